"""What a question comes to by the rules: its answer, or the refusal of it."""

from __future__ import annotations

from skill.article.article import AspectId, TopicId
from skill.content import Content
from skill.conversation.answers.covering import cover
from skill.conversation.answers.finding import find_answer
from skill.conversation.answers.traits import Scene
from skill.conversation.answers.weighing import UNLINKED, weigh
from skill.conversation.following import resolve
from skill.conversation.move import Move
from skill.conversation.state import Conversation, Said
from skill.listening.acts.edges import ORDINALS
from skill.listening.questions.alternatives import CAUSES
from skill.listening.questions.asked import NAMELESS
from skill.listening.reading import Kind, Reading
from skill.listening.subjects.links import linked
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import AUXILIARIES, QUESTION_WORDS

EITHER = "either"
"""The part of an answer that is said with that of another, in the detail of the move: "is it the statin or the heat"."""
_JOINING = frozenset("and but so or well okay then like exactly yes no sorry please i asked meant said mean".split())
"""Words beside a question that only join it to what was told."""
_ASKING = QUESTION_WORDS | AUXILIARIES | {"if", "whether", "how", "any"}
"""Words without one of which nothing is asked: "I wanted to ask about this B12 for my mam"."""
ALONE_WORDS = 8
"""Words, at most, of a question of a few words, those around it counted."""
PLAIN = 6
"""Words of a question that is short, determiners not counted."""
ALONE = 2
"""Words of the name of a topic."""


def answer_question(
    reading: Reading,
    utterance: Utterance,
    scene: Scene | None,
    state: Conversation,
    content: Content,
    rejected: Said | None = None,
) -> Move:
    """Return the answer to a question, or the refusal of it; it is weighed where there is a scene of it."""
    alone = _asked_alone(reading, utterance, state, content) or _asked_of(reading, state, content)
    pointed = resolve.pointed(reading, utterance, content, state)
    if alone is not None:
        reading = alone
    elif pointed is not None:
        reading = pointed
    elif _is_alone(reading, content):
        reading = reading._replace(aspect=None)
    elif not _is_plain(reading, content):
        if scene is not None:
            reading = weigh(scene, content, cry=_may_cry(utterance, content))
        reading = cover(reading, scene, state, content, asks=not _ASKING.isdisjoint(utterance.words))
    if reading.kind is Kind.CONTROL and reading.control is not None:
        return control_of(reading.control)._replace(reading=reading)
    if reading.kind is Kind.QUESTION:
        answer = find_answer(content, state, reading)
        if answer is not None and rejected is not None and answer.id == rejected.id:
            answer = None
        other = _other_cause(reading, content)
        if answer is not None and other is not None and other != answer.id:
            return Move("answer", answer.id, EITHER, detail=other, reading=reading, sure=True)
        if answer is not None:
            then = _second(utterance, state, content)
            missing = gap_of_aspect(answer.id, utterance, content)
            gaps = missing if missing and {NAMELESS}.issuperset(reading.gaps) else reading.gaps or reading.beside
            return Move("answer", answer.id, gaps=gaps, then=then, reading=reading)
        topic = reading.topic or state.topic
        reason = "unknown" if topic else "which-topic"
        return declined(reading, state, content, reason)._replace(topic=topic)
    return declined(reading, state, content, reading.reason or "unknown")


def _other_cause(reading: Reading, content: Content) -> str | None:
    """Return the answer about the second of two causes of which it is asked which it is; None where nothing is."""
    if reading.other is None or reading.aspect != CAUSES:
        return None
    answer = content.article.find(TopicId(reading.other), AspectId(CAUSES))
    return None if answer is None else answer.id


def _asked_of(reading: Reading, state: Conversation, content: Content) -> Reading | None:
    """Return the refusal of what no answer stands in for: what to do about restless legs, also where they are "it".

    Of a gap that may go with an answer, it is named with what there is; so it is for an intent, which has no words.
    """
    evidence = reading.evidence
    if reading.kind is not Kind.QUESTION or reading.gaps or reading.settled:
        return None
    named = () if evidence is None else (*evidence.asked, *evidence.told)
    topic = reading.topic or (state.topic if reading.points or not named else None)
    if topic is None or not {topic}.issuperset(named):
        return None
    gap = content.gap_of.get(f"{topic}/{reading.aspect}")
    refusal = None if gap is None else content.knowledge.refusals[gap]
    if refusal is None:
        return None
    if refusal.part:
        return reading._replace(gaps=(refusal.id,), sure=True)
    return reading._replace(kind=Kind.REFUSED, topic=topic, reason=refusal.id, sure=True, near=refusal.offer)


def declined(reading: Reading, state: Conversation, content: Content, reason: str) -> Move:
    """Return the refusal of a question; what is asked of what was just told, "how much", leads back to that."""
    gaps = not_told(reading, state, content)
    if gaps and reading.topic is None and state.topic is not None:
        leaning = reading._replace(aspect=None)
        return Move("decline", None, "short", gaps, detail=reason, topic=state.topic, reading=leaning)
    return Move("decline", None, "short", gaps, detail=reason, topic=reading.topic, near=reading.near, reading=reading)


def _asked_alone(reading: Reading, utterance: Utterance, state: Conversation, content: Content) -> Reading | None:
    """Return the refusal of what a few words ask of what was just told: "how much", after a treatment; None for others."""
    if state.topic is None or not 0 < len(utterance.words) <= ALONE_WORDS:
        return None
    said = " ".join(word for word in utterance.words if word not in _JOINING)
    for gap in content.gaps_alone.get(said, ()):
        refusal = content.knowledge.refusals[gap]
        if state.aspect in refusal.asks:
            return reading._replace(kind=Kind.REFUSED, reason=gap, sure=True, settled=True, near=refusal.offer)
    return None


def not_told(reading: Reading, state: Conversation, content: Content) -> tuple[str, ...]:
    """Return the gap that is named where nothing is answered: why it is refused, or what is asked of what is talked of.

    "How long does it take", after a treatment, then hears what is missing; with nothing talked of, nobody knows of what.
    """
    refusals, evidence = content.knowledge.refusals, reading.evidence
    if reading.reason in refusals:
        return (str(reading.reason),)
    if evidence is None or state.topic is None or reading.reason == UNLINKED:
        return ()
    return tuple(gap for gap in evidence.gaps if gap in refusals and gap != NAMELESS and refusals[gap].part)[:1]


def gap_of_aspect(answer: str, utterance: Utterance, content: Content) -> tuple[str, ...]:
    """Return the gap of what was asked in few words of a cause, and is not what the answer says: "what is a statin"."""
    reading = utterance.asked
    gap, evidence = content.missing.get(reading.aspect or ""), reading.evidence
    if gap is None or evidence is None or reading.topic is None or utterance.words[:1] != ("what",):
        return ()
    plain = evidence.words <= PLAIN and evidence.asked == (reading.topic,) and evidence.cued == {reading.aspect}
    cause = content.article.topics[TopicId(reading.topic)].kind == "factor"
    return (gap,) if plain and cause and reading.aspect not in content.places[answer].aspects else ()


def control_of(name: str) -> Move:
    """Return the move of a control; one that picks, where nothing can be picked, has the offer made again."""
    return Move("ask-again") if name in ORDINALS else Move("control", detail=name)


def _is_plain(reading: Reading, content: Content) -> bool:
    """Tell whether all of a short question is understood: then there is nothing to weigh.

    That is one topic and one aspect, whether something helps against the effect, or causes a sign that is listed for it;
    and whatever is sure.
    """
    evidence = reading.evidence
    if reading.kind is not Kind.QUESTION or evidence is None or reading.aspect in (None, "compare"):
        return False
    if reading.sure:
        return True
    short = evidence.words <= PLAIN and not evidence.strangers
    if reading.topic is None:
        return short and reading.points and not evidence.asked and evidence.cued == {reading.aspect}
    asks = evidence.cued == {reading.aspect} and not evidence.told
    remedy = reading.settled and reading.aspect == "treatment"
    named = {one for one in evidence.asked if not (remedy and content.article.topics[TopicId(one)].kind == "effect")}
    one = named == {reading.topic} and (remedy or (reading.topic, reading.aspect) in content.article.pairs)
    return short and asks and (one or (reading.aspect == "causes" and linked(evidence.asked, content.knowledge)))


def _is_alone(reading: Reading, content: Content) -> bool:
    """Tell whether a topic is named and nothing is asked of it: that is what is being talked of, or what most ask.

    A sign may be told in a sentence: "both my hands are numb".
    """
    evidence = reading.evidence
    if reading.kind is not Kind.QUESTION or evidence is None or reading.settled or reading.topic is None:
        return False
    told = content.article.topics[TopicId(reading.topic)].kind == "sign"
    if evidence.words > (PLAIN if told else ALONE) or set(evidence.asked) != {reading.topic}:
        return False
    return not (reading.gaps or evidence.told or evidence.cued or evidence.hinted or evidence.strangers)


def _may_cry(utterance: Utterance, content: Content) -> bool:
    """Tell whether somebody may have a cramp: what was learned of cries can rule it out."""
    return utterance.cramp is not None or content.knowledge.cries is None


def _second(utterance: Utterance, state: Conversation, content: Content) -> tuple[str, ...]:
    if utterance.second is None:
        return ()
    answer = find_answer(content, state, utterance.second)
    return () if answer is None else (answer.id,)
