"""What a question is an example of: the answers that would be right.

Each question is heard once, and each conversation before it replayed once, whatever is then learned from them.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from authoring.questions import DECLINED, Question
from skill.content import Content
from skill.conversation.answers.traits import Scene
from skill.conversation.answers.weighing import focus, look_at
from skill.conversation.state import Conversation
from skill.listening.knowledge import Knowledge
from skill.listening.learned.weights import HAPPENING, REFUSE
from skill.listening.reader import asks_nothing, hear, read_heard
from skill.listening.reading import Evidence
from skill.listening.said import Said
from skill.listening.subjects.hearing import Hearing
from skill.listening.words.folding import fold
from skill.turn import take_turn

LEARNED_KINDS = ("answerable", "followup", "harmless", "refuse-near", "refuse-off", "cramp-now", "part", "refuse", "form")
NEARLY, NAMED, NARROWER = 0.2, 0.5, 0.4
"""How much worse an answer may fit than the best one to be as right, and what it counts that it is about a topic that is
named, or about a narrower one."""

Before = tuple[str, ...]
"""What was said earlier in a session, oldest first."""


class Heard(NamedTuple):
    """A question as it is heard, of which it is known what should come of it."""

    question: Question
    hearing: Hearing
    ahead: bool
    """Whom to call, or a control, comes before anything that is asked: no example of an answer."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question that shows which answers are wanted."""

    question: Question
    features: tuple[str, ...]
    hearing: Hearing
    conversation: Conversation
    """What it was asked in."""
    right: frozenset[str]
    """What fits best: ids of answers, `HAPPENING` or `REFUSE`."""
    acceptable: frozenset[str]
    """What would be judged right."""


def hear_questions(questions: Iterable[Question], content: Content) -> list[Heard]:
    """Return what is heard in each question that can be learned from."""
    found = []
    for question in questions:
        if question.kind in LEARNED_KINDS:
            hearing = hear(question.question, content.knowledge)
            ahead = asks_nothing(fold(question.question, content.knowledge.folding), content.knowledge)
            _ = hearing.evidence()  # found now, and kept with it
            del hearing.knowledge  # `with_knowledge` gives it what was learned since
            found.append(Heard(question, hearing, ahead))
    return found


def replay(befores: Iterable[Before], content: Content) -> dict[Before, Conversation]:
    """Return the conversation after each row of things said, what was said before each of them included."""
    replayed: dict[Before, Conversation] = {(): Conversation()}
    locale = content.locale(None)
    for before in befores:
        for end in range(1, len(before) + 1):
            if before[:end] not in replayed:
                turn = take_turn(Said(before[end - 1]), replayed[before[: end - 1]], locale, content)
                replayed[before[:end]] = Conversation() if turn.reply.ask is None else turn.conversation
    return replayed


def make_examples(heard: Iterable[Heard], replayed: Mapping[Before, Conversation], content: Content) -> list[Example]:
    """Return an example for each question but red flags and controls."""
    sources = sources_of(content)
    examples = []
    for question, hearing, ahead in heard:
        right = acceptable_to(question, sources)
        if ahead or not right:
            continue
        conversation = replayed[question.before]
        evidence = hearing.evidence()
        features = (*evidence.features, *focus(evidence, conversation))
        fitting = fitting_best(right, evidence, conversation, content)
        examples.append(Example(question, features, hearing, conversation, fitting, frozenset(right)))
    return examples


def scene_of(example: Example, content: Content) -> tuple[Scene, frozenset[str]] | None:
    """Return what is weighed for an example and what is right in it; None where nothing was learned yet.

    In a conversation it is what the rules find, where that is acceptable: they know best what a follow-up leans on.
    """
    reading = read_heard(with_knowledge(example.hearing, content.knowledge))
    scene = look_at(reading, example.conversation, content)
    if scene is None:
        return None
    leans = scene.conversation.topic is not None and scene.ruled in example.acceptable
    return scene, frozenset({scene.ruled}) if leans else example.right


def with_knowledge(hearing: Hearing, knowledge: Knowledge) -> Hearing:
    """Return what was heard, to be read with what was learned since; what is listened for must be the same."""
    again = copy.copy(hearing)
    again.knowledge = knowledge
    return again


def sources_of(content: Content) -> dict[str, frozenset[str]]:
    """Return the passages that each answer says."""
    return {
        str(answer.id): frozenset(source for line in answer.short for source in line.sources)
        for answer in content.article.answers.values()
        if answer.topic != "disclaimer"
    }


def acceptable_to(question: Question, said: Mapping[str, frozenset[str]]) -> dict[str, float]:
    """Return the answers that would be right, each with how much of it is expected and of what is expected is in it."""
    if question.kind == "cramp-now":
        return {HAPPENING: 1.0}
    if DECLINED in question.expected:
        return {REFUSE: 1.0}
    shares = {}
    for answer, sources in said.items():
        if not sources.isdisjoint(question.expected):
            met = len(sources & question.expected)
            shares[answer] = met / len(sources) + met / len(question.expected) / 2
    return shares


def fitting_best(
    right: Mapping[str, float], evidence: Evidence, conversation: Conversation, content: Content
) -> frozenset[str]:
    """Leave the answers that fit best: one about a topic that is named, or else in focus, and that brings little else.

    The passages of two answers may overlap, though only one of them is about what was asked.
    """
    if len(right) == 1:
        return frozenset(right)
    named = {*evidence.asked, *evidence.told} or {str(conversation.topic)}
    fits = {}
    for answer, share in right.items():
        topics, _, broader = content.places[answer]
        fits[answer] = share + (NAMED if named & set(topics) else NARROWER if named & set(broader) else 0)
    best = max(fits.values())
    return frozenset(answer for answer, fit in fits.items() if fit >= best - NEARLY)


def befores_of(questions: Sequence[Question]) -> list[Before]:
    """Return what was said before some questions, each once, in order."""
    return list(dict.fromkeys(question.before for question in questions))
