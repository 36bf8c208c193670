"""What an article is about, told to the score of danger as what it was learned around.

The score was learned from people with cramps (`authoring.learning.danger`): a cramp is no danger to it, and "help me",
"won't stop" and "my toddler has" are, where no cramp is spoken of. So the names of a topic that its author calls `harmless`
stand to it as a cramp does. The lists of the red flags still read what was said.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Knowledge
from skill.listening.lexicon import Span, outermost, spans
from skill.listening.words import stem


def as_learned(words: Sequence[str], heard: Sequence[Span], knowledge: Knowledge) -> tuple[Sequence[str], Sequence[Span]]:
    """Return the words as the score knows them, and what the red flags' lists know in these; as they are without a name.

    `heard` is what the lists know in the words as they are.
    """
    if knowledge.harmless is None or knowledge.danger is None or not knowledge.danger.about:
        return words, heard
    named = outermost(spans([stem(word) for word in words], knowledge.harmless))
    if not named:
        return words, heard
    spoken, end = list[str](), 0
    for span in named:
        if span.start < end:
            continue
        spoken += [*words[end : span.start], _alike(words[span.end - 1], knowledge.danger.about)]
        end = span.end
    spoken += words[end:]
    return spoken, spans([stem(word) for word in spoken], knowledge.flags)


def _alike(word: str, about: Sequence[str]) -> str:
    """Return that of some forms of a word that ends most like a word: "cramping" for "hiccuping"."""
    plain, *others = about
    return next((form for form in others if word.endswith(form.removeprefix(plain))), plain)
