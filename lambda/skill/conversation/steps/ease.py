"""Whether somebody tells that a cramp has let go, whatever else is told: what they did for it, or what it left behind.

"I pulled my toes up and it let go" is told by the verb, by what it is said of and by what stands before it: somebody who
stopped running, a knot that never lets go, and a cramp that went and came back are none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Words = Sequence[str]

_ENDED = frozenset(
    "gone stopped pass passed eased released loosened relaxed subsided disappeared vanished settled ended finished "
    "finish quit".split()
)
"""Verbs by which a cramp has ended."""
EASING = frozenset("easing eases eased".split())
"""Words that tell of ease also where what was done for it is told: "I had a sip of water and it's easing"."""
_SOFTENS = frozenset(
    "gone goes going off away better easier eased easing ease less loose looser loosened soft softer let letting stopped "
    "passed over settled calmer relaxed no not without bearable".split()
)
"""Words of what eases: only who says one of them has the steps end."""
EASES = _SOFTENS - {"gone", "no", "not"}
"""Words that tell of ease by themselves: an arm can have gone into a cramp."""
_DENIED = frozenset(("not", "never", "hardly", "barely"))
"""Words shortly before one of ease that deny it."""
_LEFT = frozenset({("let", "go"), ("let", "loose"), ("let", "up"), ("went", "away"), ("went", "off"), ("gone", "off")}) | {
    ("came", "loose"),
    ("came", "undone"),
}
"""Two words by which it has."""
_AWAY = frozenset("over off away better fine".split())
"""Words by which it has, behind a form of "be"."""
_BE = frozenset("is was has been all".split())
_OF_CRAMP = frozenset("it that this cramp cramping pain spasm knot thing tightness one".split())
"""What is said to have ended; a muscle that has "gone" has only begun."""
_OF_BODY = frozenset("muscle leg calf foot toe toes thigh hamstring hand".split())
_BEGUN = frozenset(("gone", "stopped"))
_WHOSE = frozenset(("the", "my", "that", "this"))
_BETWEEN = frozenset("has have is was been just now finally already all actually suddenly completely about then".split())
"""Words that may stand between what has ended and the verb."""
_OPEN = frozenset(
    "when if until till unless before once whenever after has will would does did could should can is was want need get "
    "make let wish hope thought not never while how set call of".split()
)
"""Words before what is said to end, with which it is only asked, wanted, or yet to come."""
_SEIZES = frozenset(
    "jumping twitching twitches jumps pulsing cramping hard rigid solid rock stone stiff knotted locked".split()
)
"""Words of a muscle that is cramping yet."""
_FINDING = frozenset(
    "hard solid tight stiff rigid dead numb in into to out my your the for me at down up hot cold red like".split()
)
"""Words behind the verb with which it is something else that happened: "gone hard", "stopped for a second"."""
_IN_PART = frozenset("bit little slightly half partly some".split())
_DOWN = frozenset("gone going goes went come coming died calmed calming".split())
_NO_PAIN = frozenset(("no", "more", "pain"))
_WISHES = frozenset("want please wish make hope need if when until till still but".split())
_RETURNS = frozenset("again returned nope worse".split())
_CAME = frozenset("came come comes coming grabbed grabs seized started starts".split())
_ALONE = frozenset("now and but thanks thank completely".split())
"""Words behind a verb that an utterance begins with: "gone now, but it aches"."""


def tells_ease(words: Words) -> bool:
    """Tell whether somebody tells that the cramp has ended, and not that it came back."""
    if _NO_PAIN.issubset(words) and _WISHES.isdisjoint(words) and ("no", "more") in pairwise(words):
        return True  # "is finish, no more pain"
    return any(_ends(words, place) and not _returns(words[place + 1 :]) for place in range(len(words)))


def _ends(words: Words, place: int) -> bool:
    """Tell whether the word at a place, or the two from there on, tell of a cramp that it has ended."""
    before = _said_to_end(words, place)
    return before is not None and before not in _OPEN


def _said_to_end(words: Words, place: int) -> str | None:
    """Return the word before what is said to have ended at a place, empty at the beginning; None where nothing is."""
    word, behind = words[place], words[place + 1 : place + 3]
    two = (word, *behind[:1]) in _LEFT
    away = word in _AWAY and not _BE.isdisjoint(words[max(place - 3, 0) : place])
    if not (two or away or word in _ENDED) or not _FINDING.isdisjoint(behind[1:] if two else behind[:1]):
        return None
    if (word == "gone" and behind[:1] == ("on",)) or not _IN_PART.isdisjoint(behind):
        return None  # "it has gone on for ages", "it eased a bit"
    if word in _AWAY and behind[:1] == ("and",) and behind[1:] in (("on",), ("over",)):
        return None  # "it's been cramping off and on"
    if not two and behind[:1] and behind[0].endswith("ing"):
        return None  # "it has stopped moving"
    subject = place - 1
    while subject >= 0 and words[subject] in _BETWEEN:
        subject -= 1
    if subject < 0:
        alone = bool(behind) and behind[0] in _ALONE and word != "over"
        return "" if alone or (words[0] == "is" and word == "gone") else None  # "is gone away, good"
    of_body = words[subject] in _OF_BODY and (two or word in _ENDED - _BEGUN)
    owner = subject - 1 if subject and words[subject - 1] in _WHOSE else subject
    settled = tuple(words[max(owner - 2, 0) : owner]) in (("that", "is"), ("no", "need"))  # "that's it off now"
    return (words[owner - 1] if owner and not settled else "") if of_body or words[subject] in _OF_CRAMP else None


def _returns(behind: Words) -> bool:
    """Tell whether it is said to have come back, or not to have ended: "and then it grabbed me again"."""
    came = _CAME | {"is"}
    back = any(
        word == "back" and not came.isdisjoint(behind[max(place - 3, 0) : place]) for place, word in enumerate(behind)
    )
    back = back or ("but", "not") in pairwise(behind)  # "it let go of the top half, but not the bottom"
    return back or not _RETURNS.isdisjoint(behind) or not _CAME.isdisjoint(behind) or behind[-1:] == ("no",)


def goes_down(words: Words) -> bool:
    """Tell whether it is said to have gone down, or to be going: "it's gone down a bit, just sore"."""
    pairs = zip(["", *words], pairwise(words), strict=False)
    return any(one in _DOWN and other == "down" and before != "not" for before, (one, other) in pairs)


def is_open(words: Words) -> bool:
    """Tell whether an end is only wished for, denied or yet to come: "I wish it was over", "the pain hasn't passed"."""
    denied = any(one == "not" and (other in _ENDED or other == "let") for one, other in pairwise(words))
    wished = any((_said_to_end(words, place) or "") in _OPEN - {"of"} for place in range(len(words)))
    return not tells_ease(words) and (denied or wished)


def seizes(words: Words) -> bool:
    """Tell whether it is said how a cramp feels that has not let go: "kind of, it's twitching", "it's gone hard"."""
    return not (_SEIZES.isdisjoint(words) or tells_ease(words))


def softens(words: Words) -> bool:
    """Tell whether a word is among those of ease, be it "no" or "gone"."""
    return not _SOFTENS.isdisjoint(words)


def eases(words: Words) -> bool:
    """Tell whether a word tells of ease by itself, and is not denied: "it isn't easing"."""
    near = zip(("", "", *words), ("", *words), words, (*words[1:], ""), strict=False)
    return any(
        one in EASES and (one, behind) != ("let", "me") and _DENIED.isdisjoint((two_before, before))
        for two_before, before, one, behind in near
    )
