"""Where somebody is who has a cramp: rest there, or get somewhere safe first."""

from __future__ import annotations

from skill.content import Content
from skill.conversation.step_words import Words, says_done
from skill.listening.utterance import Utterance

_AT_REST = frozenset("bed sofa couch settee chair armchair desk home floor rug carpet lying lie".split())
_SOMEWHERE = frozenset("in on at up behind under halfway inside outside by near off mid half out top".split())
"""Places where one can stay as one is, and words before places."""
_SEATED = frozenset(("sitting", "sat", "sit"))
_UNSAFE = frozenset(
    "wheel van lorry truck cab taxi car bus train plane tractor forklift bike driving drive highway motorway road street "
    "traffic pool sea water bath shower boat ladder stairs roof walking running shop".split()
)
"""Where nobody is told to stay, whatever they sit or lie on there."""
SETTLED = "step-settled"
"""The prompt that an article with steps may have: what to do in bed (else only that somebody is there)."""


def is_unsafe(words: Words) -> bool:
    """Tell whether a place is named where nobody is told to stay."""
    return not _UNSAFE.isdisjoint(words)


def only_places(words: Words) -> bool:
    """Tell whether somebody says where they are, nobody being told to stay there, and not that a step is done."""
    return is_unsafe(words) and not says_done(words)


def place_of(words: Words) -> str:
    """Return `rest` for somebody who is where one can stay, `unsafe` for another place; empty where no place is named."""
    seated = "down" in words and not _SEATED.isdisjoint(words)
    if _UNSAFE.isdisjoint(words) and (seated or not _AT_REST.isdisjoint(words)):
        return "rest"
    placed = not _SOMEWHERE.isdisjoint(words) or any(word.endswith("ing") for word in words)
    return "unsafe" if placed else ""


def where(utterance: Utterance, content: Content) -> str:
    """Return what is said to somebody who says where they are: rest there, get somewhere safe; or it is no place."""
    place = place_of(utterance.words)
    if place == "rest":
        return SETTLED.removeprefix("step-") if SETTLED in content.prompts else "here"
    return "place" if place == "unsafe" else "here"
