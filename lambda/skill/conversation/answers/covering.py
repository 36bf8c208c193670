"""How much of a question the article covers: all of it, a part, or nothing; what is not is named, never passed over.

Learned from the shape of strangers' questions (`cramp-helper learn covered`), and the answer that their words make
likeliest. One known word is not enough for an answer, nor one unknown word against it (design, section 6).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from skill.article.article import AnswerId, TopicId
from skill.content import Content
from skill.conversation.answers.finding import find_about, find_answer
from skill.conversation.answers.nearest import nearest
from skill.conversation.answers.traits import Scene
from skill.conversation.answers.weighing import UNLINKED, advisor_of, focus, towards
from skill.conversation.state import Conversation
from skill.listening.learned.weights import HAPPENING, REFUSE
from skill.listening.questions.asked import NAMELESS
from skill.listening.reading import Evidence, Kind, Reading
from skill.listening.subjects.links import linked

FULL, PART, NOTHING = "full", "part", "refuse"
"""How much is covered."""
SAFE = "safe"
"""The aspect of whether something does harm."""
SURE = 0.8
"""Probability that nothing is covered from which what is answered otherwise is refused."""
MAYBE = 0.2
"""Probability that a part is covered from which it is given, the gap named, where otherwise all would be refused: whoever
asked hears what is missing either way. In a conversation, in which words lean on what was said, it has to be likeliest."""
NAMED = 2
"""Gaps that are named at most."""


def cover(reading: Reading, scene: Scene | None, state: Conversation, content: Content, *, asks: bool = True) -> Reading:
    """Return a reading, or what it comes to by how much of the question is covered; `scene` is what was weighed of it.

    What names nothing, and what is a control, is left as it is; so is everything where nothing was learned. Without `asks`,
    its words hold no question: of what they only name, nothing is missing.
    """
    knowledge, evidence = content.knowledge, reading.evidence
    advisor = advisor_of(state, content)
    if knowledge.covering is None or advisor is None or evidence is None or reading.kind is Kind.CONTROL:
        return reading
    alone = evidence.gaps and (evidence.hinted or not evidence.strangers)  # "do mushrooms have it"
    if not (evidence.asked or evidence.told or alone):
        return reading
    answered = reading.kind is Kind.QUESTION
    if answered and not (evidence.strangers or evidence.gaps) and linked(evidence.asked, knowledge):
        return reading  # whatever the shape of such questions is like that others asked
    again = answered and bool(evidence.asked) and (reading.topic, reading.aspect) == (state.topic, state.aspect)
    if again and not evidence.strangers:
        return reading  # the same once more: it was answered
    chances = scene.chances if scene is not None else advisor.chances([*evidence.features, *focus(evidence, state)])
    judged = knowledge.covering.chances(cover_features(evidence, chances, content))
    much = max(judged, key=judged.__getitem__)
    if much == NOTHING and answered and math.exp(judged[NOTHING]) >= SURE:
        return _refused(reading, evidence)
    if answered:
        if state.topic is not None and reading.gaps:
            return reading  # the rules know best what words lean on in a conversation
        in_part = much == PART or bool(reading.gaps)
    else:
        named = state.topic is None and bool(evidence.gaps)  # "the other thing" tells nobody what is missing
        may = math.exp(judged[PART]) >= MAYBE if named else much == PART
        may = may and state.step is None  # there, nobody hears of what they did not ask about
        in_part = may and _may_be_left_out(reading, evidence, content)
    if in_part:
        gaps = gaps_of(reading, evidence)
        if gaps == (NAMELESS,) and len(evidence.asked) == 1 and not (asks or evidence.cued):
            return _by_default(reading, evidence.asked[0], state, content)
        found = find_answer(content, state, reading) if answered else None
        best = nearest(chances, gaps, None if found is None else found.id, content, evidence)
        return towards(best, reading, content)._replace(gaps=gaps, beside=())
    named = bool(evidence.gaps) and reading.reason not in knowledge.refusals
    return _refused(reading, evidence) if much == NOTHING and named and not answered else reading


def gaps_of(reading: Reading, evidence: Evidence) -> tuple[str, ...]:
    """Return the gaps that are named with the part of a question that is covered."""
    return reading.gaps or evidence.gaps[:NAMED] or (NAMELESS,)


def _by_default(reading: Reading, topic: str, state: Conversation, content: Content) -> Reading:
    """Return what is told of a topic that is named and of which nothing is asked: nothing of that is missing."""
    answer = find_about(content, state, TopicId(topic), None)
    return reading if answer is None else towards(answer.id, reading, content)._replace(gaps=(), beside=())


def _may_be_left_out(reading: Reading, evidence: Evidence, content: Content) -> bool:
    """Tell whether a refused question may be answered but for what is not covered in it.

    Not so what is refused for good, what the article does not link, and whether something is safe for whom it says nothing
    about: that is for a doctor to say.
    """
    refusals = content.knowledge.refusals
    if reading.reason is not None and reading.reason in refusals and refusals[reading.reason].final:
        return False
    gaps = [refusals[gap] for gap in evidence.gaps]
    safe = asks_if_safe(reading, evidence)
    return reading.reason != UNLINKED and not safe and all(gap.part or gap.stands_for for gap in gaps)


def asks_if_safe(reading: Reading, evidence: Evidence) -> bool:
    """Tell whether it is asked if something is safe: where the article has nothing on that, it is for a doctor to say."""
    return reading.aspect == SAFE or SAFE in evidence.cued


def _refused(reading: Reading, evidence: Evidence) -> Reading:
    """Return the refusal of a reading: of what is not covered in it, if that has a name."""
    reason = next(iter((*reading.gaps, *evidence.gaps)), "unknown")
    return reading._replace(kind=Kind.REFUSED, reason=reason, gaps=(), beside=(), settled=True)


def likeliest(chances: Mapping[str, float]) -> str:
    """Return the answer that the words make likeliest, whether or not one should be given."""
    best = max(chances, key=chances.__getitem__)
    if best in (REFUSE, HAPPENING):
        best = max((one for one in chances if one not in (REFUSE, HAPPENING)), key=chances.__getitem__)
    return best


def cover_features(evidence: Evidence, chances: Mapping[str, float], content: Content) -> list[str]:
    """Return what tells how much is covered: the shape of the question, and the answer that is likeliest."""
    return list(dict.fromkeys([*evidence.shape, *_of_likeliest(evidence, chances, content)]))


def _of_likeliest(evidence: Evidence, chances: Mapping[str, float], content: Content) -> Iterator[str]:
    best = likeliest(chances)
    answer = content.article.answers[AnswerId(best)]
    yield f"likeliest {'named' if answer.topic in (*evidence.asked, *evidence.told) else 'not named'}"
    yield f"likeliest about:{content.knowledge.topics[answer.topic].kind}"
    yield f"likeliest aspect:{answer.aspect}"
    for gap in evidence.gaps:
        yield f"gc:{gap} likeliest aspect:{answer.aspect}"
