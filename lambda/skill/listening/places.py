"""What stands in the place of the cause and of the effect: a link counts only in the direction that the article gives it.

"Can tiredness lower my B12" is no question about tiredness from low B12; "does broccoli make my legs cramp" is none about
cramps; "what brings on diabetes" asks for the cause of a cause.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS, STARTERS
from skill.listening.knowledge import Knowledge
from skill.listening.lexicon import Span
from skill.listening.subjects import Subjects

CAUSING = frozenset("caus mak giv gav trigger bring lead".split())
"""Stems of verbs that have a cause before and an effect behind them."""
LOWERING = CAUSING | frozenset("drop lower reduc drain run decreas lessen eat us".split())
"""Those that may have a shortage behind them, too."""
LINKING = frozenset("of from to by with because due sign symptom mean for or and".split())
"""Words that turn the direction round, or join two things: "tiredness from low B12"."""
_OPEN = QUESTION_WORDS | POINTERS | STARTERS | frozenset("else other anyth someth noth who more most".split())
"""Words in the place of the cause that leave it open."""


def misplaced(stems: Sequence[str], subjects: Subjects, knowledge: Knowledge) -> bool:
    """Tell whether something the article does not know stands in the place of the cause or of the effect."""
    kinds = {span: knowledge.topics[span.id].kind for span in subjects.topics}
    return (
        _turned_round(stems, subjects.topics, kinds)
        or _cause_of_a_cause(stems, subjects.topics, kinds)
        or _unknown_cause(stems, subjects, kinds)
    )


def _turned_round(stems: Sequence[str], topics: Sequence[Span], kinds: dict[Span, str]) -> bool:
    """Tell whether a sign is said to make a cause: "can tiredness lower my B12"."""
    for sign in topics:
        for factor in topics:
            between = frozenset(stems[sign.end : factor.start])
            signs_first = kinds[sign] == "sign" and kinds[factor] == "factor" and sign.end <= factor.start
            if signs_first and not LOWERING.isdisjoint(between) and LINKING.isdisjoint(between):
                return True
    return False


def _cause_of_a_cause(stems: Sequence[str], topics: Sequence[Span], kinds: dict[Span, str]) -> bool:
    """Tell whether it is asked what brings about the only thing that is named, which is itself a cause."""
    if len(topics) != 1 or kinds[topics[0]] != "factor" or not stems or stems[0] not in ("what", "why", "who"):
        return False
    before = stems[1 : topics[0].start]
    return bool(before) and before[0] in CAUSING and topics[0].end >= len(stems) - 1


def _unknown_cause(stems: Sequence[str], subjects: Subjects, kinds: dict[Span, str]) -> bool:
    """Tell whether what is said to cause a cramp or a sign is nothing that is known: "does broccoli make my legs cramp"."""
    effects = [span for span in subjects.topics if kinds[span] in ("sign", "effect")]
    for verb, word in enumerate(stems):
        if word not in CAUSING or not any(span.start > verb for span in effects):
            continue
        start = max((place + 1 for place in range(verb) if stems[place] in AUXILIARIES | QUESTION_WORDS), default=0)
        cause = range(start, verb)
        known = (*subjects.topics, *subjects.concepts, *subjects.refusals)
        if not cause or any(stems[place] in _OPEN for place in cause):
            return False
        return not any(span.start <= place < span.end for span in known for place in cause)
    return False
