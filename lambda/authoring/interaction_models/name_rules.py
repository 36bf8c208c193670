"""The rules for the invocation name, R1.1 to R1.11: what people say after "Alexa, open"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable

from authoring.checks.measures import NUMBER_WORDS
from authoring.interaction_models.rule import Fault, Rule, Subject, Weight

WAKE_WORDS = frozenset({"alexa", "amazon", "echo", "computer"})
LAUNCH_WORDS = frozenset(
    ["run", "start", "play", "resume", "use", "launch", "ask", "open", "tell", "load", "begin", "enable"]
)
CONNECTING_WORDS = frozenset(["to", "from", "in", "using", "with", "about", "for", "that", "by", "if", "and", "whether"])
SMALL_WORDS = frozenset(["the", "a", "an", "for", "to", "of", "about", "up", "by", "at", "off", "with"])
LONGEST = 50
_ENTRY = "invocation name"


def _words(name: str) -> list[str]:
    return name.split()


def _too_few_words(name: str) -> Iterable[Fault]:
    """R1.1: two words or more."""
    if len(_words(name)) == 1:
        yield Fault(_ENTRY, f"{name!r} is one word", "Use two or more; one is only for a brand")


def _odd_signs(name: str) -> Iterable[Fault]:
    """R1.2: lower-case letters, spaces, possessive apostrophes, and periods in spelled-out letters."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9'. ]*", name) or "  " in name:
        yield Fault(_ENTRY, f"{name!r} has other signs than a-z, spaces, apostrophes and periods", "Leave them out")


def _digits(name: str) -> Iterable[Fault]:
    """R1.3: numbers are spelled out."""
    if re.search("[0-9]", name):
        yield Fault(_ENTRY, f"{name!r} has digits", "Write numbers as words")


def _letters(name: str) -> Iterable[Fault]:
    """R1.4: letters said one by one are each lower-case, period, space; never spelled as they sound."""
    words = _words(name)
    bare = [word for word in words if len(word) == 1 and word.isalpha() and word not in {"a", "i"}]
    joined = [word for word in words if re.search(r"\.[a-z]|[a-z]{2}\.", word)]
    sounded = [word for word, after in itertools.pairwise(words) if word in {"be", "bee"} and after in NUMBER_WORDS]
    for word in bare + joined + sounded:
        yield Fault(_ENTRY, f"{word!r} in {name!r} is a letter written another way", "Write it as in 'b. twelve'")


def _words_in(words: frozenset[str], what: str) -> Callable[[str], Iterable[Fault]]:
    def find(name: str) -> Iterable[Fault]:
        for word in _words(name):
            if word.removesuffix("'s") in words:
                yield Fault(_ENTRY, f"{word!r} in {name!r} is {what}", "Choose another word")

    return find


def _small_words(name: str) -> Iterable[Fault]:
    """R1.8: a name of two words has no article or preposition."""
    words = _words(name)
    for word in SMALL_WORDS.intersection(words) if len(words) == 2 else ():
        yield Fault(_ENTRY, f"{word!r} is one of the two words of {name!r}", "Replace it, or use three words")


def _length(name: str) -> Iterable[Fault]:
    """R1.11: 2 to 50 characters."""
    if not 2 <= len(name) <= LONGEST:
        yield Fault(_ENTRY, f"{name!r} has {len(name)} characters; 2 to {LONGEST} are allowed", "Change its length")


def _missing(subject: Subject) -> Iterable[Fault]:
    """R1.10: every locale has an invocation name."""
    if not subject.model.invocation:
        yield Fault(_ENTRY, f"there is none for {subject.locale}", "Give one, in that locale's language")


def _named(find: Callable[[str], Iterable[Fault]]) -> Callable[[Subject], Iterable[Fault]]:
    """Look at the name only when there is one: that it is missing is R1.10."""
    return lambda subject: find(subject.model.invocation) if subject.model.invocation else ()


INVOCATION_RULES = (
    Rule("R1.1", Weight.ERROR, _named(_too_few_words)),
    Rule("R1.2", Weight.ERROR, _named(_odd_signs)),
    Rule("R1.3", Weight.ERROR, _named(_digits)),
    Rule("R1.4", Weight.ERROR, _named(_letters)),
    Rule("R1.5", Weight.ERROR, _named(_words_in(LAUNCH_WORDS, "a launch word"))),
    Rule("R1.6", Weight.ERROR, _named(_words_in(CONNECTING_WORDS, "a connecting word"))),
    Rule("R1.7", Weight.ERROR, _named(_words_in(WAKE_WORDS | {"skill", "app"}, "a wake word, 'skill' or 'app'"))),
    Rule("R1.7", Weight.WARNING, _named(_words_in(frozenset({"ziggy"}), "a wake word"))),
    Rule("R1.8", Weight.ERROR, _named(_small_words)),
    Rule("R1.10", Weight.ERROR, _missing),
    Rule("R1.11", Weight.WARNING, _named(_length)),
)
