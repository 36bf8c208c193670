from __future__ import annotations

import json
import stat
import wave
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.commands.ask import ask
from workbench.commands.talk import talk
from workbench.device.voice import Espeak, NoVoice, Piece, Piper, find_voice, pieces


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs, to be the whole PATH."""
    folder = tmp_path / "programs"
    folder.mkdir()
    return folder


def put(folder: Path, name: str, script: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def test_pauses_pace_and_substitutions_are_kept() -> None:
    ssml = (
        '<speak><prosody rate="slow">Rest the leg.<break time="1200ms"/> Call <say-as interpret-as="digits">911</say-as>'
        ' &amp; <sub alias="B twelve">B12</sub>.</prosody><break time="1s"/> Ready?</speak>'
    )

    assert pieces(ssml) == [
        Piece("Rest the leg.", 0.8, 1.2),
        Piece("Call 9 1 1 & B twelve.", 0.8, 1.0),
        Piece("Ready?", 1.0, 0.0),
    ]


def test_a_telephone_number_is_read_digit_by_digit_with_rests_between_its_groups() -> None:
    ssml = '<speak><say-as interpret-as="telephone">1-800</say-as></speak>'

    assert pieces(ssml) == [Piece("1 , 8 0 0")]


def test_espeak_hears_pauses_outside_the_slow_prosody(programs: Path, tmp_path: Path) -> None:
    put(programs, "espeak-ng", f"/bin/cat > {tmp_path}/heard")
    voice = find_voice("en-GB", {"PATH": str(programs)})

    voice.speak('<speak><prosody rate="slow">Rest &amp; wait.<break time="1200ms"/> Ready?</prosody></speak>')

    assert voice == Espeak(str(programs / "espeak-ng"), "en-gb")
    assert (tmp_path / "heard").read_text() == (
        '<speak><prosody rate="80%">Rest &amp; wait.</prosody><break time="1200ms"/>'
        '<prosody rate="80%">Ready?</prosody><break time="0ms"/></speak>'
    )


def test_piper_is_preferred_where_it_has_a_voice_and_a_player(programs: Path, tmp_path: Path) -> None:
    put(programs, "espeak-ng", "exit 1")
    put(programs, "piper", 'printf "abcd"')
    put(programs, "aplay", f'/bin/cp "$2" {tmp_path}/played.wav')
    model = tmp_path / "voice.onnx"
    model.touch()
    Path(f"{model}.json").write_text(json.dumps({"audio": {"sample_rate": 100}}))
    voice = find_voice("en-US", {"PATH": str(programs), "PIPER_VOICE": str(model)})

    voice.speak('<speak>One.<break time="1s"/> Two.</speak>')

    assert isinstance(voice, Piper)
    with wave.open(str(tmp_path / "played.wav")) as played:
        assert played.getframerate() == 100
        assert played.readframes(1000) == b"abcd" + bytes(200) + b"abcd"


def test_without_any_voice_it_says_how_to_install_one(programs: Path) -> None:
    with pytest.raises(NoVoice, match=r"apt-get install espeak-ng.*pip install piper-tts.*PIPER_VOICE"):
        find_voice("en-US", {"PATH": str(programs)})


def test_a_program_that_fails_is_named_with_its_reason(programs: Path) -> None:
    put(programs, "espeak-ng", "echo no sound card >&2; exit 3")
    voice = find_voice("en-US", {"PATH": str(programs)})

    with pytest.raises(NoVoice, match="espeak-ng could not speak: no sound card"):
        voice.speak("<speak>Hello.</speak>")


def test_ask_speaks_what_it_prints(programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(programs, "espeak-ng", f"/bin/cat >> {tmp_path}/heard")
    monkeypatch.setenv("PATH", str(programs))

    result = CliRunner().invoke(ask, ["--speak", "can B12 cause cramps"])

    assert result.exit_code == 0
    first_words = result.output.split(",")[0]
    assert first_words
    assert first_words in (tmp_path / "heard").read_text()


def test_talk_speaks_the_answer_the_reprompt_and_then_gives_up(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(programs, "espeak-ng", f"/bin/cat >> {tmp_path}/heard; echo >> {tmp_path}/heard")
    monkeypatch.setenv("PATH", str(programs))

    result = CliRunner().invoke(talk, ["--speak", "can B12 cause cramps"], input="\n\n")

    assert result.exit_code == 0
    assert len((tmp_path / "heard").read_text().splitlines()) == 2


@pytest.mark.parametrize("command", [ask, talk], ids=["ask", "talk"])
def test_speaking_is_refused_before_anything_is_asked_when_there_is_no_voice(
    command: object, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.delenv("PIPER_VOICE", raising=False)

    result = CliRunner().invoke(command, ["--speak", "can B12 cause cramps"])  # type: ignore[arg-type]

    assert isinstance(result.exception, NoVoice)
    assert not result.output
