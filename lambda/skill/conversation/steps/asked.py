"""What is asked in the steps, and how it goes besides: "still there, can I stand on it", "it's gone, why does it do that".

The question is told from the rest by where it begins, and by where somebody speaks of the cramp again; how it goes is then
heard in the rest alone. What is asked is one of a few things that the steps have words for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.conversation.steps import phrases
from skill.conversation.steps.ease import eases, tells_ease
from skill.conversation.steps.things import thing_asked
from skill.conversation.steps.which import which_asked
from skill.listening.words.folding import stem
from skill.listening.words.grammar import AUXILIARIES, QUESTION_WORDS, STARTERS

LASTING, LYING, MOVING, THIRST, AFTERWARDS = "lasting", "lie", "move", "thirst", "afterwards"
"""What is asked or told of: that it comes back, how to sit or lie, whether to use the leg, whether it is the water, and
what a cramp that has let go leaves behind."""
_ASKED = frozenset("asked ask asks asking wonder wonders wondering know".split())
_WHETHER = frozenset(("if", "whether"))
_JOINS = frozenset("and but or so when where if that because while cause since why what how which".split())
"""Words behind which a question goes on, whoever is named next."""
_RESUMES = frozenset({("it", "is"), ("it", "has"), ("it", "still"), ("it", "hurts"), ("it", "was"), ("it", "will")}) | {
    ("i", "am"),
    ("i", "have"),
    ("i", "can"),
    ("i", "cannot"),
    ("my", "leg"),
}
"""Two words with which somebody speaks of how it goes again."""
_SHORTEST = 3
"""Words of a question, at least."""
_DOERS = frozenset("i we he she you do hold".split())
"""Who does something, or that it is done: how long that takes is asked, and not how long the cramp lasts."""
_OFTEN = frozenset({("how", "often"), ("how", "regularly"), ("how", "regular"), ("many", "times")})
_HOW_HARD = frozenset({("how", "hard"), ("how", "firm"), ("how", "firmly"), ("how", "deep")})
_HARD = frozenset("hard harder firm firmly rough deep".split())
_SOFT = frozenset("soft softly gentle gently light lightly easy".split())
_MAY = frozenset("can could should may shall better best ok okay alright safe".split())
_USED = frozenset("walk run stand jog hop move weight ride drive cycl swim".split())
_BACK_TO = frozenset({("back", "on"), ("back", "to"), ("go", "home"), ("my", "shift"), ("the", "shift"), ("carry", "on")})
"""Stems of what is done with the leg, and two words of somebody who asks whether to go on with the day."""
_TO_STEPS = frozenset("step steps start beginning first rest stretch rub massag sleep bed".split())
"""What else somebody goes back to."""
_OF_USE = frozenset("would will does is do could".split())
_USING = frozenset("standing walking moving running jogging hopping getting putting".split())
_HELPS = frozenset("help good work use ease better".split())
_WHETHER_OR_WHEN = frozenset(("if", "when"))
_TAKES_TIME = frozenset("take last be go".split())
"""Words of somebody who asks if it will take long."""
_ENDING = frozenset("stop keep continue carry".split())
_HELD = frozenset("sit lie lay kneel lying sitting seated".split())
_WAYS = frozenset("pull push point bend flex straighten press squeeze twist".split())
"""What somebody asks whether to do it, where only a gentle stretch is known."""
_CAUSING = frozenset(map(stem, "cause causes caused bring brought".split()))
_OF_CAUSE = frozenset("from because caus due bring brought through".split())
_DRINK = frozenset("drink drank drunk water fluid thirst thirsty dehydrat dry".split())
_PILLS = frozenset("pill tablet med medicin diuretic".split())
_TOO = frozenset("too after before".split())
"""Words with which something else is asked of what is drunk."""
SORE = frozenset(map(stem, "sore soreness tender ache aches aching bruise bruised lump weak throbbing".split()))
"""Stems of what a cramp leaves behind."""
_ORDINALS = frozenset("second third fourth fifth sixth 2nd 3rd 4th".split())
_HOURS = frozenset("hour hours days".split())
_MINUTES = frozenset("second seconds minute minutes ages".split()) | _HOURS
_ONCE = frozenset("time one cramp night".split())
_SAYING = frozenset("said told asked say tell".split())
_DENIES = frozenset("not nothing no never nae".split())
_LATELY = frozenset("this tonight today".split())
_REPEATED = frozenset(
    {("every", "night"), ("every", "day"), ("most", "nights"), ("keeps", "coming"), ("keep", "coming")}
) | {
    ("keeps", "happening"),
    ("keep", "getting"),
    ("coming", "back"),
    ("twice", "this"),
    ("times", "this"),
}

Words = Sequence[str]


def split(words: Words) -> tuple[Words, Words]:
    """Return the question in some words, empty where there is none, and the rest without it."""
    begins = _beginning(words)
    if begins is None:
        return (), words
    ends = next(
        (
            place
            for place in range(begins + _SHORTEST, len(words) - 1)
            if (words[place], words[place + 1]) in _RESUMES and words[place - 1] not in _JOINS
        ),
        len(words),
    )
    return words[begins:ends], (*words[:begins], *words[ends:])


def _beginning(words: Words) -> int | None:
    """Return where a question begins: with its word, its verb before who it is about, or what somebody says they asked."""
    for place, word in enumerate(words):
        behind = words[place + 1] if place + 1 < len(words) else ""
        if word in _ASKED and behind in _WHETHER:
            return place + 1
        before = words[place - 1] if place else ""
        two = words[place + 2] if place + 2 < len(words) else ""
        if (word == "can" and (behind, two) == ("not", "just")) or (word in _MAY and behind == "not" and two in STARTERS):
            return place  # "can't I just stand on it"
        stated = before in STARTERS and behind in ("a", "an", "the")
        use = word in _OF_USE and behind in _USING and before not in STARTERS  # "would standing on it help"
        if word in QUESTION_WORDS or (word in AUXILIARIES and behind in STARTERS and not stated) or use:
            return place
    return None


def asked_in(question: Words, words: Words) -> str:
    """Return what is asked of the steps, given the question and all words; empty where they have no words for it."""
    pairs = set(pairwise(question))
    stems = set(map(stem, question))
    if question and tells_ease(words) and not SORE.isdisjoint(map(stem, words)):
        return AFTERWARDS
    if phrases.asks_how_long(question) and "can" in words and not _USED.isdisjoint({*words, *map(stem, words)}):
        return MOVING  # "how long before I can drive"
    if "long" in question and question[0] in AUXILIARIES and not _TAKES_TIME.isdisjoint(question):
        return "lasts"
    if phrases.asks_how_long(question):
        return "how-long" if phrases.names_step(question) or not _DOERS.isdisjoint(question) else "lasts"
    if not _OFTEN.isdisjoint(pairs):
        return "how-often"
    if not _HOW_HARD.isdisjoint(pairs) or not (_HARD.isdisjoint(words) or _SOFT.isdisjoint(words)):
        return "how-hard"
    which = which_asked(question, words) or (thing_asked(words) if question else "")
    if which or not question:
        return which
    causes = question[0] == "what" and not _CAUSING.isdisjoint(stems)
    why = question[0] == "why" or ("how", "come") in pairs or causes
    if comes_back(question) and not why and question[0] not in ("how", "what"):
        return LASTING
    if is_thirst(question):
        return THIRST
    may = not _MAY.isdisjoint(question) and "how" not in question and question[0] not in ("what", "why")
    if not _WHETHER_OR_WHEN.isdisjoint(words) and not _USED.isdisjoint(words) and question[0] in ("will", "would", "is"):
        return MOVING  # "it's off now, if I go for a run will it come back"
    helps = not _HELPS.isdisjoint(question) or not _USING.isdisjoint(question[1:2])
    if helps and question[0] in _OF_USE and not _USED.isdisjoint({*question, *stems}) and "stretch" not in stems:
        return MOVING  # "would standing on it do any good"
    if may and not _HELD.isdisjoint({*question, *stems}) and "stretch" not in stems:
        return LYING
    goes_on = not _BACK_TO.isdisjoint(pairs) and _TO_STEPS.isdisjoint({*question, *stems}) and question[1:2] != ("you",)
    if may and (goes_on or not _USED.isdisjoint({*question, *stems})):
        return MOVING
    if may and not _ENDING.isdisjoint(question) and phrases.names_step(question):
        return "how-long"  # "should I stop rubbing now"
    if may and not _WAYS.isdisjoint(question) and question[1:2] == ("i",) and "for" not in question:
        return "how"
    if phrases.asks_how(question):
        return "how"
    return "why" if why else ""


def of_use(words: Words) -> bool:
    """Tell whether no more is spoken of than using the leg: "standing up"."""
    return 0 < len(words) <= _SHORTEST and not _USED.isdisjoint(map(stem, words))


def is_thirst(question: Words) -> bool:
    """Tell whether it is asked if it comes of drinking too little: "is this from not drinking"."""
    stems = set(map(stem, question))
    points = question[0] in AUXILIARIES | _WHETHER and not {"it", "this", "that"}.isdisjoint(question[:3])
    be = not {"is", "be", "was"}.isdisjoint(question[:4])
    of_cause = not _OF_CAUSE.isdisjoint({*stems, *question}) or (be and len(question) <= _SHORTEST + 4)
    of_pill = not _PILLS.isdisjoint(stems)  # "is this the water pill"
    return points and of_cause and not (_DRINK.isdisjoint(stems) or of_pill) and _TOO.isdisjoint(question)


def comes_back(words: Words) -> bool:
    """Tell whether it is said to be one of several lately: "it's the third time this week"."""
    if "you" in words and not _SAYING.isdisjoint(words):
        return False  # "that is the third time you have said that"
    counted = zip(words, words[1:], [*words[2:], ""], strict=False)
    return not _REPEATED.isdisjoint(pairwise(words)) or any(
        one in _ORDINALS and (other in _ONCE or then in _LATELY) for one, other, then in counted
    )


def goes_on_for(words: Words) -> bool:
    """Tell whether it is said how long it has been, and nothing of ease: "it's been ten minutes now"."""
    eased = eases([word for word in words if word != "over"]) or "gone" in words
    return not (_MINUTES.isdisjoint(words) or eased)


def goes_on_for_hours(words: Words) -> bool:
    """Tell whether it is said to have been so for hours or days: "it's been like this for five hours"."""
    return goes_on_for(words) and not _HOURS.isdisjoint(words) and bool({"for", "been", "since"} & set(words))


def complains(words: Words) -> bool:
    """Tell whether somebody says that they were told so: "you keep saying the same thing", "you already said rest"."""
    if "you" not in words:
        return False
    stems = set(map(stem, words))
    said = not {"said", "told", "say", "tell", "repeat"}.isdisjoint(stems)
    same = ("same", "thing") in set(pairwise(words)) or ("said", "that") in set(pairwise(words))
    return said and ("already" in words or "keep" in words or same)


def still_to_do(words: Words, step: int, steps: int) -> int | None:
    """Return the place of the next step where what was done of them is told, and that it failed; None where none is.

    "I'm stretching it and it isn't working": resting is left out, and what they did.
    """
    rest = [word for word, behind in pairwise([*words, ""]) if word != "still" or not phrases.names_step([behind])]
    failed = phrases.hurts(rest) or not _DENIES.isdisjoint(words)
    did = phrases.done_in(words)
    asks = words[0] in AUXILIARIES and words[1:2] != ("it",)
    if not failed or not did or asks or _eases(words) or phrases.gets_worse(words):
        return None
    return next((place for place in range(max(step + 1, 1), steps) if place not in did), steps)


def _eases(words: Words) -> bool:
    """Tell whether ease is told, and not denied: "no better"."""
    return any(eases([word]) and before not in _DENIES for before, word in pairwise(["", *words]))
