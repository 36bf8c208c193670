"""Examples for the help of commands, in words of the project that is worked on."""

from __future__ import annotations

from authoring.fresh import ROOT
from authoring.sources import read_table
from skill.errors import ContentError


def example_question() -> str:
    """Return a question that the project answers: the first of the store's example phrases that asks one."""
    try:
        store = read_table(ROOT / "content", "store")
    except ContentError:  # told by the command itself, where it matters
        store = {}
    name = str(store.get("name", "")).lower()
    for phrases in store.get("phrases", {}).values():
        for phrase in phrases:
            begun, _, question = phrase.partition(name) if name and name in phrase else ("", "", "")
            if begun.lower().startswith("alexa") and question.strip():
                return " ".join(question.replace(". ", " ").split())
    return "what can i ask"
