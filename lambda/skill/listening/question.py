"""One utterance that is neither a red flag nor a control: what is asked about what, or why not to answer."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from skill.listening.gaps import Gap, hear_gaps, helps, without_gaps
from skill.listening.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS
from skill.listening.hearing import Hearing
from skill.listening.knowledge import Refusal, Rule
from skill.listening.lexicon import Span
from skill.listening.links import link, sharing
from skill.listening.places import CAUSAL, CAUSING, misplaced
from skill.listening.reading import Kind, Reading
from skill.listening.weights import HAPPENING, NO_ASPECT, REFUSE

UNLIKELY, LIKELY, SURE, CERTAIN = 0.05, 0.5, 0.8, 0.95
"""Probabilities: from `LIKELY` on, what was learned decides the aspect, below it the cues do; a refusal that was only
learned must be `SURE`, and something happening now, where a cue asks a question, `CERTAIN`."""
NAMELESS = "something-else"
"""The gap of what nothing knows; what was said is never echoed."""
NEAR = 3
"""How many words may lie between a subject and the idea that it has to stand beside."""
ENOUGH = 0.5
"""Share of what was asked that must be understood; below it, declining is the better answer (design, section 6)."""


class Question:
    """One utterance that is neither a red flag nor a control, while it is being read."""

    def __init__(self, hearing: Hearing, *, cry: bool = True, in_part: bool = False) -> None:
        self.cry = cry
        self.hearing = hearing
        self.in_part = in_part
        """It is what is left of a question once its gaps are left out: nothing more is refused."""
        self.knowledge = hearing.knowledge
        self.stems, self.subjects, self.cues = hearing.stems, hearing.subjects, hearing.cues
        guesser = self.knowledge.guesser
        chances = guesser.chances(hearing.features).items() if guesser is not None else ()
        self.chances = {aspect: math.exp(chance) for aspect, chance in chances}
        self.aspect, self.sure = self._choose_aspect()
        self.topics = self._choose_topics()
        self.heard = frozenset(
            {span.mark for span in (*self.subjects.topics, *self.subjects.concepts, *self.subjects.refusals)}
            | {span.mark for span in self.cues if span.kind == "aspect"}
        )

    def read(self) -> Reading:
        """Decide."""
        if self.cry and self._is_cramp_now():
            return Reading(Kind.CONTROL, control="relief", heard=self.heard)
        found = self.uncovered()
        if not found and self._names_something_else():
            found = [self.knowledge.refusals[NAMELESS]]
        rest = self._without_gaps() if found else self
        gaps = hear_gaps(self, rest, found)
        if found and not gaps:
            return self._not_covered(found[0])
        if misplaced(self.stems, self.subjects, self.hearing.cued, self.knowledge):
            return self._refused("unlinked")
        if gaps:
            return self._in_part(gaps, rest)
        if self.chances.get(REFUSE, 0.0) >= SURE:
            return self._refused("unknown" if self._is_about_us() else "off-topic")
        rule = self._find_rule()
        if rule is not None and rule.refuse is not None:
            return self._refused(rule.refuse, near=self.knowledge.refusals[rule.refuse].offer)
        if rule is not None and rule.topic is not None:
            named = (rule.gap,) if rule.gap is not None else ()
            return self._question(rule.topic, rule.aspect or self.aspect, rule.other)._replace(settled=True, gaps=named)
        if rule is not None:
            self.aspect, self.sure = rule.aspect, True
        return self._pair()

    # -- what is asked

    def _choose_aspect(self) -> tuple[str | None, bool]:
        """Return the aspect and whether that is sure: as learned, else by a telling cue, else by a weak one."""
        chances = {name: chance for name, chance in self.chances.items() if name not in (HAPPENING, REFUSE)}
        aspect = max(chances, key=chances.__getitem__, default=NO_ASPECT)
        if chances and chances[aspect] >= LIKELY * sum(chances.values()):
            return (aspect, True) if aspect != NO_ASPECT else (None, False)
        for heard in (self.hearing.cued, self.hearing.hinted):
            for aspect in self.knowledge.aspects:
                if aspect in heard:
                    return aspect, True
        weak = [span.id for span in self.cues if span.kind == "weak"]
        return (weak[0], False) if weak else (None, False)

    # -- what about

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

    def _of_kind(self, *kinds: str) -> list[str]:
        return [topic for topic in self.topics if self.knowledge.topics[topic].kind in kinds]

    def _pair(self) -> Reading:
        """Settle topic and aspect from what is heard."""
        factors, signs, effects = self._of_kind("factor"), self._of_kind("sign", "thing"), self._of_kind("effect")
        aspect = self.aspect
        if aspect == "compare" or "compare" in self.hearing.cued or self._is_choice(factors + signs + effects):
            comparison = self._comparison(factors + signs + effects)
            if comparison is not None:
                return comparison._replace(settled=comparison.other is not None)
        if aspect == "compare" or self._is_choice(factors + signs + effects):
            aspect, shared = self._cued_besides("compare") or "causes", self._shared(factors)
            self.aspect, self.sure = aspect, True
            factors = [shared] if shared is not None else factors
        if signs and factors and aspect not in ("doctor", "tests"):
            return self._linked(factors, signs)
        together = sharing(signs, self.knowledge) if not factors else None
        if together is not None:
            return self._question(together, "symptoms")
        if signs and not (factors and aspect in ("doctor", "tests")):
            return self._question(signs[-1], aspect if self.sure else None)
        if factors:
            if aspect is None and effects:
                aspect = "causes"
            return self._question(factors[-1], aspect if self.sure or effects else None)
        if effects:
            return self._question(effects[-1], aspect if self.sure else None)
        return self._follow_up()

    def _cued_besides(self, left_out: str) -> str | None:
        """Return the aspect that the cues of the question tell, one aspect left out."""
        cued = self.hearing.cued - {left_out}
        return next((aspect for aspect in self.knowledge.aspects if aspect in cued), None)

    def _shared(self, topics: Sequence[str]) -> str | None:
        """Return the broader topic that all of several topics share, if any ("potassium or calcium")."""
        if len(topics) < 2:
            return None
        common = set.intersection(*({str(one) for one in self.knowledge.ancestors(topic)} for topic in topics))
        return min(common) if common else None

    def _is_choice(self, topics: Sequence[str]) -> bool:
        """Tell whether two topics stand on either side of an "or"."""
        if "or" not in self.stems or len(topics) < 2:
            return False
        at = self.stems.index("or")
        sides = {span.start < at for span in self.subjects.topics if span.id in topics}
        return len(sides) == 2 and self.aspect in (None, "causes", "compare", "symptoms")

    def _comparison(self, topics: Sequence[str]) -> Reading | None:
        """Return the comparison of two topics that are heard and that the article compares."""
        for first, second in itertools.combinations(topics, 2):
            if frozenset((first, second)) in self.knowledge.comparisons:
                return self._question(first, "compare", second)
        points = self.aspect == "compare" and not POINTERS.isdisjoint(self.stems)
        if len(topics) == 1 and (self.hearing.cued == {"compare"} or points) and "or" not in self.stems:
            return self._question(topics[0], "compare")
        return None if topics else self._question(None, "compare")

    def _linked(self, factors: Sequence[str], signs: Sequence[str]) -> Reading:
        """Answer about a sign of something only where the article lists it as such."""
        topic, aspect = link(factors[-1], signs[-1], self.aspect if self.sure else None, self.knowledge)
        return self._refused("unlinked", topic=factors[-1]) if topic is None else self._question(topic, aspect)

    def _follow_up(self) -> Reading:
        """Nothing is named: it may point at what was said before, or be about something else altogether."""
        strangers = self.hearing.strangers
        points = not POINTERS.isdisjoint(self.stems)
        short = len(self.stems) <= 6
        if len(self.stems) <= 9 and not strangers:
            for concept, pair in self.knowledge.echoes.items():
                if concept in self.subjects.ids():
                    topic, _, aspect = pair.partition("/")
                    return self._question(topic, aspect or (self.aspect if self.sure else None))
        asks = any(span.kind in ("aspect", "weak") for span in self.cues)
        if self.aspect is not None and asks and not strangers and (self.sure or points or short):
            return self._question(None, self.aspect if self.sure else None)
        return self._refused("off-topic")

    # -- when not to answer

    def _is_cramp_now(self) -> bool:
        """Tell whether somebody has a cramp now, rather than asks about cramps."""
        ideas = self.subjects.ids()
        now = self.knowledge.happening
        asks = self.aspect if self.sure else None
        if self.chances.get(HAPPENING, 0.0) >= LIKELY:
            if not self.hearing.cued <= now.aspects and self.chances[HAPPENING] < CERTAIN:
                return False
            felt = not ideas.isdisjoint(now.any | now.all | now.where)
            return felt and now.topics.issuperset(self.topics) and now.none.isdisjoint(ideas)
        return (
            self.chances.get(HAPPENING, 1.0) >= UNLIKELY
            and now.all <= ideas
            and not now.any.isdisjoint(ideas)
            and now.none.isdisjoint(ideas)
            and now.topics.issuperset(self.topics)
            and (asks is None or asks in now.aspects)
            and not any(self._counts(span) for span in self.subjects.refusals)
        )

    def _find_rule(self) -> Rule | None:
        ideas = self.subjects.ids()
        if self.sure and self.aspect is not None:
            ideas |= {f"aspect:{self.aspect}"}
        ideas |= {f"aspect:{aspect}" for aspect in self.hearing.cued}
        ideas |= {self.knowledge.topics[topic].kind for topic in self.topics}
        for rule in self.knowledge.rules:
            if rule.all <= ideas and (not rule.any or rule.any & ideas) and not rule.none & ideas:
                return rule
        return None

    def uncovered(self) -> list[Refusal]:
        """Return the subjects that are heard, not excused and not covered, each once."""
        ideas = set(self.subjects.ids())
        ideas |= {self.knowledge.topics[topic].kind for topic in self.topics}
        ideas |= {f"aspect:{aspect}" for aspect in self.hearing.hinted}
        spans = [span for span in self.subjects.refusals if self._counts(span) and self._stands_beside(span)]
        found = [self.knowledge.refusals[span.id] for span in spans]
        return list(dict.fromkeys(refusal for refusal in found if refusal.unless.isdisjoint(ideas)))

    def _without_gaps(self) -> Question:
        """Return the question that is left without what the article does not cover."""
        left = without_gaps(self.stems, self.subjects, self.cues, self.knowledge)
        return Question(Hearing(left or self.stems, self.knowledge), in_part=True)

    def _in_part(self, gaps: Sequence[Gap], rest: Question) -> Reading:
        """Return the question that is left when what is not covered is left out, or the refusal of it."""
        refusals = [self.knowledge.refusals[gap.id] for gap in gaps]
        asks = next((refusal.asks for refusal in refusals if refusal.asks), ())
        forced = self._forced(asks, rest, remedy=any(refusal.thing and not refusal.felt for refusal in refusals))
        if forced is not None:
            rest.aspect, rest.sure = forced, True
        stands_for = next((refusal.stands_for for refusal in refusals if refusal.stands_for), None)
        if stands_for is not None and not rest._of_kind("factor"):
            reading = Reading(Kind.QUESTION, stands_for, rest.aspect if rest.sure else None)
        else:
            reading = rest._what_is_asked() if forced is None else rest._main(forced)
        felt = self.knowledge.happening.any | self.knowledge.happening.where
        if reading.topic is None and not self.subjects.ids().isdisjoint(felt):
            reading = reading._replace(topic=self.knowledge.defaults.get(rest.aspect or "", self.knowledge.main))
        if reading.kind is not Kind.QUESTION or reading.topic is None:
            return self._not_covered(refusals[0])
        return reading._replace(gaps=tuple(gap.id for gap in gaps), heard=self.heard)

    def _forced(self, asks: Sequence[str], rest: Question, *, remedy: bool) -> str | None:
        """Return the aspect that the gaps leave to be asked about; None where the words that are left tell."""
        if asks:
            cued = self.hearing.cued | ({"prevention"} if rest._averts() else set())
            first = next((aspect for aspect in asks if aspect in cued), None)
            return first or (rest.aspect if rest.aspect in asks else asks[0])
        if remedy and helps(self):
            if not rest._of_kind("factor"):
                return "treatment" if "treatment" in rest.hearing.cued else "prevention"
            if rest.aspect in CAUSAL | {None} or (rest.aspect == "compare" and "tak" in self.stems):
                return "treatment" if CAUSING.isdisjoint(self.stems) else None
        return (
            "treatment"
            if not rest.sure and {"factor"} >= {self.knowledge.topics[one].kind for one in rest.topics}
            else None
        )

    def _averts(self) -> bool:
        """Tell whether the effect is what is not to be: "so i do not cramp"."""
        return any(
            not {"not", "no", "never", "avoid"}.isdisjoint(self.stems[max(span.start - 2, 0) : span.start])
            for span in self.subjects.topics
            if self.knowledge.topics[span.id].kind == "effect"
        )

    def _main(self, aspect: str) -> Reading:
        """Return an aspect of the cause that is named, else of the sign or the effect."""
        topics = self._of_kind("factor") or self._of_kind("sign", "thing") or self.topics
        return self._question(topics[-1] if topics else None, aspect)

    def _what_is_asked(self) -> Reading:
        """Return topic and aspect as a rule settles them, or as they are heard; nothing is refused as not linked here."""
        rule = self._find_rule()
        if rule is not None and rule.topic is not None:
            return self._question(rule.topic, rule.aspect or self.aspect, rule.other)._replace(settled=True)
        reading = self._pair()
        if reading.kind is Kind.QUESTION or not self.topics:
            return reading
        topic = (self._of_kind("factor") or self.topics)[-1]
        return self._question(topic, self.aspect if self.sure else None)

    def _not_covered(self, refusal: Refusal) -> Reading:
        """Return the refusal; it is settled where something unknown is said to bring about something, or to come of it."""
        reading = self._refused(refusal.id if self._is_about_us() else "off-topic", near=refusal.offer)
        return reading._replace(
            settled=(refusal.thing or refusal.stands_for is not None)
            and bool(self.topics)
            and not CAUSING.isdisjoint(self.stems)
        )

    def _is_about_us(self) -> bool:
        """Tell whether anything heard belongs to the article's subject, so that a refusal is a near miss."""
        ideas = self.subjects.ids()
        return (
            bool(self.topics)
            or not ideas.isdisjoint(self.knowledge.happening.any | self.knowledge.happening.where)
            or any(self.knowledge.refusals[span.id].near for span in self.subjects.refusals)
        )

    def _counts(self, span: Span) -> bool:
        """Tell whether a refusal's subject is asked about: it is in the question, or the question points back at it."""
        refusal = self.knowledge.refusals[span.id]
        if refusal.anywhere or span.end > self.hearing.asked_from or self.stems[0] in QUESTION_WORDS | AUXILIARIES:
            return True
        asked = {self.knowledge.topics[topic].kind for topic in self.hearing.asked}
        wanted = (
            asked == {"factor"} if refusal.felt or not refusal.thing | bool(refusal.stands_for) else "factor" not in asked
        )
        return not asked or (refusal.pointed and wanted and self.hearing.points)

    def _names_something_else(self) -> bool:
        """Tell whether something nobody knows is joined to a topic: "is it the sitting or the zorbing"."""
        known = self.knowledge.known
        for place, word in enumerate(self.stems):
            if word == "or" and NAMELESS in self.knowledge.refusals:
                beside = [*self.stems[max(place - 2, 0) : place], *self.stems[place + 1 : place + 3]]
                near = any(
                    place - NEAR <= span.end <= place + NEAR + span.end - span.start for span in self.subjects.topics
                )
                if near and any(one not in known and one.isalpha() for one in beside):
                    return True
        return False

    def _stands_beside(self, span: Span) -> bool:
        """Tell whether a subject that counts only near certain ideas has one of them near it."""
        beside = self.knowledge.refusals[span.id].beside
        ideas = [*self.subjects.topics, *self.subjects.concepts] if beside else []
        return not beside or any(
            idea.id in beside and max(idea.start - span.end, span.start - idea.end) < NEAR for idea in ideas
        )

    def _question(self, topic: str | None, aspect: str | None, other: str | None = None) -> Reading:
        """Return the question, or a refusal when too much of it is not understood."""
        asked_from, strangers = self.hearing.asked_from, len(self.hearing.asked_strangers)
        cues = sum(span.kind == "aspect" and span.end > asked_from for span in self.cues)
        understood = len(self.hearing.asked) + cues
        confidence = understood / (understood + strangers) if strangers else 1.0
        if not self.in_part and (confidence < ENOUGH or (strangers and self._lacks_object(topic, aspect))):
            return self._refused("unknown", topic=topic, confidence=confidence)
        points = self.hearing.points
        return Reading(Kind.QUESTION, topic, aspect, other, points=points, confidence=confidence, heard=self.heard)

    def _lacks_object(self, topic: str | None, aspect: str | None) -> bool:
        """Tell whether it is asked what a topic does to something unknown ("can b12 cause baldness")."""
        if aspect not in (None, "causes", "why", "symptoms", "safe", "meaning"):
            return False
        kinds = {self.knowledge.topics[one].kind for one in self.topics}
        kinds |= {self.knowledge.topics[topic].kind} if topic else set()
        return kinds <= {"factor"} and self.subjects.ids().isdisjoint(self.knowledge.happening.any)

    def _refused(
        self, reason: str, *, topic: str | None = None, near: tuple[str, ...] = (), confidence: float = 1.0
    ) -> Reading:
        topic = topic or (self.topics[-1] if self.topics else None)
        return Reading(Kind.REFUSED, topic, self.aspect, reason=reason, near=near, confidence=confidence, heard=self.heard)
