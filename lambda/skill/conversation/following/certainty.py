"""How sure it is: what was just said stands in the article; how well it is proven, or how rare "rare" is, does not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem
from skill.listening.words.telling import telling

MEANING = 7
"""Words, at most, with which somebody asks what a word means."""
NO_PROOF = "no-proof"
"""Why a question is declined that asks for the proof of what was just said."""
_PROVEN = frozenset("proven proved proof evidence scientific scientifically studies theory verified reliable".split())
_SURE = frozenset("sure certain true reliable accurate".split())
"""Words behind "how"."""
_REALLY = frozenset("really actually truly".split())
_WORKS = frozenset("work works help helps".split())
_LINKED, _CAUSE_OR = "link", frozenset(("cause", "or"))
"""What is said to be linked may be asked to be a cause, "or only found together"."""
_DEGREE = frozenset("rare rarely common likely often severe high".split())
_OF_THEMSELVES = frozenset({("can", "i"), ("to", "be"), ("for", "sure"), ("make", "sure"), ("i", "am")})
"""Two words of somebody who wants to be sure of what they have: a doctor can find out."""


def asks_proof(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return that nothing says how sure it is, where that is asked of what was just said; None for all else.

    "Is that proven", "how sure are they of that", "does stretching really work", "how rare is rare".
    """
    last, words = last_answer(content, state), utterance.words
    if last is None or utterance.control is not None or not _OF_THEMSELVES.isdisjoint(pairwise(words)):
        return None
    links = _CAUSE_OR.issubset(words)
    degrees = [word for word in words if word in _DEGREE]
    degree, asked = len(degrees) > len(set(degrees)), _asks(words)
    if not (asked or links or degree):
        return None
    heard = {word for line in content.lines[last.id] for word in line.split()}
    asks = asked or (degree and _asks_degree(words, heard)) or (links and _LINKED in heard)
    if not asks or _names_other(utterance, heard, last.topic, content):
        return None
    return Move("decline", detail=NO_PROOF, topic=state.topic)


def asks_meaning(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return that it is not told what a plain word of the last answer means: "what's severe", "misfire, how do you mean".

    A hard word has an answer of its own, and so has a topic.
    """
    last, gap, words = last_answer(content, state), content.missing.get("meaning"), utterance.words
    if last is None or gap is None or not 2 < len(words) <= MEANING:
        return None
    word = _word_asked(words)
    if word is None or not telling([word]) or word in content.article.words:
        return None
    heard = {one for line in content.lines[last.id] for one in line.split()}
    names = (part for topic in content.article.topics.values() for part in topic.name.lower().split())
    if stem(word) not in heard or stem(word) in map(stem, names):
        return None
    return Move("decline", gaps=(gap,), detail=NO_PROOF, topic=state.topic)


def _word_asked(words: Sequence[str]) -> str | None:
    """Return the word of which it is asked what it means; None where nothing is asked so."""
    if words[:2] in (("what", "is"), ("what", "means")):
        return words[2] if len(words) == 3 else None
    if words[:2] == ("what", "does") and words[-1] == "mean" and len(words) == 4:
        return words[2]
    if ("you", "mean") not in pairwise(words):
        return None
    return words[-1] if words[-1] != "mean" else words[0]


def _asks(words: Sequence[str]) -> bool:
    """Tell whether somebody asks how sure something is, or whether it really helps."""
    if "how" in words and any(one == "how" and other in _SURE for one, other in pairwise(words)):
        return True
    if not _PROVEN.isdisjoint(words):
        return True
    return not _REALLY.isdisjoint(words) and any(one in _REALLY and other in _WORKS for one, other in pairwise(words))


def _asks_degree(words: Sequence[str], heard: set[str]) -> bool:
    """Tell whether a word of the answer that says how much is asked to be put in figures: "how rare is rare"."""
    return any(one == "how" and other in _DEGREE and stem(other) in heard for one, other in pairwise(words))


def _names_other(utterance: Utterance, heard: set[str], topic: str, content: Content) -> bool:
    """Tell whether something is named that the answer said nothing of."""
    evidence = utterance.asked.evidence
    named = set() if evidence is None else {*evidence.asked, *evidence.told} - {topic}
    topics = content.article.topics.values()
    effects = {str(one.id) for one in topics if one.kind == "effect"}
    told = {str(one.id) for one in topics if not heard.isdisjoint(map(stem, one.name.lower().split()))}
    return not named <= effects | told
