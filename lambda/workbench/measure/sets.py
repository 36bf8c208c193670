"""The sets that the skill is measured on: files of questions and of whole conversations, learned from or kept out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from authoring.dialogues import COLUMNS as DIALOGUE
from authoring.dialogues import Line, read_dialogues
from authoring.questions import COLUMNS as QUESTION
from authoring.questions import Question, read_questions
from skill.errors import ContentError, Problem

HELD_OUT, LEARNED = "kept out of learning", "learned from or tuned on"
"""The two parts; of the first only totals are looked at."""
EVERYTHING = ("tests/questions", "tests/dialogues")
"""Where all sets of the project are."""
_PIECE = 80
"""Questions, or turns of conversations, that are asked in one go."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a set, to be asked in one go; either of the two is empty."""

    part: str
    """`HELD_OUT` or `LEARNED`."""
    questions: tuple[Question, ...] = ()
    dialogues: tuple[tuple[Line, ...], ...] = ()

    @property
    def size(self) -> int:
        """How many things are judged in it."""
        return len(self.questions) + sum(map(len, self.dialogues))


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files that are meant, those of a folder with all folders in it, each once.

    A file of a folder with other columns is left out. Raises `ContentError` where nothing is.
    """
    found: dict[Path, None] = {}
    for path in paths:
        files = sorted(path.rglob("*.tsv")) if path.is_dir() else [path]
        known = [file for file in files if not path.is_dir() or _columns(file) is not None]
        if not known:
            raise ContentError([Problem(str(path), "the folder", "holds no questions", "Name a folder with .tsv files.")])
        found |= dict.fromkeys(known)
    return list(found)


def read_pieces(files: Iterable[Path]) -> list[Piece]:
    """Return what the files hold, in pieces; raises `ContentError` with every line that is not of the form."""
    problems: list[Problem] = []
    pieces: list[Piece] = []
    for file in files:
        try:
            pieces += _pieces(file)
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return pieces


def part_of(file: Path) -> str:
    """Return whether a file was kept out of learning: it says so in its name or its folder's."""
    return HELD_OUT if "held_out" in (file.stem, *(parent.name for parent in file.resolve().parents)) else LEARNED


def _columns(file: Path) -> tuple[str, ...] | None:
    lines = file.read_text(encoding="utf-8").splitlines()
    columns = tuple(lines[0].split("\t")) if lines else ()
    return next((form for form in (QUESTION, DIALOGUE) if columns[: len(form)] == form), None)


def _pieces(file: Path) -> Iterator[Piece]:
    part = part_of(file)
    if _columns(file) == DIALOGUE:
        several: list[tuple[Line, ...]] = []
        for dialogue in read_dialogues(file):
            several.append(tuple(dialogue))
            if sum(map(len, several)) >= _PIECE:
                yield Piece(part, dialogues=tuple(several))
                several = []
        if several:
            yield Piece(part, dialogues=tuple(several))
        return
    questions = read_questions(file)
    for start in range(0, len(questions), _PIECE):
        yield Piece(part, tuple(questions[start : start + _PIECE]))
