"""Sets are scored by every road, kept out and learned from apart, the same in one process as in two."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from skill.errors import ContentError
from workbench.commands.evaluate import evaluate
from workbench.measure.asking import Asker
from workbench.measure.scoring import make_asker
from workbench.measure.sets import HELD_OUT, LEARNED, find_files, read_pieces

QUESTIONS = "\n".join(
    [
        "kind\tbefore\tquestion\texpected",
        "answerable\t\tdo statins cause cramps\tother-causes/7",
        "followup\tdo statins cause cramps\twho won the cup final\tother-causes/7",
        "redflag\t\tmy chest is being crushed\temergency",
        "redflag\t\twhat is dehydration\temergency",
    ]
)
DIALOGUES = "\n".join(
    [
        "dialogue\tsay\twanted\tturn",
        "1\tdo statins cause cramps\tother-causes/7\tfirst",
        "1\tthanks that is all\tbye\tclose",
        "2\tdo statins cause cramps\tdoctor/1\tfirst",
        "2\tgoodbye\tbye\tclose",
    ]
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("learn/dialogues", DIALOGUES), ("held_out/voice", QUESTIONS), ("learn/other", "this\tthat\n1\t2")):
        file = tmp_path / f"{name}.tsv"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(evaluate, ["--processes", "1", *map(str, arguments)])


def test_questions_and_conversations_are_counted_apart_by_part(folder: Path) -> None:
    figures = json.loads(run("--json", "--road", "words", folder).output)

    kept_out, learned = figures[HELD_OUT]["words"], figures[LEARNED]["words"]
    assert kept_out["answerable: right"] == {"count": 1, "total": 1, "share": 1.0}
    assert kept_out["follow-ups: right"]["count"] == 0
    assert (kept_out["red flags: alarm"]["count"], kept_out["red flags: missed"]["count"]) == (1, 1)
    assert learned["turns of dialogues: right"] == {"count": 3, "total": 4, "share": 0.75}
    assert learned["turns of dialogues: wrong"]["count"] == 1
    assert learned["dialogues without a bad turn"] == {"count": 1, "total": 2, "share": 0.5}
    assert learned["weakest turns"][0] == "first"


def test_what_went_wrong_is_listed_of_what_may_be_learned_from_and_of_nothing_else(folder: Path) -> None:
    output = run("--wrong", "--road", "whole", folder).output

    assert "do statins cause cramps\tstatins-causes\tdoctor/1" in output
    assert "what is dehydration" not in output
    assert "cup final" not in output


def test_one_road_beside_the_other(folder: Path) -> None:
    figures = json.loads(run("--json", "--road", "exact", folder / "held_out").output)

    assert figures[HELD_OUT]["exact"]["answerable: right"]["total"] == 1
    assert figures[LEARNED] == {}


def test_a_reply_does_not_depend_on_what_was_asked_before_by_another_road() -> None:
    talks = [("what causes leg cramps", "the second one"), ("what causes leg cramps", "yes"), ("yes",)]
    together = make_asker("en-US", ["words", "whole"])

    def answers(asker: Asker, road: str) -> list[list[str | None]]:
        return [[told.answer or told.outcome for told in asker.ask(road, talk)] for talk in talks]

    assert answers(together, "whole") == answers(make_asker("en-US", ["whole"]), "whole")
    assert answers(together, "words") == answers(make_asker("en-US", ["words"]), "words")


def test_a_file_of_another_form_is_refused_when_it_is_named_and_left_out_of_its_folder(folder: Path) -> None:
    assert [file.name for file in find_files([folder])] == ["voice.tsv", "dialogues.tsv"]
    with pytest.raises(ContentError, match="does not name the columns"):
        read_pieces(find_files([folder / "learn" / "other.tsv"]))


def test_a_folder_without_sets_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="holds no questions"):
        find_files([tmp_path])
