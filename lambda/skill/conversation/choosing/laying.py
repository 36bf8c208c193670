"""One utterance before one table: all that reasons for and against a move are taken from, each found once."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from skill.content import Content
from skill.conversation.answers.finding import find_answer
from skill.conversation.answers.rank_traits import second_chances
from skill.conversation.answers.traits import UNSPECIFIC, Scene
from skill.conversation.choosing.candidates import ANSWER, REST, name_of
from skill.conversation.following import resolve
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import echoes, is_on_offer, items, offered
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance
from skill.record import Record

LOWEST = -6.0
"""The logarithm below which a probability tells nothing more."""


class Table(Record):
    """One utterance before one table: all that reasons are taken from, each found once."""

    utterance: Utterance
    state: Conversation
    proposed: str
    """Name of what the rules propose."""
    how: str
    """How they came by it."""
    scene: Scene | None
    """What was learned of the words alone; None where nothing was."""
    offer: str
    """Kind of what is on offer."""
    offered: tuple[str, ...]
    items: tuple[str, ...]
    """Topics that the last answer named."""
    picked: str | None
    """Candidate that an ordinal in the utterance picks."""
    corrected: str | None
    """Id of the answer that is meant if the utterance corrects what was asked before."""
    said_back: str | None
    """Id of the answer on offer that is asked for."""
    shared: Mapping[str, float]
    """Answer to how much of what was said is heard in it: the rarer a word, the more."""
    shared_most: float
    echoed: Mapping[str, float]
    """Candidate on offer to the share of the words that says it back."""
    guess: Mapping[str, float]
    """Act to the logarithm of its probability."""
    length: str
    """How many words were said, roughly."""
    around: Sequence[str]
    """What tells of the place and the words, whatever is said there."""
    ranks: Mapping[str, float]
    """What a second model of the same words makes of each answer, and of none; empty where none was learned."""
    best: float
    """What it makes of the likeliest."""


def lay(
    utterance: Utterance,
    proposed: Move,
    scene: Scene | None,
    shared: Mapping[str, float],
    state: Conversation,
    content: Content,
) -> Table:
    """Return what reasons are taken from; `shared` is what the answers have of the words (`table.shares`)."""
    asked = utterance.asked
    corrected = resolve.correction(utterance, content, state)
    meant = find_answer(content, state, corrected) if corrected is not None else None
    offer = "none" if state.offer is None else state.offer.kind
    picked, length = _picked(utterance, state, content), _length(len(utterance.words))
    ranks = second_chances(utterance, state, content)
    return Table(
        utterance,
        state,
        name_of(proposed),
        _how(proposed, utterance),
        scene,
        offer,
        offered(state),
        tuple(map(str, items(content, state))),
        picked,
        None if meant is None else meant.id,
        is_on_offer(content, state, asked.topic, asked.aspect) if asked.kind is Kind.QUESTION else None,
        shared,
        max(shared.values(), default=0.0),
        _echoed(utterance, state, content),
        {act: max(math.log(max(chance, 1e-9)), LOWEST) for act, chance in utterance.guess.items()},
        length,
        _around(utterance, offer, picked, length, state),
        ranks,
        max(ranks.values(), default=0.0),
    )


def _around(utterance: Utterance, offer: str, picked: str | None, length: str, state: Conversation) -> list[str]:
    """Return what tells of the place and the words, whatever is said there."""
    evidence, special = utterance.asked.evidence, utterance.acts.special
    found = [offer, length, "asks" if utterance.asks else "asks nothing", f"missed {min(state.misses, 2)}"]
    if state.step is not None:
        found.append("in steps")
    if evidence is not None:
        named = "named" if evidence.asked or evidence.told else "nothing named"
        found += [f"strangers {min(evidence.strangers, 3)}", named, f"{named}, {'cued' if evidence.cued else 'no cue'}"]
        if utterance.asked.points:
            found.append("points")
    found += [f"edge {edge}" for edge in utterance.acts.edges]
    if picked is not None:
        found.append("something picked")
    return found if special is None else [*found, special]


def _echoed(utterance: Utterance, state: Conversation, content: Content) -> dict[str, float]:
    found = echoes(utterance.words, content, state)
    return {REST if one.endswith("+") else f"{ANSWER}{one}": share for one, share in found.items()}


def _how(proposed: Move, utterance: Utterance) -> str:
    """Return how the rules came by what they propose."""
    if proposed.kind == "control":
        return f"control {proposed.detail}, {'exact' if utterance.control == proposed.detail else 'in part'}"
    reading = proposed.reading
    if reading is None:
        return f"{proposed.kind}, by acts"
    known = [name for name in ("topic", "aspect", "answer", "settled", "points") if getattr(reading, name)]
    why = proposed.detail if proposed.detail in UNSPECIFIC or not proposed.detail else "a subject"
    return f"{proposed.kind} {why}, {' '.join(known)}"


def _picked(utterance: Utterance, state: Conversation, content: Content) -> str | None:
    which = utterance.acts.pick or resolve.ordinal(utterance.words)
    move = None if which is None else resolve.pick(which, content, state)
    return None if move is None else name_of(move)


def _length(words: int) -> str:
    return next((f"up to {most} words" for most in (1, 3, 6, 10) if words <= most), "many words")
