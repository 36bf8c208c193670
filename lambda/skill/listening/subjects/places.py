"""What stands in the place of the cause and of the effect: a link counts only in the direction that the article gives it.

"Can tiredness lower my B12" is no question about tiredness from low B12; "does broccoli make my legs cramp" is none about
cramps; "what brings on diabetes" asks for the cause of a cause.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Knowledge
from skill.listening.subjects.found import Subjects
from skill.listening.words.grammar import ASKING, AUXILIARIES, POINTERS, QUESTION_WORDS, STARTERS
from skill.listening.words.lexicon import Span

CAUSING = frozenset("caus mak giv gav trigger bring lead".split())
"""Stems of verbs that have a cause before and an effect behind them."""
HELPS = frozenset("good help stop work better fix cur sort eas against reliev legit swear rid use useful".split())
"""Stems that put a thing in the place of a remedy: "pickle juice for cramp"."""
LOWERING = CAUSING | frozenset("drop lower reduc drain run decreas lessen eat us".split())
"""Those that may have a shortage behind them, too."""
REASONS = frozenset("reason culprit behind blame fault".split())
"""Stems that put the thing before them in the place of the cause, as a verb does: "is kumara the reason i cramp"."""
SIGNS = frozenset("sign symptom".split())
COMES_OF = SIGNS | frozenset("from due".split())
"""Stems that have an effect before and a cause behind them: "is tiredness a sign of low b12"."""
GIVING = frozenset("giv gav".split())
_BEING = frozenset("is are was wer".split())
_BEING_ABOUT = frozenset(
    "be been also even reall actually know known said thought believ suppos able likely prov meant bound apt prone".split()
)
"""Stems between an auxiliary and its verb that name nothing."""
SHORT = 3
"""Words of a thing that is named at the head of a question."""
CAUSAL = frozenset({"causes", "why", "safe", "meaning"})
"""Aspects in which a cause and an effect are set beside each other."""
LESSENING = frozenset("drop lower reduc drain decreas lessen deplet".split())
"""Those among them that have nothing but a shortage behind them."""
_BRINGS_ABOUT = CAUSING | REASONS | LESSENING
"""All stems that may have a cause before them and what comes of it behind them."""
COMING = frozenset("get catch develop contract end".split())
"""Stems of verbs that have what somebody comes to have behind them: "why do people get diabetes"."""
OF_CAUSE, OF_EFFECT, TURNED = "cause", "effect", "turned round"
"""Where something unknown stands; or that a sign is said to make a cause."""
LINKING = frozenset("of from to by with because due sign symptom mean for or and".split())
"""Words that turn the direction round, or join two things: "tiredness from low B12"."""
EMPTY = (
    QUESTION_WORDS
    | AUXILIARIES
    | POINTERS
    | STARTERS
    | frozenset(
        "me you him us them and or not no any ani some more most at all ever real reall then now too as well up happen "
        "problem trouble issu harm damag side effect sick ill wors better rise sens ua to of for in on by with so just "
        "anyth someth everyth noth much lot old peopl person somebodi someon somebody anyone right yes true differ way "
        "think say thing folk doctor reckon bother blood grief bad other".split()
    )
)
"""Words that tell of no effect."""
_SUBJECTS = frozenset("i he she we they you".split())
"""Words that begin a sentence behind "because"."""
_OPEN = QUESTION_WORDS | POINTERS | STARTERS | frozenset("else other anyth someth noth who more most".split())
"""Words in the place of the cause that leave it open."""
HOW_OFTEN = frozenset(
    "usually usual likely commonly common mostly mainly generally typically normally often actually probably possibly "
    "sometim frequently biggest main top chief more most likelier likeliest commoner to".split()
)
"""Words that say how often something is the cause, or how likely, and name none: "what is likelier to cause cramps"."""


def misplaced(stems: Sequence[str], subjects: Subjects, cued: frozenset[str], knowledge: Knowledge) -> str:
    """Return in which place something stands that the article does not know; empty where nothing does.

    Where the cues ask for something else than causes, nothing need stand in either.
    """
    worse = frozenset({"compare"}) if frozenset({"or", "than"}).isdisjoint(stems) else frozenset()  # "make it worse"
    kinds = {span: knowledge.topics[span.id].kind for span in subjects.topics}
    if _turned_round(stems, subjects.topics, kinds):
        return TURNED
    if _unknown_cause(stems, subjects, kinds):
        return OF_CAUSE
    if _comes_of_nothing_known(stems, subjects) or (cued <= CAUSAL | worse and _unknown_effect(stems, subjects)):
        return OF_EFFECT
    return ""


def asks_what_causes_a_cause(stems: Sequence[str], subjects: Subjects, knowledge: Knowledge) -> bool:
    """Tell whether it is asked what brings about the only thing that is named, which is itself a cause."""
    return _cause_of_a_cause(stems, subjects.topics, {span: knowledge.topics[span.id].kind for span in subjects.topics})


def makes(unknown: str, stems: Sequence[str], subjects: Subjects, knowledge: Knowledge) -> bool:
    """Tell whether something that is not covered is said to bring about what is ("does cold water make me cramp")."""
    effects = [span for span in subjects.topics if knowledge.topics[span.id].kind != "factor"]
    return any(
        word in CAUSING and thing.end <= verb < effect.start
        for thing in subjects.refusals
        if thing.id == unknown
        for effect in effects
        for verb, word in enumerate(stems)
    )


def made(unknown: str, stems: Sequence[str], subjects: Subjects, knowledge: Knowledge) -> bool:
    """Tell whether something that is not covered is all that is said to come of what is ("dark urine causes cancer")."""
    effects = [span for span in subjects.topics if knowledge.topics[span.id].kind != "factor"]
    return any(
        word in CAUSING
        and thing.start > verb
        and any(span.end <= verb for span in subjects.topics)
        and not any(span.start > verb for span in effects)
        for thing in subjects.refusals
        if thing.id == unknown
        for verb, word in enumerate(stems)
    )


def _turned_round(stems: Sequence[str], topics: Sequence[Span], kinds: dict[Span, str]) -> bool:
    """Tell whether a sign is said to make a cause: "can tiredness lower my B12"."""
    for sign in topics:
        for factor in topics:
            if kinds[sign] == "factor" or kinds[factor] != "factor" or sign.end > factor.start:
                continue
            between = frozenset(stems[sign.end : factor.start])
            brought = between | (LESSENING & frozenset(stems[factor.start : factor.start + 1]))  # the "drop" of "drop b12"
            verbs = LOWERING if kinds[sign] == "sign" else LESSENING
            down = stems[0] in AUXILIARIES and between - EMPTY and _goes_down(stems[factor.end - 1 : factor.end + 2])
            if (down or not verbs.isdisjoint(brought)) and LINKING.isdisjoint(between):
                return True
    return False


def _goes_down(words: Sequence[str]) -> bool:
    """Tell whether something is said to become less by the words behind it: "knock my b12 down"."""
    return any(word in LESSENING or word in ("down", "low") for word in words)


def _cause_of_a_cause(stems: Sequence[str], topics: Sequence[Span], kinds: dict[Span, str]) -> bool:
    """Tell whether it is asked what brings about the only thing that is named, which is itself a cause."""
    if len({span.id for span in topics}) != 1 or kinds[topics[-1]] != "factor" or not stems:
        return False
    if stems[0] not in ("what", "why", "who", "how") or topics[-1].end < len(stems) - 1:
        return False
    verbs = CAUSING if stems[0] in ("what", "who") else COMING
    before = [place for place in range(1, topics[0].start) if stems[place] in verbs]
    return any(EMPTY.issuperset({*stems[1:place], *stems[place + 1 : topics[0].start]} - HOW_OFTEN) for place in before)


def _unknown_effect(stems: Sequence[str], subjects: Subjects) -> bool:
    """Tell whether what something known is said to bring about is nothing that is known: "can b12 make me taller"."""
    known = (*subjects.topics, *subjects.concepts)
    for verb, word in enumerate(stems):
        causes = word in CAUSING or (word == "mean" and stems[0] in AUXILIARIES)
        causes = causes and not _brings_nothing_about(word, stems[verb + 1 : verb + 2])
        if not causes or not any(span.end <= verb for span in subjects.topics):
            continue
        effect = range(verb + 1, len(stems))
        content = [place for place in effect if stems[place] not in EMPTY]
        if content and not any(span.start <= place < span.end for span in known for place in content):
            return True
    return False


def _comes_of_nothing_known(stems: Sequence[str], subjects: Subjects) -> bool:
    """Tell whether something unknown is asked to come of something known: "is welding a sign of low b12"."""
    if not stems or stems[0] not in AUXILIARIES:
        return False
    known = (*subjects.topics, *subjects.concepts, *subjects.refusals)
    for place, word in enumerate(stems[: SHORT + 3]):
        named = stems[1:place]
        if word == "com" and stems[0] not in _BEING and stems[place + 1 : place + 2] == ["from"]:
            pass
        elif word not in COMES_OF or stems[0] not in _BEING:
            continue
        if not any(span.start > place for span in subjects.topics) or not named or len(named) > SHORT:
            continue
        if EMPTY.issuperset(named) or not _OPEN.isdisjoint(named):
            continue
        return not any(span.start < place for span in known)
    return False


def _unknown_cause(stems: Sequence[str], subjects: Subjects, kinds: dict[Span, str]) -> bool:
    """Tell whether what is said to cause a cramp or a sign is nothing that is known: "does broccoli make my legs cramp"."""
    effects = [span for span in subjects.topics if kinds[span] in ("sign", "effect")]
    yes_or_no = bool(stems) and stems[0] in AUXILIARIES
    for verb, word in enumerate(stems):
        if word not in _BRINGS_ABOUT or _brings_nothing_about(word, stems[verb + 1 : verb + 2]):
            continue
        down = word == "bring" and stems[verb + 1 : verb + 2] == ["down"]
        behind = (
            effects
            if (word in CAUSING or (word in REASONS and yes_or_no)) and not down
            else subjects.topics
            if word in LESSENING or down
            else ()
        )
        if not any(span.start > verb or (span.start == verb and word in LESSENING) for span in behind):
            continue
        start = max((place + 1 for place in range(verb) if stems[place] in ASKING), default=0)
        inverted = start == verb > 0 and stems[verb - 1] in AUXILIARIES
        cause = range(verb - 1) if inverted else range(start, verb)  # "durian can make", "can durian make"
        if start and cause and all(_says_how(stems[place]) for place in cause):  # "whether durian could be making me"
            cause = range(start - 1)
        known = (*subjects.topics, *subjects.concepts, *subjects.refusals)
        if any(stems[place] in _OPEN for place in cause) or all(stems[place] in HOW_OFTEN for place in cause):
            return False
        return not any(span.start <= place < span.end for span in known for place in cause)
    return False


def _says_how(word: str) -> bool:
    """Tell whether a stem between an auxiliary and its verb only says how: "is known to cause", "can often cause"."""
    return word in _BEING_ABOUT or word in HOW_OFTEN or word.endswith("ly")


def _brings_nothing_about(word: str, behind: Sequence[str]) -> bool:
    """Tell whether a verb brings nothing about, by the word behind it: "the doctor gives it for the pressure"."""
    return (word == "caus" and _is_no_verb(behind)) or (word in GIVING and list(behind) in (["it"], ["them"]))


def _is_no_verb(behind: Sequence[str]) -> bool:
    """Tell whether "cause" is a noun or stands for "because", by the word behind it: "the causes of", "cause I forget"."""
    return not behind or behind[0] == "of" or behind[0] in _SUBJECTS
