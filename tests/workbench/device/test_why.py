"""Why something was said: heard, weighed and decided, for whoever maintains this."""

from __future__ import annotations

import json

from click.testing import CliRunner

from workbench.commands.ask import ask
from workbench.device.assembly import make_device


def test_a_question_shows_what_was_heard_and_every_candidate_with_its_reasons_best_first() -> None:
    why = make_device(road="words").say("how do they treat a shortage of b12 anyway").why

    assert why is not None
    assert {"acts", "topics", "aspect", "gaps", "danger"} <= set(why["heard"])
    assert (why["heard"]["topics"], why["heard"]["aspect"]) == (["low-b12"], "treatment")
    scores = [one["score"] for one in why["candidates"]]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)
    best = why["candidates"][0]
    assert best["candidate"] == why["answer"] == "low-b12-treatment"
    assert abs(sum(value for _, value in best["reasons"]) - best["score"]) < 0.05


def test_on_a_table_everything_that_could_be_said_is_weighed() -> None:
    device = make_device(road="words")
    device.say("what causes leg cramps")
    why = device.say("and how long does that take").why

    assert why is not None
    assert why["by"] == "what is on the table"
    assert "decline" in [one["candidate"] for one in why["candidates"]]
    assert any(one["candidate"].startswith("answer:") for one in why["candidates"])


def test_danger_is_told_apart() -> None:
    why = make_device().say("he collapsed and his heart has stopped beating").why

    assert why is not None
    assert (why["heard"]["danger"], why["move"]) == ("alarm", "emergency")
    assert (why["by"], why["candidates"]) == ("rank", [])


def test_nothing_is_explained_where_nothing_was_decided() -> None:
    assert make_device().request({"type": "SessionEndedRequest", "reason": "ERROR"}).why is None


def test_the_command_shows_it_as_text_and_as_json() -> None:
    question = "tell me how dehydration brings on a cramp"

    text = CliRunner().invoke(ask, ["--why", question]).output
    turn = json.loads(CliRunner().invoke(ask, ["--why", "--json", question]).output)

    assert "  | heard: words " in text
    assert f"  | decided: answer {turn['answer']} short" in text
    assert f"{turn['why']['candidates'][0]['score']:.2f}" in text
