"""From a reply to what is heard: plain text for people to read, SSML for Alexa to speak, and how long it takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from skill.article.prompts import Locale
from skill.record import Record
from skill.replying.reply import Reply
from skill.speaking.letters import as_letters

SPEECH_LIMIT = 8000
"""Characters of one outputSpeech, markup included (R4.8)."""

_PAUSE_MS, _DISCLAIMER_PAUSE_MS, _LONG_PAUSE_MS, _SLOW_STRETCH = 200, 700, 1200, 1.5
"""Milliseconds before the question, before the disclaimer, between instructions; and how much longer when slower."""

_BRISK = "110%"
"""Pace of the disclaimer: every word of it, still at the pace of talk, in half a second less of somebody's pain."""

_LONGEST_MS = 10_000
"""Milliseconds of the longest break (R5.4)."""

# Not xml.sax.saxutils.escape: importing that module costs every start 17 ms, for these three (R5.2).
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_NUMBER = re.compile(r"\d[\d -]*\d|\d")


class Speech(Record):
    """One thing to be spoken."""

    text: str
    """As heard, without markup."""
    ssml: str
    """The inside of `<speak>`, escaped and well-formed (R5.1, R5.2)."""


class SpokenReply(Record):
    """A reply as it is spoken."""

    speech: Speech
    reprompt: Speech | None


def speak(reply: Reply, locale: Locale, disclaimer: str) -> SpokenReply:
    """Render a reply: the lines, then the disclaimer if it is due, then the question."""
    parts = [*reply.lines]
    pauses = [_LONG_PAUSE_MS if reply.paused else 0] * (len(parts) - 1) if parts else []
    for extra, pause in ((disclaimer if reply.disclaimer else "", _DISCLAIMER_PAUSE_MS), (reply.ask or "", _PAUSE_MS)):
        if extra:
            if parts:
                pauses.append(_LONG_PAUSE_MS if reply.paused else pause)
            parts.append(extra)
    if reply.silence and len(reply.lines) <= len(pauses):
        pauses[len(reply.lines) - 1] = reply.silence * 1000
    words = _frozen(locale.words)
    brisk = len(reply.lines) if reply.disclaimer and disclaimer else None
    speech = _render(tuple(parts), tuple(pauses), reply.slow, words, brisk)
    if reply.ask is None or reply.reprompt is None:
        return SpokenReply(speech, None)
    return SpokenReply(speech, _render((reply.reprompt,), (), reply.slow, words))


def as_heard(text: str, locale: Locale) -> str:
    """Return text as it is heard in a locale: its own words, and names such as B12 written out (R5.10)."""
    return as_letters(as_written(text, locale))


def as_written(text: str, locale: Locale) -> str:
    """Return text as it is shown in a locale: its own words."""
    return _localise(text, _frozen(locale.words))


def _frozen(words: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(words.items())


@lru_cache(maxsize=4096)
def _localise(text: str, words: tuple[tuple[str, str], ...]) -> str:
    for word, instead in words:
        for one, other in ((word, instead), (word[:1].upper() + word[1:], instead[:1].upper() + instead[1:])):
            text = re.sub(rf"\b{re.escape(one)}\b", other, text)
    return text


@lru_cache(maxsize=2048)
def _render(
    parts: tuple[str, ...],
    pauses: tuple[int, ...],
    slow: bool,
    words: tuple[tuple[str, str], ...],
    brisk: int | None = None,
) -> Speech:
    heard = [as_letters(_localise(part, words)) for part in parts]
    marked = [_NUMBER.sub(_say_digits if slow else _say_digits_slowly, part.translate(_ESCAPED)) for part in heard]
    if brisk is not None and not slow:
        marked[brisk] = f'<prosody rate="{_BRISK}">{marked[brisk]}</prosody>'
    ssml = marked[0] if marked else ""
    for pause, part in zip(pauses, marked[1:], strict=True):
        length = int(pause * (_SLOW_STRETCH if slow and pause < _LONGEST_MS else 1))
        breaks = _breaks(length)
        ssml += f"{breaks} {part}"
    if slow and ssml:
        ssml = f'<prosody rate="slow">{ssml}</prosody>'
    return Speech(" ".join(heard), ssml)


def _breaks(length: int) -> str:
    """Return a pause of any length: one break may be ten seconds at most (R5.4)."""
    whole, rest = divmod(length, _LONGEST_MS)
    return f'<break time="{_LONGEST_MS}ms"/>' * whole + (f'<break time="{rest}ms"/>' if rest else "")


def _say_digits(match: re.Match[str]) -> str:
    """Have a telephone number read digit by digit; the content writes every other figure in words."""
    number = match.group()
    kind = "digits" if number.isdigit() else "telephone"
    return f'<say-as interpret-as="{kind}">{number}</say-as>'


def _say_digits_slowly(match: re.Match[str]) -> str:
    """Have it read slowly, where the rest is not: slowly within slowly is too slow to be remembered."""
    return f'<prosody rate="slow">{_say_digits(match)}</prosody>'
