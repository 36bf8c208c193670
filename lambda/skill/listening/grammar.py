"""The small words of English that tell a question from a story; they belong to the language, not to the article.

They are looked for in words and in stems: "wher", "doe" and "thi" are the stems of some.
"Have" is none as a stem: it is a verb of its own too ("which foods have it").
"""

from __future__ import annotations

QUESTION_WORDS = frozenset("what why how where wher which".split())
AUXILIARIES = frozenset(
    "is are am was were wer can could do does doe did should would will shall may might has have".split()
)
STARTERS = frozenset(
    "i it that this thi they these thes those thos my the a an you there ther he she we your his her their".split()
)
"""What may follow an auxiliary where a question begins, besides its topic."""
POINTERS = frozenset("it that this thi they them these thes those thos one both".split())
"""What points at something said before."""
EMBEDDING = frozenset(
    "on know tell see of about matter understand wonder say is to ask decid explain idea sur me and for from".split()
)
"""Stems after which a question word only continues what is being asked ("it depends on what causes them")."""
REQUESTS = frozenset("tell show play set turn open call send find read sing buy order add explain".split())
"""Words with which something is asked for without a question: "tell me a joke"."""
