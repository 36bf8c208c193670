"""A cramp that is happening, starting or just over, told from every question about cramps.

Learned from cries and questions (`authoring.learning.cramp`), because no list holds "it's grabbing me right this minute".
What is learned sees no single body part: what is cried about a calf is heard of a hand, too.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import chain, combinations, pairwise

from skill.listening.cramp.body import ELSEWHERE, LEG, has_back, muscle_of
from skill.listening.cramp.no_cry import NAMED, PEOPLE, asks_for_cause, asks_to_keep_away, names_what_brings_it
from skill.listening.cramp.screams import screams
from skill.listening.knowledge import Knowledge
from skill.listening.words.folding import DETERMINERS, stem, stems_of
from skill.listening.words.grammar import ASKING, QUESTION_WORDS, REQUESTS
from skill.record import Record

CRY, STEP = "cry", "step"
LEAST, LIKELY, OPENING, SURE, UNFELT = 0.1, 0.2, 0.35, 0.6, 0.93
"""Probability from which something may be a cry, is one rather than nothing we know, and is one before all else: as the
first thing said; in a conversation; and there where nothing is said to hurt, to seize, or to be a part of the body ("go on
then"). Chosen on voices of the learn half that were kept out in turn."""
PRESENT = 0.7
"""The same where nothing of a body is named, and it is pointed at or said to be now: "he's got one here", "it's biting"."""
PLAIN = 0.9
"""Probability of a cry from which what is called a cramp is one; of strangers' emergencies kept out none more is missed."""
LONG = 12
"""Words beyond which it does not matter how many."""

_LASTING = tuple(
    " ".join(map(stem, one.split()))
    for one in "hour|since yesterday|since this morning|all night|all day|every night|day|week|third time|fourth time|"
    "again and again|keep come|keep happen|severe|worst|unbearable|excruciate".split("|")
)
"""Stems that say that it lasts, is severe or keeps coming back: a doctor is named in the first reply."""
_SINCE = frozenset(
    map(
        stem,
        "yesterday morning night lunch lunchtime dinner dinnertime breakfast noon midday weekend monday tuesday wednesday "
        "thursday friday saturday sunday".split(),
    )
)
"""Stems behind "since" of what began too long ago for a cramp; "since I got up" may be a minute."""
_OVER = frozenset("gone passed ended stopped finished over let".split())
_INTO = frozenset("into in hard solid tight stiff rigid rock all".split())
_STARTING = frozenset("start begin come twitch feel brew about".split())

_KINDS = {
    "seizes": frozenset(
        "cramp crampy seize lock knot spasm grip grab tighten tight clench hard brick rock stone ball twist claw contract "
        "stiff jump clamp pull charley catch concrete solid curl stuck wooden krampf calambre crampe rigid vice".split()
    ),
    "hurts": frozenset("hurt pain painful paining agony kill sore ache murder gyp burn throb".split()),
    "now": frozenset("now just start come happen already suddenly sudden moment second minute again still".split()),
    "screams": frozenset(
        "ow ouch aah ah argh oh ooh yoh help god jesus damn please quick oi aiya ay arre ayyo eish".split()
    ),
    "own": frozenset("i my me".split()),
    "asks": ASKING,
    "part": frozenset(("<part>",)),
    "person": frozenset(("<one>",)),
    "this": frozenset(("this", "these")),
    "often": frozenset(
        "always usually often every normal general ever sometimes most mostly whenever each nowaday lately day nights "
        "times keep".split()
    ),
    "past": frozenset(
        "yesterday last ago used week month year years once holiday was were had monday tuesday wednesday thursday friday "
        "saturday sunday weekend earlier before been since".split()
    ),
    "if": frozenset("if when whether would could more less likely will".split()),
    "anyone": frozenset("you one people someone somebody they everyone anyone".split()),
    "asks about": frozenset("cause causes sign symptom prevent avoid mean link connected related from because".split()),
    "brings": frozenset("mak giv bring trigger caus lead do does doe result".split()),
    "denies": frozenset("not no never without none nobody havenae isnae dinnae".split()),
    "taken": frozenset(
        "b12 vitamin statin pill tablet medicine potassium magnesium calcium salt water dehydration diabetes thyroid "
        "injection shot jab exercise sitting sit stand standing heat electrolyt mineral drink food".split()
    ),
}
"""Kinds of words whose meeting tells: something seizes, in a part of the body, now."""
_KINDS_OF: dict[str, list[str]] = {}
for _kind, _members in _KINDS.items():
    for _member in _members:
        _KINDS_OF.setdefault(_member, []).append(_kind)
_MASKS = dict.fromkeys(PEOPLE, "<one>") | dict.fromkeys(LEG | ELSEWHERE, "<part>")
"""Stems of persons and of parts of the body, and what stands for each."""
SEIZES_OR_HURTS = _KINDS["seizes"] | _KINDS["hurts"]
"""Stems of what a cramp does."""
_FELT = SEIZES_OR_HURTS | LEG | ELSEWHERE
_FELT |= frozenset("ow ouch aah argh yoh oi aiya ay eish".split())
_FELT -= {"back", "side"}


_PRESENT = frozenset("now just happening here".split())


class Cramp(Record):
    """A cramp that somebody has."""

    when: str
    """`now`, `starting` or `over`."""
    muscle: str
    """`leg`, `foot`, `hand`, `other`, or empty where none is named."""
    lasting: bool
    """It lasts, is severe or keeps coming back."""
    chance: float = 1.0
    """How likely it is a cry at all."""
    named: bool = False
    """It is called a cramp, or what only a cramp is called."""

    felt: bool = True
    """Something is said to hurt, to seize, or to be a part of the body."""

    present: bool = False
    """It is pointed at, or said to be now: "it's just caught me", "he's got one here"."""

    @property
    def sure(self) -> bool:
        """Whether it comes before all that is asked or done in a conversation."""
        return self.chance >= (SURE if self.felt else PRESENT if self.present else UNFELT)

    @property
    def plain(self) -> bool:
        """Whether nobody needs to ask if it is something else: it is called a cramp, and cried about."""
        return self.named and self.chance >= PLAIN


def cramp_features(words: Sequence[str]) -> list[str]:
    """Return what tells a cry from a question: words, their neighbours and kinds, how it begins, its form and length."""
    masked = [_MASKS.get(one, one) for one in stems_of(words)]
    kinds_of = [
        _KINDS_OF.get(word, ()) if word == mask else _kinds(word, mask) for word, mask in zip(words, masked, strict=True)
    ]
    kinds = list(dict.fromkeys(chain.from_iterable(kinds_of)))
    marked = ["^", *masked, "$"]
    telling = zip(words, kinds_of, masked, strict=True)
    classed = ["^", *(one[0] if one else mask for word, one, mask in telling if word not in DETERMINERS), "$"]
    long = [word for word in words if len(word) > 4]
    found = [
        *masked,
        *[f"{one} {other}" for one, other in pairwise(marked)],
        *[f"{one} _ {other}" for one, other in zip(marked, marked[2:], strict=False)],
        *[f"{one}>{other}" for one, other in pairwise(classed)],
        *[f"{one}>{other}>{third}" for one, other, third in zip(classed, classed[1:], classed[2:], strict=False)],
        *[f"whole:{word}" for word in words if word[-1] == "s"],
        *[f"+{word[-3:]}" for word in long],
        *[f"{word[:4]}+" for word in long],
        *[f"kind:{kind}" for kind in kinds],
        *[f"kinds:{one}+{other}" for one, other in combinations(sorted(kinds), 2)],
        f"form:{_form(words)}",
        f"length:{min(len(words), LONG) // 2}",
    ]
    return list(dict.fromkeys(found))


def _kinds(word: str, mask: str) -> Sequence[str]:
    """Return the kinds of a word, and of what it is masked by, each once, in their order."""
    own, masked = _KINDS_OF.get(word, ()), _KINDS_OF.get(mask, ())
    return own or masked if own == masked or not (own and masked) else [kind for kind in _KINDS if kind in {*own, *masked}]


def _form(words: Sequence[str]) -> str:
    """Return how it asks: with its first word, with a later one, or not at all."""
    if words and words[0] in ASKING:
        return "asks"
    return "tells" if QUESTION_WORDS.isdisjoint(words) else "asks later"


def hear_cramp(words: Sequence[str], knowledge: Knowledge) -> Cramp | None:
    """Return the cramp that folded words cry about; None where they do not."""
    model = knowledge.cries
    if model is None or not words or asks_for_cause(words) or asks_to_keep_away(words) or names_what_brings_it(words):
        return None
    chance = math.exp(model.chances(cramp_features(words))[CRY])
    if chance < LEAST:
        return None
    felt = feels(words)
    if not felt and words[0] in REQUESTS:
        return None
    present = screams(words) or not _PRESENT.isdisjoint(words)
    return (
        describe(words)._replace(chance=chance, felt=felt, present=present)
        if chance >= (LEAST if felt else LIKELY)
        else None
    )


def feels(words: Sequence[str]) -> bool:
    """Tell whether something is said to hurt, to seize, or to be a part of the body."""
    stems = stems_of(words)
    return not _FELT.isdisjoint(stems) or has_back(stems) or screams(words)


def _since(stems: Sequence[str]) -> bool:
    """Tell whether it began long ago: "since dinner yesterday"."""
    return any(word == "sinc" and not _SINCE.isdisjoint(stems[place + 1 : place + 4]) for place, word in enumerate(stems))


def describe(words: Sequence[str]) -> Cramp:
    """Return what is said of a cramp that somebody has."""
    stems = stems_of(words)
    said = f" {' '.join(stems)} "
    into = {other for one, other in pairwise(words) if one == "gone" and other in _INTO}  # "gone into a knot" is no end
    when = "over" if _OVER & set(words) and not into else "starting" if _STARTING & set(stems) else "now"
    return Cramp(
        when,
        muscle_of(stems),
        any(f" {one} " in said for one in _LASTING) or _since(stems),
        named=not NAMED.isdisjoint(stems),
    )
