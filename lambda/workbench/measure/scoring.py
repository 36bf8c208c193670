"""Scores pieces of sets by every road, in one process or in several at once."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from typing import NamedTuple

from authoring.dialogues import Line
from authoring.questions import Question
from authoring.wanted import Told, does
from workbench.device.assembly import load_matcher, make_device
from workbench.device.cloud import Cloud
from workbench.measure.asking import Asker
from workbench.measure.sets import LEARNED, Piece
from workbench.measure.tally import ANSWERED, DIALOGUE, NAMED, QUESTION, TURN, YES, Tally
from workbench.measure.verdicts import OTHER, RIGHT, WRONG, judge

Key = tuple[str, str]
"""A part (kept out or learned from) and a road."""


class Failure(NamedTuple):
    """Something that did not get what was wanted; never of what was kept out of learning."""

    road: str
    kind: str
    verdict: str
    said: tuple[str, ...]
    got: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Scores:
    """What came of some pieces."""

    tallies: dict[Key, Tally]
    failures: list[Failure]

    def take(self, other: Scores) -> None:
        """Add what came of others."""
        for key, tally in other.tallies.items():
            self.tallies.setdefault(key, Tally()).counts.update(tally.counts)
        self.failures.extend(other.failures)


def make_asker(locale: str, roads: Sequence[str]) -> Asker:
    """Return what asks by some roads."""
    matcher = load_matcher(locale)
    return Asker(make_device(locale), {road: Cloud(matcher, road) for road in roads})


def score_piece(piece: Piece, asker: Asker) -> Scores:
    """Return what comes of a piece, by every road of the asker."""
    scores = Scores({}, [])
    asker.prepare([said for question in piece.questions for said in (*question.before, question.question)])
    asker.prepare([line.say for lines in piece.dialogues for line in lines])
    for road in asker.roads:
        tally = scores.tallies.setdefault((piece.part, road), Tally())
        failures = [
            *(one for question in piece.questions for one in _score_question(question, road, asker, tally)),
            *(one for lines in piece.dialogues for one in _score_dialogue(lines, road, asker, tally)),
        ]
        if piece.part == LEARNED:
            scores.failures.extend(failures)
    asker.forget()
    return scores


def score(
    pieces: Sequence[Piece], locale: str, roads: Sequence[str], processes: int, progress: Callable[[int], None]
) -> Scores:
    """Return what comes of all pieces; `progress` is told how much was judged."""
    scores = Scores({}, [])
    for size, some in _each(pieces, locale, roads, processes):
        scores.take(some)
        progress(size)
    return scores


def _each(pieces: Sequence[Piece], locale: str, roads: Sequence[str], processes: int) -> Iterator[tuple[int, Scores]]:
    if processes <= 1 or len(pieces) <= 1:
        asker = make_asker(locale, roads)
        yield from ((piece.size, score_piece(piece, asker)) for piece in pieces)
        return
    _begin(locale, roads)
    # What was taught here need not be taught again, where a process can begin as a copy of this one.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(processes, context, _begin, (locale, tuple(roads))) as pool:
        running = {pool.submit(_score_here, piece): piece for piece in pieces}
        for done in as_completed(running):
            yield running[done].size, done.result()


_ASKERS: list[Asker] = []
"""The asker of a process that scores for another."""


def _begin(locale: str, roads: Sequence[str]) -> None:
    if not any(asker.locale == locale and asker.roads == tuple(roads) for asker in _ASKERS):
        _ASKERS[:] = [make_asker(locale, roads)]


def _score_here(piece: Piece) -> Scores:
    return score_piece(piece, _ASKERS[0])


def _score_question(question: Question, road: str, asker: Asker, tally: Tally) -> Iterator[Failure]:
    told = asker.ask(road, (*question.before, question.question))[-1]
    verdict = judge(question, told)
    tally.add(QUESTION, question.kind, verdict)
    if told.outcome == "answered":
        tally.add(ANSWERED, question.kind, verdict)
    if told.gap:
        tally.add(NAMED, question.kind, YES)
    else:
        tally.add(NAMED, question.kind, "no")
    if verdict != RIGHT:
        said = (*question.before, question.question)
        yield Failure(road, question.kind, verdict, said, _got(told), " ".join(sorted(question.expected)))


def _score_dialogue(lines: Sequence[Line], road: str, asker: Asker, tally: Tally) -> Iterator[Failure]:
    clean = True
    replies = asker.ask(road, [line.say for line in lines])
    for place, (line, told) in enumerate(zip(lines, replies, strict=True)):
        good = does(line.wanted, told, asker.content)
        verdict = RIGHT if good else WRONG if told.outcome == "answered" else OTHER
        tally.add(TURN, line.turn, verdict)
        clean &= good
        if not good:
            said = tuple(earlier.say for earlier in lines[: place + 1])
            yield Failure(road, line.turn, verdict, said, _got(told), " ".join(sorted(line.wanted)))
    tally.add(DIALOGUE, "", RIGHT if clean else WRONG)


def _got(told: Told) -> str:
    return told.answer or told.outcome
