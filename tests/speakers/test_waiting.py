"""How long somebody waits at another speaker: hardly longer than its library and the skill take by themselves."""

import pytest

from workbench.speed.speakers import time_speakers

ASKED = ["can low b12 cause cramps", "what is myelin", "my chest hurts and i can't breathe", "who won a derby"]


@pytest.fixture(scope="module")
def waited(content):
    return time_speakers(content, ASKED * 15)


@pytest.mark.parametrize(("speaker", "most"), [("home-assistant", 4.0), ("mcp", 2.0)])
def test_an_edge_costs_little_beside_its_library_and_the_skill(waited, speaker, most):
    assert waited[speaker].ratio < most
