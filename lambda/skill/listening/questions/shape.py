"""The shape of a question: where known and unknown things stand in it, whatever they are.

"Does <?> give you <effect>" is covered by nothing, "is there b12 in <?>" in part; what was learned of the one kumara holds
for every other (`skill.conversation.answers.covering`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from skill.listening.knowledge import Refusal
from skill.listening.questions.asked import Asked
from skill.listening.subjects.places import CAUSING, REASONS, SIGNS
from skill.listening.subjects.strange import SMALL, TELLING

UNKNOWN = "<?>"
"""Stands for a word that nothing listens for."""
MOST, LONG, STEP = 3, 16, 4
"""Strangers, and words, beyond which it does not matter how many; and in what steps words are counted."""
MARKS = 6
"""How many of its telling words a question is told by, all together."""
_FORMS = (("causing", CAUSING), ("reasons", REASONS), ("signs", SIGNS))
_TELLS = TELLING | SMALL | {"^", "$"}
"""Words that tell, besides what stands for others, which begins with "<"."""


def shape(asked: Asked, found: Sequence[Refusal], strange: Sequence[bool]) -> tuple[str, ...]:
    """Return the features of a question's shape, each once.

    Takes what it has that is not covered, and of each word that may name something unknown, whether that is clear.
    """
    return tuple(dict.fromkeys([*_of_words(asked), *_of_gaps(asked, found), *_of_question(asked, strange)]))


def _of_words(asked: Asked) -> list[str]:
    """Return the masked words, their neighbours, and the order of those that tell, left out what stands between."""
    knowledge = asked.knowledge
    gaps = {span.start: knowledge.refusals[span.id] for span in asked.subjects.refusals}
    words = ["^"]
    for token in asked.tokens:
        gap = gaps.get(token.start) if token.text == "<gap>" else None
        words.append(_mask(gap) if gap is not None else UNKNOWN if token.free else token.text)
    words.append("$")
    marks = [word for word in words if word in TELLING or word[0] == "<"]
    kept = [word for word in words if word in _TELLS or word[0] == "<"]
    telling, standing_out = {*kept}, {*marks}
    return [
        *[f"w:{word}" for word in kept],
        *[f"b:{one} {other}" for one, other in pairwise(words) if one in telling or other in standing_out],
        *[f"k:{one} {other}" for one, other in pairwise(kept)],
        *[f"k:{one} {other} {third}" for one, other, third in zip(kept, kept[1:], kept[2:], strict=False)],
        *[f"m:{one} {other}" for one, other in pairwise(marks)],
        f"m:{' '.join(marks[:MARKS])}",
    ]


def _mask(gap: Refusal) -> str:
    return f"<gap:{'thing' if gap.thing else 'part' if gap.part else 'none'}{' felt' if gap.felt else ''}>"


def _of_gaps(asked: Asked, found: Sequence[Refusal]) -> Iterator[str]:
    """Return what is not covered, and beside what it stands."""
    for span in asked.subjects.refusals:
        yield f"g:{span.id}"
    for gap in found:
        kinds = _kinds(asked, asked.hearing.asked)
        yield f"gc:{gap.id}"
        yield f"gc:{gap.id} {kinds}"
        yield f"gc:{gap.id} aspect:{asked.aspect if asked.sure else ''}"
        yield f"gt:{_mask(gap)}{gap.part}{bool(gap.stands_for)} {kinds}"


def _of_question(asked: Asked, strange: Sequence[bool]) -> list[str]:
    """Return which kinds of topics it names, and what it asks."""
    hearing = asked.hearing
    return [
        f"kinds:{_kinds(asked, hearing.asked)}",
        f"told:{_kinds(asked, hearing.told)}",
        f"aspect:{asked.aspect if asked.sure else ''}",
        *[f"cue:{cue}" for cue in hearing.cued],
        f"strangers:{min(len(hearing.asked_strangers), MOST)}",
        f"words:{min(len(asked.stems), LONG) // STEP}",
        *([f"strange:{any(strange)}"] if strange else ()),
        *[name for name, ones in _FORMS if not ones.isdisjoint(asked.stems)],
    ]


def _kinds(asked: Asked, topics: Sequence[str]) -> str:
    return "+".join(sorted({asked.knowledge.topics[topic].kind for topic in topics}))
