"""Whoever thanks and goes is let go: "I'll ask him, thank you kindly", "no, that'll do, I'm going back to bed"."""

from __future__ import annotations

from itertools import pairwise

from skill.listening.acts import STOP, THANKS
from skill.listening.grammar import asks_anything
from skill.listening.utterance import Utterance

ENOUGH = "enough"
"""The control of whoever has had enough."""
_THANKS = frozenset("thank thanks cheers ta obliged bless appreciate".split())
_REFUSES = frozenset("no nope nah naw".split())
_GOES = frozenset(
    {
        ("i", "will"),
        ("will", "do"),
        ("is", "all"),
        ("is", "enough"),
        ("is", "plenty"),
        ("was", "enough"),
        ("off", "to"),
        ("let", "you"),
    }
)
"""Two words with which somebody says what they do next, or that they have what they wanted."""
_FINE = frozenset({("all", "good"), ("am", "good"), ("am", "fine"), ("all", "set"), ("all", "right")})
"""Two words of somebody who needs nothing else, beside thanks."""
_GOING = frozenset({("am", "going", "to"), ("am", "going", "back")})
"""Three words with which somebody says what they do next."""
_MAYBE = frozenset("maybe just probably better go then".split())
"""Words between "I'll", or "I", and such a verb."""
_CONSULTS = frozenset("ask call phone ring tell".split())
"""Verbs behind "I", beside thanks, of somebody who goes and asks another: "no thank you, I go ask my daughter"."""
_WHOM = frozenset("my doctor pharmacist him her somebody someone them gp nurse chemist mom mum wife husband".split())
_DOES = frozenset("ask tell call phone ring see go try book speak talk let leave look get be do".split())
"""Verbs behind "no, I'll" of somebody who goes: "I'll ring her"."""
_ASKS_ON = frozenset({("tell", "me"), ("enough", "about"), ("tell", "us")})
"""Two words of somebody who stays: "that's enough about causes, tell me the signs"."""
_FAREWELLS = frozenset("bye goodbye goodnight noches laters cheerio adios".split())
_FAREWELL_PAIRS = frozenset({("good", "night"), ("good", "luck"), ("night", "night"), ("ta", "ta"), ("ta", "ra")})
_FAREWELL = 3
"""Words at the end among which a farewell stands."""
_OBLIGED = frozenset(
    {("to", "go"), ("to", "get"), ("to", "run"), ("to", "head"), ("to", "leave"), ("gotta", "get"), ("gotta", "go")}
)
_MUST = frozenset("have got gotta need must better".split())
_AWAY = frozenset("now back off home going up bus train bed work then and thanks".split())
"""Words behind "I have to go" of somebody who leaves; "I have to go all night" is a complaint."""


def takes_leave(utterance: Utterance) -> bool:
    """Tell whether somebody takes leave in words of their own, and asks nothing."""
    words = utterance.words
    acts = utterance.acts
    only_acts = not acts.rest and {STOP, THANKS}.issubset(acts.edges)
    if says_farewell(utterance) or only_acts or (STOP in acts.edges and acts.rest == ("stop",)):
        return True
    if _must_go(words) and utterance.acts.edges:
        return not asks_anything(words)
    goes = not _GOES.isdisjoint(pairwise(words)) or not _GOING.isdisjoint(zip(words, words[1:], words[2:], strict=False))
    goes = goes or (not _FINE.isdisjoint(pairwise(words)) and not _THANKS.isdisjoint(words))
    said = [word for word in words if word not in _MAYBE]
    goes = goes or any(
        one == "i" and other in _CONSULTS and not _WHOM.isdisjoint(said[place + 2 : place + 5])
        for place, (one, other) in enumerate(pairwise(said))
    )
    stays = any(pair == ("i", "will") and then not in _DOES for pair, then in zip(pairwise(said), said[2:], strict=False))
    refuses = not _REFUSES.isdisjoint(words) and not stays  # "no, I'll have the other one"
    if goes and (not _THANKS.isdisjoint(words) or refuses) and not _asks_on(words):
        return not asks_anything(words)
    return False


def _asks_on(words: tuple[str, ...]) -> bool:
    return not _ASKS_ON.isdisjoint(pairwise(words))


def says_farewell(utterance: Utterance) -> bool:
    """Tell whether somebody ends with a farewell, whatever was said before it: "I'm fixing to call him now, bye"."""
    words = utterance.words
    last = words[-_FAREWELL:]
    said = not _FAREWELLS.isdisjoint(last) or not _FAREWELL_PAIRS.isdisjoint(pairwise(last))
    return said and STOP in utterance.acts.edges and not asks_anything(words)


def _must_go(words: tuple[str, ...]) -> bool:
    """Tell whether somebody has to go: "no, I've to get the bus"."""
    for place, pair in enumerate(pairwise(words)):
        obliged = pair[0] == "gotta" or (place > 0 and words[place - 1] in _MUST)
        if pair in _OBLIGED and obliged:
            behind = words[place + 2 : place + 4]
            return not behind or not _AWAY.isdisjoint(behind)
    return False
