"""Learn which answer stands for a question that is covered in part (`skill.conversation.answers.nearest`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from authoring.learning.covered import Example
from authoring.learning.judgement import Judged, learn_traits
from skill.article.article import AnswerId
from skill.content import Content
from skill.conversation.answers.covering import gaps_of
from skill.conversation.answers.finding import find_answer
from skill.conversation.answers.lacking import with_lacking
from skill.conversation.answers.nearest import nearness
from skill.conversation.answers.weighing import look_at, weigh
from skill.conversation.state import Conversation
from skill.listening.learned.weights import HAPPENING, REFUSE
from skill.listening.questions.question import read_asked
from skill.listening.reader import hear
from skill.listening.reading import Kind

STRENGTH = 3.0
"""How strongly large weights are held down."""


def learn_nearest(examples: Sequence[Example], contents: Sequence[Content]) -> dict[str, int]:
    """Return the weight of everything that tells how near an answer is, in hundredths; none that comes to nothing.

    Takes the content to hear each part of the examples with.
    """
    scenes = [scene for one in examples if one.right for scene in _scenes(one, contents[one.part])]
    found = learn_traits(scenes, [1.0] * len(scenes), STRENGTH, {"learned": 1.0})
    return {name: weight for name, weight in found.items() if weight}


def _scenes(example: Example, content: Content) -> Iterator[list[Judged]]:
    """Return what could be said of an example with what tells how near it is, if some of it is right and not all."""
    state, advisor = Conversation(), content.knowledge.advisor
    reading = with_lacking(read_asked(hear(example.say, content.knowledge), cry=False), state, content)
    evidence = reading.evidence
    if advisor is None or evidence is None or reading.kind is Kind.CONTROL:
        return
    scene = look_at(reading, state, content)
    if scene is not None:
        reading = weigh(scene, content, cry=False)
    chances = advisor.chances(evidence.features)
    found = find_answer(content, state, reading) if reading.kind is Kind.QUESTION else None
    gaps, ruled = gaps_of(reading, evidence), None if found is None else found.id
    answers = content.article.answers
    judged = [
        Judged(
            tuple(nearness(answer, chances, gaps, ruled, content, evidence)),
            any(not example.right.isdisjoint(line.sources) for line in answers[AnswerId(answer)].short),
        )
        for answer in chances
        if answer not in (REFUSE, HAPPENING)
    ]
    if any(one.right for one in judged) and not all(one.right for one in judged):
        yield judged
