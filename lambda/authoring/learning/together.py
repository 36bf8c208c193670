"""Several parts learned at once: the first and what builds on it here, the others by a process beside."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

from authoring.learning.hands import beside, one_core
from authoring.learning.part import Learned, Part, Tell

Say = Callable[[str, str], None]
"""Is told of each part, once, its name and how it is learned; it has to be fit for another process."""


class _Opening:
    """What is told while a part is learned: its first words are said, and all are shown if it is learned here."""

    def __init__(self, name: str, say: Say, show: Tell | None = None) -> None:
        self._name, self._say, self._show, self._said = name, say, show, False

    def __call__(self, words: str) -> None:
        if not self._said:
            self._say(self._name, words)
        self._said = True
        if self._show is not None:
            self._show(f"{self._name}, {words}")


def learn_parts(parts: Sequence[Part], root: Path, say: Say, show: Tell) -> Iterator[tuple[Part, Learned]]:
    """Return each part with what came of it, as soon as it has; whoever takes one writes it down before asking for more."""
    here = [part for part in parts if part.name == parts[0].name or part.after == parts[0].name]
    others = [part for part in parts if part not in here]
    with one_core(), beside() if others else nullcontext() as hand:
        begun = [(part, hand.submit(part.learn, root, _Opening(part.name, say))) for part in others if hand]
        for part in here:
            yield part, part.learn(root, _Opening(part.name, say, show))
        for part, learned in begun:
            yield part, learned.result()
