"""What is no danger by itself, told to the score of danger as what it was learned around: what an article is about, an age.

The score was learned from people with cramps (`authoring.learning.danger`): a cramp is no danger to it, and "help me",
"won't stop" and "my toddler has" are, where no cramp is spoken of. So the names of a topic that its author calls `harmless`
stand to it as a cramp does. How old somebody is tells it nothing, either: "she is nine" is a call to the emergency services
only to a score that knows the nine of "nine nine nine". The lists of the red flags still read what was said.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Knowledge
from skill.listening.words.folding import stem
from skill.listening.words.lexicon import Span, outermost, spans

PERSON = "person"
"""The idea of the red flags' lists that names somebody."""
AGE = "forty"
"""What every age is read as."""
_IS, _ABOUT = frozenset("is am was are turned turning".split()), frozenset("only just nearly almost about over now".split())
_BEHIND = frozenset(("", *"year years yr and but so now with who she he they i".split()))
"""What may stand behind an age: not what is counted."""
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)


def without_ages(words: Sequence[str], heard: Sequence[Span]) -> Sequence[str]:
    """Return the words with every age the same: "she is nine", and not "she is nine months pregnant"."""
    if _NUMBERS.isdisjoint(words) and not any(map(str.isdigit, words)):
        return words
    read, behind = list(words), (*words, "")
    for place in {span.end for span in heard if span.id == PERSON and behind[span.end] in _IS}:
        start = place + (2 if behind[place + 1] in _ABOUT else 1)
        end = start
        while end < len(words) and (words[end] in _NUMBERS or words[end].isdigit()):
            end += 1
        if behind[end] in _BEHIND:
            read[start:end] = [AGE] * (end - start)
    return read


def as_learned(words: Sequence[str], heard: Sequence[Span], knowledge: Knowledge) -> tuple[Sequence[str], Sequence[Span]]:
    """Return the words as the score knows them, and what the red flags' lists know in these; as they are without a name.

    `heard` is what the lists know in the words as they are.
    """
    words = without_ages(words, heard)
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
