"""Which answer, if any: what the rules find, what was learned from the words, and the conversation, weighed together.

Every answer, declining and the steps for a cramp are candidates; how much each of their traits counts was learned.
"""

from __future__ import annotations

import math

from skill.article.article import AnswerId, AspectId, TopicId
from skill.content import Content
from skill.conversation.answers.finding import find_answer
from skill.conversation.answers.traits import OFF_TOPIC, Scene, traits
from skill.conversation.state import Conversation
from skill.listening.learned.weights import HAPPENING, REFUSE, Weights
from skill.listening.reading import Evidence, Kind, Reading
from skill.listening.subjects.places import EMPTY
from skill.listening.subjects.strange import SMALL

DOCTOR = "doctor"
"""The aspect of whom to see, and when."""
DOUBT = 0.4
"""The least probability of an answer that is given: a wrong answer costs more than a declined one (design, section 6)."""

UNLINKED = "unlinked"
"""A sign that the article does not list for what was asked: no other answer may stand in for it (design, section 6)."""
SHORT = 6
"""Words of a question that names nothing, within which what is asked is plain."""
WORD = "w:"
"""What the features of single words begin with."""
MEANING = "meaning"
"""The aspect that nearly any "what is" asks for."""
HOPELESS = 8
"""How far an answer's chance, as a logarithm, may lie behind the best one's for its traits to be looked at."""


def weigh(scene: Scene, content: Content, *, cry: bool = True) -> Reading:
    """Return the reading of a scene, or the one that is likelier.

    Without `cry`, nobody has a cramp: the steps for one are no candidate.
    """
    if not cry:
        chances = {one: chance for one, chance in scene.chances.items() if one != HAPPENING}
        scene = scene._replace(chances=chances, highest=max(chances.values()))
    return _in_context(_choose(scene, content), scene.conversation)


def _choose(scene: Scene, content: Content) -> Reading:
    """Return what the likeliest candidate comes to."""
    reading = scene.reading
    if reading.sure:
        return reading
    weights = content.knowledge.judgement
    scores = {
        candidate: sum([weights.get(name, 0) * value for name, value in traits(candidate, scene, content)]) / 100
        for candidate in _likely(scene, content)
    }
    best = max(scores, key=scores.__getitem__)
    if best != REFUSE and sum([math.exp(score - scores[best]) for score in scores.values()]) * DOUBT > 1:
        best = REFUSE
    if best == REFUSE and not reading.settled:
        best = _meant_alone(scene, content) or REFUSE
    if best == REFUSE and reading.settled and reading.kind is Kind.QUESTION and not scene.evidence.strangers:
        return reading  # the article has a rule for it, and nothing in it is unknown
    if best == REFUSE and reading.points and scene.conversation.topic is None:
        return reading  # "how is that treated", with nothing said before: the rules know what is most often meant
    return reading if best == scene.ruled else towards(best, reading, content)


def _meant_alone(scene: Scene, content: Content) -> str | None:
    """Return the answer that is meant where it is plain what is asked, and nothing says of what: "what are the signs"."""
    evidence, knowledge = scene.evidence, content.knowledge
    named = evidence.strangers or evidence.gaps or evidence.asked or evidence.told
    if scene.conversation.topic is not None or named or evidence.words > SHORT:
        return None
    words = [feature.removeprefix(WORD) for feature in evidence.features if feature.startswith(WORD)]
    if len([word for word in words if word not in SMALL | EMPTY]) != 1:
        return None  # "how do I boil an egg" speaks of more than foods
    cued = evidence.cued - {MEANING} or evidence.cued  # "what are" asks for a meaning, too
    aspect = next(iter(cued)) if len(cued) == 1 else ""
    topic = knowledge.defaults.get(aspect)
    meant = None if topic is None else content.article.find(TopicId(topic), AspectId(aspect))
    return None if meant is None else meant.id


def _likely(scene: Scene, content: Content) -> list[str]:
    """Return the candidates that can be the best: the others are so far behind that no trait makes up for it."""
    least = scene.highest - HOPELESS
    kept = {scene.ruled, REFUSE, *content.serving.get(scene.conversation.topic or "", ())}
    return [candidate for candidate, chance in scene.chances.items() if chance >= least or candidate in kept]


def look_at(reading: Reading, conversation: Conversation, content: Content) -> Scene | None:
    """Return what is to be weighed; None where there is nothing but the reading, as from an intent without words."""
    advisor = advisor_of(conversation, content)
    sure = reading.reason == UNLINKED or (reading.kind is Kind.REFUSED and reading.settled)
    if reading.evidence is None or advisor is None or sure or reading.gaps:
        return None
    if reading.kind is Kind.CONTROL:
        ruled = HAPPENING
    else:
        answer = find_answer(content, conversation, reading) if reading.kind is Kind.QUESTION else None
        ruled = REFUSE if answer is None else answer.id
    chances = advisor.chances([*reading.evidence.features, *focus(reading.evidence, conversation)])
    known = ruled in chances  # the disclaimer, once asked for, is not weighed
    return Scene(reading.evidence, chances, max(chances.values()), conversation, reading, ruled, {}) if known else None


def advisor_of(conversation: Conversation, content: Content) -> Weights | None:
    """Return what was learned about which answer is wanted: of questions that stand alone, or in a conversation."""
    knowledge = content.knowledge
    alone = conversation.topic is None and knowledge.alone is not None and knowledge.advisor is not None
    return knowledge.alone if alone else knowledge.advisor


def focus(evidence: Evidence, conversation: Conversation) -> list[str]:
    """Return the features of what a question is asked in: what it leans on when it names no topic, or asks nothing."""
    if conversation.topic is None:
        return []
    named = bool(evidence.asked or evidence.told)
    found = ["talking, named" if named else "talking, pointing", f"focus on aspect:{conversation.aspect}"]
    return found if named else [*found, f"focus:{conversation.topic}"]


def _in_context(reading: Reading, conversation: Conversation) -> Reading:
    """Return the reading; what is off the topic is near it, where known words ask about what was just spoken of."""
    asks = reading.evidence is not None and reading.evidence.hinted and not reading.evidence.strangers
    if reading.kind is not Kind.REFUSED or reading.reason != OFF_TOPIC or conversation.topic is None or not asks:
        return reading
    return reading._replace(reason="unknown", topic=conversation.topic)


def towards(best: str, reading: Reading, content: Content) -> Reading:
    """Return a reading turned to an answer, by its id, or to what is none."""
    if best == REFUSE:
        return reading._replace(kind=Kind.REFUSED, reason="unknown")
    if best == HAPPENING:
        return reading._replace(kind=Kind.CONTROL, control="relief")
    answer = content.article.answers[AnswerId(best)]
    return reading._replace(
        kind=Kind.QUESTION,
        topic=answer.topic,
        aspect=answer.aspect,
        other=answer.other,
        answer=answer.id,
        control=None,
        reason=None,
        near=(),
    )
