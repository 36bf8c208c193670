"""Speaking times: the estimate by itself, against a real voice where there is one, and the budget of the answers."""

from __future__ import annotations

import shutil
from statistics import median

import pytest
from click.testing import CliRunner

from authoring.everything import Spoken, everything
from skill.content import Content
from workbench.__main__ import main
from workbench.device.timing import estimate_seconds, plain_text
from workbench.measure.synthesiser import NoSynthesiser, find_synthesiser, measure_seconds

espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed: nothing to measure with")


@pytest.fixture(scope="module")
def lines(content: Content) -> list[Spoken]:
    return list(everything(content, content.locale("en-US")))


def _of_kind(lines: list[Spoken], *kinds: str) -> list[float]:
    return [estimate_seconds(line.ssml) for line in lines if line.kind in kinds]


def test_the_median_short_answer_takes_at_most_nine_seconds(lines: list[Spoken]) -> None:
    assert median(_of_kind(lines, "short")) <= 9


def test_no_answer_takes_more_than_twenty_seconds_at_either_pace(lines: list[Spoken]) -> None:
    assert max(_of_kind(lines, "short", "more", "short, slow", "more, slow")) <= 20


def test_nothing_else_takes_more_than_twenty_seconds(lines: list[Spoken]) -> None:
    assert max(_of_kind(lines, "relief", "prompt", "offer")) <= 20


def test_every_answer_is_timed(lines: list[Spoken], content: Content) -> None:
    assert {line.name for line in lines if line.kind == "short"} == set(content.article.answers)


def test_a_break_adds_its_time() -> None:
    plain = estimate_seconds("<speak>Rest the leg stretch the muscle</speak>")
    paused = estimate_seconds('<speak>Rest the leg <break time="2s"/> stretch the muscle</speak>')

    assert paused == pytest.approx(plain + 2, abs=0.01)


def test_of_a_full_stop_and_a_break_the_longer_is_heard() -> None:
    short_break = estimate_seconds('<speak>Rest. <break time="100ms"/> Stretch.</speak>')

    assert short_break == estimate_seconds("<speak>Rest. Stretch.</speak>")


def test_a_slow_voice_takes_longer() -> None:
    normal = estimate_seconds("<speak>Rest the leg.</speak>")

    assert estimate_seconds('<speak><prosody rate="slow">Rest the leg.</prosody></speak>') == pytest.approx(
        normal / 0.8, abs=0.01
    )


@pytest.mark.parametrize("rate", ["50%", "x-slow", "fast"])
def test_every_rate_is_known(rate: str) -> None:
    ssml = f'<speak><prosody rate="{rate}">Rest the leg.</prosody></speak>'

    assert estimate_seconds(ssml) != estimate_seconds("<speak>Rest the leg.</speak>")


def test_silence_takes_no_time() -> None:
    assert estimate_seconds("<speak></speak>") == 0


def test_markup_is_not_heard() -> None:
    assert plain_text('<speak>Call <say-as interpret-as="digits">911</say-as>  now.</speak>') == "Call 911 now."


@espeak
def test_a_measured_break_is_in_the_measured_seconds() -> None:
    plain = measure_seconds("<speak>Rest the leg. Stretch the muscle.</speak>")
    paused = measure_seconds('<speak>Rest the leg.<break time="2000ms"/> Stretch the muscle.</speak>')

    assert plain + 1.4 < paused < plain + 2


def test_without_a_synthesiser_it_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(NoSynthesiser, match="apt-get install espeak-ng"):
        find_synthesiser()


def test_the_command_exits_1_without_a_synthesiser(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.argv", ["cramp-helper", "timing"])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 1
    assert "brew install espeak-ng" in capsys.readouterr().err


@espeak
def test_the_estimate_of_everything_is_within_fifteen_percent_of_a_real_voice() -> None:
    """By the command, which says everything once and lists what is furthest off."""
    from workbench.commands.timing import timing

    result = CliRunner().invoke(timing)

    assert result.exit_code == 0, result.output
    assert "worst error" in result.output
    assert "0 estimates more than 15% off" in result.output
