"""What "one" is, before a cramp is heard of: "I had one on Thursday, and my legs cramp since", after injections."""

from __future__ import annotations

from collections.abc import Sequence

from skill.article.article import TopicId
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.listen import listen_to
from skill.listening.utterance import Utterance

_TAKING = frozenset("had have having got get getting took take taking started start starting given".split())
_REFERENCES = frozenset("one it them some mine".split())
"""Words that stand for a thing that one takes, right behind a word for taking it."""
_SINCE = frozenset("since after afterwards following".split())
"""Words that say what a cramp came behind; without one, "I've got one now" is the cramp."""


def spelled_out(utterance: Utterance, state: Conversation, content: Content) -> Utterance:
    """Return an utterance, or what is heard once the thing that somebody took is named, where they have a cramp since.

    A cramp after what was taken is asked about, not only cried: nobody with one after an injection is told to stretch.
    """
    topic = None if state.topic is None else content.article.topics.get(TopicId(state.topic))
    behind = not _SINCE.isdisjoint(utterance.words)
    if utterance.cramp is None or topic is None or topic.kind != "factor" or not behind:
        return utterance
    words = _named(utterance.words, topic.name.lower().split())
    return utterance if words is None else listen_to(words, content.knowledge)


def _named(words: Sequence[str], name: Sequence[str]) -> list[str] | None:
    """Return the words with the name in the place of what stands for it; None where nothing does."""
    for place in range(1, len(words)):
        if words[place] in _REFERENCES and words[place - 1] in _TAKING:
            return [*words[:place], *name, *words[place + 1 :]]
    return None
