"""Room noise: a fan and a distant murmur made from a seed, mixed under speech at a level in decibels."""

from __future__ import annotations

import numpy as np

from workbench.measure.spoken_voices import RATE, Floats, Sound

LEVELS: tuple[int | None, ...] = (None, 20, 10)
"""How much louder than the room the speech is, in decibels: quiet, a room with a fan, a kitchen at work."""
_MAINS = 50.0
_MARGIN = 0.3
"""Seconds of the room alone before and after what is said."""


def level_name(level: int | None) -> str:
    """Return a level as a table names it."""
    return "quiet" if level is None else f"{level} dB"


def in_room(speech: Sound, level: int | None, seed: int) -> Sound:
    """Return speech as heard in a room; the same seed makes the same noise."""
    heard = np.pad(speech, round(_MARGIN * RATE))
    if level is None or not np.any(speech):
        return heard
    noise = room_noise(len(heard), seed)
    loudness = float(np.sqrt(np.mean(np.square(speech))))
    mixed = heard + noise * (loudness / 10 ** (level / 20))
    return np.asarray(mixed / max(1.0, float(np.abs(mixed).max())), np.float32)


def room_noise(length: int, seed: int) -> Sound:
    """Return noise of the mean power 1: less of it the higher, a hum of the mains, and a murmur that comes and goes."""
    chance = np.random.default_rng(seed)
    pitch = np.fft.rfftfreq(length, 1 / RATE)
    fan = _shaped(chance, length, 1 / np.sqrt(np.maximum(pitch, 40)))
    voices = _shaped(chance, length, np.exp(-np.square((pitch - 500) / 700)))
    time = np.arange(length) / RATE
    slow, quick = (np.sin(2 * np.pi * (pace * time + chance.random())) for pace in (0.7, 3.1))
    noise = fan + 0.8 * voices * (0.6 + 0.4 * slow * quick) + 0.2 * np.sin(2 * np.pi * _MAINS * time)
    return _of_power_one(noise)


def _shaped(chance: np.random.Generator, length: int, shape: Floats) -> Sound:
    return _of_power_one(np.fft.irfft(np.fft.rfft(chance.standard_normal(length)) * shape, length))


def _of_power_one(sound: Floats) -> Sound:
    return np.asarray(sound / np.sqrt(np.mean(np.square(sound))), np.float32)
