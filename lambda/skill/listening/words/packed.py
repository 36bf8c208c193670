"""Many entries as one text, which loads many times faster than as many; what is not asked for is never taken apart."""

from __future__ import annotations

from collections.abc import Mapping
from mmap import mmap


class Packed:
    """A text among the bytes of a file, which becomes one, or a part of it does, when it is first needed."""

    def __init__(self, among: bytes | mmap, start: int, end: int) -> None:
        """Take the bytes, read or still in the file, and where the text begins and ends."""
        self._among, self._start, self._end = among, start, end

    def __str__(self) -> str:
        return self._among[self._start : self._end].decode()

    def first_line(self) -> str:
        """Return the text up to where its first line ends."""
        return self._among[self._start : self._among.find(b"\n", self._start, self._end)].decode()

    def part(self, start: int, length: int) -> str:
        """Return some bytes of it."""
        start += self._start
        return self._among[start : start + length].decode()


_BETWEEN, _WITHIN = "|", "="
"""What stands between two entries, and between a name and its value; no name and no value holds either."""


def pack(entries: Mapping[str, str]) -> str:
    """Return names and values as one text."""
    return _BETWEEN.join(f"{name}{_WITHIN}{value}" for name, value in entries.items())


def unpack(packed: str) -> dict[str, str]:
    """Return the names and values of a text that `pack` made."""
    return dict([entry.split(_WITHIN) for entry in packed.split(_BETWEEN)]) if packed else {}


class Numbers:
    """Whole numbers by their names, taken apart when the first is asked for."""

    def __init__(self, packed: str | Packed) -> None:
        """Take what `pack_numbers` made."""
        self._packed = packed
        self._numbers: dict[str, int] = {}

    def get(self, name: str, otherwise: int = 0) -> int:
        """Return a number, or another one for a name that has none."""
        if not self._numbers:
            self._numbers = {one: int(number) for one, number in unpack(str(self._packed)).items()}
        return self._numbers.get(name, otherwise)

    def __bool__(self) -> bool:
        return bool(self._numbers) or bool(str(self._packed))


def pack_numbers(numbers: Mapping[str, int]) -> str:
    """Return whole numbers and their names as one text."""
    return pack({name: str(number) for name, number in numbers.items()})
