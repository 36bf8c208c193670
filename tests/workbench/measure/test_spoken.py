"""Spoken questions without a sound: who is chosen, what is mixed, what is kept, and what the table counts."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from authoring.questions import Question
from workbench.measure import spoken_ears
from workbench.measure.spoken import WANTED, choose, lines, lost, measure, number
from workbench.measure.spoken_ears import Ears, hint_of
from workbench.measure.spoken_noise import in_room, room_noise
from workbench.measure.spoken_voices import RATE, Voice, read_wav, resample, write_wav

LAMBDA = Path(__file__).resolve().parents[3] / "lambda"
VOICES = [Voice("piper", "joe"), Voice("espeak-ng", "en-us", 1.2)]


def tone(pitch, seconds=0.5, rate=RATE):
    return np.sin(2 * np.pi * pitch * np.arange(round(seconds * rate)) / rate).astype(np.float32)


def asked(question, kind="answerable", expected="link/1", before=()):
    return Question(kind, before, question, frozenset(expected.split()))


def test_each_kind_gets_its_number_evenly_and_no_sentence_twice():
    many = [asked(f"question {index}") for index in range(1000)]
    cries = [asked(f"ow {index}", "cramp-now", "relief") for index in range(7)]

    chosen = choose([*many, *many, *cries, asked("lovely day", "harmless", "not-emergency")])

    assert len(chosen) == WANTED[0][1] + 7
    assert chosen[0] == many[0]
    assert chosen[WANTED[0][1] - 1] == many[995]


def test_in_every_room_all_of_it_is_spoken_by_the_same_voices(content):
    some = [asked("what is myelin"), asked("what are statins"), asked("what is dehydration")]

    found = measure(some, VOICES, Deaf(), content, content.locale("en-US"))
    rooms = {room: [one.voice for one in found if one.where == room] for room in ("quiet", "20 dB", "10 dB")}

    assert list(rooms.values()) == [[VOICES[index % len(VOICES)].title for index in range(len(some))]] * 3
    assert number(some) == sum(len(voices) for voices in rooms.values())


def test_opening_the_skill_by_name_is_left_to_the_vendor():
    assert choose([asked("yes my calf", "cramp-now", "relief", ("open cramp helper",))]) == []


@pytest.mark.parametrize("rate", [8_000, 22_050, 44_100])
def test_another_rate_keeps_the_pitch_and_the_loudness(rate):
    heard = resample(tone(440, rate=rate), rate)
    spectrum = np.abs(np.fft.rfft(heard))

    assert len(heard) == RATE // 2
    assert np.fft.rfftfreq(len(heard), 1 / RATE)[spectrum.argmax()] == pytest.approx(440)
    assert np.abs(heard).max() == pytest.approx(1, abs=0.05)


def test_a_sound_survives_its_file(tmp_path):
    write_wav(tmp_path / "said.wav", tone(300) * 0.5)

    assert read_wav(tmp_path / "said.wav") == pytest.approx(tone(300) * 0.5, abs=1e-3)


@pytest.mark.parametrize("level", [20, 10, 0])
def test_the_room_is_as_loud_as_its_level_says(level):
    speech = tone(500, 1) * 0.1
    quiet, noisy = in_room(speech, None, 7), in_room(speech, level, 7)
    powers = [float(np.mean(np.square(sound))) for sound in (speech, noisy - quiet)]

    assert 10 * np.log10(powers[0] / powers[1]) == pytest.approx(level, abs=0.5)


def test_a_room_is_the_same_every_time_and_another_with_another_seed():
    assert np.array_equal(room_noise(RATE, 3), room_noise(RATE, 3))
    assert not np.array_equal(room_noise(RATE, 3), room_noise(RATE, 4))


def test_what_was_heard_once_is_looked_up(tmp_path, monkeypatch):
    monkeypatch.setattr(spoken_ears, "speak", lambda voice, text: tone(400))
    sounds = []

    def recognise(sound):
        sounds.append(len(sound))
        return "leg cramps"

    ears = Ears("cramps.", tmp_path, recognise)

    heard = [ears.hear("leg cramps?", VOICES[0], level) for level in (None, 10, None)]

    assert heard == ["leg cramps"] * 3
    assert len(sounds) == 2


def test_the_recogniser_is_told_the_topics_and_no_question(content):
    hint = hint_of(content)

    assert "B12" in hint
    assert "statins" in hint
    assert "?" not in hint


class Deaf:
    """Hears every other voice as nothing at all, in noise."""

    def hear(self, text, voice, level):
        return "" if level is not None and voice == VOICES[1] else text


def test_the_table_has_typed_words_each_room_and_each_voice_in_it(content):
    some = [
        asked("what is myelin", expected="link/4 link/3"),
        asked("who painted the mona lisa", "refuse-off", "declined"),
        asked("my chest hurts and i can't breathe", "redflag", "emergency"),
        asked("ow my calf is cramping", "cramp-now", "relief"),
    ]

    found = measure(some, VOICES, Deaf(), content, content.locale("en-US"))
    table = {(line.where, line.voice): line for line in lines(found)}

    assert len(found) == len(some) + number(some)
    assert table["typed", ""].flags == table["quiet", ""].flags == 100
    assert table["10 dB", VOICES[1].title].cries == 0
    assert table["10 dB", VOICES[0].title].cries is None
    assert {one.voice for one in lost(found)} == {VOICES[1].title}
    assert all(one.where in ("20 dB", "10 dB") for one in lost(found))


def test_a_follow_up_is_heard_after_what_was_typed_before_it(content):
    follows = asked("what are the signs of it", "followup", "table/dehydration/symptoms", ("what is dehydration",))
    alone = asked("what are the signs of it", "followup", "table/dehydration/symptoms")

    said = {
        one.question.before: one.verdict
        for one in measure([follows, alone], VOICES, Deaf(), content, content.locale("en-US"))
    }

    assert said[follows.before] != said[()]


def test_without_its_extra_it_says_what_to_install_and_else_nothing_of_it_is_loaded():
    program = """
import sys
sys.modules["faster_whisper"] = None
sys.argv = ["cramp-helper", "evaluate", "--spoken"]
import workbench.__main__, workbench.commands.evaluate
print(sorted({"numpy", "piper", "workbench.measure.spoken_ears"} & set(sys.modules)))
workbench.__main__.main()
"""
    environment = {**os.environ, "PYTHONPATH": str(LAMBDA)}
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603  our own

    assert result.returncode == 1
    assert "pip install -e '.[spoken]'" in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout.strip() == "[]"
