"""`cramp-helper ask`: questions in, spoken answers out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import click

from workbench.device.assembly import make_device
from workbench.device.device import Device, Heard
from workbench.device.voice import find_voice


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, with all there is to know.")
@click.option("--locale", default="en-US", show_default=True, metavar="LOCALE", help="Locale of the device.")
@click.option("--screen", is_flag=True, help="Ask a device with a screen.")
@click.option("--speak", is_flag=True, help="Speak the answers aloud, through espeak-ng or piper.")
@click.argument("question", nargs=-1)
def ask(as_json: bool, locale: str, screen: bool, speak: bool, question: tuple[str, ...]) -> None:
    r"""Ask questions and print what is heard.

    Give them as arguments, one in each pair of quotes, or one a line on standard input. They share one session; a blank
    line starts a new one.

    \b
      cramp-helper ask "can B12 cause cramps" "how is that treated"
      cramp-helper ask --json < questions.txt
    """
    if not question and sys.stdin.isatty():
        raise click.UsageError('Nothing was asked. Try: cramp-helper ask "can B12 cause cramps"')
    if question and not any(said.strip() for said in question):
        raise click.UsageError('The question is empty. Try: cramp-helper ask "can B12 cause cramps"')
    voice = find_voice(locale) if speak else None
    device = make_device(locale, screen=screen)
    for heard in _answers(device, question or _lines()):
        click.echo(json.dumps(heard.to_json(), ensure_ascii=False) if as_json else heard.speech)
        if voice is not None:
            voice.speak(heard.ssml)


def _lines() -> Iterator[str]:
    """Return the lines of standard input; bytes that are no UTF-8 are heard as noise, not as an error."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", errors="replace").removeprefix("\ufeff")


def _answers(device: Device, questions: Iterator[str] | tuple[str, ...]) -> Iterator[Heard]:
    for question in questions:
        if question.strip():
            yield device.say(question.strip())
        else:
            device.end_session()
