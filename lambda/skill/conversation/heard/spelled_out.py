"""What "it" or "one" is, before anything is heard of it: what was taken before a cramp, or what one would stop taking.

"I had one on Thursday, and my legs cramp since", after injections; "so should I just chuck them", after statins.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from skill.article.article import TopicId
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.acts.edges import STOP
from skill.listening.listen import listen_to
from skill.listening.utterance import Utterance

_TAKING = frozenset("had have having got get getting took take taking started start starting given".split())
_HAVING = frozenset("get gets getting have has had having".split())
"""Verbs behind which "them", after "Do you have a cramp right now?", are cramps."""
_LEAVING = frozenset("leave leaving stop stopping quit quitting chuck bin ditch drop dump skip halve off".split())
_REFERENCES = frozenset("one it them those that some mine em".split())
"""Words that stand for a thing that one takes, right behind a word for taking it, or for leaving it off."""
_TELLS, _OTHERS = {("says",), ("said",), ("say",)}, frozenset("he she they mum mom".split())
"""Words before what somebody says in the steps whose cramp it is."""
_BRIEF = 2
"""Words of a yes or a no."""
_NEVER = frozenset("not no never".split())
"""Words behind which nothing was taken, and nobody has a cramp."""
_SINCE = frozenset("since after afterwards following".split())
"""Words that say what a cramp came behind; without one, "I've got one now" is the cramp."""


def spelled_out(utterance: Utterance, state: Conversation, content: Content) -> Utterance:
    """Return an utterance, or what is heard once the thing that somebody took, or would leave off, is named.

    A cramp after what was taken is asked about, not only cried: nobody with one after an injection is told to stretch.
    Whether to stop a medicine is for a doctor to say, also where it is only called "them". Behind our own question for a
    cramp, what somebody gets is one.
    """
    if state.step is not None and tuple(utterance.words[1:2]) in _TELLS and utterance.words[0] in _OTHERS:
        told = utterance.words[2:]
        return listen_to(told, content.knowledge) if 0 < len(told) <= _BRIEF else utterance  # "she says no"
    topic = None if state.topic is None else content.article.topics.get(TopicId(state.topic))
    words, spelled = utterance.words, None
    if topic is None and state.offer is not None and state.offer.kind == "relief":
        effect = next((one for one in content.article.topics.values() if one.kind == "effect"), None)
        spelled = None if effect is None else _named(words, effect.name.lower().split(), _HAVING)
    if topic is None or topic.kind != "factor":
        return utterance if spelled is None else listen_to(spelled, content.knowledge)
    name = topic.name.lower().split()
    if _names_effect(utterance, content) and not _SINCE.isdisjoint(words):
        spelled = _named(words, name, _TAKING)
    elif not _LEAVING.isdisjoint(words) and STOP not in utterance.acts.edges:  # "leave it, thanks" leaves no medicine
        spelled = _named(words, name, _TAKING | _LEAVING)
    return utterance if spelled is None else listen_to(spelled, content.knowledge)


def _names_effect(utterance: Utterance, content: Content) -> bool:
    """Tell whether a cramp is cried about or named."""
    evidence = utterance.asked.evidence
    named = () if evidence is None else (*evidence.asked, *evidence.told)
    return utterance.cramp is not None or any(content.article.topics[TopicId(one)].kind == "effect" for one in named)


def _named(words: Sequence[str], name: Sequence[str], behind: Collection[str]) -> list[str] | None:
    """Return the words with the name in the place of what stands for it behind a verb; None where nothing does."""
    for place in range(1, len(words)):
        if words[place] in _REFERENCES and words[place - 1] in behind and _NEVER.isdisjoint(words[:place]):
            return [*words[:place], *name, *words[place + 1 :]]
    return None
