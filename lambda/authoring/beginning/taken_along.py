"""What a new project takes along of an older one: English, safety, listing and utterances, without its names."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from authoring.trimming import Names, trimmed

ROOMS = ("english", "safety", "listing")
_LEARNED = frozenset({"cramp_weights.json", "strange_weights.json"})
"""What was learned of one article, though it stands with English."""
_HELD_AGAINST = frozenset({"claims.toml", "ordinary.toml", "spelling.toml"})
"""Words that sentences are held against, said and heard by nobody: they may name anything."""
_WHY = re.compile(r"^why = .*\n", re.MULTILINE)
"""What a slip would do to the article that the claims were gathered for."""
_BARE_KEY = re.compile(r"^[A-Za-z0-9_-]+$")
_TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"(,[ ]?)?')
_STEPS = ("ReliefIntent", "StillHurtsIntent", "EasedIntent", "StepsIntent")
"""What is said of the path of steps, in words of the article that has it."""


def rooms_of(content: Path, names: Names) -> dict[str, bytes]:
    """Return the files of the rooms that are kept, from `content/` on, without phrases that name the article."""
    files = {}
    for room in ROOMS:
        for path in sorted((content / room).rglob("*")):
            if not path.is_file() or path.name in _LEARNED or path.name == "publisher.toml":
                continue
            data = path.read_bytes()
            if path.name == "claims.toml":
                data = _WHY.sub("", data.decode()).encode()
            if room == "english" and path.suffix == ".toml" and path.name not in _HELD_AGAINST:
                data = _without(data.decode(), names).encode()
            files[path.relative_to(content).as_posix()] = data
    return files | {"locales.toml": (content / "locales.toml").read_bytes()}


def utterances_of(text: str, names: Names, invocation: str) -> str:
    """Return `utterances.toml` for another article: its invocation, and no template that names the old one."""
    data = tomllib.loads(text)
    phrases = {name: kept for name, said in data["phrases"].items() if (kept := left_of(said, names))}
    gone = [f"<{name}>" for name in data["phrases"] if name not in phrases]

    def of_another(words: str) -> bool:
        return names(words) or any(name in words for name in gone)

    data["invocation"], data["phrases"] = invocation, phrases
    data["spoken"] = {word: ways for word, ways in data["spoken"].items() if not any(map(names, (word, *ways)))}
    data["intents"] = _intents(data["intents"], of_another)
    data["locale"] = {locale: _intents(intents, of_another) for locale, intents in data["locale"].items()}
    head = text[: text.index("invocation =")]
    return head.rstrip() + "\n\n" + _written(data)


def _intents(intents: Mapping[str, Any], names: Names) -> dict[str, list[str]]:
    kept = {name: left_of(templates, names) for name, templates in intents.items() if name not in _STEPS}
    return {name: templates for name, templates in kept.items() if templates or name.startswith("AMAZON.")}


def left_of(templates: list[str], names: Names) -> list[str]:
    """Return the templates that are left when none may name something, each once."""
    left = [trimmed(template, names) for template in templates]
    return list(dict.fromkeys(one for one in left if one))


def _without(text: str, names: Names) -> str:
    """Return the text of a TOML file without the phrases of its lists that name something; comments stay."""
    lines = []
    for line in text.splitlines():
        if line.partition(" ")[0] in _STEPS:
            continue
        if names(line) and not line.lstrip().startswith("#"):
            line = _TEXT.sub(lambda found: _kept(found, names), line)
        lines.append(line)
    return "\n".join(lines) + "\n"


def _kept(found: re.Match[str], names: Names) -> str:
    left = trimmed(found[1], names)
    return "" if left is None else f'"{left}"{found[2] or ""}'


def _written(data: Mapping[str, Any]) -> str:
    """Return a table of utterances as TOML."""
    plain = {key: value for key, value in data.items() if not isinstance(value, dict)}
    text = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in plain.items())
    for name, table in data.items():
        if not isinstance(table, dict):
            continue
        deep = name == "locale"
        text += "" if deep else f"\n[{name}]\n"
        for key, value in table.items():
            if deep:
                text += f"\n[{name}.{key}]\n" + "".join(_entry(one, said) for one, said in value.items())
            elif isinstance(value, dict):
                inside = ", ".join(f"{one} = {json.dumps(said)}" for one, said in value.items())
                text += f"{_key(key)} = {{ {inside} }}\n"
            else:
                text += _entry(key, value)
    return text if data["locale"] else f"{text}\n[locale]\n"


def _entry(key: str, value: Any) -> str:
    if not isinstance(value, list) or len(value) < 4:
        return f"{_key(key)} = {json.dumps(value, ensure_ascii=False)}\n"
    return f"{_key(key)} = [\n" + "".join(f"  {json.dumps(one, ensure_ascii=False)},\n" for one in value) + "]\n"


def _key(key: str) -> str:
    return key if _BARE_KEY.match(key) else json.dumps(key)
