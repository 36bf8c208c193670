"""What only an author can judge, in a project that was begun from another article: told by `check`, and no problem."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from authoring.checks.alarmed import find_alarmed
from authoring.checks.alone import find_leaning
from authoring.checks.groups import find_unfit
from authoring.checks.stale import find_stale
from authoring.checks.tasks import OWN_QUESTIONS
from authoring.checks.twice import find_copied
from authoring.checks.unnamed import find_covered, find_unnamed
from authoring.fresh import load_content
from authoring.packaging.manifest import MANIFEST
from authoring.packaging.placeholder import find_placeholders
from authoring.packaging.store import read_store
from authoring.project import content_of
from authoring.questions import read_questions
from authoring.sources import Raw, place


def find_hints(project: Path, raw: Raw) -> Iterator[str]:
    """Return what to tell, a line each, of sound content; nothing where the project was begun from no other article."""
    if not raw["article"].get("not_about"):
        return
    passages, knowledge = raw["article"]["passage"], load_content(content_of(project)).knowledge
    yield from find_alarmed(raw, knowledge)
    yield from find_unfit(raw)
    unnamed = find_unnamed(passages, knowledge)
    if unnamed:
        remedy = "Name in content/article/topics.toml what people will ask about."
        yield f"Words of the article in no topic, so that a question with one is declined: {', '.join(unnamed)}. {remedy}"
    copied = find_copied(raw)
    if copied:
        remedy = "Say it in your own words."
        yield f"Answers that say a sentence word for word as the article does: {', '.join(copied)}. {remedy}"
    leaning = [f"{answer} ({word!r})" for answer, word in find_leaning(raw).items()]
    if leaning:
        remedy = "Open so that each of them is answered, or give the others an answer of their own."
        yield f"Answers to several questions that open as to one: {', '.join(leaning)}. {remedy}"
    covered = [f"{refusal!r} ({passage})" for refusal, passage in find_covered(passages, knowledge).items()]
    if covered:
        remedy = "Take out of content/article/refusals.toml what it then answers well."
        yield f"Refusals of what the article speaks of: {', '.join(covered)}. {remedy}"
    stale = find_stale(raw, read_questions(project / OWN_QUESTIONS)) if (project / OWN_QUESTIONS).is_file() else {}
    if stale:
        left = ", ".join(f"{wording!r} ({', '.join(files)})" for wording, files in stale.items())
        remedy = "Write there what people ask."
        yield f"Left of offers that were worded otherwise when the project was begun: {left}. {remedy}"
    examples = find_placeholders(read_store(content_of(project)).publisher) if (project / MANIFEST).is_file() else {}
    if examples:
        remedy = "Set your own before you publish it, and run 'cramp-helper manifest' after that."
        yield f"Example addresses in {place('publisher')}: {', '.join(examples)}. {remedy}"
