"""Hear danger: one score, to which a rule of the lists adds; a sign that is named in few words is sure by itself."""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.danger.dismissed import dismisses, plays_down, speaks_of_number
from skill.listening.danger.harmless import as_learned
from skill.listening.danger.help_coming import is_meant
from skill.listening.danger.red_flags import find_red_flags
from skill.listening.danger.worry import without_worry
from skill.listening.knowledge import Knowledge
from skill.listening.words.folding import stems_of, without_determiners
from skill.listening.words.lexicon import Span, outermost, spans
from skill.listening.words.ruled_out import is_denied
from skill.record import Record

RULE = 75
"""What it adds to the score that a rule of the lists heard a sign: chosen on voices kept out, between 50 and 150."""
BELIEVED = -30
"""The score from which a rule is taken at its word: then it is an alarm."""
PLAIN, BELIEVED_PLAIN = 7, -160
"""Words of what is short, and the score from which a rule is then taken at its word: it says little besides the sign."""


CLOT, SWELLING = "clot", "swelling"
"""The red flag of a leg that may have a clot, and the kind of what needs a doctor that a swollen one is."""
ALARM, UNSURE, SOON, NO_BAND = "alarm", "unsure", "soon", "no"
SURE = "sure"
"""How a kind of what needs a doctor is listened for whatever the score says."""


BARELY = 20
"""Units above the least unsure score up to which it is barely so."""
EVERYDAY = 70
"""Units above the least unsure score up to which everyday words, and nothing else, are barely so."""
_NO_SIGN = frozenset(
    "other-person child going-to wanting needing swallowed swallow-sure child-ate gulped calling wrote how-much "
    "just-had".split()
)
"""Ideas that begin a sign of the lists, and tell of none by themselves: who it is, and that somebody takes something."""
_CRIES = frozenset(
    "emergency urgent urgently help hurry quick quickly dying die dead hospital ambulance bleeding accident overdose "
    "overdosed poison poisoned now".split()
)
"""Words of somebody in need, in whatever words the need is."""
_BLOOD, _LOOKED_AT = "blood", frozenset("test tests tested sugar pressure work".split())
_HAVING = frozenset("have hav had get got do tak".split())
_NEVER = frozenset("not never no".split())


_FEW = 3
"""Words, at most, that only name a thing."""


class Danger(Record):
    """How sure it is that somebody is in danger."""

    band: str
    """`alarm`, `unsure` (say whom to call before anything else), `soon` (a doctor) or `no`."""
    flag: str | None = None
    """The red flag that was heard; None where only danger is sure, so that no sign is named."""
    others: tuple[str, ...] = ()
    """Red flags that were heard besides, less grave."""
    doctor: bool = False
    """Whether a doctor is needed in time: always in the band `soon`, and besides the caution in the band `unsure`."""
    kind: str = ""
    """What the doctor is named for; empty where it has no name."""
    barely: bool = False
    """Whether it is unsure by the score alone, and not by much, less so where nothing said tells of a need: in a
    conversation, that is no beginning of an emergency."""
    feared: str = ""
    """What is named that cannot be told by ear, denied or not: "are you sure it's not a clot"."""


class Signs(Record):
    """What the lists hear in an utterance."""

    flags: tuple[str, ...] = ()
    """The ids of the red flags that are meant, the gravest first."""
    named: bool = False
    """Whether one is named and nothing else is said."""
    stems: Sequence[str] = ()
    """The words without their endings."""
    heard: Sequence[Span] = ()
    """All that they know in it, meant or not: parts of a body, kin, times, denials and whatever else has a list."""


SAFE = Danger(NO_BAND)


def may_be_clot(danger: Danger, *, cramped: bool = False) -> bool:
    """Tell whether a leg may have a clot, and that is not sure enough for an alarm.

    Of whoever has a cramp (`cramped`), any swelling may be one: nobody then goes on to rub it.
    """
    swells = danger.kind == SWELLING and (cramped or danger.band == UNSURE)
    return danger.band in (UNSURE, SOON) and (danger.flag == CLOT or swells)


def with_rest(whole: Danger, rest: Danger) -> Danger:
    """Return the danger in an utterance, given that in all of it and that in what opening and closing words leave.

    "Oh", "yes" and "thanks" around a sign make it less sure only to a score that counts words. Where all of it is no
    danger, an alarm in the rest is met with caution.
    """
    if rest.band != ALARM or whole.band == ALARM:
        return whole
    return rest if whole.band == UNSURE else whole._replace(band=UNSURE, flag=rest.flag)


def hear_danger(words: Sequence[str], knowledge: Knowledge) -> Danger:
    """Return the danger in folded words; without learned weights, the lists alone decide.

    Whoever asks behind a sign whether it is normal has it no less for that.
    """
    told = without_worry(words)
    danger = _hear(words, knowledge)
    asks = danger.flag is not None and len(told) < len(words)
    return with_rest(danger, _hear(told, knowledge)) if asks else danger


def _hear(words: Sequence[str], knowledge: Knowledge) -> Danger:
    signs = find_signs(words, knowledge)
    stems = without_determiners(signs.stems)
    kinds = () if signs.named else spans(stems, knowledge.soon)
    danger = _danger(words, signs, stems, kinds, knowledge)
    if not kinds:
        return danger
    stops = knowledge.soon_alone | knowledge.soon_stops
    plain = without_determiners(words)
    named = {span.id for span in kinds if span.id in stops and is_meant(span, plain)}
    return danger._replace(feared=next(kind for kind in knowledge.soon_kinds if kind in named)) if named else danger


def _danger(
    words: Sequence[str], signs: Signs, stems: Sequence[str], heard: Sequence[Span], knowledge: Knowledge
) -> Danger:
    """Return the danger in what was heard, leaving aside what is only feared."""
    flags = () if speaks_of_number(words, signs.flags) else signs.flags
    flag = flags[0] if flags else None
    score = knowledge.danger
    if score is None or signs.named or not words:
        return Danger(NO_BAND if flag is None else ALARM, flag, flags[1:])
    danger, soon = score.of(*as_learned(words, signs.heard, knowledge))
    if flag is not None and danger >= believed_from(len(words)):
        return Danger(ALARM, flag, flags[1:])
    danger += RULE if flag is not None else 0
    dismissed = flag is None and (signs.flags != flags or dismisses(words))
    down = flag is None and plays_down(words)
    if danger >= score.alarm and not (dismissed or down):
        return Danger(ALARM, flag, flags[1:])
    kinds = _kinds(stems, heard, knowledge)
    doctor = SURE in kinds or soon >= score.soon
    kind = kinds.get(SURE) or (kinds.get(SOON, "") if doctor else "")
    calm = dismissed or (down and danger < score.alarm) or _only_names(words, signs, knowledge)
    if danger >= score.unsure and not calm:
        barely = EVERYDAY if _tells_no_need(words, signs, knowledge) else BARELY
        is_barely = flag is None and danger < score.unsure + barely
        return Danger(UNSURE, flag, doctor=doctor, kind=kind, barely=is_barely)
    if flag == CLOT:  # whatever the score says, nobody then hears of rubbing it
        return Danger(SOON, flag, doctor=True, kind=kind)
    return Danger(SOON, doctor=True, kind=kind, barely=SURE not in kinds and soon < score.soon + BARELY) if doctor else SAFE


def _tells_no_need(words: Sequence[str], signs: Signs, knowledge: Knowledge) -> bool:
    """Tell whether it is all everyday words, none of which begins a sign of the lists, or cries for help."""
    if knowledge.danger is None or not knowledge.danger.is_everyday(words) or not _CRIES.isdisjoint(words):
        return False
    if any(_is_lost(words, place) for place, word in enumerate(words) if word == _BLOOD):
        return False
    return not _begins_a_sign(signs, knowledge)


def _begins_a_sign(signs: Signs, knowledge: Knowledge) -> bool:
    """Tell whether something is heard that a sign of the lists begins with, or all of one."""
    starts = knowledge.flag_starts - _NO_SIGN - {_BLOOD}
    return any(span.kind == "flag" or span.id in starts for span in signs.heard)


def _only_names(words: Sequence[str], signs: Signs, knowledge: Knowledge) -> bool:
    """Tell whether a thing is only named, in a few words that begin no sign of the lists: "a purple sofa"."""
    thinks = tuple(words[-2:]) == ("i", "think") and len(words) <= _FEW + 1  # "tablets, I think"
    names = thinks or (1 < len(words) <= _FEW and words[0] in ("a", "an"))
    return names and _CRIES.isdisjoint(words) and not (signs.flags or _begins_a_sign(signs, knowledge))


def _is_lost(words: Sequence[str], place: int) -> bool:
    """Tell whether blood is not only what something is in, or what is looked at."""
    return "in" not in words[max(place - 2, 0) : place] and _LOOKED_AT.isdisjoint(words[place + 1 : place + 2])


def _kinds(stems: Sequence[str], heard: Sequence[Span], knowledge: Knowledge) -> dict[str, str]:
    """Return the first kind, in the order of the content, of what needs a doctor in time, by how it is listened for."""
    found = [span for span in heard if not (is_denied(stems, span.start) or _never_had(stems, span))]
    kinds = {}
    for how in {span.kind for span in found}:
        heard_so = {
            span.id for span in outermost([span for span in found if span.kind == how])
        }  # "pins and needles": no needle
        kinds[how] = next(kind for kind in knowledge.soon_kinds if kind in heard_so)
    return kinds


def _never_had(stems: Sequence[str], span: Span) -> bool:
    """Tell whether what is named was never had: "I don't have injections, I take tablets"."""
    before = list(stems[max(span.start - 3, 0) : span.start])
    return len(before) > 1 and before[-1] in _HAVING and not _NEVER.isdisjoint(before[:-1])


def believed_from(words: int) -> int:
    """Return the least score from which a rule alone is an alarm in so many words."""
    return BELIEVED_PLAIN if words <= PLAIN else BELIEVED


def find_signs(words: Sequence[str], knowledge: Knowledge) -> Signs:
    """Return what the lists hear in folded words."""
    if not words:
        return Signs()
    stems = stems_of(words)
    named = knowledge.named.marks(without_determiners(stems))
    if named:
        return Signs((named.split()[0],), named=True, stems=stems)
    heard = spans(stems, knowledge.flags)
    return Signs(find_red_flags(stems, knowledge, heard), stems=stems, heard=heard)
