"""Missed questions: written only when asked for, with nothing about the person, and grouped with proposals."""

import logging
from datetime import date

from click.testing import CliRunner

from authoring.fresh import load_content
from skill.alexa.misses import watch_misses
from skill.alexa.service import Service, make_service
from workbench.__main__ import cramp_helper
from workbench.device.requests import DeviceSettings, filled_slot, intent_request, make_envelope
from workbench.measure.missed import group_misses


def ask(service, words):
    session = {"new": True, "sessionId": "amzn1.echo-api.session.SECRET", "attributes": {}}
    request = intent_request("AskHowIntent", {"phrase": filled_slot("phrase", words)})
    return service.respond(make_envelope(request, DeviceSettings(), session))


def test_nothing_is_written_unless_asked_for():
    assert make_service(load_content(), {}).observers == []
    assert make_service(load_content(), {"CRAMP_HELPER_MISSES": ""}).observers == []


def test_a_declined_question_is_written_with_day_and_reason(tmp_path):
    file = tmp_path / "misses.tsv"
    service = Service(load_content())
    service.observers.append(watch_misses(str(file), lambda: date(2026, 1, 2)))

    ask(service, "do i store b12")

    assert file.read_text(encoding="utf-8") == "2026-01-02\tstoring\thow do i store b12\n"


def test_an_answered_question_is_not_written(tmp_path):
    file = tmp_path / "misses.tsv"
    service = make_service(load_content(), {"CRAMP_HELPER_MISSES": str(file)})

    ask(service, "is low b12 treated")

    assert not file.exists()


def test_no_id_is_written(tmp_path):
    file = tmp_path / "misses.tsv"
    service = make_service(load_content(), {"CRAMP_HELPER_MISSES": str(file)})

    ask(service, "do i store b12")

    assert "amzn1" not in file.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_is_no_error_for_the_listener(tmp_path, caplog):
    service = make_service(load_content(), {"CRAMP_HELPER_MISSES": str(tmp_path / "missing" / "misses.tsv")})

    with caplog.at_level(logging.ERROR):
        response = ask(service, "do i store b12")

    assert "outputSpeech" in response["response"]
    assert "should i take" not in caplog.text


def test_the_log_can_take_them(caplog):
    service = make_service(load_content(), {"CRAMP_HELPER_MISSES": "log"})

    with caplog.at_level(logging.WARNING):
        ask(service, "do i store b12")

    assert "storing\thow do i store b12" in caplog.text


def test_missed_questions_are_grouped_with_a_proposal():
    lines = ["2026-01-02\tstoring\thow do i store b12", "2026-01-03\tunknown\thow do i treat zorbs", "no table"]

    groups = group_misses(lines, load_content())

    assert {group.reason for group in groups} >= {"storing"}
    assert any("zorb" in group.proposal for group in groups)


def test_the_command_prints_groups(tmp_path):
    file = tmp_path / "misses.tsv"
    file.write_text("2026-01-02\tstoring\thow do i store b12\n", encoding="utf-8")

    result = CliRunner().invoke(cramp_helper, ["misses", str(file)])

    assert result.exit_code == 0
    assert "storing" in result.output
    assert "1 groups" in result.output
