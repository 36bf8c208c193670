"""Hear a sign that needs urgent help, wherever in an utterance it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from skill.listening.danger.denial import NOT, WHO, denied_words
from skill.listening.knowledge import Knowledge, RedFlag
from skill.listening.words.lexicon import Span, spans

CRISIS = "crisis"
"""The number of a sign that counts in jest and in general questions too: offering help is never out of place there."""
AFTERTHOUGHT = 4
"""How many words after a sign still say whose it is ("chest pain in my husband")."""
PAUSES, FILLERS = frozenset(("pause",)), frozenset(("pause", "filler"))
"""Ideas of words that mean nothing: those that never do, and those that often do not."""

ASKING = frozenset(("causing", "defining"))
"""What makes a question a general one."""


def find_red_flag(stems: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the id of the first red flag in the words, in the order of the content, or None."""
    return next(iter(find_red_flags(stems, knowledge)), None)


def find_red_flags(stems: Sequence[str], knowledge: Knowledge, heard: Sequence[Span] | None = None) -> tuple[str, ...]:
    """Return the ids of the red flags in the words, in the order of the content, which is that of how grave they are.

    `heard` is all that the lists know in the words, which is looked for where it is not given.

    Sayings ("this cramp is killing me") are taken out first, unless they are part of something longer. A sign counts
    as a whole phrase, or as ideas near each other; unless it is denied ("no chest pain"), long over, somebody's in a
    film, or asked about in general.
    """
    words, heard = _without(PAUSES, stems, spans(stems, knowledge.flags) if heard is None else heard, knowledge)
    flags = _meant(words, heard, knowledge)
    if not flags:
        fewer, heard = _without(FILLERS, words, heard, knowledge)
        if len(fewer) < len(words):
            flags = _meant(fewer, heard, knowledge)
    return flags


def _meant(words: Sequence[str], heard: Sequence[Span], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the ids of the flags that are meant."""
    if not any(span.kind == "flag" or span.id in knowledge.flag_starts for span in heard):
        return ()
    utterance = _Utterance(words, heard, knowledge)
    return tuple(
        flag.id
        for flag in utterance.may_be(knowledge.red_flags)
        if any(flag.number == CRISIS or not utterance.harmless(match) for match in utterance.matches(flag))
    )


def _without(
    ideas: frozenset[str], words: Sequence[str], heard: Sequence[Span], knowledge: Knowledge
) -> tuple[Sequence[str], Sequence[Span]]:
    """Leave out the words that some ideas stand for, and listen again if there were any."""
    empty = [span for span in heard if span.id in ideas]
    if not empty:
        return words, heard
    asking = [span for span in heard if span.id in ASKING]  # "you know" of "how do you know" is no filler
    left_out = {
        position
        for span in empty
        if not any(_inside(span, cue) for cue in asking)
        for position in range(span.start, span.end)
    }
    if not left_out:
        return words, heard
    words = [word for position, word in enumerate(words) if position not in left_out]
    return words, spans(words, knowledge.flags)


class _Utterance:
    """What was heard in an utterance, sorted by what it does."""

    def __init__(self, words: Sequence[str], heard: Sequence[Span], knowledge: Knowledge) -> None:
        sayings = [span for span in heard if span.kind == "saying"]
        if sayings:
            heard = [span for span in heard if not any(_spoils(saying, span) for saying in sayings)]
        self._ideas: dict[str, list[Span]] = {}
        self._whole: dict[str, list[Span]] = {}
        for span in heard:
            if span.kind == "idea":
                self._ideas.setdefault(span.id, []).append(span)
            elif span.kind == "flag":
                self._whole.setdefault(span.id, []).append(span)
        self._words, self._heard, self._knowledge = words, heard, knowledge

    @cached_property
    def _denied(self) -> set[int]:
        """The positions of the words that are denied."""
        return denied_words(self._heard, self._knowledge)

    @cached_property
    def _clauses(self) -> list[int]:
        """For each word, in which clause it is."""
        starts = {span.start for span in self._ideas.get("break", ())}
        return list(accumulate(position in starts for position in range(len(self._words))))

    def may_be(self, flags: Sequence[RedFlag]) -> list[RedFlag]:
        """Return those of some flags that are heard at all, or of which an idea is that one of their lists begins with."""
        ideas = self._ideas.keys()
        return [flag for flag in flags if not flag.first.isdisjoint(ideas) or flag.id in self._whole]

    def matches(self, flag: RedFlag) -> Iterator[list[Span]]:
        """Yield every way in which a flag is heard: a whole phrase, or one phrase for each idea of a list."""
        for span in self._whole.get(flag.id, ()):
            if span.start not in self._denied and not self._over([span]):
                yield [span]
        for names in flag.all:
            if names[0] in self._ideas:
                for match in self._together(names, flag.near):
                    if not self._over(match):
                        yield match

    def harmless(self, match: Sequence[Span]) -> bool:
        """Tell whether a sign is only joked about, or asked about in general."""
        if any(self._shares_clause(joke, match) for joke in self._ideas.get("joke", ())):
            return True
        start, end = min(span.start for span in match), max(span.end for span in match)
        fears = [fear for fear in self._ideas.get("feared", ()) if fear.end <= start and self._has_all(fear, match)]
        if any(self._has_all(later, fears) for later in self._ideas.get("future", ()) if fears):
            return True
        if any(span.start >= end for span in self._ideas.get("present", ())):
            return False
        possessions = {span.start for span in self._ideas.get("possession", ())}
        personal = [
            span.start
            for span in self._ideas.get("personal", ())
            if span.start not in possessions and self._clauses[span.start] == self._clauses[start]
        ]
        for cue in self._ideas.get("causing", ()):
            # "Can my statins cause a stroke": whose tablets they are does not matter, whose stroke it is does.
            mine = any(cue.start <= position < end + AFTERTHOUGHT for position in personal)
            part = any(_inside(cue, one) for one in match)  # "stop the" of "can not stop the bleeding"
            if cue.start < end and self._shares_clause(cue, match) and not mine and not part:
                return True
        clauses = {self._clauses[one.start] for one in match}
        return not personal and any(
            not clauses.isdisjoint((self._clauses[cue.start], self._clauses[cue.end - 1]))  # "how do i know a ..."
            for cue in self._ideas.get("defining", ())
        )

    def _together(self, names: Sequence[str], near: int) -> Iterator[list[Span]]:
        """Yield a match for each place where the first idea is heard with the others near, and no excuse."""
        ideas = self._ideas
        if any(name not in ideas and not name.startswith(NOT) for name in names):
            return
        wanted = [name for name in names[1:] if not name.startswith(NOT)]
        excuses = [span for name in names if name.startswith(NOT) for span in self._meant(name[len(NOT) :])]
        for first in self._meant(names[0]):
            match = [first]
            for name in wanted:
                close = [span for span in self._meant(name) if _near(first, span, near)]
                if not close:
                    break
                match.append(min(close, key=lambda span: _gap(first, span)))
            else:
                if not any(self._shares_clause(excuse, match) for excuse in excuses):
                    yield match

    def _meant(self, name: str) -> list[Span]:
        return [span for span in self._ideas.get(name, ()) if span.start not in self._denied]

    def _over(self, match: Sequence[Span]) -> bool:
        """Tell whether a sign is history, or a film's or an animal's: all of it in the clause that says so."""
        if "again" not in self._ideas:
            ongoing = self._ideas.get("ongoing", ())
            for past in self._ideas.get("history", ()):
                if self._has_all(past, match) and not any(_overlap(past, still) for still in ongoing):
                    return True
        # "It's fine now" ends an old story; a sign of this morning that went away by itself does not wait.
        if "sudden" not in self._ideas and any(self._has_all(done, match) for done in self._ideas.get("settled", ())):
            return True
        # "The dog passed out": "my" leg after it makes the dog's fainting nobody's own.
        end = max((span.end for span in match if span.id not in WHO), default=0)
        own = [span.start for span in self._ideas.get("own", ())]
        return any(
            self._has_all(place, match) and not any(place.end <= position < end for position in own)
            for place in self._ideas.get("elsewhere", ())
        )

    def _shares_clause(self, span: Span, match: Sequence[Span]) -> bool:
        return any(self._clauses[span.start] == self._clauses[one.start] for one in match)

    def _has_all(self, span: Span, match: Sequence[Span]) -> bool:
        return all(self._clauses[span.start] == self._clauses[one.start] for one in match)


def _near(first: Span, second: Span, reach: int) -> bool:
    """Tell whether two spans are not the very same words, with fewer than `reach` words between them."""
    return (first.start, first.end) != (second.start, second.end) and _gap(first, second) < reach


def _gap(first: Span, second: Span) -> int:
    return max(second.start - first.end, first.start - second.end)


def _spoils(saying: Span, span: Span) -> bool:
    """Tell whether a saying has words of a span, but is no part of it ("kill me" is part of "enough to kill me")."""
    return _overlap(saying, span) and not _inside(saying, span)


def _inside(span: Span, other: Span) -> bool:
    """Tell whether a span is part of another that is longer."""
    return other.start <= span.start and span.end <= other.end and other.end - other.start > span.end - span.start


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
