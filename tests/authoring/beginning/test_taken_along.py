"""What a new project takes along speaks of no other article: neither what is heard, nor notes to whoever edits it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from authoring.beginning.begin import begin
from authoring.questions import read_questions
from authoring.tables.article import RulesFile, WordsFile
from authoring.tables.base import Table

ROOT = Path(__file__).resolve().parents[3]
TEXT = "Chilblains\nSmall sores.\n\nChilblains in runners\nRunners get them too.\n\nWhat causes chilblains\nCold does.\n"
_OURS = re.compile(r"(?<!: )\bcramps?\b(?![- ]helper)|\bb ?12\b|\bvitamin|\bthe article: \S+/\d", re.IGNORECASE)
"""What our article is about, but for the name of the tools, and passages of it."""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    _, written = begin(ROOT, TEXT, "chilblains.txt")
    return {name: data.decode() for name, data in written.items()}


def comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.splitlines() if line.startswith("#") or '"   #' in line]


def test_no_comment_speaks_of_the_article_that_it_was_begun_from(files: dict[str, str]) -> None:
    rooms = ("content/english/", "content/safety/", "content/article/", "content/listing/")
    found = {
        name: left
        for name, text in files.items()
        if name.startswith(rooms) and (left := [one for one in comments(text) if _OURS.search(one)])
    }

    assert found == {}


def test_the_reasons_of_another_article_are_left_out(files: dict[str, str]) -> None:
    assert "why =" not in files["content/english/claims.toml"]
    assert files["content/english/claims.toml"].count("[[claim]]") > 20


@pytest.mark.parametrize("intent", ["StepsIntent", "ReliefIntent"])
def test_an_article_without_steps_listens_for_none(intent: str, files: dict[str, str]) -> None:
    assert intent not in files["interaction_models/utterances.toml"]
    assert intent not in files["content/english/intents.toml"]


def test_a_heading_of_several_words_is_offered_as_one_hears_it(files: dict[str, str]) -> None:
    assert 'offer = "what to know about {topic}"' in files["content/article/answers/chilblains.toml"]
    assert "what to know about chilblains in runners" in files["tests/questions/own.tsv"]


@pytest.mark.parametrize(("name", "table"), [("rules", RulesFile), ("words", WordsFile)])
def test_an_example_in_a_file_can_be_taken_as_it_stands(name: str, table: type[Table], files: dict[str, str]) -> None:
    text = files[f"content/article/{name}.toml"]
    used = re.sub(r"^# (?=\[\[|\w+ = )", "", text, flags=re.MULTILINE)

    assert used != text
    for written in (text, used):
        table.model_validate(tomllib.loads(written))


def test_notes_in_a_file_of_questions_are_no_questions(files: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "own.tsv").write_text(files["tests/questions/own.tsv"])

    questions = read_questions(tmp_path / "own.tsv")

    assert "# before" in files["tests/questions/own.tsv"]
    assert [one.question for one in questions][-1] == "what is the weather like"
    assert len(questions) == 4
