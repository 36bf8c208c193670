"""What speaks for or against each candidate: reasons, each with a name and a value.

A reason is the same for all answers and topics ("it is on offer, and the words are like a yes"), so that what
was learned about it (`cramp-helper learn`) holds for what nobody has said yet. `cramp-helper ask --why` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from skill.content import Content
from skill.conversation.answers.traits import UNSPECIFIC, traits
from skill.conversation.choosing.candidates import ACT_OF, ANSWER, DECLINE
from skill.conversation.choosing.laying import LOWEST, Table
from skill.listening.acts.contrasts import CORRECT
from skill.listening.learned.weights import REFUSE

Reason = tuple[str, float]

_OFFERED = ("elsewhere", "offered first", "offered other")
"""Where an answer stands by its place among those on offer, one less than the first for one that is not."""


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
    if table.ranks and kind != ANSWER:
        ranked = (("likeliest", table.best), ("none", table.ranks[REFUSE]))
        found += [(f"{kind}, ranked {name}", max(chance, LOWEST)) for name, chance in ranked]
    act = table.guess.get("ask" if kind == ANSWER else ACT_OF.get(kind, kind))
    return found if act is None else [*found, (f"act {kind}", act), (f"act {kind}, {table.offer}", act)]


def _of_an_answer(answer: str, table: Table, content: Content) -> list[Reason]:
    topics, aspects, broader = content.places[answer]
    state, scene, corrects = table.state, table.scene, CORRECT in table.utterance.acts.edges
    just_said = state.said is not None and state.said.id == answer
    found = _of_rank(answer, table)
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


def _of_rank(answer: str, table: Table) -> list[Reason]:
    """Return what a second model makes of an answer, and how that counts by where the answer stands on the table."""
    if not table.ranks:
        return []
    ranked, said = max(table.ranks.get(answer, LOWEST * 2), LOWEST * 2), table.state.said
    offered = table.offered.index(answer) if answer in table.offered else -1
    place = "just said" if said is not None and said.id == answer else _OFFERED[min(offered, 1) + 1]
    found = [("ranked", ranked), (f"ranked, {place}", ranked), ("ranked, behind", max(ranked - table.best, LOWEST))]
    return [*found, ("ranked best", 1.0)] if ranked == table.best else found


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
