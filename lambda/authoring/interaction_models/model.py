"""The shape of an interaction model: intents with samples and slots, and the types that the slots hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

PHRASE_TYPES = frozenset({"AMAZON.SearchQuery"})
"""Types that take whatever is said; a sample may hold only one such slot (R2.11)."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap in the samples of an intent."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Intent:
    """What a listener may want, and the ways of saying it."""

    name: str
    samples: tuple[str, ...]
    slots: tuple[Slot, ...] = ()

    @property
    def built_in(self) -> bool:
        """Whether Alexa defines the intent and only extends it with our samples."""
        return self.name.startswith("AMAZON.")


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that a slot may hold, under any of its names."""

    id: str
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotType:
    """The values that we name for a slot; words outside them may still arrive (R3.1)."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """All that Alexa learns about how people speak to the skill in one locale."""

    invocation: str
    intents: tuple[Intent, ...]
    types: tuple[SlotType, ...]
    sensitivity: str | None = "HIGH"
    """How readily off-topic speech goes to Fallback: a wrong answer costs more than a declined one (R3.13)."""
    dialog: bool = False
    """Whether there is a dialog model, which forbids samples of nothing but slots (R2.13)."""


def from_json(data: Mapping[str, Any]) -> Model:
    """Read the JSON that Alexa reads; what is missing is left empty, for the rules to report."""
    interaction = data.get("interactionModel", {})
    language = interaction.get("languageModel", {})
    fallback = language.get("modelConfiguration", {}).get("fallbackIntentSensitivity", {})
    return Model(
        invocation=language.get("invocationName", ""),
        intents=tuple(_intent(intent) for intent in language.get("intents", [])),
        types=tuple(_type(slot_type) for slot_type in language.get("types", [])),
        sensitivity=fallback.get("level"),
        dialog=bool(interaction.get("dialog")),
    )


def to_json(model: Model) -> dict[str, Any]:
    """Return the JSON that Alexa reads; a dialog model, which we never have, is not written."""
    return {
        "interactionModel": {
            "languageModel": {
                "invocationName": model.invocation,
                "modelConfiguration": {"fallbackIntentSensitivity": {"level": model.sensitivity}},
                "intents": [_intent_json(intent) for intent in model.intents],
                "types": [_type_json(slot_type) for slot_type in model.types],
            }
        }
    }


def to_text(model: Model) -> str:
    """Return the model as the text of its file, the same bytes for the same model."""
    bare = to_json(replace(model, intents=(), types=()))
    language = bare["interactionModel"]["languageModel"]
    language["intents"] = [_Written(_part(intent)) for intent in model.intents]
    language["types"] = [_Written(_part(slot_type)) for slot_type in model.types]
    return _written(bare, "\n") + "\n"


_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class _Written(str):
    """Text that is JSON already."""

    __slots__ = ()


@lru_cache(maxsize=1000)  # locales share nearly all
def _part(part: Intent | SlotType) -> str:
    """Return the text of an intent or a type, as far in as it stands in its file; a value is one line, to keep it small."""
    if isinstance(part, Intent):
        return _written(_intent_json(part), "\n    ")
    values = [_Written(_LINE(_value_json(value))) for value in part.values]
    return _written({"name": part.name, "values": values}, "\n    ")


def _intent_json(intent: Intent) -> dict[str, Any]:
    slots = [{"name": slot.name, "type": slot.type} for slot in intent.slots]
    return {"name": intent.name, "slots": slots, "samples": list(intent.samples)}


def _type_json(slot_type: SlotType) -> dict[str, Any]:
    return {"name": slot_type.name, "values": [_value_json(value) for value in slot_type.values]}


def _value_json(value: Value) -> dict[str, Any]:
    return {"id": value.id, "name": {"value": value.name, "synonyms": list(value.synonyms)}}


def _written(value: Any, line: str) -> str:
    """Return what `json.dumps(value, indent=1, ensure_ascii=False)` does, in a fifth of its time."""
    if isinstance(value, _Written):
        return value
    if isinstance(value, str):
        return encode_basestring(value)
    if not isinstance(value, (dict, list)) or not value:
        return json.dumps(value)
    within = line + " "
    if isinstance(value, list):
        return f"[{within}" + f",{within}".join([_written(one, within) for one in value]) + f"{line}]"
    items = [f"{encode_basestring(key)}: {_written(one, within)}" for key, one in value.items()]
    return f"{{{within}" + f",{within}".join(items) + f"{line}}}"


def merged(models: Iterable[Model]) -> Model:
    """Return a model with the samples of several that have the same types, as those of one material have."""
    parts: dict[str, list[Intent]] = {}
    first, *others = models
    for intent in chain(first.intents, *(model.intents for model in others)):
        parts.setdefault(intent.name, []).append(intent)
    intents = (
        Intent(
            name,
            tuple(dict.fromkeys(sample for intent in same for sample in intent.samples)),
            tuple(dict.fromkeys(slot for intent in same for slot in intent.slots)),
        )
        for name, same in parts.items()
    )
    return replace(first, intents=tuple(intents))


def read(path: Path) -> Model:
    """Read a model from its file."""
    return from_json(json.loads(path.read_text(encoding="utf-8")))


def _intent(data: Mapping[str, Any]) -> Intent:
    slots = tuple(Slot(slot.get("name", ""), slot.get("type", "")) for slot in data.get("slots", []))
    return Intent(data.get("name", ""), tuple(data.get("samples", [])), slots)


def _type(data: Mapping[str, Any]) -> SlotType:
    values = []
    for value in data.get("values", []):
        name = value.get("name", {})
        values.append(Value(value.get("id", ""), name.get("value", ""), tuple(name.get("synonyms", []))))
    return SlotType(data.get("name", ""), tuple(values))
