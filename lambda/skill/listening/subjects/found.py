"""What an utterance is about: topics, concepts and refusals heard, and the topics that ideas make together."""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Knowledge
from skill.listening.words.folding import stem
from skill.listening.words.lexicon import Span, outermost, spans
from skill.listening.words.ruled_out import is_denied, is_missing
from skill.record import Record

_BRINGING = frozenset("caus bring trigger lower".split())
"""Stems of verbs that have what they bring about behind them: "too much screen time brings down my b12" is no high B12."""
_FOR_NOTHING = frozenset(
    map(
        stem,
        "me you him her it us them this that these those long life rest good ever now how why cramp leg muscle b12".split(),
    )
)
"""Stems behind "for" that name nothing that a medicine is for."""
MISSING = "sign-missing"
"""The idea of a sign that somebody has not, or need not have."""
_SHAPED = 6
"""Letters of the shortest word that is told by its ending."""


class Subjects(Record):
    """What was heard, in order."""

    topics: tuple[Span, ...]
    concepts: tuple[Span, ...]
    refusals: tuple[Span, ...]

    def ids(self) -> frozenset[str]:
        """Return the ids of all topics and concepts."""
        return frozenset(span.id for span in (*self.topics, *self.concepts))


def find_subjects(stems: Sequence[str], knowledge: Knowledge) -> Subjects:
    """Return the subjects in the words; a longer phrase hides the shorter ones inside it."""
    found = spans(stems, knowledge.subjects)
    named = outermost([span for span in found if span.kind in ("topic", "refusal")])
    named = [span for span in named if not is_denied(stems, span.start)]
    several = [name for name in named if name.end - name.start > 1]
    concepts = [
        span
        for span in found
        if span.kind == "concept"
        and not any(name.start <= span.start and span.end <= name.end and _longer(name, span) for name in several)
    ]
    topics = [span for span in named if span.kind == "topic"]
    missing = [span for span in topics if knowledge.topics[span.id].kind == "sign" and is_missing(stems, span.start)]
    if len(missing) < len(topics):  # "low in it and no tingling": it is asked of what is left
        topics = [span for span in topics if span not in missing]
        concepts += [Span(span.start, span.end, "concept", MISSING) for span in missing]
    topics = _combine(topics, concepts, stems, knowledge)
    refusals = [span for span in named if span.kind == "refusal"]
    refusals += [
        Span(place, place + 1, "refusal", of)
        for place, word in enumerate(stems)
        if word not in knowledge.known and (of := _shaped(word, stems[max(place - 2, 0) : place], knowledge))
    ]
    topics, refusals = _without_shared(topics, refusals, found, stems, knowledge)
    return Subjects(tuple(topics), tuple(concepts), tuple(refusals))


def _without_shared(
    topics: list[Span], refusals: list[Span], found: Sequence[Span], stems: Sequence[str], knowledge: Knowledge
) -> tuple[list[Span], list[Span]]:
    """Leave out what goes by a plain name of other things, where one of those is named and nothing of the main topic.

    "I take metformin, is it the tablets" is not about B12 tablets; nor are "tablets for pressure", which are one of those.
    """
    links = knowledge.topics
    shared = {span: of for span in topics if (of := links[span.id].shared) is not None}
    if not shared:
        return topics, refusals
    own = {one for one, of in links.items() if of.shared is None and knowledge.main in (one, *knowledge.ancestors(one))}
    if any(span.id in own and not is_denied(stems, span.start) for span in found):
        return topics, refusals
    kinds = {refusal.stands_for: name for name, refusal in knowledge.refusals.items() if refusal.stands_for is not None}
    foreign = {span: kinds[of] for span, of in shared.items() if of in kinds and _is_for_other(span, topics, stems)}
    others = {links[span.id].about or span.id for span in topics} | {span.id for span in topics}
    others |= {knowledge.refusals[span.id].stands_for or "" for span in refusals}
    kept = [span for span in topics if shared.get(span, "") not in others and span not in foreign]
    return kept, refusals + [Span(span.start, span.end + 2, "refusal", of) for span, of in foreign.items()]


def _is_for_other(span: Span, topics: Sequence[Span], stems: Sequence[str]) -> bool:
    """Tell whether a thing is said to be for something that is no topic: "tablets for pressure"."""
    behind = stems[span.end : span.end + 2]
    return (
        len(behind) == 2
        and behind[0] == "for"
        and behind[1] not in _FOR_NOTHING
        and not any(one.start == span.end + 1 for one in topics)
    )


def _combine(topics: list[Span], concepts: Sequence[Span], stems: Sequence[str], knowledge: Knowledge) -> list[Span]:
    """Let ideas that stand near each other make topics of their own, unless one is said to bring about the other."""
    ideas = [*topics, *concepts]
    ids = {span.id for span in ideas}
    replaced: set[str] = set()
    made: list[Span] = []
    for rule in knowledge.combinations:
        if not (ids.issuperset(rule.all) and rule.unless.isdisjoint(ids)):
            continue
        firsts = [span for span in ideas if span.id == rule.all[0]]
        seconds = [span for span in ideas if span.id == rule.all[-1]]
        alone = len(rule.all) == 1
        pairs = [
            (first, second)
            for first in firsts
            for second in seconds
            if (first == second if alone else not _overlap(first, second))
            and _BRINGING.isdisjoint(stems[min(first.end, second.end) : max(first.start, second.start)])
            and (alone or max(second.start - first.end, first.start - second.end) < rule.near)
        ]
        if pairs:
            first, second = min(pairs, key=lambda pair: abs(pair[0].start - pair[1].start))
            start, end = min(first.start, second.start), max(first.end, second.end)
            replaced |= rule.instead
            made.append(Span(start, end, "topic", rule.topic))
    kept = [span for span in topics if span.id not in replaced]
    return sorted([*kept, *made], key=lambda span: span.start)


def _shaped(word: str, before: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the refusal of the kind of thing that a word nothing knows is by its shape or its place ("lisinopril")."""
    if not word.isalpha():
        return None
    behind = (" ".join((*before[start:], "")) for start in range(len(before))) if len(word) > 2 else ()
    kind = next((of for words in behind if (of := knowledge.endings.get(words)) is not None), None)
    shapes = knowledge.endings.items() if len(word) >= _SHAPED else ()
    return next((of for ending, of in shapes if word.endswith(ending)), kind)


def _longer(first: Span, second: Span) -> bool:
    return first.end - first.start > second.end - second.start


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
