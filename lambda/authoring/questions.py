"""Files of questions with what should come of them: a table with the columns kind, before, question, expected."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from skill.errors import ContentError, Problem

TUNING = tuple(
    f"{name}.tsv"
    for name in (
        "us world plain edges stories forum "
        "fresh_a fresh_b fresh_c fresh_d fresh_e fresh_f fresh_g fresh_h fresh_i "
        "fresh_j fresh_k fresh_l fresh_m fresh_n fresh_o fresh_p fresh_q fresh_r fresh_s "
        "fresh_t fresh_u fresh_v fresh_w fresh_x fresh_y"
    ).split()
)
"""Files of tests/questions that understanding may be tuned on; of held_out.tsv only totals are looked at."""
OWN = ("own.tsv",)
"""The author's own questions, in a project that was begun with `cramp-helper new`."""
OWN_KINDS = ("answerable", "followup", "refuse-near", "refuse-off", "redflag", "harmless", "cramp-now", "control")
"""What a question of theirs may be."""
COLUMNS = ("kind", "before", "question", "expected")
"""What every file has; a further column, such as the style of what is said, is for people to read."""
DECLINED, EMERGENCY, CONTROL, NOT_EMERGENCY = "declined", "emergency", "control", "not-emergency"
"""What `expected` may say instead of passage ids."""


def files_to_learn(tests: Path, *rooms: str) -> list[Path]:
    """Return the files from which it is learned which answer is wanted, with those of the learn folders of some rooms."""
    own = [tests / "questions" / name for name in (*TUNING, *OWN)]
    others = [path for room in rooms for path in sorted((tests / "questions" / room / "learn").glob("*.tsv"))]
    return [path for path in (*own, *others, tests / "phrasings" / "asked.tsv") if path.exists()]


@dataclass(frozen=True, slots=True)
class Question:
    """One row."""

    kind: str
    """One of `OWN_KINDS`, or of those that only our own sets have."""
    before: tuple[str, ...]
    """What was said earlier in the session, oldest first."""
    question: str
    expected: frozenset[str]
    """Passages, any of which makes a reply right; or one of the words above."""


def read_questions(path: Path) -> list[Question]:
    """Read a file of questions: tab-separated, the first line naming the columns, earlier turns separated by ` | `.

    Lines that begin with # are notes.

    Raises `ContentError` with every line that is not of that form.
    """
    problems: list[Problem] = []
    questions: list[Question] = []
    name = _shown(path)
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise ContentError([Problem(name, "the file", "is no UTF-8 text", "Save it as UTF-8.")]) from error
    columns = tuple(lines[0].split("\t")) if lines else ()
    if columns[: len(COLUMNS)] != COLUMNS:
        remedy = f"Begin with: {'<tab>'.join(COLUMNS)}"
        raise ContentError([Problem(name, "line 1", "does not name the columns", remedy)])
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if not line.strip() or line.startswith("#"):
            continue
        if len(cells) != len(columns) or not all(cells[place].strip() for place in (0, 2, 3)):
            has = f"has {len(cells)} of {len(columns)} columns" if len(cells) != len(columns) else "has an empty column"
            remedy = f"Separate {len(columns)} columns with tabs; only `before` may be empty."
            problems.append(Problem(name, f"line {number}", has, remedy))
            continue
        before = tuple(turn.strip() for turn in cells[1].split("|") if turn.strip())
        questions.append(Question(cells[0], before, cells[2], frozenset(cells[3].split())))
    if problems:
        raise ContentError(problems)
    return questions


def _shown(path: Path) -> str:
    """Return a path from the folder stood in, where it is in there."""
    return (path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path).as_posix()
