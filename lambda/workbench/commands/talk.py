"""`cramp-helper talk`: a conversation in the terminal."""

from __future__ import annotations

import click

from workbench.device.assembly import make_device
from workbench.device.heard import Heard
from workbench.device.voice import Voice, find_voice
from workbench.terminal import known_locale


@click.command()
@click.option(
    "--locale", default="en-US", show_default=True, metavar="LOCALE", callback=known_locale, help="Locale of the device."
)
@click.option("--speak", is_flag=True, help="Speak the answers aloud, through espeak-ng or piper.")
@click.argument("question", nargs=-1)
def talk(locale: str, speak: bool, question: tuple[str, ...]) -> None:
    """Talk with the skill in the terminal.

    Without a QUESTION the skill is opened and welcomes you; with one it is asked at once, as "Alexa, ask" with its name
    would. Then say whatever you like. An empty line is silence: first the reprompt, then the end of the session.
    """
    voice = find_voice(locale) if speak else None
    device = make_device(locale)
    heard = device.say(" ".join(question)) if question else device.launch()
    _show(heard, voice)
    silent = False
    while device.in_session:
        try:
            said = click.prompt(click.style(">", fg="cyan"), default="", show_default=False, prompt_suffix=" ")
        except (click.Abort, EOFError):
            click.echo()
            device.time_out()
            return
        if said.strip():
            heard, silent = device.say(said), False
            _show(heard, voice)
        elif not silent and heard.reprompt:
            silent = True
            click.echo(click.style("  ... eight seconds later", dim=True))
            click.echo(heard.reprompt)
            if voice is not None:
                voice.speak(heard.response["response"]["reprompt"]["outputSpeech"]["ssml"])
        else:
            device.time_out()
            click.echo(click.style("  ... nobody answered, and the session is over", dim=True))


def _show(heard: Heard, voice: Voice | None) -> None:
    click.echo(heard.speech)
    if voice is not None:
        voice.speak(heard.ssml)
