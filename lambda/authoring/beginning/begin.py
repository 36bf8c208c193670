"""Lay out a project from a plain text and the project that it is begun from."""

from __future__ import annotations

from pathlib import Path

from authoring.beginning import drafts
from authoring.beginning.plain_text import read_text
from authoring.beginning.subject import Subject, find_subject
from authoring.beginning.taken_along import left_of, rooms_of, utterances_of
from authoring.checks.tasks import OWN_QUESTIONS
from authoring.fresh import load_content
from authoring.interaction_models.material import SOURCE
from authoring.sources import parse, read_table
from authoring.trimming import naming
from skill.errors import ContentError, Problem

README = """\
# {name}

An Alexa skill that answers questions about {subject}, from one article. Begun with `cramp-helper new`; stand in this folder
and every `cramp-helper` command is about this skill.

```sh
cramp-helper check        # what is left to do, in the order to do it
cramp-helper model        # after topics, offers or utterances have changed
cramp-helper manifest     # after the store text has changed
cramp-helper ask "{question}"
cramp-helper evaluate {own}
cramp-helper watch "{question}"
cramp-helper approve      # a person reads every answer beside what it stands on
cramp-helper learn        # optional, once there are some hundred questions: a few seconds
cramp-helper check --certify
cramp-helper build
```

| | |
|---|---|
| `content/article/` | all that is this article's: the text, topics, answers, refusals, store text, icon |
| `content/english/`, `content/safety/` | English in general, and danger signs: taken along, without what named another article |
| `content/listing/` | publisher (set it), legal pages, screen |
| `interaction_models/utterances.toml` | how people ask; `<locale>.json` are built from it |
| `{own}` | your own questions, with the passages that answer them |
"""


def begin(root: Path, text: str, file: str, name: str | None = None) -> tuple[Subject, dict[str, bytes]]:
    """Return what a text is about and every file of its project; `root` is the project that it is begun from.

    Raises `ContentError` when the text cannot be read.
    """
    content = root / "content"
    old = parse(content)
    read = read_text(text, file)
    subject = find_subject(read, load_content(content).knowledge)
    called = name or f"{subject.name.title()} Helper"
    if len(called.split()) < 2:
        raise ContentError([Problem("--name", repr(called), "is one word, which Alexa does not take", "Give two or three.")])
    own = naming([subject.name, *subject.names.values()])
    words = [one for one in old["article"].get("names", []) if not naming([one])(text) and not own(one)]
    old_name = read_table(content, "store")["name"].lower()
    not_about = [*words, *([old_name] if old_name != called.lower() else [])]
    names = naming(not_about)
    kept = [one | {"said": left_of(one["said"], names)} for one in old["refusals"]["refusal"]]
    question = drafts.questions(subject).splitlines()[1].split("\t")[2]
    files = {
        "content/article/article.toml": drafts.article(subject, not_about),
        "content/article/topics.toml": drafts.topics(subject),
        f"content/article/answers/{subject.main}.toml": drafts.answers(subject),
        "content/article/prompts.toml": drafts.prompts(subject, called),
        "content/article/aspects.toml": drafts.aspects(subject, [aspect["id"] for aspect in old["aspects"]["aspect"]]),
        "content/article/refusals.toml": drafts.refusals(subject, kept),
        "content/article/rules.toml": drafts.rules(subject),
        "content/article/concepts.toml": drafts.concepts(subject),
        "content/article/folding.toml": drafts.folding(called),
        "content/article/words.toml": "# Hard words that the skill may speak, and the answer that explains each.\nword = []\n",
        "content/article/icon.toml": drafts.icon(subject),
        "content/article/store.toml": drafts.store(
            subject, called, read_table(content, "store")["category"], read_table(content, "locales")
        ),
        "content/listing/publisher.toml": drafts.publisher(called),
        SOURCE: utterances_of((root / SOURCE).read_text(encoding="utf-8"), names, called.lower()),
        OWN_QUESTIONS: drafts.questions(subject),
        "README.md": README.format(name=called, subject=subject.name, question=question, own=OWN_QUESTIONS),
        ".gitignore": ".compiled.json\nbuild/\n",
    }
    taken = {f"content/{path}": data for path, data in rooms_of(content, names).items()}
    return subject, dict(sorted((taken | {path: text.encode() for path, text in files.items()}).items()))


def write(files: dict[str, bytes], folder: Path) -> None:
    """Write a project into a folder that is new or empty; raises `ContentError` for any other."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        remedy = "Choose a folder that is not there yet."
        raise ContentError([Problem(str(folder), "the folder", "holds something already", remedy)])
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
