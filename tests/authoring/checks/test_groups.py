"""What the article says of everybody is not given to those whom it says nothing of, without their author being told."""

from typing import Any

import pytest

from authoring.checks.groups import find_unfit

PASSAGES = [
    {"id": "a/1", "section": "Styes", "text": "A warm cloth helps."},
    {"id": "a/2", "section": "Styes in toddlers", "text": "They rub them more."},
]


def raw(about: dict[str, str], said: list[str]) -> dict[str, Any]:
    answers = [("stye-treatment", "stye/treatment", "a/1"), ("small-stye-treatment", "small/treatment", "a/2")]
    answers.append(("stye-causes", "stye/causes", "a/1"))
    return {
        "article": {"passage": PASSAGES},
        "topics": {
            "topic": [
                {"id": "stye", "name": "a stye", "said": []},
                {"id": "small", "name": "styes of the small", "said": said} | about,
            ]
        },
        "answers": {
            "stye": {"answer": [{"id": id_, "for": [pair], "short": [{"from": [one]}]} for id_, pair, one in answers]}
        },
    }


@pytest.mark.parametrize(
    ("about", "said", "unfit"),
    [
        ({"about": "stye"}, ["a toddler's stye"], "of children: stye-causes."),
        ({"about": "stye"}, ["styes in pregnancy"], "of pregnancy: small-stye-treatment, stye-causes."),
        ({}, ["a toddler's stye"], ""),
        ({"about": "stye"}, ["a little stye"], ""),
    ],
)
def test_answers_for_everybody_are_told(about: dict[str, str], said: list[str], unfit: str) -> None:
    told = list(find_unfit(raw(about, said)))

    assert len(told) == bool(unfit)
    assert unfit in "".join(told)
