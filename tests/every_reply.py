"""Every reply that can be shown: each answer and its rest, each step, each red flag, and what steers."""

from __future__ import annotations

from collections.abc import Iterator

from skill.replying.reply import offer_words
from workbench.device.device import Device
from workbench.device.heard import Heard

CRAMP = ("my calf is cramping", "one by one please", "yes", "yes", "yes", "no")
EASED = ("my calf is cramping", "yes")
STEERING = ("open cramp helper", "help", "what can i ask", "where is this from", "read the disclaimer", "tell me a joke")
DANGER = ("my chest hurts", "my calf is red and swollen", "i swallowed a whole bottle of tablets", "i want to die")


def every_reply(device: Device) -> Iterator[Heard]:
    """Go through them on one device."""
    for answer in device.content.article.answers.values():
        device.end_session()
        yield device.touch(offer_words(device.content, answer.id))
        if answer.more:
            yield device.say("more")
    for session in (CRAMP, EASED, *((utterance,) for utterance in (*STEERING, *DANGER))):
        device.end_session()
        for utterance in session:
            yield device.say(utterance)
