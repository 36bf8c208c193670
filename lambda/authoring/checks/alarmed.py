"""Whether plain sentences about what an article is about are met with a number to call.

The score of danger (`content/safety/danger.json`) was learned from people with cramps. Of another subject it knows nothing
but the words around, and "help me", "won't stop" and "my dad has" are said in danger too. Only an author can tell whether
having something is a danger by itself, so a begun project says it of each such topic (`harmless` in topics.toml).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from authoring.sources import origin
from skill.errors import Problem
from skill.listening.danger.alarm import ALARM, UNSURE, hear_danger
from skill.listening.knowledge import Knowledge
from skill.listening.words.folding import fold

HAD = ("effect", "sign")
"""Kinds of topics that somebody can have."""
PLAIN = ("my dad has {topic}", "{topic} won't stop", "help me with {topic}", "i've had {topic} since this morning")
_MET = {ALARM: "an alarm", UNSURE: "caution"}


def find_undecided(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find topics of which nobody has said whether they are harmless, and those of which it cannot be said."""
    begun = bool(raw.get("article", {}).get("not_about"))
    for number, topic in enumerate(raw.get("topics", {}).get("topic", [])):
        file, entry = origin(raw, ("topics", "topic", number)), f"topic {topic['id']!r}"
        if begun and topic["kind"] == "effect" and "harmless" not in topic:
            remedy = "Write `harmless = true` if having it is no danger by itself, else `harmless = false`."
            yield Problem(file, entry, f"does not say whether having {topic['name']} can be a danger by itself", remedy)
        if topic.get("harmless") and topic["kind"] not in HAD:
            problem = f"is `harmless`, and of the kind {topic['kind']!r}: only what somebody has or feels can be so"
            yield Problem(file, entry, problem, "Take `harmless` out, or make the topic a sign or an effect.")


def find_alarmed(raw: Mapping[str, Any], knowledge: Knowledge) -> list[str]:
    """Return what to tell of each topic that somebody can have, where plain sentences about it are met with a number.

    Of a topic that its author says can be a danger, nothing is told: the number is right.
    """
    told = []
    for topic in raw["topics"]["topic"]:
        if topic["kind"] not in HAD or topic.get("harmless") is False:
            continue
        tried = [sentence.replace("{topic}", topic["name"]) for sentence in PLAIN]
        bands = ((said, hear_danger(fold(said, knowledge.folding), knowledge).band) for said in tried)
        met = [f"{said!r} ({_MET[band]})" for said, band in bands if band in _MET]
        if met:
            told.append(f"Met with a number to call: {', '.join(met)}. {_remedy(topic)}")
    return told


def _remedy(topic: Mapping[str, Any]) -> str:
    where = f"topic {topic['id']!r} in content/article/topics.toml"
    if topic.get("harmless"):
        return (
            f"{where} is `harmless`, so a word of its name is one of danger to content/safety/red_flags.toml: "
            "name the topic otherwise, or leave it so."
        )
    return f"Write `harmless = true` at {where} if having it is no danger by itself, and `harmless = false` if it can be."
