"""Words that tell what is said in the steps, where what was learned of whole lines cannot be trusted alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.conversation.steps.ease import EASES, eases
from skill.listening.words.folding import stem
from skill.listening.words.grammar import AUXILIARIES, STARTERS

_GOING = frozenset("ok okay right righto alright all fine sure good great so well um uh mm hm mhm then".split())
"""Words that say that somebody listens: nobody said that it eased."""
_DONE = frozenset(("done", "finished"))
_DID = frozenset("done did tried finished rested stretched rubbed massaged drank drunk".split())
_DOING = frozenset("i we he she am is are was been have has had tried trying keep kept already just and".split())
"""Words before a step that is told as being done; "stretching hurts" is none."""
_EVERYTHING = frozenset(("all", "everything"))
"""Words that, one behind the other, say that all the steps are done: only a doctor is left to name."""
_STEPS = frozenset("rest stretch rub massag".split())
"""Stems of what is done in the steps."""
_PLACES = {"rest": 0, "stretch": 1, "rub": 2, "massag": 2, "drink": 3}
"""Stems of what is done in the steps, each with the place of its step."""
_NEXT = frozenset({("what", "next"), ("now", "what"), ("what", "now"), ("then", "what"), ("comes", "next")}) | {
    ("what", "after"),
    ("next", "one"),
    ("next", "step"),
}
_PART = frozenset("one bit part step".split())
_SINGLY = frozenset({("one", "by"), ("one", "at"), ("step", "by"), ("one", "step"), ("too", "fast"), ("all", "at")})
"""Two words by which somebody asks for one step after the other."""
_NOT = frozenset("not no never cannot without".split())
_UNSURE = frozenset({("not", "sure"), ("not", "know"), ("to", "say"), ("to", "tell")})
_MORE = frozenset("how which what where who gone danger".split())
_HARDLY = frozenset("hardly barely unable nothing nobody hard too".split())
_MOVING = frozenset("walk run play jog drive train ride swim dance work".split())
"""What somebody asks whether it can be done on the leg; no step says."""
_HELD = frozenset("stand sit lie lay kneel".split())
_MAY = frozenset("can could should may".split())
_WHICH_WAY = frozenset({("which", "way"), ("which", "direction"), ("what", "direction")})
_HOW_LONG = frozenset({("how", "long"), ("much", "longer"), ("many", "minutes"), ("many", "seconds")})
_HOW_MUCH = frozenset("long hard much often many soon firm deep fast high far".split())
"""Words with which no way is asked for."""
_DANGER = frozenset("dangerous serious bad worry worried scared normal".split())
_SHORT = 4
"""Words of an utterance that says no more than that a step is done."""
_REASONS = frozenset("why what how cause causes caused causing reason because from brings brought".split())
"""Words of which one stands in whatever asks why."""
_GETS_WORSE = frozenset("worse worst more harder unbearable tighter stronger spreading".split())
_HURTS = _GETS_WORSE | frozenset("still same agony sore hurts hurt hurting pain killing tight nothing".split())
_HOW_FAR = frozenset(
    "a bit little wee tiny slightly somewhat partly sorta kinda sort kind of only just yes yeah aye um uh er well maybe it "
    "is has not really but now".split()
)
"""Words of somebody who says no more than that."""
_WHOLLY = frozenset("gone stopped passed over away".split())
_PARTLY = frozenset("bit little slightly somewhat partly almost nearly kinda sorta".split())
"""Words that say how much something has eased that has not eased wholly."""
_SORT_OF = frozenset({("sort", "of"), ("kind", "of")})
_ELSE = frozenset({("what", "else"), ("anything", "else"), ("something", "else"), ("other", "ideas"), ("another", "idea")})
_QUICK = frozenset("fast quick quickly faster".split())
_OF_CAUSES = frozenset("cause causes caused sign signs".split())
_HURRY = ("hurry", "up")
_ONWARD = frozenset({("go", "on"), ("go", "ahead"), ("carry", "on"), ("keep", "going")})
"""Two words with which somebody asks for the next step, also where they were asked whether it eased."""
_NOT_YET = frozenset("wait hang hold not yet minute second moment but hurts hurt gone better eased easing worse".split())
"""Words of somebody who has more to say than yes to the next step."""
Words = Sequence[str]


def only_listens(words: Words) -> bool:
    """Tell whether somebody says no more than that they listen: "okay then"."""
    return bool(words) and _GOING.issuperset(words)


def is_done(words: Words) -> bool:
    """Tell whether somebody says in few words that they are done."""
    return len(words) <= _SHORT and not _DONE.isdisjoint(words)


def says_done(words: Words) -> bool:
    """Tell whether a word says that something is done, or only that somebody listens."""
    return not (_DONE | _DID | _GOING | {"next"}).isdisjoint(words)


def did_everything(words: Words) -> bool:
    """Tell whether somebody says that they did all of it, and of no ease: "I did all that"."""
    return any(one in _DID and other in _EVERYTHING for one, other in pairwise(words)) and not eases(words)


def asks_how(words: Words) -> bool:
    """Tell whether somebody asks how to do a step: "how can I rest it when I'm standing in the shop"."""
    pairs = list(pairwise(words))
    ways = [place for place, pair in enumerate(pairs) if pair in _WHICH_WAY]
    begins = list(words).index("how") if "how" in words else ways[0] if ways else len(words)
    behind = words[begins:]
    return not _STEPS.isdisjoint(map(stem, behind)) and _HOW_MUCH.isdisjoint(behind)


def names_step(words: Words) -> bool:
    """Tell whether something that is done in the steps is named."""
    return not _STEPS.isdisjoint(map(stem, words))


def names_own(words: Words) -> bool:
    """Tell whether somebody says which part of theirs it is: "it's my foot"."""
    return any(one == ("it", "is", "my") for one in zip(words, words[1:], words[2:], strict=False))


def step_behind(words: Words) -> int | None:
    """Return the place of the step behind the one that is named as done or being done; None where none is.

    "What's after stretching", "I'm stretching it, what next", "I'm on the rubbing bit", "I've rested it".
    """
    named = [(place, _PLACES[stem(word)]) for place, word in enumerate(words) if stem(word) in _PLACES]
    if any(one == "first" and other in _PART | {"thing"} for one, other in pairwise(words)):
        return 0  # "wait, slower, first thing what"
    if not named or did_everything(words) or not (_HURTS | EASES | _NOT).isdisjoint(words):
        return None
    place, step = max(named, key=lambda one: one[1])
    before, behind = words[max(place - 3, 0) : place], words[place + 1 : place + 2]
    next_asked = any(pair in _NEXT for pair in pairwise(words)) or words[-1] == "next"
    after = "after" in before
    doing = words[place].endswith("ing") or ("on" in before and not _PART.isdisjoint(behind))
    done = words[place].endswith("ed") or not (_DONE | _DID).isdisjoint(before)
    return step + 1 if after or (doing and ("on" in before or next_asked)) or done else None


def done_in(words: Words) -> set[int]:
    """Return the places of the steps that are told as done or being done: "I've been rubbing it", "I stretched it"."""
    deeds = ((place, word) for place, word in enumerate(words) if place and stem(word) in _PLACES)
    told = ((place, word) for place, word in deeds if word.endswith(("ing", "in", "ed")) and words[place - 1] in _DOING)
    return {_PLACES[stem(word)] for place, word in told if _NOT.isdisjoint(words[max(place - 2, 0) : place])}


def asks_again(words: Words) -> bool:
    """Tell whether somebody wants to hear it again, whatever they say besides: "say that again, I'm a bit deaf"."""
    return any(one in ("that", "it") and other == "again" for one, other in pairwise(words)) and "say" in words


def asks_singly(words: Words) -> bool:
    """Tell whether somebody wants the steps one by one."""
    return any(pair in _SINGLY for pair in pairwise(words))


def asks_how_to_be(words: Words) -> bool:
    """Tell whether somebody asks how to hold themselves: "should I stand or lie down"."""
    asked = zip(words, words[1:], words[2:], strict=False)
    return any(can in _MAY and who in STARTERS and deed in _HELD for can, who, deed in asked)


def asks_to_move(words: Words) -> bool:
    """Tell whether somebody asks if the leg can be used: "can he walk on it"."""
    asked = zip(words, words[1:], words[2:], strict=False)
    return any(can in _MAY and who in STARTERS and deed in _MOVING for can, who, deed in asked)


def asks_how_long(words: Words) -> bool:
    """Tell whether somebody asks how long it takes, or to do something."""
    return any(pair in _HOW_LONG for pair in pairwise(words))


def asks_reason(words: Words) -> bool:
    """Tell whether the words can ask for a reason, and for nobody's name: "who won the game"."""
    return not _REASONS.isdisjoint(words) and "who" not in words


def gets_worse(words: Words) -> bool:
    """Tell whether something is said to get worse."""
    return not _GETS_WORSE.isdisjoint(words)


def hurts(words: Words) -> bool:
    """Tell whether something is said to hurt, still or more."""
    return not _HURTS.isdisjoint(words)


def hurts_elsewhere(words: Words) -> bool:
    """Tell whether something is said to hurt behind a "but": "it's better, but now the back of my knee hurts"."""
    return "but" in words and "now" in words and hurts(words[list(words).index("but") :])


def asks_danger(words: Words) -> bool:
    """Tell whether the words speak of danger."""
    return not _DANGER.isdisjoint(words)


def holds_on(words: Words) -> bool:
    """Tell whether somebody begins by asking for time: "hold on, I'm rubbing it"."""
    return words[:1] == ("wait",) or words[:2] in (("hold", "on"), ("hang", "on"))


def asks_how_to(words: Words) -> bool:
    """Tell whether somebody asks how, and does not say that they cannot."""
    return "how" in words and "can not" not in " ".join(words)


def is_undecided(words: Words) -> bool:
    """Tell whether no more is said than that somebody cannot tell yet: "hard to say"."""
    unsure = not (_UNSURE.isdisjoint(pairwise(words)) and "maybe" not in words and "dunno" not in words)
    return unsure and len(words) <= _SHORT + 1 and _MORE.isdisjoint(words) and not (hurts(words) or eases(words))


def asks_way(words: Words) -> bool:
    """Tell whether it is asked how a step is done, and not said that it cannot be: "does one stretch that differently"."""
    asks = any(one in AUXILIARIES and (other in STARTERS or other == "one") for one, other in pairwise(words))
    denied = any(one in AUXILIARIES and other == "not" for one, other in pairwise(words))
    return asks and names_step(words) and not denied and _HARDLY.isdisjoint(words)


def only_eases(words: Words) -> bool:
    """Tell whether a word tells of ease by itself, and none of pain: "I had a sip of water and it's easing"."""
    return eases(words) and not hurts(words) and _NOT.isdisjoint(words) and ("off", "and") not in pairwise(words)


def is_partial(words: Words) -> bool:
    """Tell whether something is said to be so in part: "a bit better", and neither "gone" nor "worse"."""
    partly = not (_PARTLY.isdisjoint(words) and _SORT_OF.isdisjoint(pairwise(words)))
    return partly and (_GETS_WORSE | _WHOLLY).isdisjoint(words)


def is_only_partial(words: Words) -> bool:
    """Tell whether no more is said than that it is so in part: "a little bit", to whether it is easing."""
    return is_partial(words) and _HOW_FAR.issuperset(words)


def goes_on(words: Words) -> bool:
    """Tell whether somebody asks to go on: "go ahead"."""
    return not _ONWARD.isdisjoint(pairwise(words))


def asks_else(words: Words) -> bool:
    """Tell whether somebody asks what else there is to do: "it isn't easing, what else can he do"."""
    return any(pair in _ELSE for pair in pairwise(words)) and _OF_CAUSES.isdisjoint(words)


def hurries(words: Words) -> bool:
    """Tell whether somebody wants to get on with it: "yeah, hurry up"."""
    return _HURRY in pairwise(words) or (words[:1] == ("yes",) and not _QUICK.isdisjoint(words))


def holds_back(words: Words) -> bool:
    """Tell whether somebody who says yes has more to say than that."""
    return not _NOT_YET.isdisjoint(words)
