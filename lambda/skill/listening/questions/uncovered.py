"""What is asked about and the article does not cover: subjects of its refusals, where they count, and the nameless."""

from __future__ import annotations

from skill.listening.knowledge import Refusal
from skill.listening.questions.asked import NAMELESS, Asked
from skill.listening.words.counted import counts_something
from skill.listening.words.grammar import ASKING, QUESTION_WORDS
from skill.listening.words.lexicon import Span

_PERSONS = frozenset("i he she we they".split())
NEAR = 3
"""How many words may lie between a subject and the idea that it has to stand beside."""


def uncovered(asked: Asked) -> list[Refusal]:
    """Return the subjects that are heard, not excused and not covered, each once."""
    if not asked.subjects.refusals:
        return []
    ideas = set(asked.subjects.ids())
    ideas |= {asked.knowledge.topics[topic].kind for topic in asked.topics}
    ideas |= {f"aspect:{aspect}" for aspect in asked.hearing.hinted}
    spans = [span for span in asked.subjects.refusals if counts(asked, span) and _stands_beside(asked, span)]
    found = [asked.knowledge.refusals[span.id] for span in spans]
    return list(dict.fromkeys(refusal for refusal in found if refusal.unless.isdisjoint(ideas)))


def names_something_else(asked: Asked) -> bool:
    """Tell whether something nobody knows is joined to a topic: "is it the sitting or the zorbing"."""
    known = asked.knowledge.known
    for place, word in enumerate(asked.stems):
        if word == "or" and NAMELESS in asked.knowledge.refusals:
            beside = [*asked.stems[max(place - 2, 0) : place], *asked.stems[place + 1 : place + 3]]
            near = any(place - NEAR <= span.end <= place + NEAR + span.end - span.start for span in asked.subjects.topics)
            if near and any(one not in known and one.isalpha() for one in beside):
                return True
    return False


def counts(asked: Asked, span: Span) -> bool:
    """Tell whether a refusal's subject is asked about: it is in the question, or the question points back at it."""
    refusal = asked.knowledge.refusals[span.id]
    if refusal.asks and not refusal.anywhere and _only_tells(asked):
        return False
    if counts_something(span, asked.stems, {one.start for one in (*asked.subjects.topics, *asked.subjects.refusals)}):
        return False
    if refusal.anywhere or span.end > asked.hearing.asked_from or asked.stems[0] in ASKING:
        return True
    kinds = {asked.knowledge.topics[topic].kind for topic in asked.hearing.asked}
    wanted = kinds == {"factor"} if refusal.felt or not refusal.thing | bool(refusal.stands_for) else "factor" not in kinds
    if not kinds:
        return not _spoken_over(asked, span)
    return refusal.pointed and asked.hearing.points and (wanted or _made_the_cause(asked, refusal, kinds))


def _only_tells(asked: Asked) -> bool:
    """Tell whether somebody says what they do, and asks nothing: an amount they take is then none that is asked for."""
    return asked.stems[0] in _PERSONS and not asked.hearing.asked_from and QUESTION_WORDS.isdisjoint(asked.stems)


def _spoken_over(asked: Asked, span: Span) -> bool:
    """Tell whether something known is named between what is only told and the question: then it is asked of that."""
    kinds = asked.knowledge.topics
    between = [one for one in asked.subjects.topics if span.end <= one.start < asked.hearing.asked_from]
    return asked.hearing.points and any(kinds[one.id].kind in ("factor", "thing") for one in between)


def _made_the_cause(asked: Asked, refusal: Refusal, kinds: set[str]) -> bool:
    """Tell whether a medicine told of is asked to be behind a cause, nothing else being told: "has that to do with B12"."""
    return (
        refusal.stands_for is not None and kinds == {"factor"} and "causes" in asked.hearing.cued and not asked.hearing.told
    )


def _stands_beside(asked: Asked, span: Span) -> bool:
    """Tell whether a subject that counts only near certain ideas has one of them near it."""
    beside = asked.knowledge.refusals[span.id].beside
    ideas = [*asked.subjects.topics, *asked.subjects.concepts] if beside else []
    return not beside or any(
        idea.id in beside and max(idea.start - span.end, span.start - idea.end) < NEAR for idea in ideas
    )
