"""What was asked, while it is being read: which aspect of which topics; and the two things that can come of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

from skill.listening.knowledge import Rule
from skill.listening.learned.weights import HAPPENING, NO_ASPECT, REFUSE
from skill.listening.reading import Kind, Reading
from skill.listening.subjects.hearing import TREATMENT, Hearing
from skill.listening.subjects.strange import Token, tokens

LIKELY = 0.5
"""Probability from which on what was learned decides the aspect; below it the cues do."""
ENOUGH = 0.5
"""Share of what was asked that must be understood; below it, declining is the better answer (design, section 6)."""


GAP = "gap:"
"""What stands before the id of a gap among the ideas of a rule."""
NAMELESS, UNKNOWN_THING = "something-else", "unknown-thing"
"""The gap of what nothing knows; what was said is never echoed."""


class Asked:
    """One utterance that is neither a red flag nor a control, or what is left of it without what is not covered."""

    def __init__(self, hearing: Hearing, *, in_part: bool = False, gaps: Sequence[str] = (), whole: Asked | None = None):
        self.hearing = hearing
        self.gaps = frozenset(f"{GAP}{gap}" for gap in gaps)
        """The gaps that were left out of the question, as ideas that a rule may listen for."""
        self.whole = frozenset() if whole is None else whole.hearing.subjects.ids()
        """The ideas of the whole question, which such a rule hears, too."""
        self.in_part = in_part
        """It is what is left of a question once its gaps are left out: nothing more is refused."""
        self.knowledge = hearing.knowledge
        self.stems, self.subjects, self.cues = hearing.stems, hearing.subjects, hearing.cues
        guesser = self.knowledge.guesser
        chances = guesser.chances(hearing.features).items() if guesser is not None else ()
        self.chances = {aspect: math.exp(chance) for aspect, chance in chances}
        self.aspect, self.sure = self._choose_aspect()
        self._ruled: dict[tuple[str | None, bool], Rule | None] = {}
        self.topics = self._choose_topics()

    @cached_property
    def tokens(self) -> list[Token]:
        """The words, subjects masked."""
        return tokens(self.stems, self.subjects, self.cues, self.knowledge.topics)

    def _choose_aspect(self) -> tuple[str | None, bool]:
        """Return the aspect and whether that is sure: as learned, else by a telling cue, else by a weak one."""
        if self.hearing.ends:
            return TREATMENT, True
        chances = dict(self.chances)
        for none in (HAPPENING, REFUSE):
            chances.pop(none, None)
        aspect = max(chances, key=chances.__getitem__, default=NO_ASPECT)
        if chances and chances[aspect] >= LIKELY * sum(chances.values()):
            return (aspect, True) if aspect != NO_ASPECT else (None, False)
        for heard in (self.hearing.cued, self.hearing.hinted):
            for aspect in self.knowledge.aspects:
                if aspect in heard:
                    return aspect, True
        weak = [span.id for span in self.cues if span.kind == "weak"]
        return (weak[0], False) if weak else (None, False)

    def _choose_topics(self) -> list[str]:
        """Return the topics to choose from: those of the question, with those of the story that it points at."""
        asked, story = list(self.hearing.asked), list(self.hearing.told)
        kinds = {self.knowledge.topics[topic].kind for topic in asked}
        if kinds == {"factor"}:
            signs = self.knowledge.topics[asked[-1]].signs
            asked = [topic for topic in story if topic in signs] + asked
        chosen = asked if asked and kinds != {"effect"} else story + asked
        chosen = list(dict.fromkeys(chosen))
        broader = {ancestor for topic in chosen for ancestor in self.knowledge.ancestors(topic)}
        return [topic for topic in chosen if topic not in broader]

    def of_kind(self, *kinds: str) -> list[str]:
        """Return those of its topics that are of some kinds."""
        return [topic for topic in self.topics if self.knowledge.topics[topic].kind in kinds]

    def find_rule(self) -> Rule | None:
        """Return the first rule whose ideas are heard together; looked for once for each aspect that it is read with."""
        read = (self.aspect, self.sure)
        if read not in self._ruled:
            self._ruled[read] = self._find_rule()
        return self._ruled[read]

    def _find_rule(self) -> Rule | None:
        ideas = self.subjects.ids()
        if self.sure and self.aspect is not None:
            ideas |= {f"aspect:{self.aspect}"}
        ideas |= {f"aspect:{aspect}" for aspect in self.hearing.cued}
        ideas |= {self.knowledge.topics[topic].kind for topic in self.topics} | self.gaps
        every = ideas | self.whole
        filed = self.knowledge.rules_by_idea
        for place in sorted([place for idea in (*every, "") for place in filed.get(idea, ())]):
            rule = self.knowledge.rules[place]
            heard = ideas if self.gaps.isdisjoint(rule.all) else every
            if rule.all <= heard and not (rule.any and rule.any.isdisjoint(heard)) and rule.none.isdisjoint(heard):
                return rule
        return None

    def is_about_us(self) -> bool:
        """Tell whether anything heard belongs to the article's subject, so that a refusal is a near miss."""
        ideas = self.subjects.ids()
        return (
            bool(self.topics)
            or not ideas.isdisjoint(self.knowledge.happening.any | self.knowledge.happening.where)
            or any(self.knowledge.refusals[span.id].near for span in self.subjects.refusals)
        )

    def question(self, topic: str | None, aspect: str | None, other: str | None = None) -> Reading:
        """Return the question, or a refusal when too much of it is not understood."""
        asked_from, strangers = self.hearing.asked_from, len(self.hearing.asked_strangers)
        cues = sum(span.kind == "aspect" and span.end > asked_from for span in self.cues)
        understood = len(self.hearing.asked) + cues
        confidence = understood / (understood + strangers) if strangers else 1.0
        if not self.in_part and (confidence < ENOUGH or (strangers and self._lacks_object(topic, aspect))):
            return self.refused("unknown", topic=topic, confidence=confidence)
        points = self.hearing.points
        return Reading(Kind.QUESTION, topic, aspect, other, points=points, confidence=confidence)

    def _lacks_object(self, topic: str | None, aspect: str | None) -> bool:
        """Tell whether it is asked what a topic does to something unknown ("can b12 cause baldness")."""
        if aspect not in (None, "causes", "why", "symptoms", "safe", "meaning"):
            return False
        kinds = {self.knowledge.topics[one].kind for one in self.topics}
        kinds |= {self.knowledge.topics[topic].kind} if topic else set()
        return kinds <= {"factor"} and self.subjects.ids().isdisjoint(self.knowledge.happening.any)

    def refused(
        self, reason: str, *, topic: str | None = None, near: tuple[str, ...] = (), confidence: float = 1.0
    ) -> Reading:
        """Return the refusal, with what was asked as far as it is known."""
        topic = topic or (self.topics[-1] if self.topics else None)
        return Reading(Kind.REFUSED, topic, self.aspect, reason=reason, near=near, confidence=confidence)
