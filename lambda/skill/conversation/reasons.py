"""What speaks for or against each candidate: reasons, each with a name and a value.

A reason is the same for all answers and topics ("it is on offer, and the words are like a yes"), so that what
was learned about it (`cramp-helper learn`) holds for what nobody has said yet. `cramp-helper ask --why` shows them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from skill.content import Content
from skill.conversation import resolve
from skill.conversation.candidates import ACT_OF, ANSWER, DECLINE, REST, name_of
from skill.conversation.finding import find_answer
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import echoes, is_on_offer, items, offered
from skill.conversation.traits import UNSPECIFIC, Scene, traits
from skill.listening.contrasts import CORRECT
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance
from skill.listening.weights import REFUSE

Reason = tuple[str, float]

LOWEST = -6.0
"""The logarithm below which a probability tells nothing more."""


class Table(NamedTuple):
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
    )


def kind_of(candidate: str) -> str:
    """Return what a candidate is: an answer, whichever it is, or what its name says."""
    return ANSWER if candidate.startswith(ANSWER) else candidate


def reasons(candidate: str, table: Table, content: Content) -> list[Reason]:
    """Return the name and the value of everything that speaks for or against a candidate."""
    return [*reasons_of_kind(kind_of(candidate), table), *reasons_of_its_own(candidate, table, content)]


def reasons_of_its_own(candidate: str, table: Table, content: Content) -> list[Reason]:
    """Return what speaks for or against a candidate besides its kind."""
    kind = kind_of(candidate)
    found: list[Reason] = []
    if candidate == table.proposed:
        how = f"proposed, {table.how}"
        found += [(f"proposed {kind}", 1), (how, 1), (f"{how}, {table.length}", 1)]
    if candidate == table.picked:
        found += [("picked", 1), (f"picked, {table.length}", 1)]
    echoed = table.echoed.get(candidate)
    if echoed is not None:
        found.append(("says the offer back", echoed))
        if echoed == max(table.echoed.values()):
            found.append((f"says the offer back best, {table.length}", echoed))
        if echoed == 1:
            found.append((f"says the offer back, {table.length}", 1))
    if kind == ANSWER:
        found += _of_an_answer(candidate.removeprefix(ANSWER), table, content)
    elif kind == DECLINE:
        found += _of_declining(table)
    return found


def reasons_of_kind(kind: str, table: Table) -> list[Reason]:
    """Return how often such a thing is right, in such a place, after such words, and how likely such an act is."""
    found: list[Reason] = [(kind, 1), *[(f"{kind}, {one}", 1) for one in table.around]]
    act = table.guess.get("ask" if kind == ANSWER else ACT_OF.get(kind, kind))
    return found if act is None else [*found, (f"act {kind}", act), (f"act {kind}, {table.offer}", act)]


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


def _of_an_answer(answer: str, table: Table, content: Content) -> list[Reason]:
    topics, aspects, broader = content.places[answer]
    state, scene, corrects = table.state, table.scene, CORRECT in table.utterance.acts.edges
    just_said = state.said is not None and state.said.id == answer
    found: list[Reason] = []
    if scene is not None and answer in scene.chances:  # nothing is learned about the disclaimer
        found += traits(answer, scene, content)
        learned = scene.chances[answer]
        behind = learned - scene.highest
        found.append(("behind the likeliest", max(behind, LOWEST)))
        if table.picked is not None:  # "the last one": the words tell what is picked, not what is asked
            found.append(("learned, something picked", learned))
        if behind == 0:
            found.append(("likeliest", 1))
    shared = table.shared.get(answer)
    if shared is not None:
        found.append(("shares words", shared))
        if just_said:
            found.append(("shares words, just said", shared))
        if shared == table.shared_most:
            found.append(("shares most", 1))
    if answer in table.offered:
        first = "offered first" if answer == table.offered[0] else "offered other"
        found += [(first, 1), (f"{first}, like a yes", table.guess.get("yes", LOWEST))]
        if table.utterance.acts.polarity is not None:
            found.append((f"{first}, {table.utterance.acts.polarity}", 1))
    if not (topics.isdisjoint(table.items) and broader.isdisjoint(table.items)):
        found.append(("named before", 1))
    if answer == table.said_back:
        found.append(("said back", 1))
    if answer == table.corrected:
        found.append((f"corrected {corrects}", 1))
    if just_said and corrects:
        found.append(("rejected", 1))
    if state.asked_topic in topics:
        found.append((f"topic asked before {corrects}", 1))
    if state.asked_aspect in aspects:
        found.append((f"aspect asked before {corrects}", 1))
    return found


def _of_declining(table: Table) -> Iterator[Reason]:
    asked = table.utterance.asked
    if asked.reason is not None:
        yield f"refused, {asked.reason if asked.reason in UNSPECIFIC else 'a subject'}", 1
    if asked.gaps:
        yield "in part", 1
    if table.scene is not None:
        refuse = table.scene.chances[REFUSE]
        yield "declining", max(refuse, LOWEST)
        yield "declining, behind", max(refuse - max(table.scene.chances.values()), LOWEST)


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
