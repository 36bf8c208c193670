"""What "it" is, before danger is judged: "that one is hot and twice as thick" is said of what is on the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skill.article.article import TopicId
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.danger.alarm import Danger, find_signs, hear_danger
from skill.listening.utterance import Utterance

REFERENCES = tuple(words.split() for words in ("that one", "this one", "the other one", "it", "that", "this"))
"""Words that stand for something, the longest first."""
_REFERRING = frozenset(words[0] for words in REFERENCES)


def danger_meant(utterance: Utterance, state: Conversation, content: Content) -> Danger:
    """Return the danger in an utterance once its reference is put into words; as heard where that changes nothing."""
    danger, words = utterance.danger, utterance.words
    if (danger.band == "alarm" and danger.flag is not None) or _REFERRING.isdisjoint(words):
        return danger
    name = _on_table(state, content)
    if name is None:
        return danger
    for said in _put_into_words(words, name):
        if not find_signs(said, content.knowledge).flags:
            continue
        meant = hear_danger(said, content.knowledge)
        if meant.band == "alarm" and meant.flag is not None:
            return meant
    return danger


def _on_table(state: Conversation, content: Content) -> Sequence[str] | None:
    """Return the name of the effect that is spoken of, or of the one that the steps are for."""
    topics = content.article.topics
    effects = [topic.id for topic in topics.values() if topic.kind == "effect"]
    spoken = [one for one in effects if one in (state.topic, state.asked_topic)]
    for one in (*spoken, *(effects if state.step is not None else ())):
        return topics[TopicId(one)].name.lower().split()
    return None


def _put_into_words(words: Sequence[str], name: Sequence[str]) -> Iterator[list[str]]:
    for reference in REFERENCES:
        if reference[0] not in words:
            continue
        length = len(reference)
        for start in range(len(words) - length + 1):
            if list(words[start : start + length]) == reference:
                yield [*words[:start], "my", *name, *words[start + length :]]
