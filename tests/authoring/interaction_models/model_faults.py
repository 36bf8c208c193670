"""A model without faults, and one fault for each rule to plant in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from authoring.interaction_models.model import Intent, Model, Slot, SlotType, Value
from authoring.interaction_models.rule import Subject

TOPIC, OTHER = Slot("topic", "Topic"), Slot("other", "Topic")
BUILT_IN = (
    "Cancel",
    "Help",
    "Stop",
    "NavigateHome",
    "Fallback",
    "Repeat",
    "Yes",
    "No",
    "Next",
    "Previous",
    "More",
    "StartOver",
)
MODEL = Model(
    invocation="plant helper",
    intents=(
        Intent(
            "SignsIntent",
            (
                "signs",
                "{topic} signs",
                "what are the signs of {topic}",
                "can you please tell me what signs of {topic} i see",
            ),
            (TOPIC,),
        ),
        Intent("AskIntent", ("why {why}",), (Slot("why", "AMAZON.SearchQuery"),)),
        *(Intent(f"AMAZON.{name}Intent", ()) for name in BUILT_IN),
    ),
    types=(SlotType("Topic", (Value("dry", "drought", ("no rain",)), Value("feed", "b. twelve feed"))),),
)
SUBJECT = Subject(
    MODEL,
    "interaction_models/en-US.json",
    aspects=frozenset({"SignsIntent"}),
    steers={"AMAZON.StopIntent": "stop", "AMAZON.NavigateHomeIntent": "stop", "AMAZON.PauseIntent": "stop"},
    invited=("what are the signs of drought",),
)

WORDS = [f"{first}{second}e" for first in "bcdfghjklm" for second in "aeiou"] * 2
WORDS = [f"{word}{'r' * (number // 50)}" for number, word in enumerate(WORDS)]

Plant = Callable[[Subject], Subject]


def named(invocation: str) -> Plant:
    return lambda subject: replace(subject, model=replace(subject.model, invocation=invocation))


def sampled(*samples: str, intent: str = "SignsIntent") -> Plant:
    def plant(subject: Subject) -> Subject:
        return replace(
            subject,
            model=replace(
                subject.model,
                intents=tuple(
                    replace(known, samples=known.samples + samples) if known.name == intent else known
                    for known in subject.model.intents
                ),
            ),
        )

    return plant


def with_intents(*intents: Intent) -> Plant:
    return lambda subject: replace(subject, model=replace(subject.model, intents=subject.model.intents + intents))


def without(name: str) -> Plant:
    return lambda subject: replace(
        subject,
        model=replace(subject.model, intents=tuple(known for known in subject.model.intents if known.name != name)),
    )


def with_type(slot_type: SlotType) -> Plant:
    return lambda subject: replace(subject, model=replace(subject.model, types=(*subject.model.types, slot_type)))


def only(*samples: str) -> Plant:
    def plant(subject: Subject) -> Subject:
        rest = without("SignsIntent")(replace(subject, invited=()))
        return with_intents(Intent("SignsIntent", samples, (TOPIC,)))(rest)

    return plant


def with_slot(name: str, slot: Slot) -> Plant:
    return lambda subject: replace(
        subject,
        model=replace(
            subject.model,
            intents=tuple(
                replace(known, slots=(*known.slots, slot)) if known.name == name else known
                for known in subject.model.intents
            ),
        ),
    )


def steered(name: str) -> Plant:
    return lambda subject: replace(subject, steers={**subject.steers, name: "home"})


def with_two_types(subject: Subject) -> Subject:
    return with_intents(
        Intent("OtherIntent", ("see {plant}",), (Slot("plant", "Topic"),)),
        Intent("CityIntent", ("visit {plant}",), (Slot("plant", "AMAZON.City"),)),
    )(subject)


def crowded(subject: Subject) -> Subject:
    return with_slot("AskIntent", TOPIC)(sampled("why {topic} {why}", intent="AskIntent")(subject))


def with_bare_sign(subject: Subject) -> Subject:
    danger = Intent("DangerIntent", ("{sign}", "i have {sign}"), (Slot("sign", "Topic"),))
    return with_intents(danger)(replace(subject, steers={**subject.steers, "DangerIntent": "emergency"}))


def with_plural(subject: Subject) -> Subject:
    return sampled("what is injections for")(with_type(SlotType("Care", (Value("jab", "injections"),)))(subject))


def with_dialog(subject: Subject) -> Subject:
    return sampled("{topic}")(replace(subject, model=replace(subject.model, dialog=True)))


def with_many_intents(subject: Subject) -> Subject:
    return with_intents(*(Intent(f"Intent{'x' * count}", (f"say {'x' * count}",)) for count in range(2, 180)))(
        with_intents(*(Intent(f"Other{'y' * count}", (f"say {'y' * count}",)) for count in range(2, 80)))(subject)
    )


def with_many_bytes(subject: Subject) -> Subject:
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [f"{first}{second}{third}" for first in letters for second in letters for third in letters]
    return with_type(SlotType("Plant", tuple(Value(word, word * 40) for word in words)))(subject)


def with_sensitivity(level: str) -> Plant:
    return lambda subject: replace(subject, model=replace(subject.model, sensitivity=level))


FAULTS: list[tuple[str, str, Plant]] = [
    ("R1.1", "one word", named("plants")),
    ("R1.2", "capitals", named("Plant helper")),
    ("R1.2", "two spaces", named("plant  helper")),
    ("R1.3", "digits", named("plant helper 2")),
    ("R1.4", "a bare letter", named("plant b helper")),
    ("R1.4", "a letter as it sounds", named("bee twelve helper")),
    ("R1.4", "periods without spaces", named("n.b.a. helper")),
    ("R1.5", "a launch word", named("open plants")),
    ("R1.6", "a connecting word", named("plants and helper")),
    ("R1.7", "a wake word", named("echo plants")),
    ("R1.7", "the word skill", named("plant skill")),
    ("R1.7", "a wake word from memory", named("ziggy plants")),
    ("R1.8", "an article of two words", named("the plants")),
    ("R1.10", "no name", named("")),
    ("R1.11", "too long", named("plant helper " + "plant " * 9 + "plant")),
    ("R2.1", "a question mark", sampled("what signs?")),
    ("R2.1", "a curly apostrophe", sampled("what\u2019s wrong")),
    ("R2.1", "a stray brace", sampled("what {signs")),
    ("R2.2", "letters and digits", sampled("b12 signs")),
    ("R2.2", "a bare letter", sampled("b twelve signs")),
    ("R2.2", "capitals", sampled("NBA signs")),
    ("R2.2", "periods without spaces", sampled("n.b.a. signs")),
    ("R2.3", "digits", sampled("signs of 12")),
    ("R2.5", "a wake word", sampled("alexa signs")),
    ("R2.5", "the invocation name", sampled("plant helper signs")),
    ("R2.5", "a launch phrase", sampled("ask plant helper signs")),
    ("R2.6", "no question", only("signs", "{topic} signs", "please read me all of the signs of {topic}")),
    ("R2.6", "questions only", only("why", "what {topic} signs", "can you tell me what the signs of {topic} are")),
    ("R2.7", "no samples", with_intents(Intent("IdleIntent", ()))),
    ("R2.8", "twice in one intent", sampled("{topic}  Signs")),
    ("R2.8", "in two intents", with_intents(Intent("OtherIntent", ("signs",)))),
    ("R2.9", "another slot", sampled("signs of {plant}")),
    ("R2.9", "another case", sampled("signs of {Topic}")),
    ("R2.10", "an unknown type", with_intents(Intent("OtherIntent", ("see {plant}",), (Slot("plant", "Plant"),)))),
    ("R2.10", "a type without values", with_type(SlotType("Plant", ()))),
    ("R2.10", "two types", with_two_types),
    ("R2.11", "two slots beside free text", crowded),
    ("R2.20", "a second phrase slot", with_slot("AskIntent", Slot("how", "AMAZON.SearchQuery"))),
    ("R3.18", "a danger sign alone", with_bare_sign),
    ("R2.21", "a value filled in", with_intents(Intent("OtherIntent", ("what are the signs of no rain",)))),
    ("R2.21", "two that a value makes equal", with_intents(Intent("OtherIntent", ("{other} signs",), (OTHER,)))),
    ("R2.22", "too many samples", sampled(*(f"say {'so ' * count}{word}" for word in WORDS for count in range(60)))),
    ("R2.22", "a before a vowel", sampled("what about a injury")),
    ("R2.22", "an before a consonant", sampled("what about an b. twelve feed")),
    ("R2.22", "two articles", sampled("what about the the signs")),
    ("R2.22", "two prepositions", sampled("a comparison of between them")),
    ("R2.22", "a plural verb", sampled("do this cause signs")),
    ("R2.22", "a plural verb that asks", sampled("why do it matter")),
    ("R2.22", "a singular verb", sampled("why does they be")),
    ("R2.22", "a singular verb before many", sampled("what's the symptoms")),
    ("R2.22", "a plural verb before one", sampled("what are the difference")),
    ("R2.22", "a plural pronoun", sampled("how is those")),
    ("R2.22", "a plural value", with_plural),
    ("R3.18", "a danger sign among synonyms", lambda subject: replace(subject, alarms={"no rain": "drought"}.get)),
    ("R2.12", "free text alone", sampled("{why}", intent="AskIntent")),
    ("R2.12", "free text behind a space", sampled(" {why}", intent="AskIntent")),
    ("R2.13", "slots alone beside a dialog", with_dialog),
    ("R2.14", "too many intents", with_many_intents),
    ("R2.14", "too many bytes", with_many_bytes),
    ("R2.14", "a value too long", with_type(SlotType("Plant", (Value("fern", "fern", ("x" * 141,)),)))),
    ("R2.15", "a digit", with_intents(Intent("Intent2", ("two",)))),
    ("R2.15", "a name twice", with_intents(Intent("Topic", ("topics",)))),
    ("R2.16", "too long", sampled("signs " * 34)),
    ("R2.17", "no apostrophe", sampled("im done", intent="AMAZON.StopIntent")),
    ("R2.18", "no sample", lambda subject: replace(subject, invited=("how is drought treated",))),
    ("R2.19", "no short one", only("{topic} signs", "what signs", "can you please tell me what the signs are")),
    ("R2.19", "none polite", only("signs", "{topic} signs", "what are all of the signs of {topic}")),
    ("R3.5", "no id", with_type(SlotType("Plant", (Value("", "fern"),)))),
    ("R3.5", "an id twice", with_type(SlotType("Plant", (Value("fern", "fern"), Value("fern", "moss"))))),
    ("R3.9", "no help", without("AMAZON.HelpIntent")),
    ("R3.10", "home does not stop", steered("AMAZON.NavigateHomeIntent")),
    ("R3.11", "no yes", without("AMAZON.YesIntent")),
    ("R3.12", "pause does not stop", steered("AMAZON.PauseIntent")),
    ("R3.13", "low", with_sensitivity("LOW")),
    ("R3.14", "another language", lambda subject: replace(subject, locale="fr-FR")),
    ("R3.15", "samples on fallback", sampled("what", intent="AMAZON.FallbackIntent")),
    ("R3.16", "a slot on a built-in", with_slot("AMAZON.YesIntent", TOPIC)),
]
