"""Learned weights add up as they would one by one, whatever their signs and however many are heard."""

import math
import pickle
import random

import pytest

from skill.listening.learned.weights import UNIT, Weights, pack_weights

CLASSES = {"one": [0], "two": [1, 3], "three": [2, 3, 0]}
BIAS = [4, -7, 0, 90]


def by_hand(weights, features):
    columns = list(BIAS)
    for feature in features:
        row = weights.get(feature, [])
        for column, weight in zip(row[::2], row[1::2], strict=True):
            columns[column] += weight
    scores = {name: UNIT * sum(columns[index] for index in indices) for name, indices in CLASSES.items()}
    total = math.log(sum(math.exp(score) for score in scores.values()))
    return {name: score - total for name, score in scores.items()}


@pytest.mark.parametrize("number", [0, 1, 7, 2000])
def test_the_chances_are_those_of_the_sums(number):
    chance = random.Random(number)  # noqa: S311  to be the same every time
    weights = {
        f"heard{index}": [part for column in range(4) for part in (column, chance.randint(-9, 9))] for index in range(40)
    }
    weights["seldom"] = [2, -310]
    features = [*(f"heard{chance.randrange(40)}" for _ in range(number)), "seldom", "never heard"]

    found = Weights(CLASSES, BIAS, pack_weights(weights, len(BIAS))).chances(features)

    assert found == pytest.approx(by_hand(weights, features))
    assert sum(math.exp(one) for one in found.values()) == pytest.approx(1)


def test_what_was_used_can_be_handed_to_another_process():
    weights = Weights(CLASSES, BIAS, pack_weights({"cramp": [1, 12]}, len(BIAS)))
    found = weights.chances(["cramp"])

    assert pickle.loads(pickle.dumps(weights)).chances(["cramp"]) == found  # noqa: S301  our own, just made


def test_a_feature_met_again_counts_the_same():
    weights = Weights(CLASSES, BIAS, pack_weights({"cramp": [1, 12], "not": [1, -12]}, len(BIAS)))

    assert weights.chances(["cramp"]) == weights.chances(["cramp", "not", "cramp"])


def test_a_weight_comes_back_from_any_of_many_columns():
    places = {f"answer{place}": [place] for place in range(300)}
    row = [7, 3, 120, 500, 299, -500]

    found = Weights(places, [0] * 300, pack_weights({"cramp": row}, 300)).chances(["cramp"])

    behind = {name: round((chance - found["answer0"]) / UNIT) for name, chance in found.items()}
    assert {name: weight for name, weight in behind.items() if weight} == {
        "answer7": 3,
        "answer120": 500,
        "answer299": -500,
    }
