"""Chooses the example utterances that teach Alexa's recogniser how people speak to the skill (R2.23).

The rule: of the questions that may be learned from, and of what is said in conversations, every kind of every file in turn
gives its next one, until there are enough; so none outweighs the others. One that says nothing new, its words having stood
side by side before, is passed over. Each is spelled as a sample is. Files held out are never opened.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest
from pathlib import Path

from authoring.dialogues import read_dialogues
from authoring.interaction_models.spelling import key, spoken
from authoring.questions import OWN, TUNING, read_questions

LONGEST = 140
"""Characters of a slot value (R2.14)."""
_SPEAKABLE = re.compile(r"[a-z .'-]+")
_LONE_LETTER = re.compile(r"(?<![\w.'-])([b-hj-z])(?![\w.'-])")


def choose_examples(tests: Path, most: int, forms: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return at most so many utterances of the question and dialogue files of a project's tests, each once; maybe none."""
    chosen: list[str] = []
    heard: set[tuple[str, str]] = set()
    for utterance in _in_turn(tests):
        if len(chosen) >= most:
            break
        written = _spell(utterance, forms)
        pairs = set(pairwise(["", *key(written).split(), ""])) if written and key(written) else set()
        if written and not pairs <= heard:
            heard |= pairs
            chosen.append(written)
    return tuple(sorted(chosen))


def _in_turn(tests: Path) -> Iterator[str]:
    """Go round the kinds of all files, one utterance from each."""
    questions, dialogues = tests / "questions", sorted((tests / "dialogues" / "learn").glob("*.tsv"))
    paths = [path for name in (*TUNING, *OWN) if (path := questions / name).exists()]
    paths += sorted(questions.glob("*/learn/*.tsv"))
    said = [(path, one.kind, one.question) for path in paths for one in read_questions(path)]
    said += [(path, line.turn, line.say) for path in dialogues for lines in read_dialogues(path) for line in lines]
    kinds: dict[tuple[Path, str], list[str]] = defaultdict(list)
    for path, kind, words in said:
        kinds[path, kind].append(words)
    for round_ in zip_longest(*kinds.values()):
        yield from (utterance for utterance in round_ if utterance)


def _spell(utterance: str, forms: Mapping[str, Sequence[str]]) -> str | None:
    """Write an utterance as a sample is written; None when it cannot be spoken or is too long."""
    written = spoken(re.sub(r"[,?!;:()\"]|[.](?=\s|$)", " ", utterance), forms)[0]
    written = _LONE_LETTER.sub(r"\1.", " ".join(written.split()))
    return written if len(written) <= LONGEST and _SPEAKABLE.fullmatch(written) else None
