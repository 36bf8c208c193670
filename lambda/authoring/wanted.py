"""Whether a turn of a conversation did what was wanted (`authoring.dialogues`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from skill.content import Content
from skill.conversation.following.resolve import pickable
from skill.conversation.state import Conversation
from skill.replying.reply import Reply
from skill.turn import Turn

FOLLOWED = {
    "answer": "answers", "choice": "answers", "menu": "answers", "more": "more",
    "relief": "relief", "steps": "relief", "step": "relief", "last-step": "relief", "eased": "relief",
}  # fmt: skip
"""Kind of offer to what taking it up brings."""

_EARLY = 120
"""Characters of a reply in which a doctor who is to come first is named."""


class Told(NamedTuple):
    """What a reply is judged by."""

    outcome: str
    answer: str | None
    sources: frozenset[str]
    """Passages behind what was said, the disclaimer's included when it was spoken."""
    gap: tuple[str, ...]
    caution: bool
    understood: str
    before: Conversation
    turn: Turn | None
    """None where the request was answered in silence."""

    @property
    def reply(self) -> Reply | None:
        """What was said."""
        return None if self.turn is None else self.turn.reply


def does(wanted: Iterable[str], told: Told, content: Content) -> bool:
    """Tell whether a reply is one of the things wanted; "+" joins what must come together."""
    return any(all(_does(part, told, content) for part in one.split("+")) for one in wanted)


def _does(wanted: str, told: Told, content: Content) -> bool:
    if told.turn is None:
        return False
    if wanted.startswith("item:"):
        return _is_item(wanted.removeprefix("item:"), told, content)
    word = _WORDS.get(wanted)
    circles = told.before.recapped and told.turn.move.part == "recap"  # the same for the third time pleases nobody
    return (wanted in told.sources and not circles) if word is None else word(told)


def _is_item(which: str, told: Told, content: Content) -> bool:
    """Tell whether a reply is about one of the things that the last answer named, or asks again where it named too few."""
    assert told.turn is not None  # noqa: S101
    named = pickable(content, told.before)
    if not named:
        offer = told.before.offer
        return offer is not None and told.answer in offer.answers
    place = len(named) - 1 if which == "last" else int(which) - 1
    if not 0 <= place < len(named):
        return told.turn.move.kind in ("ask-again", "ask-back")
    served, meant = content.places.get(told.answer or ""), content.places[named[place]]
    about = served is not None and not (served.topics | served.broader).isdisjoint(meant.topics)
    return told.answer == named[place] or about


def _takes_offer(told: Told, place: int) -> bool:
    offer = told.before.offer
    if offer is None or told.turn is None:
        return False
    follows = FOLLOWED.get(offer.kind)
    if follows == "answers":
        return len(offer.answers) > place and told.answer == offer.answers[place]
    if follows == "more":
        return told.turn.move.part == "more" or told.outcome == "answered"
    return is_relief(told) if follows == "relief" else told.outcome == "control"


def _is_rest(told: Told) -> bool:
    assert told.turn is not None  # noqa: S101
    after = told.turn.conversation
    new = f"{told.answer}+" in after.heard and f"{told.answer}+" not in told.before.heard
    new = new or told.answer not in told.before.heard
    return (told.outcome == "answered" and new) or told.turn.move.kind == "no-more"


def _asks_what_else(told: Told) -> bool:
    assert told.turn is not None  # noqa: S101
    offer = told.turn.conversation.offer
    kind = None if offer is None else offer.kind
    steers = told.outcome == "control" and told.turn.move.kind == "control"
    return steers and (not _asks(told) or kind in ("anything", "ready", "steps", "answer"))


def _is_again(told: Told) -> bool:
    before = told.before.said
    return _detail(told) in ("repeat", "slower", "explain", "doubt", "faster") or (
        before is not None and before.id == (told.answer or "")
    )


def _is_step(told: Told) -> bool:
    assert told.turn is not None  # noqa: S101
    return is_relief(told) or (told.turn.conversation.step is not None and _asks(told))


def _is_eased(told: Told) -> bool:
    answered = told.outcome == "answered" and "treatment/7" in told.sources
    return told.answer == "relief-eased" or (answered and told.before.step is not None)


def is_relief(told: Told) -> bool:
    """Tell whether a reply is of the steps for a cramp."""
    return (told.answer or "").startswith("relief")


def names_doctor(told: Told) -> bool:
    """Tell whether a reply sends to a doctor, or says so at once."""
    if any(source.startswith("doctor/") for source in told.sources) or "excess-and-injections/9" in told.sources:
        return True
    reply = told.reply
    return reply is not None and "doctor" in " ".join((*reply.lines, reply.ask or "")).lower()[:_EARLY]


def _asks(told: Told) -> bool:
    return told.reply is not None and told.reply.ask is not None


def _detail(told: Told) -> str:
    return "" if told.turn is None else told.turn.move.detail


_WORDS: dict[str, Callable[[Told], bool]] = {
    "gap": lambda told: told.outcome == "declined" or bool(told.gap),
    "declined": lambda told: told.outcome == "declined",
    "emergency": lambda told: told.outcome == "emergency",
    "offer": lambda told: _takes_offer(told, 0),
    "offer2": lambda told: _takes_offer(told, 1),
    "rest": _is_rest,
    "anything-else": _asks_what_else,
    "bye": lambda told: not _asks(told) and told.outcome == "control",
    "ask": lambda told: (
        _asks(told)
        and told.outcome in ("control", "declined")
        and told.turn is not None
        and told.turn.move.kind != "answer"
    ),
    "again": _is_again,
    "wait": lambda told: _asks(told) and told.outcome in ("control", "answered"),
    "relief": is_relief,
    "step": _is_step,
    "eased": _is_eased,
    "doctor": names_doctor,
    "louder": lambda told: _detail(told) == "louder",
    "help": lambda told: _detail(told) in ("help", "launch"),  # the welcome says what can be asked, too
    **{
        name: lambda told, name=name: name in (_detail(told), told.answer)  # type: ignore[misc]
        for name in ("source", "disclaimer")
    },
}
"""What may be wanted besides passages, and how it is told."""
