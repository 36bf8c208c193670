"""Whom to call: all that is said in an emergency, and what opens a reply where one is only likely. The wording is ours."""

from __future__ import annotations

from skill.article.prompts import Locale
from skill.content import Content
from skill.conversation.state import Conversation
from skill.replying.reply import Reply

UNNAMED, CAUTION = "help", "caution"
"""Wordings of `content/safety/safety.toml`: for danger whose sign is not sure, and before a reply that goes on."""


def emergency(content: Content, locale: Locale, flag: str) -> tuple[Reply, Conversation]:
    """Say whom to call, and end: nothing else matters, and nothing is remembered (R7.25).

    The sign is named only where a rule heard it; a score knows that there is danger, not which.
    """
    meant = content.flags.get(flag)
    say = meant.say if meant is not None else content.safety[UNNAMED]
    return Reply("emergency", _filled(say, locale, meant.name if meant is not None else "")), Conversation()


def with_caution(reply: Reply, content: Content, locale: Locale) -> Reply:
    """Return a reply that first says whom to call if this is an emergency."""
    return reply._replace(lines=(*_filled(content.safety.get(CAUTION, ()), locale), *reply.lines))


def _filled(say: tuple[str, ...], locale: Locale, sign: str = "") -> tuple[str, ...]:
    lines = []
    for line in say:
        for name, value in (*locale.numbers.items(), ("sign", sign)):
            line = line.replace("{" + name + "}", value)
        lines.append(line[:1].upper() + line[1:])
    return tuple(lines)
