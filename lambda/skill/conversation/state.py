"""The small state of a session: what is in focus, what was given, what is on offer, what has been heard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from skill.record import Record

PARTS = {"leg": "", "foot": "foot", "hand": "hand", "other": "muscle"}
"""What of the body is told apart, to what the steps say instead of the leg."""

AT_ONCE, URGED, CAUTION = "at-once", "urged", "caution"
"""What stands in `told`: when to call a doctor at once; the same, of what happened; whom to call in an emergency."""
CRAMPED, TRIED, OWN = "cramped", "tried", "own-"
"""The same: somebody had a cramp; they heard all there is to do for it; what they have themselves, and whom to see, before
the kind of it."""


class Offer(Record):
    """What "yes" would now mean."""

    kind: str
    """`answer`, `more`, `choice`, `menu`, `relief`, `eased`, `step`, `last-step`, `steps`, `ready` or `anything`."""
    answers: tuple[str, ...] = ()
    """The answers named, nearest first."""


class Said(Record):
    """What "repeat" says again: which part of what, never its text."""

    kind: str
    """`short` or `more` of an answer; `first`, `step`, `eased` or `still` of the cramp path."""
    id: str = ""
    """The answer's id, or the step's index."""


class Conversation(Record):
    """Everything that is remembered between two turns; it dies with the session (design, section 1)."""

    topic: str | None = None
    aspect: str | None = None
    other: str | None = None
    """The second topic of the last comparison."""
    asked_topic: str | None = None
    """What was asked about last, answered or not."""
    asked_aspect: str | None = None
    heard: tuple[str, ...] = ()
    """Ids of the answers heard, in order; with a "+" when it was the rest of one."""
    turned_down: tuple[str, ...] = ()
    """Answers that were offered and not wanted, with a "+" the rest of one: nobody is offered them again."""
    offer: Offer | None = None
    listed: tuple[str, ...] = ()
    """The answers to the last things that were listed, two at least: "the second" picks from them."""
    said: Said | None = None
    recapped: bool = False
    """The last reply was one sentence of the one before: once more would be going in circles."""
    briefed: str | None = None
    """The answer that was said in brief last: once is enough."""
    disclaimed: bool = False
    """The disclaimer was heard."""
    slow: bool = False
    step: int | None = None
    """Where the listener is in the cramp path: -1 before the first step, None outside it."""
    part: str = ""
    """What is said in the steps instead of the leg: "muscle", "foot", "hand"; empty for a leg."""
    told: tuple[str, ...] = ()
    """What was answered in the steps: asked again, it is not said in the same words."""
    suits: tuple[str, ...] = ()
    """Concepts of what somebody said of themselves, such as eating no meat: some answers are of no use to them."""
    misses: int = 0
    """Turns in a row in which nothing was understood."""
    page: int = 0
    """How many of the suggestions were named."""
    turn: int = 0
    seed: int = 0
    """Which wordings this session begins with: a small number from what was first asked; 0 before anything was."""

    @property
    def is_bare(self) -> bool:
        """Whether nothing is on the table: then only the words count."""
        return self.offer is None and self.said is None and self.topic is None

    def has_heard(self, answer: str) -> bool:
        """Tell whether the answer, or its rest if the id ends in "+", was heard."""
        return answer in self.heard

    def telling(self, *keys: str) -> Conversation:
        """Return the conversation with something more answered in the steps."""
        return self._replace(told=tuple(dict.fromkeys((*self.told, *keys))))

    def hearing(self, answer: str) -> Conversation:
        """Return the conversation with one more answer heard."""
        return self if answer in self.heard else self._replace(heard=(*self.heard, answer))

    def turning_down(self) -> Conversation:
        """Return the conversation in which what is on offer is not wanted."""
        offer = self.offer
        named = () if offer is None or offer.kind not in ("answer", "choice") else offer.answers
        if offer is not None and offer.kind == "more" and self.said is not None:
            named = (f"{self.said.id}+",)
        return self._replace(turned_down=tuple(dict.fromkeys((*self.turned_down, *named))))

    def to_attributes(self) -> dict[str, Any]:
        """Return session attributes: plain JSON, only what differs from a new conversation (R4.7)."""
        attributes: dict[str, Any] = {"turn": self.turn}
        for name in (
            "topic",
            "aspect",
            "other",
            "asked_topic",
            "asked_aspect",
            "recapped",
            "briefed",
            "disclaimed",
            "slow",
            "part",
            "misses",
            "page",
            "seed",
        ):
            value = getattr(self, name)
            if value:
                attributes[name] = value
        if self.step is not None:
            attributes["step"] = self.step
        for name in ("heard", "listed", "turned_down", "told", "suits"):
            if getattr(self, name):
                attributes[name] = list(getattr(self, name))
        if self.offer is not None:
            attributes["offer"] = [self.offer.kind, *self.offer.answers]
        if self.said is not None:
            attributes["said"] = [self.said.kind, self.said.id]
        return attributes

    @classmethod
    def from_attributes(cls, attributes: Mapping[str, Any] | None) -> Conversation:
        """Read session attributes; whatever is missing or of the wrong kind is as in a new conversation."""
        if not attributes:
            return cls()
        known = attributes.get
        offer, said = _texts(known("offer")), _texts(known("said"))
        return cls(
            topic=_text(known("topic")),
            aspect=_text(known("aspect")),
            other=_text(known("other")),
            asked_topic=_text(known("asked_topic")),
            asked_aspect=_text(known("asked_aspect")),
            heard=_texts(known("heard")),
            turned_down=_texts(known("turned_down")),
            offer=Offer(offer[0], offer[1:]) if offer else None,
            listed=_texts(known("listed")),
            said=Said(said[0], said[1]) if len(said) == 2 else None,
            recapped=known("recapped") is True,
            briefed=_text(known("briefed")),
            disclaimed=known("disclaimed") is True,
            slow=known("slow") is True,
            part=_text(known("part")) or "",
            told=_texts(known("told")),
            suits=_texts(known("suits")),
            step=_number(known("step")),
            misses=_number(known("misses")) or 0,
            page=_number(known("page")) or 0,
            turn=_number(known("turn")) or 0,
            seed=_number(known("seed")) or 0,
        )


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) and all(isinstance(item, str) for item in value) else ()


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and -1 <= value < 10_000 else None
