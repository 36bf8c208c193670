"""Figures that hold for an age are told of that age: "my mum's seventy", "what about younger people".

Which ages a sentence is about is read from it: "people over sixty", "adults under sixty".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from skill.article.article import Answer
from skill.content import Content
from skill.conversation.following.whys import asks_reason
from skill.conversation.heard.remarks import NOTED
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.utterance import Utterance

RECAP, COMMON = "recap", "common"
"""The part of an answer that is one of its sentences, and the aspect of how many have something."""
MOST_WORDS = 12
"""Words in which somebody who asks of an age, or tells one, asks for nothing else."""
_TENS = {
    name: 10 * place for place, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_ONES = {name: place for place, name in enumerate("one two three four five six seven eight nine".split(), start=1)}
_DECADES = {
    name: 5 + 10 * place
    for place, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2)
}
_OLD, _YOUNG = 70, 30
"""An age of those who are only called old, and of those called young."""
_GROUPS = {
    **dict.fromkeys("old older elderly senior seniors pensioner pensioners retired oap oaps".split(), _OLD),
    **dict.fromkeys("young younger youngsters".split(), _YOUNG),
}
_BEFORE = frozenset("is am are be turned turning aged age at of over under about only just nearly almost".split())
"""Words one of which stands before an age that is told."""
_WHOSE = frozenset("my our his her their".split())
"""First words of somebody who tells of a person."""
_COUNTED = frozenset(
    "percent per percentage out in mg milligrams micrograms mcg pills tablets minutes hours days weeks".split()
)
"""Words behind a number that is no age."""
_RANGE = re.compile(r"\b(over|under) (\w+)", re.IGNORECASE)


def of_age(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or the sentence of what was just said that holds for an age which is told or asked about."""
    last, evidence = last_answer(content, state), utterance.asked.evidence
    if last is None or evidence is None or state.step is not None or len(utterance.words) > MOST_WORDS:
        return move
    if not (move.kind in ("answer", "decline", "no-more", "ask-back") or move == NOTED) or move.sure:
        return move
    places = content.places[last.id]
    other = not {*evidence.asked, *evidence.told} <= {*places.topics, *places.broader}
    if other or asks_reason(utterance.words) or not evidence.cued <= {COMMON, *places.aspects}:
        return move
    age = named_age(utterance.words)
    line = None if age is None else _line_for(last, age)
    return move if line is None else Move("answer", last.id, RECAP, detail=str(line), reading=move.reading)


def named_age(words: Sequence[str]) -> int | None:
    """Return the age, in years, that is told or asked about in folded words; None where none is."""
    for place, word in enumerate(words):
        if word in _DECADES:
            return _DECADES[word]
        told = place > 0 and (words[place - 1] in _BEFORE or words[0] in _WHOSE)  # "my mum's seventy"
        behind = words[place + 1 :]
        if word.isdigit() and (told or behind[:1] == ("year",)) and _COUNTED.isdisjoint(behind[:1]):
            return int(word)
        if word in _TENS and told:
            ones = _ONES.get(behind[0], 0) if behind else 0
            after = behind[1:2] if ones else behind[:1]
            return _TENS[word] + ones if _COUNTED.isdisjoint(after) else None
    return next((_GROUPS[one] for one, other in pairwise((*words, "")) if one in _GROUPS and other != "enough"), None)


def _line_for(answer: Answer, age: int) -> int | None:
    """Return the number of the sentence of an answer that is about an age, its rest counted; None where none is."""
    for number, line in enumerate((*answer.short, *answer.more)):
        bound = _RANGE.search(line.say)
        limit = None if bound is None else _TENS.get(bound[2])
        if bound is not None and limit is not None and (age >= limit if bound[1].lower() == "over" else age < limit):
            return number
    return None
