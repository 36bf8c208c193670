"""Learn how much each trait of a candidate counts (`skill.conversation.answers.weighing`): the same for all answers."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from skill.content import Content
from skill.conversation.answers.traits import Scene, traits
from skill.conversation.answers.weighing import HOPELESS
from skill.listening.learned.weights import REFUSE

STRENGTH, STEPS = 1.0, 120
"""How strongly large weights are held down, and for how many steps the least loss is looked for."""
REFUSAL_WEIGHT = 1.25
"""What an example that should be declined counts: a wrong answer costs more than a declined one."""


class Judged(NamedTuple):
    """One candidate in a scene."""

    traits: tuple[tuple[str, float], ...]
    right: bool


def judge(scene: Scene, right: frozenset[str], content: Content) -> list[Judged]:
    """Return what can be given in a scene with its traits, as far as it is not hopeless; at first declining."""
    least = max(scene.chances.values()) - HOPELESS
    others = [
        candidate
        for candidate, chance in scene.chances.items()
        if candidate != REFUSE and (chance >= least or candidate in right or candidate == scene.ruled)
    ]
    return [
        Judged(tuple((sys.intern(name), value) for name, value in traits(one, scene, content)), one in right)
        for one in (REFUSE, *others)
    ]


def learn_judgement(scenes: Sequence[Sequence[Judged]]) -> dict[str, int]:
    """Return the weight of every trait, in hundredths; at first in a scene stands declining."""
    counts = [REFUSAL_WEIGHT if scene[0].right else 1.0 for scene in scenes]
    return learn_traits(scenes, counts, STRENGTH, {"learned": 1.0})


def learn_traits(
    scenes: Sequence[Sequence[Judged]], weighed: Sequence[float], strength: float, begin: Mapping[str, float]
) -> dict[str, int]:
    """Return the weight of every trait, in hundredths, given scenes, how much each counts, and where to begin."""
    names = sorted({name for scene in scenes for one in scene for name, _ in one.traits})
    index = {name: number for number, name in enumerate(names)}
    if not names:
        return {}
    begins = np.cumsum([0, *(len(scene) for scene in scenes)])[:-1]
    of_scene = np.repeat(np.arange(len(scenes)), [len(scene) for scene in scenes])
    candidates = [one for scene in scenes for one in scene]
    values = np.array([value for one in candidates for _, value in one.traits], np.float32)
    rows = np.repeat(np.arange(len(candidates)), [len(one.traits) for one in candidates])
    columns = np.array([index[name] for one in candidates for name, _ in one.traits])
    given = sparse.csr_matrix((values, (rows, columns)), shape=(len(candidates), len(names)))  # those of one name add up
    turned = given.T.tocsr()
    rights = np.array([one.right for one in candidates], np.float32)
    counts = np.array(weighed, np.float32)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = given @ weights.astype(np.float32)
        odds = np.exp(scores - np.maximum.reduceat(scores, begins)[of_scene])
        chances = odds / np.add.reduceat(odds, begins)[of_scene]
        together = np.add.reduceat(chances * rights, begins) + 1e-30
        missed = counts[of_scene] * (chances - chances * rights / together[of_scene])
        slope = turned @ missed + strength * weights
        return float(-(counts * np.log(together)).sum() + strength / 2 * (weights**2).sum()), slope.astype(np.float64)

    start = np.array([begin.get(name, 0.0) for name in names])
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return {name: round(float(weight) * 100) for name, weight in zip(names, best.x, strict=True)}
