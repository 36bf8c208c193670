"""The small words of English that tell a question from a story; they belong to the language, not to the article.

They are looked for in words and in stems: "wher", "doe" and "thi" are the stems of some.
"Have" is none as a stem: it is a verb of its own too ("which foods have it").
"""

from __future__ import annotations

from collections.abc import Sequence

QUESTION_WORDS = frozenset("what why how where wher which".split())
AUXILIARIES = frozenset(
    "is are am was were wer can could do does doe did should would will shall may might must has have".split()
)
ASKING = QUESTION_WORDS | AUXILIARIES
"""Words with one of which a question begins."""
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
_AT_THE_HEAD = frozenset(("who", "when"))
"""Words that ask where they come first; else they go on: "it hurts when I move"."""
_KNOWING = frozenset(
    (subject, verb) for subject in ("i", "you", "already") for verb in ("know", "see", "understand", "told")
)
"""Words before a question word that asks nothing."""
_SUBJECTS = frozenset("i it that this they these those you there he she we".split())
"""Words that stand before the auxiliary of a statement: "it is a bit better"."""
_OWNS = frozenset(("have", "has"))
"""Auxiliaries that are verbs of their own behind a subject: "which foods have it"."""
_JOINS = QUESTION_WORDS | frozenset("and but or so".split())


def inverts(words: Sequence[str], *, alone: bool = False) -> bool:
    """Tell whether the subject stands behind its auxiliary anywhere, as in a question: "could that", not "it is a bit".

    With `alone`, not behind a question word: "why did that happen" has no yes or no for an answer.
    """
    for place in range(len(words) - 1):
        if words[place] in AUXILIARIES and words[place + 1] in STARTERS:
            before = words[place - 1] if place else ""
            stated = words[place + 1] in ("a", "an", "the") and before in _SUBJECTS
            owned = words[place] in _OWNS and place > 0 and before not in _JOINS
            if not (stated or owned or (alone and before in QUESTION_WORDS)):
                return True
    return False


def asks_anything(words: Sequence[str]) -> bool:
    """Tell whether a question stands anywhere in some words, given folded: "I know what to do" asks nothing."""
    if inverts(words) or (bool(words) and words[0] in _AT_THE_HEAD):
        return True
    asking = [place for place, word in enumerate(words) if word in QUESTION_WORDS]
    return any(tuple(words[max(place - 2, 0) : place]) not in _KNOWING for place in asking)
