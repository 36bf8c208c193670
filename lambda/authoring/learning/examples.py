"""What a question is an example of: the answers that would be right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from authoring.questions import DECLINED, Question
from skill.content import Content
from skill.conversation.state import Conversation
from skill.conversation.traits import Scene
from skill.conversation.weighing import focus, look_at
from skill.listening.reader import read
from skill.listening.reading import Kind, Reading
from skill.listening.said import Said
from skill.listening.weights import HAPPENING, REFUSE
from skill.turn import take_turn

LEARNED_KINDS = ("answerable", "followup", "harmless", "refuse-near", "refuse-off", "cramp-now")
NEARLY, NAMED, NARROWER = 0.2, 0.5, 0.4
"""How much worse an answer may fit than the best one to be as right, and what it counts that it is about a topic that is
named, or about a narrower one."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question that shows which answers are wanted."""

    question: Question
    features: tuple[str, ...]
    reading: Reading
    """What the rules make of it, with the topics that are named."""
    conversation: Conversation
    """What it was asked in."""
    right: frozenset[str]
    """What fits best: ids of answers, `HAPPENING` or `REFUSE`."""
    acceptable: frozenset[str]
    """What would be judged right."""


def make_examples(questions: Iterable[Question], content: Content) -> list[Example]:
    """Return an example for each question of which it is known what should come of it, but red flags and controls.

    The rules alone read it, and what was said before it; the knowledge of `content` should hold nothing learned from it.
    """
    knowledge = content.knowledge
    examples = []
    for question in questions:
        right = _right(question, content)
        if question.kind not in LEARNED_KINDS or not right:
            continue
        conversation = _replay(question.before, content)
        reading = read(question.question, knowledge)
        if reading.kind is Kind.EMERGENCY or (reading.kind is Kind.CONTROL and reading.control != "relief"):
            continue
        features = _features(reading, conversation)
        fitting = _fitting(right, reading, conversation, content)
        examples.append(Example(question, features, reading, conversation, fitting, frozenset(right)))
    return examples


def scene_of(example: Example, content: Content) -> tuple[Scene, frozenset[str]] | None:
    """Return what is weighed for an example and what is right in it; None where nothing was learned yet.

    In a conversation it is what the rules find, where that is acceptable: they know best what a follow-up leans on.
    """
    scene = look_at(example.reading, example.conversation, content)
    if scene is None:
        return None
    leans = scene.conversation.topic is not None and scene.ruled in example.acceptable
    return scene, frozenset({scene.ruled}) if leans else example.right


def _features(reading: Reading, conversation: Conversation) -> tuple[str, ...]:
    evidence = reading.evidence
    return () if evidence is None else (*evidence.features, *focus(evidence, conversation))


def _right(question: Question, content: Content) -> dict[str, float]:
    """Return the answers that would be right, each with how much of it is expected and of what is expected is in it."""
    if question.kind == "cramp-now":
        return {HAPPENING: 1.0}
    if DECLINED in question.expected:
        return {REFUSE: 1.0}
    shares = {}
    for answer in content.article.answers.values():
        sources = {source for line in answer.short for source in line.sources}
        if answer.topic != "disclaimer" and sources & question.expected:
            met = len(sources & question.expected)
            shares[answer.id] = met / len(sources) + met / len(question.expected) / 2
    return {str(answer): share for answer, share in shares.items()}


def _fitting(right: dict[str, float], reading: Reading, conversation: Conversation, content: Content) -> frozenset[str]:
    """Leave the answers that fit best: one about a topic that is named, or else in focus, and that brings little else.

    The passages of two answers may overlap, though only one of them is about what was asked.
    """
    if len(right) == 1:
        return frozenset(right)
    evidence = reading.evidence
    named = {*evidence.asked, *evidence.told} if evidence else set()
    named = named or {str(conversation.topic)}
    fits = {}
    for answer, share in right.items():
        topics, _, broader = content.places[answer]
        fits[answer] = share + (NAMED if named & set(topics) else NARROWER if named & set(broader) else 0)
    best = max(fits.values())
    return frozenset(answer for answer, fit in fits.items() if fit >= best - NEARLY)


def _replay(before: Iterable[str], content: Content) -> Conversation:
    """Return the conversation after something was said, as the rules understand it."""
    conversation = Conversation()
    locale = content.locale(None)
    for words in before:
        reply, conversation = take_turn(Said(words), conversation, locale, content)[-2:]
        if reply.ask is None:
            conversation = Conversation()
    return conversation
