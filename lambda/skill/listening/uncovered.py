"""What is asked about and the article does not cover: subjects of its refusals, where they count, and the nameless."""

from __future__ import annotations

from skill.listening.asked import NAMELESS, Asked
from skill.listening.grammar import AUXILIARIES, QUESTION_WORDS
from skill.listening.knowledge import Refusal
from skill.listening.lexicon import Span

NEAR = 3
"""How many words may lie between a subject and the idea that it has to stand beside."""


def uncovered(asked: Asked) -> list[Refusal]:
    """Return the subjects that are heard, not excused and not covered, each once."""
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
    if refusal.anywhere or span.end > asked.hearing.asked_from or asked.stems[0] in QUESTION_WORDS | AUXILIARIES:
        return True
    kinds = {asked.knowledge.topics[topic].kind for topic in asked.hearing.asked}
    wanted = kinds == {"factor"} if refusal.felt or not refusal.thing | bool(refusal.stands_for) else "factor" not in kinds
    return not kinds or (refusal.pointed and wanted and asked.hearing.points)


def _stands_beside(asked: Asked, span: Span) -> bool:
    """Tell whether a subject that counts only near certain ideas has one of them near it."""
    beside = asked.knowledge.refusals[span.id].beside
    ideas = [*asked.subjects.topics, *asked.subjects.concepts] if beside else []
    return not beside or any(
        idea.id in beside and max(idea.start - span.end, span.start - idea.end) < NEAR for idea in ideas
    )
