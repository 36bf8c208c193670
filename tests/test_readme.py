"""The README keeps its word: its conversation is what is heard, its commands exist, its set-up is two commands."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.__main__ import cramp_helper
from workbench.device.assembly import make_device

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
