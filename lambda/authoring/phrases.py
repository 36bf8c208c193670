"""The small template language of phrases and samples: `(can|could) {topic} [really] cause cramps`.

`(a|b)` is a choice, `[a]` may be left out, `{slot}` stays as it is; choices may hold spaces and nest.
"""

from __future__ import annotations

import itertools
from functools import lru_cache

EFFECT = "effect"
"""The choice that samples may use by that name, as `<effect>`, in every project: what its effects are called."""


class TemplateError(ValueError):
    """A template with unbalanced brackets."""


def expand(template: str) -> list[str]:
    """Return every phrase that a template stands for, in order, each once, with single spaces.

    Raises `TemplateError` when brackets do not match.
    """
    return list(_expanded(template))


def count_phrases(template: str) -> int:
    """Return how many phrases a template stands for, alike ones counted each, without building them.

    Of brackets that do not match it tells nothing: `expand` does.
    """
    open_groups = [(0, 1)]  # of each group: how many its finished alternatives stand for, and the one being read
    for sign in template:
        done, reading = open_groups[-1]
        if sign in "([":
            open_groups.append((int(sign == "["), 1))
        elif sign == "|":
            open_groups[-1] = (done + reading, 1)
        elif sign in ")]" and len(open_groups) > 1:
            open_groups.pop()
            before, outer = open_groups[-1]
            open_groups[-1] = (before, outer * (done + reading))
    return sum(open_groups[0])


@lru_cache(maxsize=100_000)  # one run expands a template to check it, to compile it and to build models of it
def _expanded(template: str) -> tuple[str, ...]:
    phrases = _Parser(template).choices(closing="")
    return tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in phrases))


class _Parser:
    """Reads a template from left to right; the position is its only state."""

    def __init__(self, template: str) -> None:
        self._template = template
        self._position = 0

    def choices(self, closing: str) -> list[str]:
        """Read alternatives up to the closing bracket and return every phrase they stand for."""
        alternatives: list[str] = []
        parts: list[list[str]] = []
        text = ""
        while self._position < len(self._template):
            sign = self._template[self._position]
            self._position += 1
            if sign == "(":
                parts += [[text], self.choices(closing=")")]
                text = ""
            elif sign == "[":
                parts += [[text], ["", *self.choices(closing="]")]]
                text = ""
            elif sign == "|" and closing:
                alternatives += _joined([*parts, [text]])
                parts, text = [], ""
            elif sign in ")]":
                if sign != closing:
                    raise TemplateError(f"{self._template!r}: {sign!r} at {self._position} closes nothing")
                return alternatives + _joined([*parts, [text]])
            else:
                text += sign
        if closing:
            raise TemplateError(f"{self._template!r}: {closing!r} is missing at the end")
        return alternatives + _joined([*parts, [text]])


def _joined(parts: list[list[str]]) -> list[str]:
    return ["".join(choice) for choice in itertools.product(*parts)]
