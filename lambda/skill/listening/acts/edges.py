"""What somebody does by an utterance besides asking: the acts at its edges, what it points at, and what is left over.

"no it's the tablets i meant thanks" rejects, corrects and thanks; what is left to be read is "tablets".
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.acts.contrasts import leave_out
from skill.listening.knowledge import Knowledge
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS, STARTERS
from skill.listening.words.lexicon import Span, spans
from skill.record import Record

YES, NO, THANKS, STOP, HESITATE = "yes", "no", "thanks", "stop", "hesitate"
CONFIRM, HELP, REPEAT = "confirm", "help", "repeat"
"""Acts of the edges, besides `CORRECT`."""
LAST, BOTH, EITHER, NEITHER = "last", "both", "either", "neither"
"""What is picked, besides a number."""
ORDINALS = {"first": "1", "second": "2", "third": "3", "last": LAST}
"""Words, and controls of the same names, that pick one of several things, and which."""
_TAGGED = 2
"""Words before "that isn't it" from which on it asks back."""
_BUT = 4
"""Words from "but" on, behind a yes, from which on they are a doubt; "yes, but slowly" takes up what is on offer."""
_COUNTED = {"one": "1", "two": "2", "three": "3"}
_BEFORE_COUNT = frozenset("number option yes no ok okay and just please say pick tell me er um uh yeah".split())
"""Words before "one" where it is a number."""

_GOES_ON = QUESTION_WORDS | AUXILIARIES | STARTERS | POINTERS
_GOES_ON |= frozenset("not but just only please for in on of so and".split())
"""Words before which "no" is an answer: "no it was the tablets"; "no energy" is a complaint."""
_TIMES = frozenset("minut hour day night week month year tim".split())
"""Stems that "two" counts."""
_BEHIND = 3
"""Words behind "that's not what I asked" in which nothing else is asked."""
TELLS = 3
"""Words behind a yes or no from which on they may be what matters: "no, but I'm vegan, so what do I do"."""
_SHORT = 3
"""Words of an utterance in which a bare "second" is a pick."""


class Acts(Record):
    """The acts of an utterance."""

    edges: tuple[str, ...]
    """In the order in which they were said, each once."""
    pick: str | None
    """`1`, `2`, `3`, `last`, `both`, `either` or `neither`."""
    special: str | None
    """`rest`, `rejected`, `how-so` or `louder`: what the words left over are, as a whole."""
    rest: tuple[str, ...]
    """The stems that are left to be read."""
    start: int = 0
    end: int = 0
    """Where they lie among the stems."""
    closes: str | None = None
    """The act that an utterance ends with, behind other words."""

    @property
    def polarity(self) -> str | None:
        """`yes` or `no`, whichever was said first; None where neither was."""
        return next((act for act in self.edges if act in (YES, NO)), None)


NO_ACTS = Acts((), None, None, ())


def hear_acts(stems: Sequence[str], knowledge: Knowledge) -> Acts:
    """Return the acts of an utterance, given as plain stems."""
    found = spans(stems, knowledge.acts)
    opens: dict[int, list[Span]] = {}
    closes: dict[int, list[Span]] = {}
    for span in found:
        if span.kind == "open":
            opens.setdefault(span.start, []).append(span)
        elif span.kind == "close":
            closes.setdefault(span.end, []).append(span)
    start, end, edges = 0, len(stems), []
    while start < end:
        opening = _longest(opens.get(start, ()))
        if opening is None or not _is_opening(opening, stems):
            break
        edges.append(opening.id)
        start = opening.end
    if edges and edges[-1] == YES and stems[start : start + 1] == ["but"] and end - start > _BUT:
        edges[-1] = HESITATE  # "yes, but if I'm not low, would it do anything" takes nothing up
    closing: list[str] = []
    while start < end:
        last = _longest([span for span in closes.get(end, ()) if span.start >= start])
        if last is None:
            break
        closing.append(last.id)
        end = last.start
    start, end = leave_out(stems, start, end, found, edges, knowledge)
    rest = tuple(stems[start:end])
    edges = list(dict.fromkeys([*edges, *reversed(closing)]))
    pick, special = _pick(stems, start, end, found), _special(stems, rest, found, knowledge)
    return Acts(tuple(edges), pick, special, rest, start, end, STOP if STOP in closing else next(iter(closing), None))


def _longest(candidates: Sequence[Span]) -> Span | None:
    return max(candidates, key=lambda span: span.end - span.start, default=None)


def _is_opening(span: Span, stems: Sequence[str]) -> bool:
    """Tell whether the words answer or open, rather than begin what is said: "no energy", "good foods", "now my leg"."""
    if span.end == len(stems) or span.end - span.start > 1:
        return True
    if span.id == NO:
        return stems[span.end] in _GOES_ON | {"i", "thank", "never"}
    return not (span.id == THANKS and stems[span.end] not in _GOES_ON | {"thank", "bye", "i", "now", "ok", "okay"})


def _pick(stems: Sequence[str], start: int, end: int, found: Sequence[Span]) -> str | None:
    picks = [span for span in found if span.kind == "pick" and span.start >= start and span.end <= end]
    named = [span.id for span in picks if not _is_number(stems, span)]
    if named:
        return named[0]
    if end - start > _SHORT:
        return None
    counts = ((ORDINALS.get(word), place) for place, word in enumerate(stems[:end]) if place >= start)
    counts = ((which, place) for which, place in counts if stems[place + 1 : place + 2] not in (["thi"], ["this"]))
    bare = next((which for which, _ in counts if which is not None), None)
    return bare or next((_COUNTED[stems[place]] for place in range(start, end) if _is_count(stems, place)), None)


def _is_number(stems: Sequence[str], span: Span) -> bool:
    """Tell whether "two" only counts what follows: "does two weeks mean that it's permanent"."""
    return list(stems[span.start : span.end]) == ["two"] and not _TIMES.isdisjoint(stems[span.end : span.end + 1])


def _is_count(stems: Sequence[str], place: int) -> bool:
    """Tell whether a number picks by itself: "the one" of "the signs one" stands for what is named."""
    return stems[place] in _COUNTED and (stems[place] != "one" or place == 0 or stems[place - 1] in _BEFORE_COUNT)


def _special(stems: Sequence[str], rest: Sequence[str], found: Sequence[Span], knowledge: Knowledge) -> str | None:
    for words in (stems, rest):
        for kind, name in knowledge.acts.named(knowledge.acts.marks(words) or ""):
            if kind == "special":
                return name
    rejected = any(
        span.kind == "special" and span.id == "rejected" and len(stems) - span.end <= _BEHIND and not _is_tag(stems, span)
        for span in found
    )
    return "rejected" if rejected else None


def _is_tag(stems: Sequence[str], span: Span) -> bool:
    """Tell whether "isn't it" only asks back at the end: "so it can be that, isn't it"."""
    return span.start > _TAGGED and list(stems[span.start : span.end]) == ["that", "is", "not", "it"]
