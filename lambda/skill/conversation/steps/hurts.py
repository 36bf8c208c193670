"""Whoever only cries out or tells of pain in the steps fears nothing: nobody who yells is told what a cramp is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.steps.besides import EASED, FEAR, STILL, WORSE
from skill.conversation.steps.ease import seizes, softens
from skill.listening.words.grammar import ASKING, asks_anything

HURTS, PROMPT = "hurts", "step-hurts"
"""What is done about pain, and the prompt that an article with steps may have for it."""
_FEARS = frozenset(
    "scared scare scary afraid frightened fear fears worried worry worries worrying panic panicking nervous dangerous "
    "danger serious die dying dead kill killing clot heart attack stroke hospital doctor damage tear tearing torn broken "
    "wrong normal harm okay safe emergency 911 999".split()
)
"""Words with which something is feared, or asked of how grave it is."""

_GOOD = frozenset(
    "good great grand fine okay ok lovely nice bliss heaven heavenly perfect brilliant amazing wonderful gorgeous magic "
    "sorted free alright right cool sweet calm normal back relaxed finished done dead asleep numb gone".split()
)
"""Words for what no longer hurts, besides those of ease; and for what nobody can tell by the word."""
_DOCTORS = frozenset("hospital er doctor gp clinic surgery casualty".split())
_SHOULD, _HELPS = (
    frozenset("should shall ought need must".split()),
    frozenset("works work working helps help helping".split()),
)
_CALLING = frozenset("call ring phone tell get see".split())
_ANYBODY = frozenset("somebody someone anybody anyone help".split())
"""Words with which somebody asks whether to call for help, not saying whom."""
_GOING = frozenset((STILL, WORSE, "how", "next", "again", "back", "other"))
"""Kinds of step talk that tell how it goes, beside which a question for a doctor is not to be passed over."""
_IT, _IS = frozenset(("it", "this", "that")), frozenset(("is", "was"))
_SHORT = 5
"""Words, at most, of an outcry that says how it is."""


def says_how_bad(words: Sequence[str]) -> bool:
    """Tell whether a short outcry says how it is in a word that nobody says of ease: "oh it's brutal", "it's a beast"."""
    said = next((place for place, pair in enumerate(pairwise(words)) if pair[0] in _IT and pair[1] in _IS), None)
    if said is None or len(words) > _SHORT or words[said + 2 :] == words[len(words) :]:
        return False
    return _GOOD.isdisjoint(words) and not softens(words)


def asks_for_doctor(words: Sequence[str]) -> bool:
    """Tell whether it is asked if a doctor is needed: "it won't ease, should I go to the hospital", "call somebody"."""
    calls = any(one in _CALLING and other in _ANYBODY for one, other in pairwise(words))
    return (calls or not _DOCTORS.isdisjoint(words)) and (asks_anything(words) or not _SHOULD.isdisjoint(words))


def helps_nothing(words: Sequence[str]) -> bool:
    """Tell whether nothing is said to help: "I've been at it ten minutes and nothing works"."""
    return any(one == "nothing" and other in _HELPS for one, other in pairwise(words))


def as_it_hurts(move: Move, words: Sequence[str], content: Content) -> Move:
    """Return what is done about something said in the steps, or about the pain that is told in it."""
    kind = or_hurts(move.detail, words, content) if move.kind in ("step", "control") else move.detail
    return move if kind == move.detail else Move("step", detail=kind)


def or_hurts(kind: str, words: Sequence[str], content: Content) -> str:
    """Return a kind of step talk, or that it hurts, where somebody was taken to be afraid, or eased, and is not."""
    if kind in _GOING and asks_for_doctor(words):
        return FEAR
    if kind in (STILL, FEAR) and helps_nothing(words):
        return WORSE
    if kind == FEAR and seizes(words) and _FEARS.isdisjoint(words):
        return STILL  # "is it heck, it's like a rock"
    if kind == EASED and PROMPT in content.prompts and says_how_bad(words):
        return HURTS
    asks = bool(words) and words[0] in ASKING and words[1:2] != ("not",)  # "would not be yelling otherwise, would I"
    tells = kind == FEAR and PROMPT in content.prompts and bool(words) and not asks
    return HURTS if tells and _FEARS.isdisjoint(words) else kind
