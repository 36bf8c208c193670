"""Nothing is said that the article does not say, nor longer or harder than can be heard (design, sections 3 and 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from authoring.checks.measures import numbers, reading_grade, sentences, words, written_as
from authoring.checks.references import SAID, answers_of, lines_of
from authoring.shapes import BROKEN
from authoring.sources import place
from skill.errors import Problem

MOST_SENTENCES, MOST_WORDS, MOST_SENTENCE_WORDS, HIGHEST_GRADE = 2, 45, 25, 8.0
"""Of `short`, and of `more` likewise; the last two of every sentence and part (design, section 5)."""

DISCLAIMER = "disclaimer/1"
"""The one passage that is quoted, and so is as long and hard as it is."""

_UNSPEAKABLE = re.compile(r"[*_#<>{}\[\]|\\~^=@]|https?:|www\.|[\U0001F000-\U0001FAFF]|—|–")


def find_grounding_problems(raw: Mapping[str, Any]) -> list[Problem]:
    """Return every unsupported figure or claim, and all that is too long or too hard to be heard."""
    passages = {entry["id"]: entry["text"] for entry in raw.get("article", {}).get("passage", [])}
    families = {
        claim["name"]: re.compile(r"\b(?:" + "|".join(map(re.escape, claim["words"])) + r")\b", re.IGNORECASE)
        for claim in raw.get("claims", {}).get("claim", [])
    }
    return [
        *(
            problem
            for found in lines_of(raw)
            for problem in _ungrounded(*found, passages, families, raw.get(BROKEN, frozenset()))
        ),
        *(problem for file, answer in answers_of(raw) for problem in _unspeakable(file, answer)),
        *(problem for name, prompt in raw.get("prompts", {}).items() for problem in _unasked(name, prompt)),
    ]


def _ungrounded(
    file: str,
    entry: str,
    line: Mapping[str, Any],
    passages: Mapping[str, str],
    families: Mapping[str, re.Pattern[str]],
    broken: frozenset[str],
) -> Iterator[Problem]:
    say = line["say"]
    if not broken.isdisjoint(line["from"]):
        return  # what it says cannot be held against a passage that is itself to be mended
    support = " ".join(passages.get(source, "") for source in line["from"])
    for figure in sorted(numbers(say) - numbers(support)):
        problem = f"the figure {written_as(figure, say)!r} in {say!r} is in no passage it cites"
        yield Problem(file, entry, problem, "Cite the passage that has it, or drop it.")
    for name, family in families.items():
        match = family.search(say)
        if match and not family.search(support):
            problem = f"{match.group()!r} ({name}) in {say!r} is in no passage it cites"
            yield Problem(file, entry, problem, "Cite the passage that says so, or say only what is there.")
    sign = _UNSPEAKABLE.search(say)
    if sign:
        problem = f"{sign.group()!r} in {say!r} cannot be spoken"
        yield Problem(file, entry, problem, "Write it as it should be heard (R5.9).")


def _unasked(name: str, prompt: Mapping[str, Any]) -> Iterator[Problem]:
    """Find statements that ask and questions that do not (R7.4, R7.5)."""
    file, entry = place("prompts"), f"[{name}]"
    for part in ("say", "ask", "reprompt"):
        for text in prompt.get(part, ()):
            asks = text.rstrip().endswith("?")
            if asks == (part == "say"):
                problem = f"{part!r} {text!r} {'asks' if asks else 'does not end with a question mark'}"
                yield Problem(file, entry, problem, "Questions stand in `ask` and `reprompt`, statements in `say`.")


def _unspeakable(file: str, answer: Mapping[str, Any]) -> Iterator[Problem]:
    for part in SAID:
        lines = [line for line in answer.get(part, []) if DISCLAIMER not in line["from"]]
        text = " ".join(line["say"] for line in lines)
        entry = f"answer {answer['id']!r}: {part}"
        spoken = sentences(text)
        if len(spoken) > MOST_SENTENCES:
            yield Problem(file, entry, f"has {len(spoken)} sentences; {MOST_SENTENCES} is the most", "Say less.")
        if len(words(text)) > MOST_WORDS:
            yield Problem(file, entry, f"has {len(words(text))} words; {MOST_WORDS} is the most", "Say less.")
        for sentence in spoken:
            if len(words(sentence)) > MOST_SENTENCE_WORDS:
                problem = f"{sentence!r} has {len(words(sentence))} words; {MOST_SENTENCE_WORDS} is one breath"
                yield Problem(file, entry, problem, "Make two sentences of it (R12.1).")
        if text and reading_grade(text) > HIGHEST_GRADE:
            problem = f"reads at school grade {reading_grade(text):.1f}; {HIGHEST_GRADE:.0f} is the highest"
            yield Problem(file, entry, problem, "Use shorter words and sentences.")
