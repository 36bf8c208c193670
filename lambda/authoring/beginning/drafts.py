"""The files that an author goes on from: what the text gives is in them, what is missing is marked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template
from typing import Any

from authoring.beginning.subject import Part, Subject
from authoring.checks.tasks import OWN_QUESTIONS, TO_WRITE

MOST = 2
"""Sentences of a part of an answer."""
DISCLAIMER = "This content is for informational purposes only and should not replace professional medical advice."
_KEPT_REFUSALS = frozenset(
    "dose amount how-often duration time-it-takes pregnancy children animals brand-or-price where-to-get missed-dose "
    "history pictures specialists".split()
)
"""Refusals that an article about health can begin with."""
_TEMPLATES = Path(__file__).parent / "templates"
_COLOURS = ("#124a5c", "#3a2f5c", "#1f4f36")


def q(text: str) -> str:
    """Return a text as TOML writes it."""
    return json.dumps(text, ensure_ascii=False)


def qs(texts: Iterable[str]) -> str:
    """Return a list of texts as TOML writes it."""
    return "[" + ", ".join(map(q, texts)) + "]"


def drafts(
    subject: Subject, name: str, *, not_about: Iterable[str], store: Mapping[str, Any], old: Mapping[str, Any]
) -> dict[str, str]:
    """Return the text of every file that is this article's, by its path; `store` and `old` are of the older project."""
    asked = [_asked(subject, part) for part in subject.parts]
    values = {
        "name": q(name),
        "title": name,
        "called": name.lower(),
        "about": q(subject.name),
        "plain": subject.name,
        "main": q(subject.main),
        "main_id": subject.main,
        "headline": q(subject.title),
        "category": q(store["category"]),
        "keywords": qs(dict.fromkeys([subject.name, *subject.names.values(), "health"])),
        "first": asked[0],
        "asked": "; ".join(asked[:4]),
        "disclaimer": q(subject.disclaimer or DISCLAIMER),
        "answers": qs(answer_id(part) for part in subject.parts),
        "background": _COLOURS[sum(map(ord, subject.name)) % len(_COLOURS)],
        "host": re.sub(r"[^a-z0-9]+", "-", name.lower()),
        "not_about": qs(not_about),
        "phrases": "\n".join(f"{locale} = {qs(_phrases(name, asked[0]))}" for locale in old["locales"]),
    }
    filled = {path.name: Template(path.read_text(encoding="utf-8")).substitute(values) for path in _TEMPLATES.iterdir()}
    filled["article.toml"] += _passages(subject)
    filled["topics.toml"] += _topics(subject)
    filled["aspects.toml"] += _aspects(subject, [aspect["id"] for aspect in old["aspects"]["aspect"]])
    filled["refusals.toml"] += _refusals(subject, old["refusals"]["refusal"])
    placed = {"README.md": filled.pop("README.md"), OWN_QUESTIONS: filled.pop("own.tsv") + _questions(subject)}
    placed[f"content/article/answers/{subject.main}.toml"] = filled.pop("answers.toml") + _answers(subject)
    placed["content/listing/publisher.toml"] = filled.pop("publisher.toml")
    return placed | {f"content/article/{file}": text for file, text in filled.items()}


def answer_id(part: Part) -> str:
    """Return the id of the answer to a part."""
    return f"{part.topic}-{part.aspect}"


def _asked(subject: Subject, part: Part) -> str:
    return subject.offer(part).replace("{topic}", subject.names[part.topic])


def _phrases(name: str, first: str) -> list[str]:
    called = name.lower()
    return [f"Alexa, ask {called} {first}", f"Alexa, open {called}", f"Alexa, ask {called} to read the disclaimer"]


def _passages(subject: Subject) -> str:
    passages = [(part.title, id_, text) for part in subject.parts for id_, text in part.passages]
    passages.append(("Disclaimer", "disclaimer/1", subject.disclaimer or DISCLAIMER))
    return "".join(
        f"\n[[passage]]\nid = {q(id_)}\nsection = {q(section)}\ntext = {q(text)}\n" for section, id_, text in passages
    )


def _topics(subject: Subject) -> str:
    return "".join(
        _topic(
            topic,
            name,
            [],
            "effect" if topic == subject.main else "thing",
            next((part.aspect for part in subject.parts if part.topic == topic), "meaning"),
        )
        for topic, name in subject.names.items()
    ) + _topic("disclaimer", "the disclaimer", ["small print", "the small print", "disclaimer"], "thing", "meaning")


def _topic(topic: str, name: str, said: list[str], kind: str, default: str) -> str:
    return f'\n[[topic]]\nid = {q(topic)}\nname = {q(name)}\nsaid = {qs(said)}\nkind = "{kind}"\ndefault = "{default}"\n'


def _answers(subject: Subject) -> str:
    text = ""
    ids = [answer_id(part) for part in subject.parts]
    for place, part in enumerate(subject.parts):
        after = [*ids[place + 1 :], *ids[:place]][:3]
        halves = {"short": part.passages[:MOST], "more": part.passages[MOST : 2 * MOST]}
        text += f"\n[[answer]]\nid = {q(ids[place])}\nfor = {qs([f'{part.topic}/{part.aspect}'])}\n"
        text += f"title = {q(part.title)}\noffer = {q(subject.offer(part))}\n"
        for name, passages in halves.items():
            lines = "".join(f"  {{ say = {q(TO_WRITE)}, from = {qs([id_])} }},\n" for id_, _ in passages)
            text += f"{name} = [\n{lines}]\n" if passages else ""
        text += f"next = {qs(after)}\n" if after else ""
    quoted = f'  {{ say = {q(subject.disclaimer or DISCLAIMER)}, from = ["disclaimer/1"] }},\n'
    return (
        f'{text}\n[[answer]]\nid = "disclaimer"\nfor = ["disclaimer/meaning"]\ntitle = "The disclaimer"\n'
        f'offer = "what the disclaimer is"\nshort = [\n{quoted}]\n'
    )


def _questions(subject: Subject) -> str:
    """Return a question for each answer, as its offer would ask it."""
    rows = [f"answerable\t\t{_asked(subject, part)}\t{' '.join(id_ for id_, _ in part.passages)}" for part in subject.parts]
    return "\n".join([*rows, "refuse-off\t\twhat is the weather like\tdeclined", ""])


def _aspects(subject: Subject, known: Iterable[str]) -> str:
    asked = {part.aspect for part in subject.parts if part.topic == subject.main}
    return "".join(
        f'\n[[aspect]]\nid = "{aspect}"\n' + (f"default = {q(subject.main)}\n" if aspect in asked else "")
        for aspect in known
    )


def _refusals(subject: Subject, kept: Iterable[Mapping[str, Any]]) -> str:
    text = ""
    offer = qs([answer_id(part) for part in subject.parts][:2])
    for one in kept:
        if one["id"] in _KEPT_REFUSALS and one["said"]:
            text += f"\n[[refusal]]\nid = {q(one['id'])}\nname = {q(one['name'])}\n"
            text += "".join(f"{key} = true\n" for key in ("part", "anywhere", "any", "pointed") if one.get(key))
            text += f"said = {qs(one['said'])}\noffer = {offer}\n"
    return text
