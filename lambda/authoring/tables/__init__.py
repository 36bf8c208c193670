"""The table of every file that an author touches: one class each, complete, so that a mistyped key is a problem.

A new file of `content/` is one class here and one line in `TABLES` (or `OPTIONAL`, where an article can do without).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from authoring.tables.article import (
    AnswersFile,
    ArticleFile,
    ConceptsFile,
    RefusalsFile,
    RulesFile,
    StepsFile,
    TopicsFile,
    WordsFile,
)
from authoring.tables.english import (
    ActsFile,
    AspectsFile,
    ClaimsFile,
    ControlsFile,
    FoldingFile,
    IntentsFile,
    KindsFile,
    Locale,
    OppositesFile,
    OrdinaryFile,
    PromptsFile,
    SpellingFile,
)
from authoring.tables.listing import IconFile, PublisherFile, StoreFile
from authoring.tables.safety import ApprovalsFile, RedFlagsFile, SafetyFile, SoonFile

TABLES: Mapping[str, Any] = {
    "article": ArticleFile,
    "topics": TopicsFile,
    "answers": dict[str, AnswersFile],
    "words": WordsFile,
    "claims": ClaimsFile,
    "prompts": PromptsFile,
    "safety": SafetyFile,
    "red_flags": RedFlagsFile,
    "locales": dict[str, Locale],
    "intents": IntentsFile,
    "folding": FoldingFile,
    "aspects": AspectsFile,
    "concepts": ConceptsFile,
    "controls": ControlsFile,
    "acts": ActsFile,
    "ordinary": OrdinaryFile,
    "refusals": RefusalsFile,
    "rules": RulesFile,
}
"""File (or folder) to its table; each of them must be there."""

OPTIONAL: Mapping[str, Any] = {
    "kinds": KindsFile,
    "steps": StepsFile,
    "approvals": ApprovalsFile,
    "spelling": SpellingFile,
    "opposites": OppositesFile,
    "publisher": PublisherFile,
    "store": StoreFile,
    "icon": IconFile,
    "legal": dict[str, Any],
    "weights": dict[str, Any],
    "covered_weights": dict[str, Any],
    "alone_weights": dict[str, Any],
    "missing_weights": dict[str, Any],
    "rank_weights": dict[str, Any],
    "cramp_weights": dict[str, Any],
    "strange_weights": dict[str, Any],
    "danger": dict[str, Any],
    "soon": SoonFile,
    "screen": dict[str, Any],
}
"""Those that an article can do without."""
