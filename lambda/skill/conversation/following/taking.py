"""Whoever says yes to the one thing on offer gets it, whatever they say behind it: "yes, how does he choose, because ...".

What stands behind it is a remark ("I've some tablets in the cupboard"), or the offer said back, or a question of its own.
Only the last takes nothing up.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.content import Content
from skill.conversation.heard.remarks import TELLERS, behind_acts, is_remark
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import CHOICES, ONE, last_answer
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import NO, STOP, THANKS, YES
from skill.listening.acts.guess import ASK
from skill.listening.reading import Reading
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import asks_anything
from skill.listening.words.telling import echo

_EXPLAIN = "explain"
"""The control of whoever asks what was meant."""
_REASONS = frozenset(("because", "cause", "since"))
"""Those behind which whatever asks nothing is only told."""
_JOINS = frozenset("because cause since and but".split())
"""Words that begin what is said besides."""
_BUT_YES = frozenset({("but", "yes"), ("and", "yes"), ("so", "yes"), ("well", "yes")})
_OPEN = frozenset("which who where".split())
"""Question words that say nothing of their own behind an offer: "yes, which ones"."""
_SOME = frozenset("one ones som any".split())
_PLEASE = frozenset(("please", "then", "thanks"))
_ENDS = _JOINS | TELLERS | _PLEASE
_ASKING = frozenset("how when why what".split())
_CHOOSES = frozenset("would suit sound good fine fair enough well right ok okay alright will nice handy best".split())
"""Words with which something is chosen, beside what it is: "prevention would suit me"."""
_SKIPS = frozenset("skip leave forget minus except without".split())
"""Words with which a part of what is taken is left out."""
_LONG = 5
"""Letters of a word of an offer, at least, that others are made of."""
_LIKELY = 0.7
"""Probability of a yes or a question below which nothing is taken up: "sure about that", "okay, it is fine now"."""
_MAY = frozenset("could might may must".split())
"""Words before "be" with which something is guessed at."""


def take_up(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is on offer, where a yes takes it up behind which nothing else is asked; a gap behind it is named."""
    acts, asked, last = utterance.acts, utterance.asked, last_answer(content, state)
    if state.offer is not None and state.offer.kind in ONE and _said_back_last(utterance.words, state, content):
        return Move("control", detail=YES, sure=True)
    if state.offer is None or state.offer.kind not in ONE or acts.polarity != YES or CORRECT in acts.edges:
        return None
    if not {THANKS, STOP}.isdisjoint(acts.edges) or utterance.control is not None:
        return None
    if asked.control is not None and asked.control != _EXPLAIN:
        return None  # "aye, what's that then" asks for what is on offer
    if (asked.settled and asked.sure) or _guesses(utterance) or not _is_likely(utterance):
        return None
    if state.offer.kind == "more":
        taken = Move("answer", last.id, "more") if last is not None else None
    else:
        taken = Move("answer", state.offer.answers[0])
    if taken is None:
        return None
    gap = _gap_behind(asked, taken, content)
    if gap is None and not _is_taken(behind_acts(utterance), utterance, state, content):
        return None
    gaps = (gap,) if gap is not None else tuple(one for one in asked.gaps if content.knowledge.refusals[one].part)
    return taken._replace(gaps=gaps, sure=True) if gaps else Move("control", detail=YES, sure=True)


def _guesses(utterance: Utterance) -> bool:
    """Tell whether somebody says of a thing that it may be it: "okay, so tired muscles could be it" asks for that."""
    guessed = any(one in _MAY and other == "be" for one, other in pairwise(utterance.words))
    return guessed and utterance.asks and utterance.asked.topic is not None


def _said_back_last(words: Sequence[str], state: Conversation, content: Content) -> bool:
    """Tell whether a story ends with a yes and the offer said back: "there's no emergency, but yes, who gets which"."""
    place = next((place for place, pair in enumerate(pairwise(words)) if pair in _BUT_YES), None)
    behind = () if place is None else words[place + 2 :]
    return bool(echo(behind) - _SOME) and _says_back(behind, state, content)


def _is_likely(utterance: Utterance) -> bool:
    guess = utterance.guess
    return not guess or guess.get(YES, 0.0) + guess.get(ASK, 0.0) >= _LIKELY


def _gap_behind(asked: Reading, taken: Move, content: Content) -> str | None:
    """Return what is not covered behind a yes, where nothing but that is asked: "yes, give me a number"."""
    evidence, refusal = asked.evidence, content.knowledge.refusals.get(asked.reason or "")
    if evidence is None or refusal is None or not refusal.part or evidence.asked or evidence.told or taken.answer is None:
        return None
    fits = taken.part == "more" or evidence.cued <= content.places[taken.answer].aspects
    return refusal.id if fits else None


def take_named(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return the one of several things on offer that is said back before a remark: "some medicines, I take one myself"."""
    if (
        state.offer is None
        or state.offer.kind not in (*CHOICES, "answer")
        or not {CORRECT, NO, STOP}.isdisjoint(utterance.acts.edges)
    ):
        return None
    words = behind_acts(utterance) or utterance.words
    if utterance.control is not None or (utterance.asked.settled and utterance.asked.sure):
        return None
    end = next((place for place, word in enumerate(words) if place and word in _ENDS), len(words))
    remark = words[end:] if TELLERS.issuperset(words[end : end + 1]) else words[end + 1 :]
    said = echo(words[:end]) - _OPEN - _SOME - _CHOOSES
    phrases = {one: set(content.offers[one][0]) for one in state.offer.answers if one in content.offers}
    meant = [one for one, phrase in phrases.items() if all(_is_in(word, phrase) for word in said)]
    if not said - _ASKING or len(meant) != 1:
        return None
    tells = is_remark(remark) or _leaves_out(remark)
    gap = None if tells else _gap_besides(utterance, content)
    if gap is None and not tells:
        return None
    return Move("answer", meant[0], gaps=() if gap is None else (gap,), sure=True)


def _leaves_out(words: Sequence[str]) -> bool:
    """Tell whether it is only said what is not wanted of it: "the signs then, but skip the numb feet"."""
    words = words[1:] if words[:1] and words[0] in _JOINS else words
    return words[:1] != () and words[0] in _SKIPS and not asks_anything(words)


def _is_in(word: str, phrase: set[str]) -> bool:
    """Tell whether a word is one of an offer, or is made of one: "treatment" of "treat"."""
    return word in phrase or any(len(one) >= _LONG and word.startswith(one) for one in phrase)


def _gap_besides(utterance: Utterance, content: Content) -> str | None:
    """Return the gap that is asked about besides what is taken: "the treatment then, and how long does that take"."""
    evidence, refusals = utterance.asked.evidence, content.knowledge.refusals
    named = () if evidence is None else (*utterance.asked.gaps, *evidence.gaps)
    return next((one for one in named if one in refusals and refusals[one].part), None)


def _is_taken(behind: Sequence[str], utterance: Utterance, state: Conversation, content: Content) -> bool:
    """Tell whether what is said behind a yes is a remark, or the offer said back with no more than a remark behind it."""
    if not behind:
        return False
    if _is_said_back_first(behind, state, content):
        return True
    place = next((place for place, word in enumerate(behind) if word in _JOINS), len(behind))
    head, tail = behind[:place], behind[place + 1 :]
    if not head or (tail and not (echo(head) or asks_anything(head))):
        return is_remark(tail) or (behind[place] in _REASONS and bool(tail) and not asks_anything(tail))
    if utterance.acts.pick is not None:
        return False
    said_back = _says_back(head, state, content)
    first = said_back and asks_anything(head)  # of two questions the first is answered: "who, and is it the stomach"
    return (first or not tail or is_remark(tail) or bool(utterance.asked.gaps)) and (said_back or is_remark(head))


def _is_said_back_first(behind: Sequence[str], state: Conversation, content: Content) -> bool:
    """Tell whether the offer is said back before a remark: "the common ones, I take a water pill too"."""
    return any(
        bool(echo(behind[:place]) - _OPEN - _SOME)
        and _says_back(behind[:place], state, content)
        and is_remark(behind[place:])
        for place, word in enumerate(behind)
        if place and word in TELLERS
    )


def _says_back(words: Sequence[str], state: Conversation, content: Content) -> bool:
    """Tell whether some words say nothing but what is on offer: "how does he choose", or no more than "what are they"."""
    assert state.offer is not None  # noqa: S101
    last = last_answer(content, state)
    offered = state.offer.answers if state.offer.kind == "answer" or last is None else (str(last.id),)
    phrases = (content.offers[one][state.offer.kind == "more"] for one in offered if one in content.offers)
    return any(echo(words) - _OPEN - _SOME <= {*phrase} for phrase in phrases)
