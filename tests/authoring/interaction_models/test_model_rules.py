"""Each rule for interaction models names the fault that is planted for it, and no other."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from model_faults import FAULTS, MODEL, SUBJECT, Plant, named, sampled

from authoring.interaction_models.model_rules import NOT_CHECKED, RULES, check
from authoring.interaction_models.overlap_rules import find_suspects
from authoring.interaction_models.rule import Subject, Weight
from skill.errors import Problem


def number_of(problem: Problem) -> str:
    return problem.problem.rpartition("(")[2].rstrip(")")


def numbers(subject: Subject) -> set[str]:
    report = check(subject)
    return {number_of(problem) for problem in (*report.errors, *report.warnings)}


def test_a_model_without_faults_has_no_problems() -> None:
    assert numbers(SUBJECT) == set()


@pytest.mark.parametrize(
    ("number", "plant"), [pytest.param(number, plant, id=f"{number} {what}") for number, what, plant in FAULTS]
)
def test_a_planted_fault_is_named_by_its_rule_alone(number: str, plant: Plant) -> None:
    assert numbers(plant(SUBJECT)) == {number}


@pytest.mark.parametrize("plant", [plant for number, _, plant in FAULTS if number == "R2.21"])
def test_samples_that_are_held_against_each_other_once_for_all_locales_hide_no_fault(plant: Plant) -> None:
    planted = plant(SUBJECT)
    suspects = find_suspects([MODEL, planted.model])

    report = check(replace(SUBJECT, suspects=suspects), replace(planted, file="en-GB.json", suspects=suspects))

    assert {(problem.file, number_of(problem)) for problem in report.errors} == {("en-GB.json", "R2.21")}
    assert find_suspects([MODEL, MODEL]) == frozenset()


def test_every_rule_has_a_planted_fault() -> None:
    assert {number for number, _, _ in FAULTS} == {rule.number for rule in RULES}


def test_every_rule_of_the_book_is_checked_or_said_not_to_be() -> None:
    sections = {1: 11, 2: 23, 3: 18}
    book = {f"R{section}.{rule}" for section, last in sections.items() for rule in range(1, last + 1)}

    assert {rule.number for rule in RULES} | set(NOT_CHECKED) == book
    assert {rule.number for rule in RULES}.isdisjoint(NOT_CHECKED)


def test_all_problems_are_reported_at_once_with_place_and_remedy() -> None:
    faulty = sampled("what signs?", "plant helper signs")(named("plants for helper")(SUBJECT))

    report = check(faulty, replace(SUBJECT, model=replace(MODEL, invocation=""), file="interaction_models/en-GB.json"))

    assert [str(problem) for problem in report.errors] == [
        "interaction_models/en-US.json: invocation name: 'for' in 'plants for helper' is a connecting word (R1.6). "
        "Choose another word",
        "interaction_models/en-US.json: intent 'SignsIntent': sample 'what signs?' has ? (R2.1). "
        "Leave out what is not spoken",
        "interaction_models/en-GB.json: invocation name: there is none for en-US (R1.10). "
        "Give one, in that locale's language",
    ]


def test_what_is_known_from_memory_only_warns() -> None:
    report = check(sampled("signs of 12")(SUBJECT))

    assert report.errors == ()
    assert [problem.problem for problem in report.warnings] == ["sample 'signs of 12' has digits (R2.3)"]
    assert {rule.number for rule in RULES if rule.weight is Weight.WARNING} >= {"R1.11", "R2.3", "R2.15", "R2.16"}


def test_the_rules_say_their_number_in_their_docstring() -> None:
    documented = "".join(
        path.read_text(encoding="utf-8")
        for path in (Path(__file__).resolve().parents[3] / "lambda/authoring/interaction_models").glob("*_rules.py")
    )

    assert not {rule.number for rule in RULES} - set(re.findall(r"R[123]\.[0-9]+", documented))


@pytest.mark.parametrize("sample", ["what an {signs_topic} is", "what a apple's signs are"])
def test_a_fault_of_what_is_offered_is_mended_in_its_answer(sample: str) -> None:
    offers = {sample.replace("signs_topic", "topic"): "plant-signs"}
    subject = replace(sampled(sample)(SUBJECT), offers=offers)

    found = [problem for problem in check(subject).errors if repr(sample) in problem.problem]

    assert [problem.remedy for problem in found] == ["It is what answer 'plant-signs' offers: word its `offer` otherwise"]
