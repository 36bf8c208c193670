"""Whoever thanks and goes is let go: "I'll ask him, thank you kindly", "no, that'll do, I'm going back to bed"."""

from __future__ import annotations

from itertools import pairwise

from skill.listening.acts.edges import STOP, THANKS
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS, asks_anything

ENOUGH, SORRY = "enough", "enough-sorry"
"""The control of whoever has had enough, and of whoever leaves with a complaint."""
_I_ASKED = frozenset({("i", "asked"), ("i", "meant"), ("i", "said"), ("i", "wanted")})
"""Two words behind "what" of somebody who complains."""
_USELESS = frozenset("useless rubbish hopeless pointless nonsense".split())
_UNANSWERED = frozenset(
    {("i", "asked"), ("i", "meant"), ("no", "use"), ("no", "help"), ("no", "answer"), ("not", "answer")}
)
_UNANSWERED |= {("waste", "of"), ("not", "listening"), ("not", "helping"), ("an", "answer")}
"""Words, and two of them, of somebody whose question was not answered."""
_THANKS = frozenset("thank thanks cheers ta obliged bless appreciate".split())
_REFUSES = frozenset("no nope nah naw".split())
_GOES = frozenset(
    {
        ("i", "will"),
        ("will", "do"),
        ("off", "to"),
        ("let", "you"),
    }
)
"""Two words with which somebody says what they do next."""
_FINE = frozenset({("all", "good"), ("am", "good"), ("am", "fine"), ("all", "set"), ("all", "right")})
"""Two words of somebody who needs nothing else, beside thanks."""
_BE = frozenset(("is", "are", "am"))
_CONTENT = frozenset("grand alright okay fine good great lovely sorted perfect".split())
"""Two words, behind a no and beside thanks, of somebody who has what they wanted: "nah you're alright cheers"."""
_GOING = frozenset({("am", "going", "to"), ("am", "going", "back"), ("that", "was", "enough")})
_GOING |= {(what, "is", much) for what in ("that", "this", "it") for much in ("all", "enough", "plenty")}
"""Three words with which somebody says what they do next, or has what they wanted; "no, is diet enough" asks."""
_MAYBE = frozenset("maybe just probably better go then to".split())
"""Words between "I'll", or "I", and such a verb."""
_CONSULTS = frozenset("ask call phone ring tell".split())
"""Verbs behind "I", beside thanks, of somebody who goes and asks another: "no thank you, I go ask my daughter"."""
_WHOM = frozenset("my doctor pharmacist him her somebody someone them gp nurse chemist mom mum wife husband".split())
_DOES = frozenset("ask tell call phone ring see go try book speak talk let leave look get be do".split())
"""Verbs behind "no, I'll" of somebody who goes: "I'll ring her"."""
_ASKS_ON = frozenset({("tell", "me"), ("enough", "about"), ("tell", "us")})
"""Two words of somebody who stays: "that's enough about causes, tell me the signs"."""
_FAREWELLS = frozenset("bye goodbye goodnight noches laters cheerio adios".split())
_FAREWELL_PAIRS = frozenset(
    {("good", "night"), ("good", "luck"), ("night", "night"), ("ta", "ta"), ("ta", "ra"), ("peace", "out")}
)
_FAREWELL = 3
"""Words at the end among which a farewell stands."""
_OBLIGED = frozenset(
    {("to", "go"), ("to", "get"), ("to", "run"), ("to", "head"), ("to", "leave"), ("gotta", "get"), ("gotta", "go")}
)
_WHOSE = frozenset("the my our him her them these those dinner".split())
"""Words behind "I have to get" of somebody who has to fetch something."""
_MUST = frozenset("have got gotta need must better".split())
_STOPS = frozenset("stop finish finished cancel quit exit".split())
"""Words that end it where they stand alone at the end."""
_GOVERNS = AUXILIARIES | QUESTION_WORDS | {"it", "they", "them"}
_GOVERNS |= frozenset(
    "to not never i you he she we or and just please me him her us a an the no non without full bus let make makes made "
    "making get gets getting help helps want wants need needs try doctor them cramp cramps cramping pain pains leg legs "
    "calf muscle muscles foot feet tablets tablet pills pill injections shots until before till when if then".split()
)
"""Words before "stop" where it is the verb or the noun of what is said: "make it stop", "should I stop", "bus stop"."""
_NEGATIONS = frozenset("not never no".split())
_NEAR, _REMARK, _HEAD = 3, 3, 4
"""Words at the end in which nothing is denied, at most of a verb and what it stops, and at the head."""
_AWAY = frozenset("now back off home going up bus train bed work then and thanks".split())
"""Words behind "I have to go" of somebody who leaves; "I have to go all night" is a complaint."""


def leave(utterance: Utterance) -> str:
    """Return the control of whoever leaves: with a word of apology, where they say that their question was not answered."""
    words, special = utterance.words, utterance.acts.special
    complains = not (_USELESS.isdisjoint(words) and _UNANSWERED.isdisjoint(pairwise(words)))
    return SORRY if complains or special == "rejected" else ENOUGH


def departs(utterance: Utterance) -> bool:
    """Tell whether somebody is off, whatever is on offer: by a farewell, a stop at the end, or what they have to do."""
    return says_farewell(utterance) or _ends_on_stop(utterance) or _obliged_and_thankful(utterance)


def takes_leave(utterance: Utterance) -> bool:
    """Tell whether somebody takes leave in words of their own, and asks nothing."""
    words = utterance.words
    acts = utterance.acts
    only_acts = not acts.rest and {STOP, THANKS}.issubset(acts.edges)
    if says_farewell(utterance) or only_acts or (STOP in acts.edges and acts.rest == ("stop",)):
        return True
    if _must_go(words) and utterance.acts.edges:
        return not asks_anything(words)
    thanks = not _THANKS.isdisjoint(words)
    if not thanks and _REFUSES.isdisjoint(words):
        return False
    goes = not _GOES.isdisjoint(pairwise(words)) or not _GOING.isdisjoint(zip(words, words[1:], words[2:], strict=False))
    goes = goes or (thanks and _is_content(utterance))
    said = [word for word in words if word not in _MAYBE]
    goes = goes or any(
        one == "i" and other in _CONSULTS and not _WHOM.isdisjoint(said[place + 2 : place + 5])
        for place, (one, other) in enumerate(pairwise(said))
    )
    stays = any(pair == ("i", "will") and then not in _DOES for pair, then in zip(pairwise(said), said[2:], strict=False))
    refuses = not _REFUSES.isdisjoint(words) and not stays  # "no, I'll have the other one"
    if goes and (thanks or refuses) and not _asks_on(words):
        return not asks_anything(words)
    return False


def _is_content(utterance: Utterance) -> bool:
    """Tell whether somebody needs nothing else, and names nothing: "all good", "nah you're alright"."""
    words, evidence = utterance.words, utterance.asked.evidence
    if evidence is not None and (evidence.asked or evidence.told):
        return False
    pairs = list(pairwise(words))
    no_more = words[0] in _REFUSES and any(one in _BE and other in _CONTENT for one, other in pairs)
    return no_more or not _FINE.isdisjoint(pairs)


def _without_complaint(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return some words without "what I asked" and the like, which asks nothing."""
    place = next(
        (one for one in range(len(words) - 2) if words[one] == "what" and words[one + 1 : one + 3] in _I_ASKED), None
    )
    return words if place is None else (*words[:place], *words[place + 3 :])


def _ends_on_stop(utterance: Utterance) -> bool:
    """Tell whether the last word stands alone as a stop: "so rest and rub it i'll remember, stop"; not "make it stop"."""
    words = utterance.words
    alone = len(words) > 1 and words[-1] in _STOPS and words[-2] not in _GOVERNS
    alone = alone and not (words[-2] in POINTERS and words[-3:-2] and words[-3] in _GOVERNS)
    opens = bool(utterance.acts.edges) or len(words) > _REMARK
    names = utterance.cramp is not None and (utterance.cramp.felt or utterance.cramp.named)
    return alone and opens and not (names or asks_anything(words) or _NEGATIONS.intersection(words[-_NEAR:]))


def _obliged_and_thankful(utterance: Utterance) -> bool:
    """Tell whether somebody who thanks has to do something else, and asks nothing: "got to open up at six, ta"."""
    words, evidence = utterance.words, utterance.asked.evidence
    thanks = utterance.acts.closes == THANKS or (len(words) > 1 and not _THANKS.isdisjoint(words[-_FAREWELL:]))
    named = evidence is not None and bool(evidence.asked or evidence.told or evidence.cued or evidence.gaps)
    must = "gotta" in words[:_HEAD] or any(one in _MUST and other == "to" for one, other in pairwise(words[:_HEAD]))
    return must and thanks and not (named or utterance.cramp is not None or asks_anything(words))


def _asks_on(words: tuple[str, ...]) -> bool:
    return not _ASKS_ON.isdisjoint(pairwise(words))


def says_farewell(utterance: Utterance) -> bool:
    """Tell whether somebody ends with a farewell, whatever was said before it: "I'm fixing to call him now, bye"."""
    words = utterance.words
    if STOP not in utterance.acts.edges:
        return False
    last = words[-_FAREWELL:]
    said = not _FAREWELLS.isdisjoint(last) or not _FAREWELL_PAIRS.isdisjoint(pairwise(last))
    return said and not asks_anything(_without_complaint(words))


def _must_go(words: tuple[str, ...]) -> bool:
    """Tell whether somebody has to go: "no, I've to get the bus"."""
    if "to" not in words and "gotta" not in words:
        return False  # with which all of those begin
    for place, pair in enumerate(pairwise(words)):
        obliged = pair[0] == "gotta" or (place > 0 and words[place - 1] in _MUST)
        if pair in _OBLIGED and obliged:
            behind = words[place + 2 : place + 4]
            fetches = pair[1] == "get" and behind[:1] and behind[0] in _WHOSE  # "I gotta get the kids"
            return not behind or not _AWAY.isdisjoint(behind) or bool(fetches)
    return False
