"""Where a cause itself comes from: "what causes low B12", "why am I low in it", "how do people get dehydrated".

That is another question than whether it causes cramps, and is told from it by its form: what is named is the only thing
named, it stands at the end, and nothing is said to come of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Knowledge
from skill.listening.subjects.places import CAUSING, EMPTY, HOW_OFTEN, REASONS
from skill.listening.words.grammar import AUXILIARIES
from skill.listening.words.lexicon import Span

ORIGINS = "origins"
"""The aspect that asks for it."""
_ASKING = frozenset("what which why how where wher who".split())
_PERSONS = frozenset("i you he she we they my one someon somebodi peopl person anyon anybodi folk".split())
_COMING = frozenset("get got getting becom being end run hav go com".split())
"""Stems of verbs by which somebody comes to have something."""
_SHORT = frozenset("low short deficient lack".split())
"""Stems that say of what stands before them that there is too little of it: "why is my B12 low"."""
_TENDING = frozenset("tend likely risk that most more run com up often els can could may might hav has".split())
"""Words of "who tends to", "who is likely to be" and "who is it that"."""
_MAKING = frozenset("mak leav".split())
_DONE_ABOUT = frozenset(
    "fix stop treat tell spot know help prevent avoid cure sort giv pick check find test rub notic see".split()
)
"""Stems of what is done about it, or how it is told: "how do you fix being dehydrated"."""
_SAYING = frozenset("say said saying tell told delay wait hurry".split())
"""Words of a why that asks for the reason of a rule: "why do they say not to delay"."""
_PAUSES = frozenset("um er so and then now tell me".split())
_INVERTED = 2
"""Words of an auxiliary and whom it is said of."""
_SOURCE = ("com", "from")
_CLOSING = frozenset(
    "in first plac my body tell me then though anyway anyhow so at all now person peopl somebodi someon".split()
)
_LEFT_OUT = (("apart", "from"), ("other", "than"), ("except",), ("besid",), ("if", "it", "is", "not"), ("if", "not"))
"""What begins what is left out: "who else is low in it, apart from old people"."""
_OTHERS = 1
"""Words, at most, that may name who has it: "why do vegetarians get low B12"."""


def asked_origin(stems: Sequence[str], topics: Sequence[Span], knowledge: Knowledge) -> str | None:
    """Return the topic that is asked about, of those of which an answer tells where they come from; None where it is not.

    Who is only said to be low is short of what the article is about: "why am I low then".
    """
    if not topics and knowledge.main in knowledge.origins:
        last = next((place for place in reversed(range(len(stems))) if stems[place] in _SHORT), None)
        topics = () if last is None else (Span(last, last + 1, "topic", knowledge.main),)
    if len({span.id for span in topics}) != 1 or topics[-1].id not in knowledge.origins:
        return None
    span = topics[-1]
    if _fronted(stems, span):
        return span.id
    asking = next((place for place in reversed(range(span.start)) if stems[place] in _ASKING), None)
    if asking is None:
        return None
    before, behind = list(stems[asking + 1 : span.start]), list(stems[span.end :])
    if tuple(behind[:2]) == _SOURCE:
        return span.id if frozenset(before) <= EMPTY else None
    cut = [place for place in range(len(behind)) for one in _LEFT_OUT if tuple(behind[place : place + len(one)]) == one]
    behind = behind[: min(cut, default=len(behind))]
    asks = _ASKS.get(stems[asking])
    if asks is None or not _CLOSING.issuperset(behind):
        return None
    before = before or list(stems[asking - 1 : asking])  # "is that why my B12 is low"
    return span.id if asks(before, stems[span.start : span.end]) else None


def _fronted(stems: Sequence[str], span: Span) -> bool:
    """Tell whether what is named comes first, and "what causes it" behind it: "low B12, where does it come from"."""
    before, behind = stems[: span.start], list(stems[span.end :])
    while behind and behind[0] in _PAUSES:
        del behind[0]
    if not behind or behind[0] not in ("what", "wher") or not AUXILIARIES.isdisjoint(before):
        return False
    rest = behind[1:]
    closed = [word for word in rest if word not in _CLOSING | AUXILIARIES | {"it", "that", "this", "els"}]
    source = behind[0] == "wher" and tuple(rest[-2:]) == _SOURCE
    return source or (behind[0] == "what" and len(closed) == 1 and closed[0] in CAUSING and rest[-1] != closed[0])


def _asks_what(before: Sequence[str], named: Sequence[str]) -> bool:
    """Tell whether it is "what causes", "what are the causes of", "what is behind" or "what makes somebody run"."""
    words = frozenset(before)
    others = words - CAUSING - REASONS - (EMPTY | HOW_OFTEN | _COMING | {"els", "be"})
    made = not (_COMING | {"be"}).isdisjoint(before[-1:]) and not words.isdisjoint(_MAKING)
    return bool(words & (CAUSING | REASONS)) and len(others) <= (_OTHERS if made else 0)


def _asks_why(before: Sequence[str], named: Sequence[str]) -> bool:
    """Tell whether it is "why am I", "why do vegetarians get" or "why is my B12 low"."""
    if not _SAYING.isdisjoint(before):
        return False
    others = [word for word in before if word not in EMPTY | _PERSONS | _COMING | AUXILIARIES]
    has = not _PERSONS.isdisjoint(before) or not _COMING.isdisjoint(before)
    return len(others) <= _OTHERS and (has or (not others and named[-1] in _SHORT and len(named) > 1 and bool(before)))


def _asks_how(before: Sequence[str], named: Sequence[str]) -> bool:
    """Tell whether it is "how do people become" or "how did my B12 get so low"."""
    if not _DONE_ABOUT.isdisjoint(before):
        return False
    others = [word for word in before if word not in EMPTY | _PERSONS | _COMING | AUXILIARIES]
    am = len(before) == _INVERTED and before[0] in AUXILIARIES and before[1] in _PERSONS  # "how am I low"
    return (am and named[0] in _SHORT) or (len(others) <= _OTHERS and not _COMING.isdisjoint((*before, *_becoming(named))))


def _asks_who(before: Sequence[str], named: Sequence[str]) -> bool:
    """Tell whether it is "who gets", "who tends to come up" or "who is"."""
    words = frozenset((*before, *_becoming(named)))
    return bool(words & (_COMING | {"is", "are", "be"})) and frozenset(before) <= EMPTY | _PERSONS | _COMING | _TENDING


def _becoming(named: Sequence[str]) -> Sequence[str]:
    """Return the words of a name that may say that somebody comes to have it: "get low", and not "not get enough"."""
    return () if named[0] == "not" else named[:-1]


_ASKS = {"what": _asks_what, "which": _asks_what, "why": _asks_why, "how": _asks_how, "who": _asks_who}
"""How each question word asks for it; "where" only does by what stands behind."""
