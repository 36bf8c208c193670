"""One turn with a pretend device: what was said, what it became, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from skill.article.article import PassageId
from skill.content import Content
from skill.conversation.state import Conversation
from skill.speaking.screens import next_words
from skill.turn import Turn
from workbench.device.cloud import Routed
from workbench.device.timing import estimate_seconds, plain_text
from workbench.device.why import why


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request, the response to it, and what the skill decided in between."""

    request: Mapping[str, Any]
    """The envelope that was sent."""
    response: Mapping[str, Any]
    """The envelope that came back."""
    before: Conversation
    """The conversation that the request found."""
    turn: Turn | None
    """What was decided; None where the request is answered in silence."""

    @property
    def ends_session(self) -> bool:
        """Whether the session is over after it; a request that is answered in silence leaves it as it was (R4.6)."""
        ended = self.request["request"]["type"] == "SessionEndedRequest"
        return bool(self.response["response"].get("shouldEndSession", ended))


@dataclass(frozen=True, slots=True)
class Heard:
    """One turn: what was said, what it became, and what came back."""

    heard: str
    route: str
    intent: str
    slots: Mapping[str, Mapping[str, str | None]]
    understood: str
    """What the words turned out to be: `control`, `question`, `emergency` or `refused`."""
    outcome: str
    answer: str | None
    sources: tuple[PassageId, ...]
    """Passages behind what was said in this turn, the disclaimer's included when it was spoken."""
    gap: tuple[str, ...]
    """What was asked, is not covered, and was named aloud."""
    caution: bool
    """Whom to call was said first, in case this is an emergency."""
    speech: str
    ssml: str
    reprompt: str | None
    card: Mapping[str, str] | None
    ends_session: bool
    seconds: float
    request: Mapping[str, Any]
    response: Mapping[str, Any]
    suggestions: tuple[str, ...]
    """What can be said next: yes or no where asked, what the skill offered, and what is nearest."""
    exchange: Exchange = field(repr=False)
    content: Content = field(repr=False)
    """What the skill spoke from."""

    @property
    def why(self) -> dict[str, Any] | None:
        """Why this was said (`device.why`); None where nothing was decided. Found only when somebody asks."""
        turn = self.exchange.turn
        return None if turn is None else why(turn, self.exchange.before, self.content)

    def to_json(self) -> dict[str, Any]:
        """Return the turn as `ask --json` prints it (design, section 4.3)."""
        return {
            "heard": self.heard,
            "route": self.route,
            "intent": self.intent,
            "slots": {name: dict(slot) for name, slot in self.slots.items()},
            "outcome": self.outcome,
            "answer": self.answer,
            "sources": list(self.sources),
            "gap": list(self.gap),
            "caution": self.caution,
            "speech": self.speech,
            "ssml": self.ssml,
            "reprompt": self.reprompt,
            "card": None if self.card is None else dict(self.card),
            "ends_session": self.ends_session,
            "seconds": self.seconds,
        }


def describe(words: str, routed: Routed, exchange: Exchange, content: Content) -> Heard:
    """Return an exchange as a listener and an engineer see it; `words` are what was said, as far as is known."""
    body, turn = exchange.response["response"], exchange.turn
    ssml = body.get("outputSpeech", {}).get("ssml", "<speak></speak>")
    reprompt = body.get("reprompt", {}).get("outputSpeech", {}).get("ssml")
    card = body.get("card")
    reply = turn.reply if turn else None
    return Heard(
        heard=words,
        route=routed.route,
        intent=routed.intent,
        slots={name: {"value": said, "id": value_id} for name, (said, value_id) in routed.slots.items()},
        understood=understood(turn),
        outcome=reply.outcome if reply else "control",
        answer=reply.answer if reply else None,
        sources=sources(turn, content),
        gap=reply.gaps if reply else (),
        caution=bool(turn and turn.move.caution),
        speech=plain_text(ssml),
        ssml=ssml,
        reprompt=None if reprompt is None else plain_text(reprompt),
        card=None if card is None else {"title": card["title"], "text": card["content"]},
        ends_session=exchange.ends_session,
        seconds=estimate_seconds(ssml),
        request=exchange.request,
        response=exchange.response,
        suggestions=next_words(turn.reply, turn.conversation, content) if turn else (),
        exchange=exchange,
        content=content,
    )


def sources(turn: Turn | None, content: Content) -> tuple[PassageId, ...]:
    """Return the passages behind what was said, the disclaimer's included when it was spoken."""
    if turn is None:
        return ()
    quoted = content.prompts["disclaimer"].sources if turn.reply.disclaimer else ()
    return tuple(PassageId(source) for source in dict.fromkeys([*turn.reply.sources, *quoted]))


def understood(turn: Turn | None) -> str:
    """Return what the words turned out to be."""
    kinds = {"emergency": "emergency", "answer": "question", "decline": "refused"}
    return "control" if turn is None else kinds.get(turn.move.kind, "control")
