"""Topic and aspect, settled from what is heard: a comparison, a sign of something, a cause, an effect, or a follow-up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise, product

from skill.listening.questions.asked import NAMELESS, Asked
from skill.listening.reading import Reading
from skill.listening.subjects.links import link, sharing
from skill.listening.subjects.places import CAUSING, EMPTY, HELPS
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS

LOW = "low"
"""The idea of a shortage, which an article may listen for."""
_FEW = 11
"""Words of a question that names nothing else."""
_PERSONS = frozenset("i my own you he she we they his her".split())
_REMEDIED = frozenset({"causes", "treatment", "prevention", "meaning"})
"""Aspects that the words of a question whether something helps may name."""


def pair(asked: Asked) -> Reading:
    """Settle topic and aspect from what is heard."""
    factors, signs, effects = asked.of_kind("factor"), asked.of_kind("sign", "thing"), asked.of_kind("effect")
    aspect = asked.aspect
    if aspect == "compare" or "compare" in asked.hearing.cued or _is_choice(asked, factors + signs + effects):
        comparison = _comparison(asked, factors + signs + effects)
        if comparison is not None:
            return comparison._replace(settled=comparison.other is not None)
    if aspect == "compare" or _is_choice(asked, factors + signs + effects):
        shared = _shared(asked, factors)
        aspect = _cued_besides(asked, "compare") or "causes"
        asked.aspect, asked.sure = aspect, True
        factors = [shared] if shared is not None else factors
    if signs and factors and aspect not in ("doctor", "tests"):
        return _linked(asked, factors, signs)
    together = sharing(signs, asked.knowledge) if not factors else None
    if together is not None:
        return asked.question(together, "symptoms")
    if signs and not (factors and aspect in ("doctor", "tests")):
        return asked.question(signs[-1], aspect if asked.sure else None)
    remedy = _remedy(asked)
    if remedy is not None:
        return asked.question(remedy, "treatment")._replace(settled=True, sure=True)
    if factors:
        if aspect is None and effects:
            aspect = "causes"
        return asked.question(factors[-1], aspect if asked.sure or effects else None)
    if effects:
        return asked.question(effects[-1], aspect if asked.sure else None)
    return _follow_up(asked)


def _remedy(asked: Asked) -> str | None:
    """Return what is asked to help against an effect behind it: "do the tablets stop cramps"; None where nothing is."""
    if asked.stems[:1] == ["how"] or not asked.hearing.cued <= _REMEDIED:
        return None
    kinds = {span: asked.knowledge.topics[span.id].kind for span in asked.subjects.topics}
    for effect, factor in product(kinds, kinds):
        between = frozenset(asked.stems[factor.end : effect.start])
        if kinds[effect] == "effect" and kinds[factor] == "factor" and between & HELPS and not between & CAUSING:
            return factor.id
    return None


def _cued_besides(asked: Asked, left_out: str) -> str | None:
    """Return the aspect that the cues of the question tell, one aspect left out."""
    cued = asked.hearing.cued - {left_out}
    return next((aspect for aspect in asked.knowledge.aspects if aspect in cued), None)


def _shared(asked: Asked, topics: Sequence[str]) -> str | None:
    """Return the broader topic that all of several topics share, if any ("potassium or calcium")."""
    if len(topics) < 2:
        return None
    common = set.intersection(*({str(one) for one in asked.knowledge.ancestors(topic)} for topic in topics))
    return min(common) if common else None


def _is_choice(asked: Asked, topics: Sequence[str]) -> bool:
    """Tell whether two topics stand on either side of an "or"."""
    if "or" not in asked.stems or len(topics) < 2:
        return False
    at = asked.stems.index("or")
    sides = {span.start < at for span in asked.subjects.topics if span.id in topics}
    return len(sides) == 2 and asked.aspect in (None, "causes", "compare", "symptoms")


def _comparison(asked: Asked, topics: Sequence[str]) -> Reading | None:
    """Return the comparison of two topics that are heard and that the article compares."""
    lineage = {topic: (topic, *asked.knowledge.ancestors(topic)) for topic in topics}
    for one, other in combinations(topics, 2):
        for first, second in product(lineage[one], lineage[other]):
            if frozenset((first, second)) in asked.knowledge.comparisons:
                return asked.question(first, "compare", second)
    points = asked.aspect == "compare" and not POINTERS.isdisjoint(asked.stems)
    if len(topics) == 1 and (asked.hearing.cued == {"compare"} or points) and "or" not in asked.stems:
        return asked.question(topics[0], "compare")
    return None if topics else asked.question(None, "compare")


def _linked(asked: Asked, factors: Sequence[str], signs: Sequence[str]) -> Reading:
    """Answer about a sign of something only where the article lists it as such."""
    known = asked.aspect if asked.sure else None
    topic, aspect = link(factors[-1], signs[-1], known, asked.knowledge)
    if topic is None and _are_joined(asked):
        linked = next((one for one in signs if link(factors[-1], one, known, asked.knowledge)[0] is not None), None)
        topic, aspect = (factors[-1], "causes") if linked is None else link(factors[-1], linked, known, asked.knowledge)
        if linked is not None or asked.of_kind("effect"):
            return asked.question(topic, aspect)._replace(gaps=(NAMELESS,))
        topic = None
    return asked.refused("unlinked", topic=factors[-1]) if topic is None else asked.question(topic, aspect)


def _are_joined(asked: Asked) -> bool:
    """Tell whether two effects or signs stand side by side, and what has no name can be named: "cramps and headaches"."""
    felt = [span for span in asked.subjects.topics if asked.knowledge.topics[span.id].kind != "factor"]
    joined = any(not {"and", "or", "plu"}.isdisjoint(asked.stems[one.end : other.start]) for one, other in pairwise(felt))
    return joined and NAMELESS in asked.knowledge.refusals


def _is_short(asked: Asked) -> bool:
    """Tell whether somebody is said to be short, of what the article is about: "and if I haven't got enough".

    What is told before a question, of folding clothes, is none of it.
    """
    start = max((place for place, word in enumerate(asked.stems) if word in QUESTION_WORDS), default=0)
    strangers = [word for word in asked.stems[start:] if word in asked.hearing.strangers]
    low = any(span.id == LOW and span.end > start for span in asked.subjects.concepts)
    short = len(asked.stems) - start <= _FEW and not strangers
    return short and low and not _PERSONS.isdisjoint(asked.stems[start:])


def _blames_nothing_known(asked: Asked) -> bool:
    """Tell whether something is put down to what the article does not name: "is it because I wear flip flops all day"."""
    stems = list(asked.stems)
    if "becaus" not in stems or AUXILIARIES.isdisjoint(stems[: stems.index("becaus")]):
        return False
    behind = stems.index("becaus") + 1
    known = (*asked.subjects.topics, *asked.subjects.concepts)
    return not any(span.end > behind for span in known) and not EMPTY.issuperset(stems[behind:])


def _follow_up(asked: Asked) -> Reading:
    """Nothing is named: it may point at what was said before, or be about something else altogether."""
    strangers = asked.hearing.strangers
    if _blames_nothing_known(asked):
        return asked.refused("unlinked")
    if _is_short(asked):
        return asked.question(asked.knowledge.main, asked.aspect if asked.sure else None)
    points = not POINTERS.isdisjoint(asked.stems)
    short = len(asked.stems) <= 6
    if len(asked.stems) <= 9 and not strangers:
        for concept, pair in asked.knowledge.echoes.items():
            if concept in asked.subjects.ids():
                topic, _, aspect = pair.partition("/")
                return asked.question(topic, aspect or (asked.aspect if asked.sure else None))
    asks = any(span.kind in ("aspect", "weak") for span in asked.cues)
    opens = bool(asked.stems) and asked.stems[0] in QUESTION_WORDS | (AUXILIARIES if points else frozenset())
    told = len(asked.hearing.cued) == 1 and short and opens
    if asked.aspect is None and told and not strangers:  # "which foods have it", "can I prevent it"
        return asked.question(None, next(iter(asked.hearing.cued)))
    if asked.aspect is not None and asks and not strangers and (asked.sure or points or short):
        return asked.question(None, asked.aspect if asked.sure else None)
    return asked.refused("off-topic")
