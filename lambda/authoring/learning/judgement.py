"""Learn how much each trait of a candidate counts (`skill.conversation.weighing`): the same for all answers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize

from authoring.learning.answers import softmax
from skill.content import Content
from skill.conversation.traits import Scene, traits
from skill.listening.weights import REFUSE

STRENGTH, STEPS = 1.0, 120
"""How strongly large weights are held down, and for how many steps the least loss is looked for."""
REFUSAL_WEIGHT = 1.25
"""What an example that should be declined counts: a wrong answer costs more than a declined one."""

Judged = tuple[Scene, frozenset[str], Content]
"""A scene, what would be right in it, and the content with what was learned without its example."""


def learn_judgement(judged: Sequence[Judged]) -> dict[str, int]:
    """Return the weight of every trait, in hundredths."""
    candidates = list(judged[0][0].chances)
    found = [[list(traits(candidate, scene, content)) for candidate in candidates] for scene, _, content in judged]
    names = sorted({name for of_scene in found for of_candidate in of_scene for name, _ in of_candidate})
    index = {name: number for number, name in enumerate(names)}
    given = np.zeros((len(judged) * len(candidates), len(names)), np.float32)
    row = 0
    for of_scene in found:
        for of_candidate in of_scene:
            for name, value in of_candidate:
                given[row, index[name]] += value
            row += 1
    rights = np.array([[candidate in right for candidate in candidates] for _, right, _ in judged], np.float32)
    counts = np.where(rights[:, candidates.index(REFUSE)] > 0, REFUSAL_WEIGHT, 1.0)[:, None].astype(np.float32)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        chances = softmax((given @ weights.astype(np.float32)).reshape(rights.shape))
        together = (chances * rights).sum(1, keepdims=True) + 1e-30
        missed = counts * (chances - chances * rights / together)
        slope = missed.reshape(-1) @ given + STRENGTH * weights
        return float(-(counts * np.log(together)).sum() + STRENGTH / 2 * (weights**2).sum()), slope.astype(np.float64)

    start = np.zeros(len(names))
    start[index["learned"]] = 1
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return {name: round(float(weight) * 100) for name, weight in zip(names, best.x, strict=True)}
