"""Everything that the skill can say, one entry each, as it is spoken: to be timed, measured and read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from skill.article.article import Line
from skill.article.prompts import Locale
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.replying.reply import Reply, offer_words, spoken
from skill.replying.say import say
from skill.speaking.speech import speak


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing that can be heard."""

    kind: str
    """`whole`, `short`, `more`, `relief`, `prompt`, `offer`, or the name of one with `slow` behind it."""
    name: str
    ssml: str
    """A whole `<speak>` document."""


def everything(content: Content, locale: Locale) -> Iterator[Spoken]:
    """Return all answers, the steps, the prompts and the offers, each without the disclaimer, at both paces.

    First come whole first replies, at the usual pace: each answer as a new session hears it, with disclaimer and offer.
    """
    disclaimer = content.prompts["disclaimer"].say[0]
    for answer in content.article.answers.values():
        reply, _ = say(Move("answer", answer.id), Conversation(), content, locale)
        yield Spoken("whole", answer.id, f"<speak>{speak(reply, locale, disclaimer).speech.ssml}</speak>")
    for one in _replies(content):
        kind, name, reply = one
        for slow in (False, True):
            said = speak(reply._replace(slow=slow), locale, "").speech
            yield Spoken(f"{kind}, slow" if slow else kind, name, f"<speak>{said.ssml}</speak>")


def _replies(content: Content) -> Iterator[tuple[str, str, Reply]]:
    for answer in content.article.answers.values():
        yield "short", answer.id, _lines(answer.short)
        if answer.more:
            yield "more", answer.id, _lines(answer.more)
        if answer.brief:
            yield "brief", answer.id, _lines(answer.brief)
    relief = content.article.relief
    if relief is not None:
        named = [("first", relief.first), ("eased", relief.eased), ("still", relief.still)]
        named += [(step.title.lower(), step.lines) for step in relief.steps]
        for name, lines in named:
            yield "relief", name, _lines(lines)._replace(paused=name not in ("eased", "still"))
    offers = [offer_words(content, answer) for answer in content.article.answers]
    names = list(dict.fromkeys(refusal.name for refusal in content.knowledge.refusals.values())) or ["that"]
    rest = next((answer.rest for answer in content.article.answers.values() if answer.rest), "")
    line = next(line.say for answer in content.article.answers.values() for line in answer.short)
    for name, prompt in content.prompts.items():
        for part in ("say", "ask", "reprompt"):
            for number, text in enumerate(getattr(prompt, part), start=1):
                for gap in names if "{gap}" in text else names[:1]:
                    filled = _filled(text.replace("{gap}", gap).replace("{rest}", rest).replace("{line}", line), offers)
                    yield "prompt", f"{name} {part} {number}", Reply("control", (filled,))
    for name, offer in zip(content.article.answers, offers, strict=True):
        yield "offer", name, Reply("control", (content.prompts["offer"].ask[0].replace("{offer}", offer),))


def _filled(text: str, offers: list[str]) -> str:
    for index, name in enumerate(("offer", "a", "b", "c")):
        text = text.replace("{" + name + "}", offers[index % len(offers)])
    return text


def _lines(lines: tuple[Line, ...]) -> Reply:
    return Reply("answered", spoken(lines))
