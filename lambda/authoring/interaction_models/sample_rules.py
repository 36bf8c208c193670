"""The rules for samples, R2.1 to R2.9 and R2.16 to R2.19: how people may be expected to put it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from authoring.interaction_models.model import Intent
from authoring.interaction_models.name_rules import LAUNCH_WORDS, WAKE_WORDS
from authoring.interaction_models.rule import Fault, Rule, Subject, Weight
from authoring.interaction_models.spelling import key

SLOT = re.compile(r"\{([^{}]*)\}")
LONGEST = 200
_FOREIGN = re.compile(r"[^\w .'-]")
_LETTERS_AND_DIGITS = re.compile(r"[a-z]+[0-9]|[0-9]+[a-z]", re.IGNORECASE)
_QUESTION_WORDS = frozenset(
    [
        "what",
        "what's",
        "which",
        "who",
        "when",
        "where",
        "why",
        "how",
        "how's",
        "is",
        "are",
        "am",
        "was",
        "can",
        "could",
        "do",
        "does",
        "did",
        "should",
        "would",
        "will",
        "have",
        "has",
    ]
)
_POLITE = re.compile(r"\b(please|kindly|can you|could you|tell me)\b")
_WITHOUT_APOSTROPHE = frozenset(
    [
        "im",
        "ive",
        "dont",
        "doesnt",
        "didnt",
        "cant",
        "couldnt",
        "isnt",
        "hasnt",
        "havent",
        "whats",
        "thats",
        "youre",
        "hes",
        "shes",
        "theyre",
        "wheres",
        "hows",
    ]
)


def samples(subject: Subject) -> Iterator[tuple[Intent, str]]:
    """Go through every sample with its intent."""
    for intent in subject.model.intents:
        for sample in intent.samples:
            yield intent, sample


def at(intent: Intent) -> str:
    """Name an intent as the place of a fault."""
    return f"intent {intent.name!r}"


def _literal(sample: str) -> list[str]:
    return SLOT.sub(" ", sample).split()


def _foreign_signs(subject: Subject) -> Iterable[Fault]:
    """R2.1: letters, digits, spaces, periods, underscores, apostrophes, hyphens, and braces around slots."""
    for intent, sample in samples(subject):
        found = sorted(set(_FOREIGN.findall(SLOT.sub("", sample))))
        if found:
            yield Fault(at(intent), f"sample {sample!r} has {' '.join(found)}", "Leave out what is not spoken")


def _acronyms(subject: Subject) -> Iterable[Fault]:
    """R2.2: letters said one by one are written letter, period, space."""
    for intent, sample in samples(subject):
        for word in _literal(sample):
            if _run_together(word):
                yield Fault(at(intent), f"sample {sample!r} has {word!r}", "Write letters as in 'b. twelve', 'n. b. a.'")


@lru_cache(maxsize=10_000)  # samples share most of their words
def _run_together(word: str) -> bool:
    bare = len(word) == 1 and word.isalpha() and word not in "ai"
    return bare or bool(_LETTERS_AND_DIGITS.search(word) or re.search(r"\w\.\w|^[A-Z]{2,}$", word))


def _digits(subject: Subject) -> Iterable[Fault]:
    """R2.3: numbers are written as words."""
    for intent, sample in samples(subject):
        if any(word.isdecimal() for word in _literal(sample)):
            yield Fault(at(intent), f"sample {sample!r} has digits", "Write numbers as words")


def _starts(subject: Subject) -> Iterable[Fault]:
    """R2.5: no wake word, launch phrase or invocation name at the start."""
    name = subject.model.invocation
    launches = tuple(f"{launch} {name}" for launch in LAUNCH_WORDS)
    for intent, sample in samples(subject):
        words = sample.split()
        if (words and words[0] in WAKE_WORDS) or (name and f"{sample} ".startswith((f"{name} ", *launches))):
            yield Fault(
                at(intent), f"sample {sample!r} starts as no request does", "Write what follows the invocation name"
            )


def _forms(subject: Subject) -> Iterable[Fault]:
    """R2.6: one-shot requests need questions and also nouns or statements."""
    for intent in subject.model.intents:
        if intent.name not in subject.aspects or not intent.samples:
            continue
        asked = sum(sample.split()[0] in _QUESTION_WORDS for sample in intent.samples if sample.split())
        if asked in (0, len(intent.samples)):
            missing = "noun or statement" if asked else "question"
            yield Fault(at(intent), f"no sample is a {missing}", "Add some: 'b. twelve symptoms', 'what are the signs'")


def _no_samples(subject: Subject) -> Iterable[Fault]:
    """R2.7: every custom intent has a sample."""
    for intent in subject.model.intents:
        if not intent.built_in and not intent.samples:
            yield Fault(at(intent), "it has no sample", "Add one, or take the intent out")


def _shared(subject: Subject) -> Iterable[Fault]:
    """R2.8: no sample stands in two intents, or twice in one."""
    places: dict[str, list[Intent]] = defaultdict(list)
    for intent, sample in samples(subject):
        places[key(sample)].append(intent)
    for sample, intents in places.items():
        if len(intents) > 1:
            names = " and ".join(sorted({repr(intent.name) for intent in intents}))
            where = f"in {names}" if len(set(intents)) > 1 else f"{len(intents)} times"
            yield Fault(at(intents[0]), f"sample {sample!r} stands {where}", "Keep it once")


def _undeclared(subject: Subject) -> Iterable[Fault]:
    """R2.9: every {slot} is declared in its intent, spelled the same."""
    for intent, sample in samples(subject):
        declared = {slot.name for slot in intent.slots}
        for name in SLOT.findall(sample):
            if name not in declared:
                yield Fault(at(intent), f"sample {sample!r} has a slot {name!r} that is not declared", "Declare it")


def _length(subject: Subject) -> Iterable[Fault]:
    """R2.16: at most 200 characters."""
    for intent, sample in samples(subject):
        if len(sample) > LONGEST:
            yield Fault(at(intent), f"sample {sample[:40]!r}... has {len(sample)} characters", f"Keep to {LONGEST}")


def _apostrophes(subject: Subject) -> Iterable[Fault]:
    """R2.17: built-in intents match word for word, so a contraction needs its apostrophe."""
    for intent, sample in samples(subject):
        wrong = _WITHOUT_APOSTROPHE.intersection(sample.split())
        if intent.built_in and wrong:
            yield Fault(at(intent), f"sample {sample!r} has {min(wrong)!r}", "Write it as Alexa does, with its apostrophe")


def _uncovered(subject: Subject) -> Iterable[Fault]:
    """R2.18: whatever we tell people to say is a sample, its slots filled."""
    for phrase in subject.invited:
        if subject.matcher.sample(phrase) is None:
            yield Fault(
                f"invitation {phrase!r}", "no sample is exactly this", "Add it to an intent, or invite another phrase"
            )


def _mixture(subject: Subject) -> Iterable[Fault]:
    """R2.19: one-word, short and long samples, with and without "please", "can you", "tell me"."""
    asked = [sample for intent, sample in samples(subject) if not intent.built_in]
    lengths = [len(sample.split()) for sample in asked]
    wanted = {
        "of one word": 1 in lengths,
        "of two to four words": any(2 <= length <= 4 for length in lengths),
        "of seven words or more": any(length >= 7 for length in lengths),
        "with 'please', 'can you' or 'tell me'": any(_POLITE.search(sample) for sample in asked),
        "without them": any(not _POLITE.search(sample) for sample in asked),
    }
    for what, found in wanted.items():
        if asked and not found:
            yield Fault("samples", f"there is none {what}", "Mix them as people do")


SAMPLE_RULES = (
    Rule("R2.1", Weight.ERROR, _foreign_signs),
    Rule("R2.2", Weight.ERROR, _acronyms),
    Rule("R2.3", Weight.WARNING, _digits),
    Rule("R2.5", Weight.ERROR, _starts),
    Rule("R2.6", Weight.ERROR, _forms),
    Rule("R2.7", Weight.ERROR, _no_samples),
    Rule("R2.8", Weight.ERROR, _shared),
    Rule("R2.9", Weight.ERROR, _undeclared),
    Rule("R2.16", Weight.WARNING, _length),
    Rule("R2.17", Weight.ERROR, _apostrophes),
    Rule("R2.18", Weight.ERROR, _uncovered),
    Rule("R2.19", Weight.ERROR, _mixture),
)
