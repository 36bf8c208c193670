"""What an author has still to do, in the order to do it: sentences to write, names to gather, questions to think of."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from authoring.checks.alarmed import find_undecided
from authoring.checks.leftovers import find_utterance_leftovers
from authoring.checks.references import SAID, answers_of
from authoring.interaction_models.material import SOURCE
from authoring.questions import (
    CONTROL,
    DECLINED,
    EMERGENCY,
    NOT_EMERGENCY,
    OWN,
    OWN_KINDS,
    Question,
    read_questions,
)
from authoring.sources import place, read_file
from skill.errors import Problem

TO_WRITE = "..."
"""What stands for a sentence that is not written yet."""
OWN_QUESTIONS = f"tests/questions/{OWN[0]}"


def find_tasks(raw: Mapping[str, Any]) -> list[Problem]:
    """Return every sentence still to be written, every topic of which only the name is known, and what is to be decided."""
    return [*_unwritten(raw), *_unnamed(raw), *find_undecided(raw)]


def find_project_tasks(project: Path, raw: Mapping[str, Any]) -> list[Problem]:
    """Return what is left to do in a begun project beside its content: questions to ask, utterances of the old article."""
    questions = read_questions(project / OWN_QUESTIONS)
    tasks = [*find_unasked(raw, questions), *find_misled(raw, questions)]
    return tasks + find_utterance_leftovers(raw, read_file(project / SOURCE, SOURCE), SOURCE)


def find_unasked(raw: Mapping[str, Any], questions: Iterable[Question]) -> list[Problem]:
    """Return every answer to which no question of the author's leads."""
    expected = {source for question in questions for source in question.expected if source != DECLINED}
    return [
        Problem(OWN_QUESTIONS, f"answer {answer['id']!r}", "is asked for by no question", f"Add one expecting {cited[0]}.")
        for _, answer in answers_of(raw)
        if (cited := [source for line in answer["short"] for source in line["from"]])
        and expected.isdisjoint(cited)
        and not cited[0].startswith("disclaimer/")
    ]


def find_misled(raw: Mapping[str, Any], questions: Iterable[Question]) -> list[Problem]:
    """Return every question of the author's that is of no kind, or expects what no passage is."""
    known = {*(entry["id"] for entry in raw["article"]["passage"]), DECLINED, EMERGENCY, CONTROL, NOT_EMERGENCY}
    problems = []
    for question in questions:
        entry = f"question {question.question!r}"
        if question.kind not in OWN_KINDS:
            problem = f"kind {question.kind!r} is unknown"
            problems.append(Problem(OWN_QUESTIONS, entry, problem, _meant(question.kind, OWN_KINDS)))
        for name in sorted(question.expected - known):
            problems.append(Problem(OWN_QUESTIONS, entry, f"expects {name!r}, which is no passage", _meant(name, known)))
    return problems


def _meant(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), 1)
    return f"Did you mean {close[0]!r}?" if close else f"Use one of: {', '.join(sorted(known))}."


def _unwritten(raw: Mapping[str, Any]) -> Iterator[Problem]:
    passages = {entry["id"]: entry["text"] for entry in raw.get("article", {}).get("passage", [])}
    for file, answer in answers_of(raw):
        for part in SAID:
            for number, line in enumerate(answer.get(part, []), start=1):
                if line["say"] == TO_WRITE:
                    text = " ".join(passages.get(source, "") for source in line["from"])
                    remedy = f"Say in your own words: {text!r}"
                    yield Problem(file, f"answer {answer['id']!r}: {part} {number}", "is still to be written", remedy)


def _unnamed(raw: Mapping[str, Any]) -> Iterator[Problem]:
    if not raw.get("article", {}).get("not_about"):
        return  # not begun from another article: whoever wrote the topics knows them
    for topic in raw.get("topics", {}).get("topic", []):
        if not topic["said"]:
            remedy = "List in `said` what else people call it; nobody uses one name only."
            yield Problem(place("topics"), f"topic {topic['id']!r}", f"is only known as {topic['name']!r}", remedy)
