"""The README keeps its word: its conversation is what is heard, its commands exist, its set-up is two commands."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from skill.errors import ContentError
from workbench.__main__ import cramp_helper
from workbench.device.assembly import make_device
from workbench.measure.readme import BEGIN, END, ROW, block, write_block
from workbench.measure.tally import QUESTION, ROWS, Tally

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_sample_conversation_is_what_is_heard():
    conversation = re.search(r"```text\n(.*?)```", README, re.DOTALL)[1].splitlines()
    said = [line[2:] for line in conversation if line.startswith("> ")]
    expected = [line[2:] for line in conversation if line.startswith("< ")]

    device = make_device()
    heard = [device.say(words).speech for words in said]

    assert heard == expected


def test_the_set_up_is_two_commands():
    block = re.search(r"<!-- set-up -->\n```sh\n(.*?)```", README, re.DOTALL)[1]

    assert len(block.strip().splitlines()) == 2


@pytest.mark.parametrize("verb", sorted(set(re.findall(r"cramp-helper ([a-z]+(?:-[a-z]+)*)", README))))
def test_every_command_it_names_exists_and_explains_itself(verb):
    result = CliRunner().invoke(cramp_helper, [verb, "--help"])

    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 4


def test_every_path_in_its_map_exists():
    paths = re.findall(r"^\| (`.*?) \|", README, re.MULTILINE)
    named = [path for row in paths for path in re.findall(r"`([^`]+)`", row)]
    folders = [ROOT, ROOT / "lambda", ROOT / "content"]

    assert len(named) > 10
    assert [path for path in named if not any((folder / path).exists() for folder in folders)] == []


def test_its_scores_are_as_evaluate_writes_them():
    lines = re.search(f"{re.escape(BEGIN)}\n(.*?)\n{re.escape(END)}", README, re.DOTALL)[1].splitlines()
    head, rule, *rows, empty, told = lines

    assert (head, rule, empty) == ("| | of | best road | worst road |", "|---|---|---|---|", "")
    assert [row for row in rows if not ROW.match(row)] == []
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows] == [row.name for row in ROWS]
    assert "cramp-helper evaluate --held-out --readme" in told


def test_a_block_of_scores_is_put_in_the_place_of_the_one_before(tmp_path):
    file = tmp_path / "README.md"
    file.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    tallies = {road: Tally([(QUESTION, "answerable", "right")]) for road in ("words", "exact")}

    write_block(file, block(tallies))

    assert file.read_text(encoding="utf-8").startswith(f"before\n{BEGIN}\n| | of | best road | worst road |\n")
    assert "| answerable: right | 1 | 100.0 % (words) | 100.0 % (words) |\n" in file.read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8").endswith(f"{END}\nafter\n")


def test_without_a_block_of_scores_it_is_said_to_have_none(tmp_path):
    file = tmp_path / "README.md"
    file.write_text("nothing\n", encoding="utf-8")

    with pytest.raises(ContentError, match="have no block"):
        write_block(file, "text")
