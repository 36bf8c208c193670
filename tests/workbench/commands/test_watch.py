"""What was edited is answered again when it is saved, and what is wrong with it is said instead."""

from itertools import islice
from pathlib import Path

from skill.errors import SkillError
from workbench.commands.watch import watched
from workbench.web.edits import Edits


def test_a_save_is_answered_and_a_mistake_is_said_once(tmp_path: Path) -> None:
    file = tmp_path / "answers.toml"
    file.write_text("one")
    texts = iter(["two!", "broken", "broken", "three.."])

    def save() -> None:
        file.write_text(next(texts))

    def renew() -> None:
        if file.read_text() == "broken":
            raise SkillError("answers.toml: is broken")

    said = watched(Edits([tmp_path], renew), lambda: [file.read_text()], save)

    assert list(islice(said, 7)) == [
        "one",
        "-- saved:",
        "two!",
        "-- saved, but:",
        "answers.toml: is broken",
        "-- saved:",
        "three..",
    ]
