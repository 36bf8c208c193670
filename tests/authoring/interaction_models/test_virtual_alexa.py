"""Every model in virtual-alexa, a pretend Alexa that others wrote: it loads, and its requests are as ours."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from authoring.interaction_models.material import FOLDER, read_material
from workbench.device.assembly import ROOT, load_matcher

MODULES = "VIRTUAL_ALEXA"
"""Names in the environment the node_modules folder that virtual-alexa was installed in."""
REQUIRED = "REQUIRE_VIRTUAL_ALEXA"
"""Set where a missing virtual-alexa is a failure and not a reason to skip."""

SAID = {
    "what causes leg cramps": "LinkIntent",
    "can b. twelve cause cramps": "CausesIntent",
    "dehydration symptoms": "SymptomsIntent",
    "help i have chest pain": "EmergencyIntent",
    "which foods have b. twelve": "FoodsIntent",
}
"""Samples with a slot, one for each locale, and the intent of each; virtual-alexa knows nothing of our own cloud."""
LOCALES = read_material(ROOT).utterances.locales


@pytest.fixture(scope="module")
def loaded() -> dict[str, Any]:
    node, modules = shutil.which("node"), os.environ.get(MODULES, "")
    if node is None or not Path(modules, "virtual-alexa").is_dir():
        reason = f"node or virtual-alexa was not found; npm install virtual-alexa, and name its node_modules in {MODULES}"
        if os.environ.get(REQUIRED):
            pytest.fail(reason)
        pytest.skip(reason)
    models = [str(ROOT / FOLDER / f"{locale}.json") for locale in LOCALES]
    script = Path(__file__).with_name("virtual_alexa.js")
    run = subprocess.run(  # noqa: S603  our own script
        [node, "--no-warnings", str(script), str(Path(modules).resolve()), *models],
        input=json.dumps(list(SAID)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_every_model_loads_with_all_its_intents(loaded: dict[str, Any]) -> None:
    assert set(loaded) == set(LOCALES)
    for locale, one in loaded.items():
        assert one["intents"] >= len(load_matcher(locale).model.intents)


def test_a_sample_is_the_same_intent_with_all_its_slots(loaded: dict[str, Any]) -> None:
    for (locale, one), (words, intent) in zip(loaded.items(), SAID.items(), strict=True):
        request = one["request"]["intent"]
        assert request["name"] == intent, (locale, words)
        assert set(request["slots"]) == set(load_matcher(locale).slots(intent)), (locale, words)
