"""The rules for samples against each other and against English: R2.21, R2.22, and R3.18 on the values of slots."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from authoring.interaction_models.model import PHRASE_TYPES, Intent, Model, merged
from authoring.interaction_models.rule import Fault, Rule, Subject, Weight
from authoring.interaction_models.sample_rules import SLOT, at, samples
from authoring.interaction_models.samples import Matcher
from authoring.interaction_models.spelling import key
from authoring.sources import place

MOST_SAMPLES = 5_950
"""Samples of a model: half of what it took when most of them only stood in the way of the words (R2.22)."""

_ASKS = "(?:why|how|what|when|where|which|who)"
_VERB = "(?:cause|give|lead|bring|make|mean|happen|hurt|help)s?"
_BROKEN = {
    re.compile(rf"\b{_ASKS} do (?:this|that|it)\b|\bdo (?:this|that|it) {_VERB}\b|\bdoes (?:they|these|those)\b"): (
        "verb and subject differ in number"
    ),
    re.compile(r"\bwhat(?:'s| is) the (?:signs|symptoms|differences|risks|causes|dangers|side effects)\b"): (
        "verb and subject differ in number"
    ),
    re.compile(r"\b(?:what|which) are the (?:sign|symptom|difference|risk|cause|danger|side effect|treatment)\b"): (
        "verb and subject differ in number"
    ),
    re.compile(
        r"\b(?:is|was|has) (?:they|these|those)\b|\b(?:are|were) (?:this|that|it)\b"
    ): "verb and subject differ in number",
    re.compile(r"\ba (?:[aei]|o(?!n(?:e|ce)\b)|u(?!s|ni))[a-z]+"): "'a' stands before a vowel",
    re.compile(r"\ban (?!h(?:our|onest)|[aefhilmnorsx]\.|[aeiou])[a-z]"): "'an' stands before a consonant",
    re.compile(r"\b(?:a|an|the|my|your) (?:a|an|the|my|your)\b"): "two articles stand together",
    re.compile(r"\b(?:of|for|with|from|about) (?:of|for|with|from|between|to)\b"): "two prepositions stand together",
}
"""What no English speaker says, by what is wrong with it."""
_PLURAL = re.compile(r"(?:[^sui]s|ches)$")
_PLURAL_IN_LOOK_ONLY = frozenset(("diabetes", "rabies"))


def _fillings(values: Mapping[str, Sequence[str]], intent: Intent, sample: str) -> Iterable[str]:
    """Return a sample as it may be said."""
    return _filled(values, intent, sample) if SLOT.search(sample) else (sample,)


def _filled(values: Mapping[str, Sequence[str]], intent: Intent, sample: str) -> Iterator[str]:
    """Return a sample with its first slot filled with every value, and each further one with its type's first."""
    types = {slot.name: slot.type for slot in intent.slots}
    held = [values.get(types.get(name, ""), ()) for name in SLOT.findall(sample)]
    if not held or not all(held):
        return
    before, rest = SLOT.split(sample, maxsplit=1)[::2]
    others = iter([of_type[0] for of_type in held[1:]])
    rest = SLOT.sub(lambda _: next(others), rest)
    for value in held[0]:
        yield f"{before}{value}{rest}"


def _open(intent: Intent) -> bool:
    """Tell whether an intent takes free text: a carrier phrase's, or the one for whole utterances."""
    return any(slot.type in PHRASE_TYPES or intent.samples == (f"{{{slot.name}}}",) for slot in intent.slots)


def _filled_conflicts(subject: Subject) -> Iterable[Fault]:
    """R2.21: no sample, its slots filled, is another intent's sample."""
    word_for_word: dict[str, set[str]] = defaultdict(set)  # R2.8 tells of these
    for intent, sample in samples(subject):
        word_for_word[key(sample)].add(intent.name)
    values = {known.name: [value.name for value in known.values] for known in subject.model.types}
    for intent, sample in samples(subject):
        if _open(intent) or (subject.suspects is not None and sample not in subject.suspects):
            continue
        for said in _fillings(values, intent, sample):
            others = sorted(subject.matcher.intents(said) - word_for_word[key(sample)])
            if others:
                what = f"sample {sample!r} is, as {said!r}, a sample of {others[0]!r} too"
                yield Fault(at(intent), what, "Take it out of one of them")
                break


def find_suspects(models: Iterable[Model]) -> frozenset[str]:
    """Return the samples that, their slots filled, are samples of two intents in all models taken together.

    What is no suspect there is none in any of the models, if they have the same types; so the many are held against each
    other once, and the few in each model.
    """
    together = merged(models)
    matcher = Matcher(together)
    values = {known.name: [value.name for value in known.values] for known in together.types}
    return frozenset(
        sample
        for intent in together.intents
        if not _open(intent)
        for sample in intent.samples
        if any(matcher.clashes(said) for said in _fillings(values, intent, sample))
    )


def _few(subject: Subject) -> Iterable[Fault]:
    """R2.22: few, sure samples; what none covers arrives as words."""
    count = sum(len(intent.samples) for intent in subject.model.intents)
    if count > MOST_SAMPLES:
        yield Fault("samples", f"there are {count}, more than {MOST_SAMPLES}", "Keep the headline ways only")


def _broken_english(subject: Subject) -> Iterable[Fault]:
    """R2.22: a sample that nobody says is not sure: its articles, and its verbs' number, agree with what it holds."""
    for intent, sample in samples(subject):
        wrong = _broken(sample)
        if wrong is not None:
            yield Fault(at(intent), f"sample {sample!r} is no English: {wrong}", "Write it as people say it")


@lru_cache(maxsize=100_000)  # locales share most of their samples
def _broken(sample: str) -> str | None:
    return next((why for pattern, why in _BROKEN.items() if pattern.search(sample)), None)


def _plural_values(subject: Subject) -> Iterable[Fault]:
    """R2.22: a sample that says a value itself agrees with its number: "are injections", never "is injections"."""
    plural = {
        value.name
        for known in subject.model.types
        for value in known.values
        if _PLURAL.search(value.name) and value.name not in _PLURAL_IN_LOOK_ONLY and len(value.name.split()) <= 2
    }
    said = re.compile(rf"\b(?:is|was|has) (?:{'|'.join(map(re.escape, sorted(plural)))})\b(?! (?:a|the|what|why)\b)")
    for intent, sample in samples(subject) if plural else ():
        found = said.search(sample)
        if found:
            yield Fault(at(intent), f"sample {sample!r} is no English: {found[0]!r}", "Say 'are', 'were' or 'have'")


def _alarming_values(subject: Subject) -> Iterable[Fault]:
    """R3.18: what a topic or a sign is called by is never a danger sign, for its id would hide the danger."""
    danger = {
        slot.type
        for intent in subject.model.intents
        for slot in intent.slots
        if subject.steers.get(intent.name) == "emergency" or _open(intent)
    }
    for known in subject.model.types:
        for value in known.values if known.name not in danger else ():
            for name in (value.name, *value.synonyms):
                flag = subject.alarms(name)
                if flag is not None:
                    what = f"is also called {name!r}, and whoever says that hears of the danger sign {flag!r} instead"
                    remedy = "Take the name out, or leave what is said of it to content/safety/red_flags.toml"
                    yield Fault(f"topic {value.id!r}", what, remedy, place("topics"))


OVERLAP_RULES = (
    Rule("R2.21", Weight.ERROR, _filled_conflicts),
    Rule("R2.22", Weight.ERROR, _few),
    Rule("R2.22", Weight.ERROR, _broken_english),
    Rule("R2.22", Weight.ERROR, _plural_values),
    Rule("R3.18", Weight.ERROR, _alarming_values),
)
