"""The reply fits the form of what was said: "yes" and "no" answer only a question that asks for one (design, section 5)."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from skill.listening.words.folding import stem
from skill.listening.words.grammar import AUXILIARIES, QUESTION_WORDS, STARTERS, inverts
from skill.listening.words.telling import telling
from skill.replying.reply import Reply

_YES_OR_NO = re.compile(r"^(?:yes|no), ", re.IGNORECASE)
_OR_NOT = frozenset("not no what something anything so am is do".split())
"""Words behind "or" that leave it a question for a yes or a no."""
_MAY = frozenset("can could may might should shall must".split())
_WHO = frozenset("i he she we they you".split())
_TAKING = frozenset("take use stop swallow try keep drink eat add mix combine quit skip".split())
"""Three words in a row with which somebody asks for leave."""
_ASKED = frozenset(("if", "whether", "true", "yes", "no"))
"""Words that ask for a yes or a no, or take up an offer that did."""


def without_yes_or_no(sentence: str) -> str:
    """Return a sentence without the "yes" or "no" that opens it."""
    left = _YES_OR_NO.sub("", sentence)
    return left if left == sentence else left[:1].upper() + left[1:]


def in_form(reply: Reply, words: Sequence[str], names: Container[str] | None = None) -> Reply:
    """Return the reply to some words: it opens with "yes" or "no" only if they ask for one.

    Of an intent that came without its words nobody knows whether they did. With `names`, the stems of what the reply is
    about, it has to say what they ask: "can you die of nerve damage" has no yes in "it can be permanent".
    """
    asked = asks_yes_or_no(words)
    if asked and names is not None:
        asked = bool(reply.lines) and _says(reply.lines[0], words, names)
    lines = (line if place == 0 and asked else without_yes_or_no(line) for place, line in enumerate(reply.lines))
    return reply._replace(lines=tuple(lines))


def _says(line: str, words: Sequence[str], names: Container[str]) -> bool:
    """Tell whether a sentence says what the words ask: one of those that tell something, unless they only name a thing."""
    wanted = {word for word in telling(words) if word not in names}
    return not wanted or not wanted.isdisjoint(map(stem, re.findall(r"[a-z0-9']+", line.lower())))


def _chooses(words: Sequence[str]) -> bool:
    """Tell whether it is asked which of two it is: "is it the statin or the heat", and not "... or not"."""
    return any(one == "or" and other not in _OR_NOT for one, other in pairwise(words))


def _asks_leave(words: Sequence[str]) -> bool:
    """Tell whether somebody asks if they may take or leave something: a yes to anything else would sound like leave."""
    threes = zip(words, words[1:], words[2:], strict=False)
    return any(one in _MAY and who in _WHO and verb in _TAKING for one, who, verb in threes)


def asks_yes_or_no(words: Sequence[str]) -> bool:
    """Tell whether words ask for a yes or a no, which an answer can begin with: "can it ...", "... if low B12 is why"."""
    if not words or words[0] in QUESTION_WORDS or "than" in words or _chooses(words):  # which it is, not whether it is so
        return False
    if _asks_leave(words):
        return False
    if not _ASKED.isdisjoint(words) or words[0] in AUXILIARIES:
        return True
    if len(words) > 1 and words[1] in AUXILIARIES and words[0] not in STARTERS:
        return True
    return inverts(words, alone=True)
