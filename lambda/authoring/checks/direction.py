"""Whether a sentence is turned round: its directions are held against those of the passages it cites.

Four things are compared, clause by clause: words that point one way ("too little", "rarely", "before") with what they are
said of; what is denied; what is compared with what ("more often than ..."); and who does something to whom ("call your
doctor"). Which words point which way stands in `content/english/opposites.toml`. A sense that other words turn round is
left to whoever approves the sentence; what they approved as it stands is no problem.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from authoring.approval.items import items_of
from authoring.approval.record import Status, standings
from authoring.checks.clauses import NEAR, RARE, STOPS, Axes, Clause, Marker, overlap
from authoring.checks.roles import turned_comparison, turned_roles
from skill.errors import Problem

DISCLAIMER = "disclaimer/1"
BESIDE, FIGURE = 3, 2
"""How much a word beside it counts, and how often a figure counts: "under" is a matter of which."""
ALIKE = 2
"""Words that a denied clause shares with a passage's to be about the same."""
_NEGATIVE = frozenset((RARE, ("safety", 0)))
"""What a "No" may open, besides what is denied: something rare, unlikely or harmless."""


def find_direction_problems(raw: dict[str, Any]) -> list[Problem]:
    """Return every sentence that says the opposite of what it cites, unless a person approved it as it stands."""
    axes = Axes(raw.get("opposites", {}).get("opposite", []))
    approved = {one.item.name for one in standings(raw) if one.status is Status.APPROVED}
    found = []
    for item in items_of(raw):
        if item.name in approved:
            continue
        for sentence in item.sentences:
            passages = [text for name, text in sentence.passages if name != DISCLAIMER]
            for reason in turned(sentence.heard, passages, axes) if passages else ():
                problem = f"{sentence.heard!r} seems turned round: {reason}"
                remedy = (
                    "Say it as the passage does, cite the passage that says so, or have a person approve it as it stands."
                )
                found.append(Problem(item.file, f"{item.entry}: {sentence.part}", problem, remedy))
    return found


def turned(say: str, passages: Sequence[str], axes: Axes) -> list[str]:
    """Return the reasons to think that a sentence says the opposite of the passages; none where it does not."""
    said = axes.clauses(say)
    cited = [clause for passage in passages for clause in axes.clauses(passage)]
    reasons = chain(
        *(_pointing(clause, cited) for clause in said),
        *(_denying(clause, cited) for clause in said),
        _admitting(said, cited),
        _opening(say, said, cited),
        turned_comparison(say, passages),
        turned_roles(say, passages),
    )
    return list(dict.fromkeys(reasons))


def _pointing(clause: Clause, cited: Sequence[Clause]) -> Iterator[str]:
    """Find words that point one way where the passages point the other, of the same things."""
    for marker in clause.markers:
        there = [one for other in cited for one in other.markers if one.axis == marker.axis]
        same = [one for one in there if one.side == marker.side]
        mixed = {id(one.clause) for one in same}
        opposite = [one for one in there if one.side != marker.side and id(one.clause) not in mixed]
        if same and marker.axis != RARE[0]:  # "too much rarely does" agrees with "too little does"
            opposite = [one for one in opposite if one.clause.negative == clause.negative]
        if opposite and marker.axis == "amount" and not clause.compared:
            same = [one for one in same if one.clause.negative == clause.negative or one.clause.compared]
        if not opposite:
            continue
        words = " ".join(clause.said[marker.start : marker.end])
        against = max(opposite, key=lambda one: _shared(marker, one))
        if not same or _shared(marker, against) > max(_shared(marker, one) for one in same):
            yield f"{words!r} is said where a passage has {' '.join(against.clause.said[against.start : against.end])!r}"


def _shared(one: Marker, other: Marker) -> int:
    """Return how much two markers are said of the same: words of their clauses, and what else points there."""
    return overlap(_context(one), _context(other)) + BESIDE * overlap(_beside(one), _beside(other))


def _context(marker: Marker) -> frozenset[str]:
    clause = marker.clause
    own = [clause.words[place] for one in clause.markers if one.axis == marker.axis for place in range(one.start, one.end)]
    pointing = {f"{one.axis}:{one.side}" for one in clause.markers if one.axis != marker.axis}
    return (clause.content - frozenset(own)) | pointing


def _beside(marker: Marker) -> frozenset[str]:
    """Return the words next to a marker, which count twice, and the figures of its clause, which count more."""
    clause = marker.clause
    near = clause.words[max(0, marker.start - NEAR) : marker.start] + clause.words[marker.end : marker.end + NEAR]
    figures = [word for word in clause.content if word.startswith("#")]
    return (frozenset(near) & clause.content) | frozenset(f"{word} {time}" for word in figures for time in range(FIGURE))


def _denying(clause: Clause, cited: Sequence[Clause]) -> Iterator[str]:
    """Find what is denied where no passage denies anything like it."""
    for one in clause.denials:
        there = [denial for other in cited for denial in other.denials]
        if any(overlap(one.denied, other.denied) or overlap(one.around, other.around) >= ALIKE for other in there):
            continue
        stopping = (other for other in cited if not STOPS.isdisjoint(other.words))
        if any(overlap(one.around, other.content) >= ALIKE for other in stopping):
            continue
        yield f"{one.said or clause.text!r} is denied, and no passage denies it"


def _admitting(said: Sequence[Clause], cited: Sequence[Clause]) -> Iterator[str]:
    """Find what is said where the passages only deny it."""
    for one in cited:
        for denial in one.denials:
            if not denial.denied:
                continue
            head = denial.denied[0]
            plainly = any(head in _undenied(other) for other in cited)
            for clause in said:
                if not clause.denials and head in clause.words and not plainly:
                    yield f"{clause.said[clause.words.index(head)]!r} is said, and a passage denies it"


def _undenied(clause: Clause) -> frozenset[str]:
    denied = frozenset(word for denial in clause.denials for word in denial.denied)
    return frozenset(clause.words) - denied


def _opening(say: str, said: Sequence[Clause], cited: Sequence[Clause]) -> Iterator[str]:
    """Find a yes before what is unlikely or denied, and a no before what is neither."""
    word = say.split(",")[0].split()[0].strip(".,!").lower() if say.split() else ""
    if word not in ("yes", "no") or not said:
        return
    first = said[0]
    negative = bool(first.denials) or any((one.axis, one.side) in _NEGATIVE for one in first.markers)
    if word == "yes" and negative:
        yield "it opens with 'yes' and goes on with what is denied or unlikely"
    if word == "no" and not negative:
        yield "it opens with 'no' and goes on with what is neither denied nor unlikely"
