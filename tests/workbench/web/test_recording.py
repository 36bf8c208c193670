"""A conversation of the page, saved as a test, and content that is edited while it goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from skill.content import Content
from skill.errors import ContentError, Problem, SkillError
from transcripts import as_text, compare, perform, read_transcript
from workbench.device.assembly import make_device
from workbench.device.device import Device
from workbench.web.app import create_simulator
from workbench.web.edits import Edits
from workbench.web.recording import save_transcript
from workbench.web.visit import Visit

HERE = {"base_url": "http://127.0.0.1:8712"}


def device_for(locale: str, viewport: str | None) -> Device:
    return make_device(locale, viewport=viewport)


def test_a_saved_conversation_is_a_test_that_passes(tmp_path: Path) -> None:
    visit = Visit(device_for, "en-GB", None)
    visit.launch()
    visit.say("can low b12 give me cramps")
    visit.stay_silent()
    visit.stay_silent()
    visit.say("my chest hurts")
    written = visit.transcript()

    saved = save_transcript(written["text"], "a-name", tmp_path)

    parts = read_transcript(saved)
    assert compare(parts, perform(parts, make_device)) is None
    assert [part.text for part in parts if part.kind == "said"][-1] == "my chest hurts"
    assert [part.text for part in parts].count("(the end)") == 2
    assert "(a device in en-GB)" in as_text(parts)


def test_another_device_keeps_what_was_said_before() -> None:
    visit = Visit(device_for, "en-US", None)
    first = visit.say("can low b12 give me cramps")

    visit.change("en-GB", "round")
    second = visit.say("yes")

    assert second["request"]["session"]["attributes"] == first["attributes"] != {}
    assert second["request"]["request"]["locale"] == "en-GB"
    assert second["screen"] is not None
    assert len(visit.start()["shown"]) == 2


def test_a_page_that_is_loaded_anew_finds_its_conversation(content: Content) -> None:
    client = create_simulator(device_for, list(content.locales)).test_client()
    key = client.post("/session", json={}, **HERE).get_json()["session"]
    client.post("/say", json={"session": key, "words": "can low b12 give me cramps"}, **HERE)

    again = client.post("/session", json={"session": key}, **HERE).get_json()
    forgotten = client.post("/session", json={"session": key, "forget": True}, **HERE).get_json()

    assert again["session"] == key
    assert [one["words"] for one in again["shown"]] == ["can low b12 give me cramps"]
    assert (again["in_session"], forgotten["in_session"], forgotten["shown"]) == (True, False, [])


def test_a_conversation_is_had_again_and_what_is_heard_otherwise_keeps_what_it_was() -> None:
    visit = Visit(device_for, "en-US", None)
    visit.launch()
    visit.say("what is myelin")
    visit.stay_silent()
    visit.say("my chest hurts")
    visit.change("en-GB", None)

    visit.again()

    shown = visit.start()["shown"]
    assert [one["words"] for one in shown] == ["open cramp helper", "what is myelin", None, "my chest hurts"]
    assert [one["turn"].get("before", "")[:12] for one in shown] == ["", "", "", "Call 911 now"]
    assert shown[-1]["turn"]["speech"].startswith("Call 999 now")


@pytest.mark.parametrize("name", ["", "../up", "Capital", "a b", "a.txt", "-a", "x" * 61, "con/nul"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SkillError, match="is no name for a test"):
        save_transcript("> hello\n", name, tmp_path)

    assert list(tmp_path.rglob("*")) == []


def test_a_test_that_is_there_is_not_replaced(content: Content, tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_text("mine")
    client = create_simulator(device_for, list(content.locales), tests=tmp_path).test_client()
    key = client.post("/session", json={}, **HERE).get_json()["session"]

    refused = client.post("/transcript", json={"session": key, "name": "there"}, **HERE).get_json()

    assert "is there already" in refused["problem"]
    assert (tmp_path / "there.txt").read_text() == "mine"


def test_nothing_is_saved_where_there_is_no_folder_for_it(content: Content) -> None:
    client = create_simulator(device_for, list(content.locales)).test_client()
    key = client.post("/session", json={}, **HERE).get_json()["session"]

    assert client.post("/transcript", json={"session": key}, **HERE).get_json()["folder"] is None
    assert client.post("/transcript", json={"session": key, "name": "a"}, **HERE).status_code == 400


def test_what_is_saved_in_content_is_read_before_the_next_turn(tmp_path: Path) -> None:
    renewed: list[str] = []
    edits = Edits([tmp_path], lambda: renewed.append("read"))
    visit = Visit(device_for, "en-US", None, edits)
    before = visit.say("can low b12 give me cramps")

    (tmp_path / "answers.toml").write_text("edited")
    after = visit.say("yes")

    assert (before["edited"], after["edited"], renewed) == (False, True, ["read"])
    assert after["request"]["session"]["attributes"] == before["attributes"] != {}
    assert visit.say("yes")["edited"] is False


def test_content_that_cannot_be_used_is_named_and_the_one_before_goes_on(tmp_path: Path) -> None:
    def refuse() -> None:
        raise ContentError([Problem("answers.toml", "line 3", "has no closing bracket", "Close it.")])

    visit = Visit(device_for, "en-US", None, Edits([tmp_path], refuse))
    (tmp_path / "answers.toml").write_text("[")

    turn = visit.say("can low b12 give me cramps")

    assert "has no closing bracket" in turn["problem"]
    assert turn["outcome"] == "answered"
