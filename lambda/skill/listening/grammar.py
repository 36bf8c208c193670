"""The small words of English that tell a question from a story; they belong to the language, not to the article."""

from __future__ import annotations

QUESTION_WORDS = frozenset("what why how where which".split())
AUXILIARIES = frozenset("is are am was were can could do does did should would will shall may might has have".split())
STARTERS = frozenset("i it that this they these those my the a an you there he she we your his her their".split())
"""What may follow an auxiliary where a question begins, besides its topic."""
POINTERS = frozenset("it that this they them these those one both".split())
"""What points at something said before."""
EMBEDDING = frozenset(
    "on know tell see of about matter understand wonder say is to ask decid explain idea sur me and for from".split()
)
"""Stems after which a question word only continues what is being asked ("it depends on what causes them")."""
