"""The shape of an article: passages, the topics and aspects people ask about, and the answers made from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NewType

from skill.record import Record

PassageId = NewType("PassageId", str)
TopicId = NewType("TopicId", str)
AspectId = NewType("AspectId", str)
AnswerId = NewType("AnswerId", str)


class Passage(Record):
    """One sentence, bullet or table cell of the article, restated in our words."""

    id: PassageId
    section: str
    """Name of the part of the article it stands in, for cards and screens."""
    text: str


class Line(Record):
    """One spoken sentence and the passages that support it."""

    say: str
    sources: tuple[PassageId, ...]


class Topic(Record):
    """What a question can be about."""

    id: TopicId
    name: str
    """As spoken in the middle of a sentence: `low B12`."""
    said: tuple[str, ...]
    """Every other way people say it; each is a synonym of the slot value."""
    about: TopicId | None
    """The broader topic whose answers serve where this one has none of its own."""
    kind: str
    """`factor` (may cause cramps), `sign` (may be felt), `effect` (the cramps) or `thing` (is explained)."""
    default: AspectId
    """What is answered when the topic is named and nothing is asked about it."""
    signs: tuple[TopicId, ...]
    """The signs that the article lists for this topic."""


class Answer(Record):
    """What is said about one topic and aspect."""

    id: AnswerId
    topic: TopicId
    aspect: AspectId
    other: TopicId | None
    """The second topic of a comparison."""
    title: str
    """Headline of the card and the screen."""
    offer: str
    """Completes "Want to hear ...?"; `{topic}` and `{other}` stand for the spoken names."""
    short: tuple[Line, ...]
    more: tuple[Line, ...]
    next: tuple[AnswerId, ...]
    """What to offer afterwards, nearest first."""
    rest: str = ""
    """What `more` is, to offer it: completes "Want to hear ...?"; empty where it is just more."""
    brief: tuple[Line, ...] = ()
    """The same in one short sentence of other words, for whoever has heard it and asks what is not known of it."""


class Step(Record):
    """One step of the path for a cramp that is happening now."""

    title: str
    lines: tuple[Line, ...]


class Relief(Record):
    """What is said to somebody who has a cramp now."""

    title: str
    topic: TopicId
    """What it is about, for follow-up questions."""
    covers: tuple[AnswerId, ...]
    """Answers that need no offering after it."""
    first: tuple[Line, ...]
    """All that matters, at once."""
    steps: tuple[Step, ...]
    """The same, one at a time, at the listener's pace."""
    then: int
    """Place of the step that comes next for whoever has heard all that matters, and whom it has not eased."""
    eased: tuple[Line, ...]
    """When it has passed: how to make the next one less likely."""
    still: tuple[Line, ...]
    """When it has not: when to see a doctor."""


class Article(Record):
    """All that can be said, and the look-ups that find it."""

    title: str
    passages: Mapping[PassageId, Passage]
    topics: Mapping[TopicId, Topic]
    answers: Mapping[AnswerId, Answer]
    pairs: Mapping[tuple[TopicId, AspectId], AnswerId]
    """Which answer serves a topic and aspect; comparisons are in `comparisons`."""
    comparisons: Mapping[frozenset[TopicId], AnswerId]
    words: Mapping[str, AnswerId]
    """Hard words, each with the answer that explains it."""
    relief: Relief | None
    """None where the article has nothing to do at once."""

    def answer(self, answer_id: str | None) -> Answer | None:
        """Return the answer of an id that comes from elsewhere, such as the session; None when there is no such answer."""
        return None if answer_id is None else self.answers.get(AnswerId(answer_id))

    def find(self, topic: TopicId, aspect: AspectId) -> Answer | None:
        """Return the answer for a topic and aspect, or that of the nearest broader topic, or None."""
        for one in self.lineage(topic):
            answer_id = self.pairs.get((one, aspect))
            if answer_id is not None:
                return self.answers[answer_id]
        return None

    def find_nearest(self, topic: TopicId, aspect: AspectId, otherwise: Sequence[AspectId] = ()) -> Answer | None:
        """Return the answer about a topic: its own, then that of a broader topic, then that to a neighbouring aspect.

        Broader topics say nothing of a sign or a thing itself, so there its own answers come first.
        """
        about = self.topics[topic]
        if about.kind in ("sign", "thing"):
            own = [aspect, *otherwise, *([about.default] if otherwise or aspect == about.default else [])]
            for one in own:
                answer_id = self.pairs.get((topic, one))
                if answer_id is not None:
                    return self.answers[answer_id]
        return next((answer for one in (aspect, *otherwise) if (answer := self.find(topic, one)) is not None), None)

    def compare(self, topic: TopicId, other: TopicId) -> Answer | None:
        """Return the answer that compares two topics, in either order, or None."""
        answer_id = self.comparisons.get(frozenset((topic, other)))
        return None if answer_id is None else self.answers[answer_id]

    def lineage(self, topic: TopicId) -> list[TopicId]:
        """Return a topic and the broader ones, nearest first."""
        found: list[TopicId] = []
        seen: TopicId | None = topic
        while seen is not None:
            found.append(seen)
            seen = self.topics[seen].about
        return found

    def about(self, topic: TopicId) -> list[Answer]:
        """Return every answer whose own topic this is, in the order of the content."""
        return [answer for answer in self.answers.values() if answer.topic == topic]
