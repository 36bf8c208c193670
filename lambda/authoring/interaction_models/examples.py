"""Chooses the example utterances that teach Alexa's recogniser how people speak to the skill (R2.23).

The rule: of the questions that may be learned from, every kind of every file in turn gives its next one, until there are
enough; so none outweighs the others. Each is spelled as a sample is. Files held out are never opened.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from authoring.interaction_models.spelling import key, spoken
from authoring.questions import OWN, TUNING, read_questions

LONGEST = 140
"""Characters of a slot value (R2.14)."""
_SPEAKABLE = re.compile(r"[a-z .'-]+")
_LONE_LETTER = re.compile(r"(?<![\w.'-])([b-hj-z])(?![\w.'-])")


def choose_examples(folder: Path, most: int, forms: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return at most so many utterances of a folder's question files, each once; none where there is no folder."""
    chosen: dict[str, str] = {}
    for utterance in _in_turn(folder):
        if len(chosen) >= most:
            break
        written = _spell(utterance, forms)
        if written and key(written):
            chosen.setdefault(key(written), written)
    return tuple(sorted(chosen.values()))


def _in_turn(folder: Path) -> Iterator[str]:
    """Go round the kinds of all files, one utterance from each."""
    paths = [path for name in (*TUNING, *OWN) if (path := folder / name).exists()]
    paths += sorted(folder.glob("*/learn/*.tsv"))
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in paths:
        for question in read_questions(path):
            kinds[path.stem, question.kind].append(question.question)
    for round_ in zip_longest(*kinds.values()):
        yield from (utterance for utterance in round_ if utterance)


def _spell(utterance: str, forms: Mapping[str, Sequence[str]]) -> str | None:
    """Write an utterance as a sample is written; None when it cannot be spoken or is too long."""
    written = spoken(re.sub(r"[,?!;:()\"]|[.](?=\s|$)", " ", utterance), forms)[0]
    written = _LONE_LETTER.sub(r"\1.", " ".join(written.split()))
    return written if len(written) <= LONGEST and _SPEAKABLE.fullmatch(written) else None
