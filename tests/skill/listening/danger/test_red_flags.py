"""Red flags in free text: every sign is caught, the right one, and nothing that only looks like it.

The rows of questions/red_flags.tsv were used to tune the phrases: they show that nothing was lost, not how well unseen
words fare. Behind `emergency` they name the sign, because it decides whom to call.
"""

import tomllib
from pathlib import Path

import pytest

from authoring.questions import EMERGENCY, NOT_EMERGENCY, read_questions
from workbench.measure.asking import told_by
from workbench.measure.verdicts import judge

ROOT = Path(__file__).resolve().parents[4]
TUNING = sorted({path.stem for path in (ROOT / "tests" / "questions").glob("*.tsv")} - {"held_out"})
"""All questions but those nobody tuned on."""
ROWS = read_questions(ROOT / "tests" / "questions" / "red_flags.tsv")
FLAGS = tomllib.loads((ROOT / "content" / "safety" / "red_flags.toml").read_text(encoding="utf-8"))["flag"]
URGENT = {flag["id"] for flag in FLAGS if flag["number"] == "emergency"}
"""Signs that are all answered with the emergency number: which of them is named makes no difference to whom to call."""
ONLY_CAUTION = {
    "does b12 make your chest hurt cause mine does",
    "could it be d v t",
    "there's redness and heat in my calf",
}
"""Emergencies that a score doubts: they are met with whom to call before anything else, and all others alarm. What is
harmless may be met so, too, and never alarms."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.question.replace(" ", "-"))
def test_row_is_an_emergency_or_not(row, device):
    for earlier in row.before:
        device.say(earlier)

    reply = device.say(row.question)

    allowed = {"right", "caution"} if row.expected == {NOT_EMERGENCY} or row.question in ONLY_CAUTION else {"right"}
    assert judge(row, told_by(reply)) in allowed


@pytest.mark.parametrize(
    "row", [row for row in ROWS if EMERGENCY in row.expected], ids=lambda row: row.question.replace(" ", "-")
)
def test_row_is_the_right_sign(row, heard):
    (sign,) = row.expected - {EMERGENCY}

    assert heard(row.question) == sign


@pytest.mark.parametrize("name", TUNING)
def test_every_known_emergency_is_heard_and_nothing_else_is(name, heard):
    rows = read_questions(ROOT / "tests" / "questions" / f"{name}.tsv")

    wrong = [row.question for row in rows if (row.kind == "redflag") != (heard(row.question) is not None)]

    assert not wrong


@pytest.mark.parametrize(
    ("flag", "phrase"), [(flag["id"], said) for flag in FLAGS for said in (*flag["said"], *flag["samples"])]
)
def test_what_the_interaction_model_listens_for_is_heard_in_free_text_too(flag, phrase, heard):
    sign = heard(phrase)

    assert sign == flag or {sign, flag} <= URGENT
