"""Where somebody is who has a cramp: rest there, hold on or sit, or get out of danger first, as the place wants it."""

from __future__ import annotations

from itertools import pairwise

from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.steps.phrases import Words, says_done
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import asks_anything

_AT_REST = frozenset("bed sofa couch settee chair armchair desk home floor rug carpet lying lie".split())
_SOMEWHERE = frozenset("in on at up behind under halfway inside outside by near off mid half out top".split())
"""Places where one can stay as one is, and words before places."""
_SEATED = frozenset("sitting sat sit seated kneeling passenger parked".split())
_HELD = frozenset("holding hanging leaning gripping clinging propped hold lean leant leaned grabbing clutching".split())
_TO = frozenset("on onto against to the a my".split())
"""What somebody does who has hold already, and words behind it: "leaning on the sink", "gripping the worktop"."""
DRIVING, WATER, HEIGHT, ROAD = "place-driving", "place-water", "place-height", "place-road"
_KINDS = {
    DRIVING: "wheel van lorry truck cab taxi car tractor forklift driving drive highway motorway",
    WATER: "pool sea water lake river ocean swimming surf",
    HEIGHT: "ladder stepladder roof scaffold scaffolding",
    ROAD: "road traffic",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
"""Places that want something of their own first, each with the prompt for it."""
_RIDING = frozenset("bus train plane".split())
_UNSAFE = frozenset(_KIND_OF) | _RIDING | frozenset("bike street bath shower boat stairs walking running shop".split())
"""Where nobody is told to stay, whatever they sit or lie on there."""
_STOPPED = frozenset("stopped stop parked pulled".split())
_STILL = frozenset(("passenger", "parked"))
_NOT_AT_WHEEL = frozenset({("not", "driving"), ("back", "seat")})
_BEFORE = frozenset("was were been after before since from".split())
_NAMED_NOT = frozenset(("no", "not", "what"))
"""Words before a place where nobody is: "what car"."""
_CANNOT, _PROMPT = frozenset({("can", "not"), ("could", "not")}), "step-"
_SAFE = frozenset("out stopped parked safe down ashore shore side shoulder layby".split())
"""Last words of somebody who is out of danger: "okay, I'm out"."""
WET = "water"
_DRUNK = frozenset("drink drinking drank drunk sip sips sipped sipping glass glasses cup bottle gulp pint".split())
"""Words beside which water is no place."""
SETTLED = "step-settled"
"""The prompt that an article with steps may have: what to do in bed (else only that somebody is there)."""


def is_unsafe(words: Words) -> bool:
    """Tell whether a place is named where nobody is told to stay."""
    return not _UNSAFE.isdisjoint(_where(words))


def only_places(words: Words) -> bool:
    """Tell whether somebody says where they are, nobody being told to stay there, and not that a step is done."""
    return is_unsafe(words) and not says_done(words)


def danger_of(words: Words) -> str:
    """Return the prompt for a place that wants something of its own first; empty for any other."""
    found = [] if _is_still(words) else [_KIND_OF[word] for word in _where(words) if word in _KIND_OF]
    return found[0] if found else ""


def is_in_danger(words: Words) -> bool:
    """Tell whether somebody says that they are in such a place now, and not that they were: "middle of the lake"."""
    words = [word for word in words if word != WET]  # it is drunk, too
    return bool(danger_of(words)) and _BEFORE.isdisjoint(words) and place_of(words) == "unsafe"


def place_of(words: Words) -> str:
    """Return `rest` for somebody who can stay as they are, `unsafe` for another place; empty where no place is named."""
    held = any(one in _HELD and other in _TO for one, other in pairwise(words))
    seated = not _SEATED.isdisjoint(words) and (_UNSAFE - _RIDING).isdisjoint(_where(words))
    if seated or (held and not danger_of(words)) or _is_still(words):
        return "rest"
    if not is_unsafe(words) and not _AT_REST.isdisjoint(words):
        return "rest"
    placed = not _SOMEWHERE.isdisjoint(words) or any(word.endswith("ing") for word in words)
    return "unsafe" if placed else ""


def has_stopped_driving(words: Words) -> bool:
    """Tell whether it is what is driven that has stopped: "okay I've stopped the car"."""
    return not _STOPPED.isdisjoint(words) and danger_of(words) == DRIVING


def with_place(move: Move, words: Words) -> Move:
    """Return the steps for a cramp with the danger that somebody is in: they hear first how to get out of it."""
    place = danger_of(words) if move.kind == "cramp" and is_in_danger(words) else ""
    return move._replace(detail=f"{move.detail} {place}".strip()) if place else move


def place_first(words: Words, state: Conversation) -> Move | None:
    """Return how to get out of danger, for whoever asks or cannot do something there; None where nobody is.

    Whoever just heard it, and cannot, hears it again: it says to call for help, and what they cannot do can wait. Who says
    that they are out of it goes on with the steps.
    """
    cannot = any(pair in _CANNOT for pair in pairwise(words))
    told = state.told[-1].removeprefix(_PROMPT) if state.told else ""
    place = danger_of(words) if is_in_danger(words) and (cannot or asks_anything(words)) else ""
    if told in _KINDS and not cannot and not place and words[-1:] and words[-1] in _SAFE:
        return Move("step", detail="next")
    place = place or (told if cannot and told in _KINDS else "")
    return Move("step", detail="place", besides=place) if place else None


def where(utterance: Utterance, content: Content) -> str:
    """Return what is said to somebody who says where they are: rest there, get somewhere safe; or it is no place."""
    place = place_of(utterance.words)
    if place == "rest":
        return SETTLED.removeprefix("step-") if SETTLED in content.prompts else "here"
    return "place" if place == "unsafe" else "here"


def _where(words: Words) -> Words:
    """Return the words without a place that is only denied, and water that is drunk: "what car, I'm in bed"."""
    drunk = not _DRUNK.isdisjoint(words)
    named = [word for before, word in pairwise(["", *words]) if before not in _NAMED_NOT]
    return [word for word in named if word != WET] if drunk else named


def _is_still(words: Words) -> bool:
    """Tell whether somebody is in a car that they do not drive."""
    return not _STILL.isdisjoint(words) or not _NOT_AT_WHEEL.isdisjoint(pairwise(words))
