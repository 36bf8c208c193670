"""An approval holds for the words and passages that were read, and lapses with either."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from authoring.approval.items import items_of
from authoring.approval.record import Status, approve, standings, waiting
from authoring.sources import parse
from workbench.commands import approve as command
from workbench.commands.approve import approve as approve_command
from workbench.commands.check import check

TINY = Path(__file__).parents[2] / "tiny_article"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of which nobody has approved anything."""
    content = tmp_path / "content"
    for path in (TINY / "content").rglob("*.toml"):
        copied = content / path.relative_to(TINY / "content")
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(path.read_bytes())
    return tmp_path


def run(project: Path, *arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(approve_command, ["--project", str(project), *arguments], input=typed)


def approved_of(project: Path) -> dict[str, Any]:
    return parse(project / "content").get("approvals", {}).get("approved", {})


def status_of(raw: dict[str, Any], name: str) -> Status:
    return next(one.status for one in standings(raw) if one.item.name == name)


def all_approved(project: Path) -> dict[str, Any]:
    raw = parse(project / "content")
    approve(project / "content", raw, [one.item for one in waiting(raw)], "Somebody", date(2026, 1, 31))
    return parse(project / "content")


def an_answer(raw: dict[str, Any]) -> dict[str, Any]:
    return next(iter(raw["answers"].values()))["answer"][0]


def test_nothing_is_approved_until_somebody_does(project: Path) -> None:
    assert {one.status for one in standings(parse(project / "content"))} == {Status.NEVER}


def test_what_was_approved_stays_so_while_nothing_changes(project: Path) -> None:
    assert waiting(all_approved(project)) == []


@pytest.mark.parametrize("part", ["say", "from", "offer", "title"])
def test_an_approval_lapses_when_what_is_said_changes(project: Path, part: str) -> None:
    raw = copy.deepcopy(all_approved(project))
    answer = an_answer(raw)
    if part == "say":
        answer["short"][0]["say"] += " Or not."
    elif part == "from":
        answer["short"][0]["from"] = answer["short"][0]["from"][:-1]
    else:
        answer[part] += " or not"

    assert [(one.item.name, one.status) for one in waiting(raw)] == [(f"answer {answer['id']}", Status.REWORDED)]


def test_an_approval_lapses_when_a_passage_changes(project: Path) -> None:
    raw = copy.deepcopy(all_approved(project))
    answer = an_answer(raw)
    cited = answer["short"][0]["from"][0]
    for passage in raw["article"]["passage"]:
        if passage["id"] == cited:
            passage["text"] += " Rarely."

    assert status_of(raw, f"answer {answer['id']}") is Status.PASSAGE


@pytest.mark.parametrize("room", ["safety", "locales", "prompts"])
def test_safety_numbers_and_prompts_are_approved_too(project: Path, room: str) -> None:
    raw = copy.deepcopy(all_approved(project))
    if room == "safety":
        next(iter(raw["safety"].values()))["say"][0] += " Or wait."
    elif room == "locales":
        next(iter(raw["locales"].values()))["emergency"] = "912"
    else:
        raw["prompts"]["goodbye"]["say"][0] += " Stop your tablets."

    assert [one.status for one in waiting(raw)] == [Status.REWORDED]


def test_a_new_sign_of_danger_has_to_be_approved(project: Path) -> None:
    raw = copy.deepcopy(all_approved(project))
    raw["red_flags"]["flag"].append(raw["red_flags"]["flag"][0] | {"id": "new", "name": "a new sign"})

    assert [one.item.name for one in waiting(raw)] == [f"safety {raw['red_flags']['flag'][0]['number']}"]


def test_each_item_is_shown_beside_its_passages_and_only_a_yes_is_written(project: Path) -> None:
    result = run(project, "answer *", typed="A. Reader\ny\nn\nq\n")

    raw = parse(project / "content")
    line = an_answer(raw)["short"][0]
    passage = next(one["text"] for one in raw["article"]["passage"] if one["id"] == line["from"][0])
    assert result.exit_code == 0
    assert " ".join(line["say"].split()[:4]) in result.output
    assert " ".join(passage.split()[:4]) in result.output
    assert [one["by"] for one in approved_of(project).values()] == ["A. Reader"]


def test_an_approval_is_one_line_with_name_and_date(project: Path) -> None:
    run(project, "--by", "A. Reader", "--yes", "locale *")

    (line,) = [line for line in (project / "content" / "approvals.toml").read_text().splitlines() if line.startswith('"')]
    assert line.startswith('"locale ')
    assert f"on = {date.today().isoformat()}" in line
    assert 'by = "A. Reader"' in line


def test_a_script_has_to_name_what_it_approves(project: Path) -> None:
    assert run(project, "--by", "A. Reader", "--yes").exit_code == 2
    assert approved_of(project) == {}


def test_nobody_approves_without_a_name(project: Path) -> None:
    assert run(project, "--by", " ", "--yes", "*").exit_code == 2
    assert approved_of(project) == {}


def test_a_name_of_nothing_is_told(project: Path) -> None:
    assert "'answer nowhere'" in str(run(project, "answer nowhere", "--list").exception)


def test_the_list_names_what_waits_and_why(project: Path) -> None:
    run(project, "--by", "A. Reader", "--yes", "*")
    assert run(project, "--list").output == "All that is said is approved.\n"

    prompts = project / "content" / "english" / "prompts.toml"
    prompts.write_text(prompts.read_text().replace("[goodbye]\nsay = [", '[goodbye]\nsay = ["So long.", '))

    listed = run(project, "--list").output.splitlines()
    assert listed == ["prompt goodbye: reworded since it was approved", "1 item to approve"]


def test_what_is_no_longer_said_is_no_longer_approved(project: Path) -> None:
    raw = all_approved(project)
    path = project / "content" / "approvals.toml"
    path.write_text(path.read_text() + '"answer gone" = { said = "a", passages = "b", on = 2026-01-31, by = "Somebody" }\n')
    raw = parse(project / "content")

    approve(project / "content", raw, [standings(raw)[0].item], "Somebody", date(2026, 1, 31))

    assert "answer gone" not in approved_of(project)


def test_what_has_problems_is_mended_before_it_is_approved(project: Path) -> None:
    prompts = project / "content" / "english" / "prompts.toml"
    prompts.write_text(prompts.read_text().replace("[goodbye]\nsay = [", '[goodbye]\nsay = ["{who}", '))

    assert "{who}" in str(run(project, "--by", "A. Reader", "--yes", "*").exception)


def test_check_names_what_changed_since_it_was_approved(project: Path) -> None:
    assert "never approved" in CliRunner().invoke(check, [str(project)]).output
    run(project, "--by", "A. Reader", "--yes", "*")
    assert CliRunner().invoke(check, [str(project)]).output == "All good.\n"

    prompts = project / "content" / "english" / "prompts.toml"
    prompts.write_text(prompts.read_text().replace("[goodbye]\nsay = [", '[goodbye]\nsay = ["So long.", '))

    result = CliRunner().invoke(check, [str(project)])
    assert result.exit_code == 0
    assert "reworded since it was approved: prompt goodbye" in result.output


def test_what_no_check_can_see_is_said_before_anybody_approves(project: Path) -> None:
    assert command.BLIND.splitlines()[0] in run(project, typed="A. Reader\nq\n").output


def test_what_seems_turned_round_is_approved_by_whoever_reads_it_and_not_by_a_script(project: Path) -> None:
    path = next((project / "content" / "article" / "answers").glob("*.toml"))
    answer = an_answer(parse(project / "content"))
    say = answer["short"][0]["say"]
    path.write_text(path.read_text().replace(say, f"Never do this: {say[0].lower()}{say[1:]}"))
    name = f"answer {answer['id']}"

    scripted = run(project, "--by", "A. Reader", "--yes", name)
    assert approved_of(project) == {}
    assert f"left out: {name}: " in scripted.output

    read = run(project, "--by", "A. Reader", name, typed="y\n")
    assert "The check: " in read.output
    assert list(approved_of(project)) == [name]


@pytest.mark.parametrize(("steps", "asked"), [({}, []), ({"steps": {}}, ["prompt step-wait", "prompt wait"])])
def test_what_only_steps_say_is_approved_where_there_are_steps(steps: dict[str, Any], asked: list[str]) -> None:
    said = {"say": ["Take your time."]}
    raw = {"prompts": {"goodbye": said, "step-wait": said, "wait": said}} | steps

    assert sorted(item.name for item in items_of(raw) if item.name != "prompt goodbye") == asked
