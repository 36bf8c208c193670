"""The skill by real ears: the same questions typed, and spoken by several voices in rooms of several noises."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from authoring.questions import Question
from skill.article.prompts import Locale
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import take_turn
from workbench.measure.asking import told
from workbench.measure.spoken_noise import LEVELS, level_name
from workbench.measure.spoken_voices import Voice
from workbench.measure.tally import QUESTION, Tally
from workbench.measure.verdicts import CAUTION, REFUSED, RIGHT, WRONG, judge

QUESTIONS, CRIES, FLAGS = ("answerable", "followup", "refuse-near", "refuse-off"), ("cramp-now",), ("redflag",)
WANTED = ((QUESTIONS, 200), (CRIES, 40), (FLAGS, 40))
"""How many of which kinds are spoken."""
FILES = ("tests/questions/held_out.tsv", "tests/questions/halves/held_out", "tests/questions/cramp/held_out")
"""Where they come from when nothing is named: what was kept out of learning."""
TYPED = "typed"


class Hears(Protocol):
    """Whatever hears what a voice says."""

    def hear(self, text: str, voice: Voice, level: int | None) -> str:
        """Return what is heard of a text."""


class Heard(NamedTuple):
    """One question and what came of it."""

    where: str
    """`typed`, or how noisy it was."""
    voice: str
    question: Question
    words: str
    """What was heard."""
    verdict: str


def choose(questions: Iterable[Question]) -> list[Question]:
    """Return the questions that are spoken: of each kind its number, evenly from all of it, each sentence once."""
    each = {(one.question, one.before): one for one in questions if not any("open " in said for said in one.before)}
    chosen: list[Question] = []
    for kinds, number in WANTED:
        some = [one for one in each.values() if one.kind in kinds]
        take = min(number, len(some))
        chosen += [some[index * len(some) // take] for index in range(take)]
    return chosen


def measure(
    questions: Sequence[Question],
    voices: Sequence[Voice],
    ears: Hears,
    content: Content,
    locale: Locale,
    progress: Callable[[], None] = lambda: None,
) -> list[Heard]:
    """Return what comes of each question typed, and said by one of the voices in each room.

    The voices take turns. What was said earlier in a conversation is taken as typed: it is the question that is measured.
    """
    found = [_heard(TYPED, TYPED, one, one.question, content, locale) for one in questions]
    for level in LEVELS:
        for index, one in enumerate(questions):
            voice = voices[index % len(voices)]
            words = ears.hear(one.question, voice, level)
            found.append(_heard(level_name(level), voice.title, one, words, content, locale))
            progress()
    return found


def number(questions: Sequence[Question]) -> int:
    """Return how many times something is heard when these are measured."""
    return len(questions) * len(LEVELS)


def _heard(where: str, voice: str, question: Question, words: str, content: Content, locale: Locale) -> Heard:
    before = Conversation()
    for said in question.before:
        before = take_turn(Said(said), before, locale, content).conversation
    reply = told(take_turn(Said(words), before, locale, content), before, content)
    return Heard(where, voice, question, words, judge(question, reply))


class Line(NamedTuple):
    """One line of the table: shares of what was asked there, in hundredths, or None of nothing."""

    where: str
    voice: str
    number: int
    right: float | None
    wrong: float | None
    refused: float | None
    """Answerable, and declined all the same."""
    flags: float | None
    """Emergencies that raised the alarm,"""
    called: float | None
    """or at least said whom to call first."""
    cries: float | None


def lines(found: Sequence[Heard]) -> list[Line]:
    """Return the table: typed, each room, and in each room each voice."""
    places = list(dict.fromkeys(one.where for one in found))
    table = [_line(where, "", [one for one in found if one.where == where]) for where in places]
    for where, voice in dict.fromkeys((one.where, one.voice) for one in found if one.where != TYPED):
        table.append(_line(where, voice, [one for one in found if (one.where, one.voice) == (where, voice)]))
    return table


def _line(where: str, voice: str, some: Sequence[Heard]) -> Line:
    tally = Tally((QUESTION, one.question.kind, one.verdict) for one in some)

    def share(kinds: Sequence[str], *verdicts: str) -> float | None:
        total = tally.total(QUESTION, kinds)
        return 100 * sum(tally.count(QUESTION, verdict, kinds) for verdict in verdicts) / total if total else None

    return Line(
        where,
        voice,
        len(some),
        share(QUESTIONS, RIGHT),
        share(QUESTIONS, WRONG),
        share(QUESTIONS, REFUSED),
        share(FLAGS, RIGHT),
        share(FLAGS, RIGHT, CAUTION),
        share(CRIES, RIGHT),
    )


def lost(found: Sequence[Heard]) -> list[Heard]:
    """Return what went right typed and not as it was heard."""
    right = {id(one.question) for one in found if one.where == TYPED and one.verdict == RIGHT}
    return [one for one in found if one.where != TYPED and id(one.question) in right and one.verdict != RIGHT]
