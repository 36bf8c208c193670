"""Another article becomes a certified skill without a line of Python changed: begun from a plain text, filled in, asked."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from authoring.beginning.plain_text import read_text, sentences
from skill.errors import ContentError

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "tests" / "articles"
ASKED = {
    "heartburn": {
        "can coffee cause heartburn": "Big or fatty meals, coffee and alcohol",
        "how do i get rid of acid reflux": "Antacids calm the acid",
        "when should i see a doctor": "on most days for three weeks",
        "how many antacids can i take": "?",
    },
    "hay_fever": {
        "what causes hay fever": "Tree pollen causes it in spring",
        "does a nasal spray help": "takes some days to work",
        "why are my eyes itchy": "pollen",
        "i have chest pain": "Call 911 now.",
        "my toddler has hay fever": "about children in particular. In general, tree pollen",
        "my dad has itchy eyes and a fever and his neck is stiff": "Call 911",
    },
    "nosebleed": {
        "how do i stop a nosebleed": "Sit down and lean forward",
        "can blood thinners cause nosebleeds": "Blood thinners make nosebleeds more likely",
        "how do i prevent a bleeding nose": "do not blow it hard",
        "who won the match": "nosebleeds",
    },
}


def run(folder: Path, *arguments: str, fails: bool = False) -> str:
    """Run a command as whoever stands in a folder does, and return what it says."""
    said = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "workbench", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT / "lambda"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == (1 if fails else 0), said.stdout + said.stderr
    return said.stdout + said.stderr


@pytest.mark.parametrize("article", ASKED)
def test_a_plain_text_becomes_a_certified_skill(article: str, tmp_path: Path) -> None:
    project = tmp_path / "project"
    run(ROOT, "new", str(project), str(ARTICLES / article / "article.txt"))
    tasks = run(project, "check", fails=True)
    assert tasks.count("is still to be written. Say in your own words:") == 15
    assert "Traceback" not in tasks

    shutil.copytree(ARTICLES / article / "content", project / "content", dirs_exist_ok=True)
    run(project, "model")
    run(project, "manifest")
    run(project, "approve", "--yes", "--by", "A Reader", "*")
    report = run(project, "check", "--certify")
    built = run(project, "build", "--uncertified", "--placeholders")

    assert " passed, 0 failed" in report
    assert "Example addresses in content/listing/publisher.toml: contact, privacy, terms. Set your own" in report
    assert "Met with a number to call" not in report
    assert "next: cd build && ask deploy" in built
    for question, heard in ASKED[article].items():
        assert heard in (said := run(project, "ask", question)), said


def test_nothing_is_begun_in_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")

    said = run(ROOT, "new", str(tmp_path), str(ARTICLES / "heartburn" / "article.txt"), fails=True)

    assert "holds something already" in said
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_text_is_read_by_its_headings_and_sentences() -> None:
    text = "Warts\n\n## What they are\nA wart is small. Dr. Lee, e.g., sees many!\n\nDisclaimer\nAsk a doctor."

    read = read_text(text, "a.txt")

    assert read.title == "Warts"
    assert read.sections == (("What they are", ("A wart is small.", "Dr. Lee, e.g., sees many!")),)
    assert read.disclaimer == "Ask a doctor."
    assert sentences("One. Two? Three") == ["One.", "Two?", "Three"]


@pytest.mark.parametrize("text", ["", "Only a title", "Title\n\nHeading\n\nAnother heading"])
def test_a_text_without_sentences_is_refused(text: str) -> None:
    with pytest.raises(ContentError):
        read_text(text, "a.txt")


@pytest.mark.parametrize("text", ['{"title": "Hiccups"}', "<html><p>Hiccups</p></html>", "12,5,7\n3,4,5"])
def test_what_is_no_article_is_not_begun(text: str, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(text)

    said = run(ROOT, "new", str(tmp_path / "project"), str(tmp_path / "article.txt"), fails=True)

    assert "article.txt: line 1: is no title: " in said
    assert not (tmp_path / "project").exists()
