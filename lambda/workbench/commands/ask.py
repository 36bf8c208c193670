"""`cramp-helper ask`: questions in, spoken answers out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click

from workbench.device.assembly import make_device
from workbench.device.device import Device
from workbench.device.given import read_request
from workbench.device.heard import Heard
from workbench.device.voice import find_voice
from workbench.device.why import lines
from workbench.examples import example_question
from workbench.terminal import known_locale

ASKED = example_question()
EXAMPLES = (
    "\b\nExamples:\n"
    f'  cramp-helper ask "{ASKED}" "how is that treated"\n'
    "  cramp-helper ask --json < questions.txt\n"
    '  echo \'{"type": "LaunchRequest"}\' | cramp-helper ask --requests\n'
)
"""Shown below the options, line by line."""


@click.command(epilog=EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, with all there is to know.")
@click.option("--requests", is_flag=True, help="Read Alexa request objects, one a line, from standard input.")
@click.option("--why", is_flag=True, help="Say why: what was heard, and what else could have been said.")
@click.option(
    "--locale", default="en-US", show_default=True, metavar="LOCALE", callback=known_locale, help="Locale of the device."
)
@click.option("--screen", is_flag=True, help="Ask a device with a screen.")
@click.option("--speak", is_flag=True, help="Speak the answers aloud, through espeak-ng or piper.")
@click.argument("question", nargs=-1)
def ask(
    as_json: bool, requests: bool, why: bool, locale: str, screen: bool, speak: bool, question: tuple[str, ...]
) -> None:
    """Ask questions and print what is heard.

    Give them as arguments, one in each pair of quotes, or one a line on standard input. They share one session; a blank
    line starts a new one. With --requests, a line is the `request` object of an Alexa envelope, made by another cloud.
    """
    if requests and question:
        raise click.UsageError("--requests reads standard input. Give requests there, one a line, or leave --requests out.")
    if requests and sys.stdin.isatty():
        raise click.UsageError("No requests were given. Try: cramp-helper ask --requests < requests.jsonl")
    if not question and sys.stdin.isatty():
        raise click.UsageError(f'Nothing was asked. Try: cramp-helper ask "{ASKED}"')
    if question and not any(said.strip() for said in question):
        raise click.UsageError(f'The question is empty. Try: cramp-helper ask "{ASKED}"')
    voice = find_voice(locale) if speak else None
    device = make_device(locale, screen=screen)
    for heard in _answers(device, question or _lines(), _send if requests else _say):
        click.echo(_as_json(heard, why) if as_json else heard.speech)
        if why and not as_json:
            click.echo("".join(f"  | {line}\n" for line in lines(heard.why or {})), nl=False)
        if voice is not None:
            voice.speak(heard.ssml)


def _as_json(heard: Heard, why: bool) -> str:
    """Return a turn as one line; half a character, which JSON can hold and a terminal cannot, becomes a question mark."""
    turn: dict[str, Any] = heard.to_json() | ({"why": heard.why} if why else {})
    return json.dumps(turn, ensure_ascii=False).encode("utf-8", errors="replace").decode()


def _lines() -> Iterator[str]:
    """Return the lines of standard input; bytes that are no UTF-8 are heard as noise, not as an error."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", errors="replace").removeprefix("\ufeff")


def _say(device: Device, line: str, number: int) -> Heard:
    return device.say(line)


def _send(device: Device, line: str, number: int) -> Heard:
    return device.request(read_request(line, number))


def _answers(device: Device, given: Iterable[str], answer: Callable[[Device, str, int], Heard]) -> Iterator[Heard]:
    for number, line in enumerate(given, start=1):
        if line.strip():
            yield answer(device, line.strip(), number)
        else:
            device.end_session()
