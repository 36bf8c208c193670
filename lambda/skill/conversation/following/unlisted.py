"""Something that nothing knows is asked to be one of what was just listed: "how about X", "is X on that list".

Whoever heard "diabetes, thyroid trouble or nerve problems" and asks for another hears that it is none of those that are
known, and not that there is no answer; it was understood, so it is no miss.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from skill.article.article import Answer
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS
from skill.listening.words.telling import telling

UNLISTED = "unlisted"
"""Why something is declined that is none of what was just listed."""
_LONGEST = 9
"""Words, at most, with which one more is asked for: who says more asks a question of its own."""
_ABOUT = frozenset({("what", "about"), ("how", "about"), ("what", "of")})
_ONE_OF = frozenset(("of", "on", "in", "among"))
_THOSE = frozenset("them those these that there list".split())
_COUNTS = frozenset("count counts included qualify qualifies".split())
_LAST = frozenset(("too", "also", "one"))
"""Last words of who asks for one more: "headaches too", "is gout one"."""
_SERVES = frozenset("do help helps work works good okay ok fine".split())
"""Last words of who asks whether one more would serve: "would a roller do", "is oat milk any good"."""
_AND = frozenset(("and", "or"))
_LISTS = re.compile(r"^(?!When|If)[^,]+,.+? (?:and|or) ")
"""A sentence that lists several things; behind a condition, a comma joins no list."""
_OWN = QUESTION_WORDS | {"who", "when"}
"""Words that ask something else behind "and"."""


def none_of_these(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or that something is not among what the last reply listed, where it would be declined otherwise."""
    last = last_answer(content, state)
    if move.kind != "decline" or last is None or state.step is not None or utterance.control is not None:
        return move
    evidence = utterance.asked.evidence
    if evidence is None or not (evidence.strangers or move.gaps) or _names_other(utterance, last):
        return move
    if not _asks_for_one(utterance.words) or not _lists(last, state, content):
        return move
    return Move("decline", gaps=move.gaps, detail=UNLISTED, topic=last.topic)


def _names_other(utterance: Utterance, last: Answer) -> bool:
    """Tell whether a topic is named that is not that of the list."""
    evidence = utterance.asked.evidence
    return evidence is not None and not {*evidence.asked, *evidence.told} <= {str(last.topic)}


def _asks_for_one(words: Sequence[str]) -> bool:
    """Tell whether the words ask, of something, whether it is one of those."""
    if len(words) > _LONGEST or not telling(words):
        return False
    about = not _ABOUT.isdisjoint(pairwise(words))
    if about or (words[0] in _AND and _OWN.isdisjoint(words)):
        return words[-1] not in POINTERS or words[-1] == "one"
    of_those = any(one in _ONE_OF and other in _THOSE for one, other in pairwise(words))
    serves = words[0] in AUXILIARIES and words[-1] in _SERVES
    return of_those or serves or not _COUNTS.isdisjoint(words) or words[-1] in _LAST


def _lists(last: Answer, state: Conversation, content: Content) -> bool:
    """Tell whether what was said last lists several things in one sentence."""
    lines = last.more if state.said is not None and state.said.kind == "more" else last.short
    return any(_LISTS.match(line.say) for line in lines)
