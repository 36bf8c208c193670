"""An answer to several questions opens so that it fits each."""

import pytest

from authoring.checks.alone import find_leaning


@pytest.mark.parametrize(
    ("say", "pairs", "found"),
    [
        ("Yes, cold air can dry the lips.", ["cold/causes", "cold/why"], {"lips": "Yes"}),
        ("They heal in a week.", ["lips/treatment", "balm/treatment"], {"lips": "They"}),
        ("Yes, cold air can dry the lips.", ["cold/causes"], {}),
        ("Items such as balm help.", ["lips/treatment", "balm/treatment"], {}),
    ],
)
def test_what_leans_on_one_way_of_asking_is_told(say: str, pairs: list[str], found: dict[str, str]) -> None:
    answer = {"id": "lips", "for": pairs, "short": [{"say": say}]}

    assert find_leaning({"answers": {"lips": {"answer": [answer]}}}) == found
