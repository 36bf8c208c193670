"""Parts are learned at once, each on one core, and what builds on the first comes right after it."""

from pathlib import Path

import pytest

pytest.importorskip("sklearn")

from threadpoolctl import threadpool_info

from authoring.learning.part import Learned, Part, Tell
from authoring.learning.together import learn_parts


def arithmetic() -> set[int]:
    """Return on how many threads the libraries for arithmetic that are loaded work."""
    return {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"}


def ignore(*_: str) -> None:
    """Take note of nothing."""


def learn(root: Path, tell: Tell) -> Learned:
    import scipy.linalg  # noqa: F401

    return Learned(str(arithmetic()), str(root))


def test_every_part_is_learned_on_one_core_and_what_builds_on_the_first_comes_before_the_others(tmp_path: Path) -> None:
    parts = [Part(name, "", "", learn, "", after) for name, after in (("one", ""), ("apart", ""), ("upon", "one"))]

    found = list(learn_parts(parts, tmp_path, ignore, ignore))

    assert [part.name for part, _ in found] == ["one", "upon", "apart"]
    assert [learned.text for _, learned in found] == ["{1}"] * 3


def test_nothing_comes_of_no_parts(tmp_path: Path) -> None:
    assert list(learn_parts([], tmp_path, ignore, ignore)) == []
