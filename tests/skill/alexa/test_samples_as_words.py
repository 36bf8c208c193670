"""Every sample of every model, its slots filled with every value, means the same said as words as through its intent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from authoring.interaction_models.material import FOLDER, read_material
from authoring.interaction_models.model import PHRASE_TYPES, Intent, Model, read
from skill.alexa.intents import said
from skill.content import Content
from skill.conversation.state import Conversation
from skill.intended import SlotValue, sampled
from skill.listening.said import Said
from skill.listening.utterance import Utterance
from skill.listening.words.folding import fold
from skill.turn import take_turn
from workbench.device.assembly import ROOT

LOCALES = read_material(ROOT).utterances.locales
SLOT = re.compile(r"\{(\w+)\}")
Filled = Mapping[str, tuple[str, str]]


def as_sample(words: str, content: Content) -> Utterance | None:
    return sampled(fold(words, content.knowledge.folding), content)


def filled(model: Model, intent: Intent) -> Iterator[tuple[str, Filled]]:
    """Return the samples of an intent, the first slot with each of its values, the second with another.

    A value is said in one of its ways after the other, so that all of them come up, in many samples.
    """
    types = {slot.name: slot.type for slot in intent.slots}
    named = {kind.name: kind.values for kind in model.types}
    for turn, sample in enumerate(intent.samples):
        names = SLOT.findall(sample)
        if not names:
            yield sample, {}
            continue
        for index, value in enumerate(named[types[names[0]]]):
            ways = (value.name, *value.synonyms)
            slots = {names[0]: (ways[(turn + index) % len(ways)], value.id)}
            for name in names[1:]:
                others = [one for one in named[types[name]] if one.id != value.id]
                other = others[(turn + index) % len(others)]
                slots[name] = (other.name, other.id)
            yield SLOT.sub(lambda slot, slots=slots: slots[slot[1]][0], sample), slots  # type: ignore[misc]


def ordinary(model: Model) -> list[Intent]:
    """Return the intents whose samples are sentences, not a way to begin or any words at all."""
    return [
        intent
        for intent in model.intents
        if not any(slot.type in PHRASE_TYPES or intent.samples == (f"{{{slot.name}}}",) for slot in intent.slots)
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_sample_said_as_words_is_heard_as_its_intent(locale: str, content: Content) -> None:
    model = read(ROOT / FOLDER / f"{locale}.json")
    home = read(ROOT / FOLDER / "en-US.json")
    at_home = {(intent.name, sample) for intent in home.intents for sample in intent.samples}
    different, count = [], 0

    for intent in ordinary(model):
        own = [one for one in intent.samples if locale == "en-US" or (intent.name, one) not in at_home]
        for words, slots in filled(model, Intent(intent.name, tuple(own), intent.slots)):
            count += 1
            found = content.samples.find(fold(words, content.knowledge.folding))
            meant = None if found is None else (found.intent, {name: one for name, (_, one) in found.slots.items()})
            if meant == (intent.name, {name: one for name, (_, one) in slots.items()}):
                continue
            # "Can X cause leg cramps" is "can X cause {sign}" too: another reading will do that means the same.
            through = said(intent.name, {name: SlotValue(*value) for name, value in slots.items()}, content).heard
            if through is None or as_sample(words, content) != through:
                different.append((intent.name, words, meant))

    assert count > (6_000 if locale == "en-US" else 10)
    assert different == []


@pytest.mark.parametrize("opening", ["", "can b12 cause cramps", "my calf is cramping right now"])
def test_the_reply_is_the_same_too_in_every_state(opening: str, content: Content) -> None:
    here = content.locale("en-US")
    model = read(ROOT / FOLDER / "en-US.json")
    state = take_turn(Said(opening), Conversation(), here, content).conversation if opening else Conversation()
    cases = [(intent.name, *one) for intent in ordinary(model) for one in filled(model, intent)]
    different = []

    for intent, words, slots in cases[::7]:
        through = said(intent, {name: SlotValue(*value) for name, value in slots.items()}, content)
        one, other = (take_turn(way, state, here, content).reply for way in (through, Said(words)))
        if one != other:
            different.append((intent, words))

    assert len(cases) > 6_000
    assert different == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_new_session_answers_every_sample_with_every_value(locale: str, content: Content) -> None:
    here = content.locale(locale)
    model = read(ROOT / FOLDER / f"{locale}.json")
    refused, asked = [], 0

    for intent in ordinary(model):
        for words, slots in filled(model, intent):
            through = said(intent.name, {name: SlotValue(*value) for name, value in slots.items()}, content)
            reply = take_turn(through, Conversation(), here, content).reply
            asks = intent.name in content.aspects
            asked += asks
            if reply.outcome == "declined" or (asks and reply.outcome != "answered"):
                refused.append((intent.name, words, reply.outcome))

    assert asked > 4_000
    assert refused == []


def test_what_is_no_sample_is_read_as_words(content: Content) -> None:
    for words in ("", "why " * 100, "the bucket of the old crane", "can marmalade cause leg cramps", "{topic} foods"):
        assert as_sample(words, content) is None
