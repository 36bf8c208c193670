"""Which words name something that the article knows nothing of, told by where they stand: "does kumara give you cramps".

A word that nothing listens for may be a thing ("kumara"), or only a way of talking ("crikey"). What was learned
(`cramp-helper learn strange`) tells them apart by the words around it, with the topics masked by their kinds, so that it
holds for words that nobody has said yet.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from skill.listening.knowledge import TopicLinks
from skill.listening.learned.weights import Weights
from skill.listening.subjects.found import Subjects
from skill.listening.words.folding import stem
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS, STARTERS
from skill.listening.words.lexicon import Span
from skill.record import Record

THING = "thing"
"""The class of a word that names something; the other is none."""
LEAST, CLEAR = 0.35, 0.55
"""How likely a word names something for it to be a gap, and to stand for what is asked about so that all is refused."""
SMALL = (
    QUESTION_WORDS
    | AUXILIARIES
    | POINTERS
    | STARTERS
    | frozenset(
        stem(word)
        for word in (
            "me him her us them a an to of in on at for with from by and or but not no be been did had who when if then "
            "than as so just there here open helper people folk person man men woman women guy lad everyone someone "
            "somebody anyone anybody nobody everybody"
        ).split()
    )
)
"""Words that name nothing."""
TELLING = frozenset("caus mak giv gav trigger bring lead help good stop work better fix cur tak eat drink us".split())
"""Stems that tell much wherever they stand before or behind a word."""


class Token(Record):
    """A word, or a phrase that is heard as one."""

    text: str
    """As stems; a topic is told by its kind, and what is not covered by a mark for all of it."""
    start: int
    free: bool
    """Nothing listens for it."""


def tokens(stems: Sequence[str], subjects: Subjects, cues: Sequence[Span], topics: Mapping[str, TopicLinks]) -> list[Token]:
    """Return the words of an utterance, subjects masked; `topics` tells the kind of each."""
    masks = {span.start: (span.end, "<gap>") for span in subjects.refusals}
    masks |= {span.start: (span.end, f"<{topics[span.id].kind}>") for span in subjects.topics}
    heard = {place for span in (*cues, *subjects.concepts) for place in range(span.start, span.end)}
    found, place = [], 0
    while place < len(stems):
        end, mask = masks.get(place, (place + 1, ""))
        word = stems[place]
        found.append(Token(mask or word, place, not mask and place not in heard and word not in SMALL and word.isalpha()))
        place = end
    return found


def features_of(words: Sequence[Token], place: int) -> list[str]:
    """Return what tells whether the word at a place names something, the word itself left out."""
    texts = ["^", "^", *(word.text for word in words), "$", "$"]
    first, second, after, later = texts[place], texts[place + 1], texts[place + 3], texts[place + 4]
    found = [f"-1 {second}", f"-2 {first}", f"+1 {after}", f"+2 {later}"]
    found += [f"- {first} {second}", f"+ {after} {later}", f"-+ {second} {after}", f"opens {texts[2]}"]
    found += dict.fromkeys(f"before {one}" for one in texts[2 : place + 2] if _tells(one))
    found += dict.fromkeys(f"behind {one}" for one in texts[place + 3 : -2] if _tells(one))
    return found


def _tells(text: str) -> bool:
    return text.startswith("<") or text in SMALL or text in TELLING


def find_strange(words: Sequence[Token], learned: Weights) -> list[tuple[Span, float]]:
    """Return each word that likely names something nobody listens for, with how likely that is."""
    found = []
    for place, word in enumerate(words):
        if word.free:
            chance = math.exp(learned.chances([*features_of(words, place), f"word {word.text}"])[THING])
            if chance >= LEAST:
                found.append((Span(word.start, word.start + 1, "refusal", "something-else"), chance))
    return found
