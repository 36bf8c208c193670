"""A sentence that says the opposite of its passages is found; what the article says, however it is put, is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from authoring.approval.record import Status, standings
from authoring.checks.clauses import Axes
from authoring.checks.direction import find_direction_problems, turned
from authoring.checks.grounding import find_grounding_problems
from authoring.checks.references import lines_of
from authoring.sources import Sources, parse
from skill.content import content_folder

LOWERED = "Large amounts of the vitamin can sometimes lower iron, which may bring on headaches."
SCARCE = "Too little of it is very likely to bring on headaches; too much is rarely behind them."
TOLD = "If the headaches last, see a doctor straight away; only a doctor can prescribe drops."
MORE = "Bad sleep causes headaches more often than the vitamin does."
DENIED = "The drops aren't linked with headaches. A headache is a pain that you can't shake off."
SHARE = "Of those under 30, 4 percent get them; of those over 30, 9 percent do."


@pytest.fixture(scope="module")
def raw() -> Sources:
    return parse(content_folder())


@pytest.fixture(scope="module")
def axes(raw: Sources) -> Axes:
    return Axes(raw["opposites"]["opposite"])


@pytest.mark.parametrize(
    ("say", "passage"),
    [
        ("Too little can bring on headaches; too much rarely does.", SCARCE),
        ("Headaches are likely with too little.", SCARCE),
        ("A large amount may lower your iron.", LOWERED),
        ("If they last, see a doctor straight away.", TOLD),
        ("A doctor can prescribe drops.", TOLD),
        ("Headaches come from bad sleep more often than from the vitamin.", MORE),
        ("The drops aren't linked with headaches.", DENIED),
        ("It's a pain that you can't shake off.", DENIED),
        ("Nine percent of those over thirty get them.", SHARE),
    ],
)
def test_what_the_passage_says_is_left_alone(say: str, passage: str, axes: Axes) -> None:
    assert turned(say, [passage], axes) == []


@pytest.mark.parametrize(
    ("say", "passage"),
    [
        ("Too much can bring on headaches; too little rarely does.", SCARCE),
        ("Too much can bring on headaches.", SCARCE),
        ("Headaches are rare with too little.", SCARCE),
        ("A large amount may raise your iron.", LOWERED),
        ("A small amount may lower your iron.", LOWERED),
        ("Large amounts may prevent headaches.", LOWERED),
        ("Large amounts don't lower iron.", LOWERED),
        ("If they last, don't see a doctor.", TOLD),
        ("If they last, see a doctor next month.", TOLD),
        ("If they last, the doctor will see you straight away.", TOLD),
        ("You can prescribe the doctor drops.", TOLD),
        ("The vitamin causes headaches more often than bad sleep does.", MORE),
        ("Bad sleep causes headaches less often than the vitamin does.", MORE),
        ("Headaches cause bad sleep.", MORE),
        ("The drops are linked with headaches.", DENIED),
        ("It's a pain that you can shake off.", DENIED),
        ("Nine percent of those under thirty get them.", SHARE),
        ("No, too little can bring on headaches.", SCARCE),
        ("Yes, too much rarely does.", SCARCE),
    ],
)
def test_a_sentence_that_is_turned_round_is_found(say: str, passage: str, axes: Axes) -> None:
    assert turned(say, [passage], axes)


def test_our_own_content_is_not_turned_round(raw: Sources) -> None:
    assert find_direction_problems(raw) == []


def test_what_a_person_approved_as_it_stands_is_no_problem(raw: Sources) -> None:
    (sentence, *_) = raw["answers"]["other-causes"]["answer"][4]["short"]
    assert sentence["say"] == "Try drinking more fluids."
    turned_round = _with(raw, "Try drinking more fluids.", "Try drinking fewer fluids.")
    (problem,) = find_direction_problems(turned_round)
    item = next(one.item for one in standings(turned_round) if one.item.name == "answer dehydration-treatment")
    approval = {"said": item.said, "passages": item.passages, "on": None, "by": "A. Reader"}

    turned_round["approvals"] = {"approved": {item.name: approval}}

    assert problem.entry == "answer 'dehydration-treatment': short"
    assert [one.status for one in standings(turned_round) if one.item.name == item.name] == [Status.APPROVED]
    assert find_direction_problems(turned_round) == []


def _with(raw: Sources, before: str, after: str) -> dict[str, Any]:
    """Return the content with one sentence in place of another."""
    parts = {
        name: {"answer": [answer | {"short": _lines(answer["short"], before, after)} for answer in part["answer"]]}
        for name, part in raw["answers"].items()
    }
    return {**raw, "answers": parts}


def _lines(lines: list[dict[str, Any]], before: str, after: str) -> list[dict[str, Any]]:
    return [line | {"say": line["say"].replace(before, after)} for line in lines]


def test_what_seems_turned_round_is_quoted_as_it_stands_there(axes: Axes) -> None:
    reasons = turned("Massages never loosen the muscles.", ["Massages loosen tired muscles."], axes)

    assert reasons == ["'loosen muscles' is denied, and no passage denies it"]


# Every sentence of every answer, turned round by machine: denied, or a word put for its opposite.

OPPOSITES = """
too little/too much, low/high, more/less, rarely/often, rare/common, unlikely/likely, usually/rarely, frequently/rarely,
early/late, permanently/briefly, permanent/temporary, suddenly/slowly, tightens/relaxes, gently/roughly, gentle/rough,
harmless/harmful, causes/prevents, cause/prevent, over/under, hot/cold, crucial/unimportant, essential/unnecessary,
vital/useless, best/worst, weak/strong, tired/energetic, painful/painless, protects/damages, damage/protect, severe/mild,
enough/too little, drops/rises, drop/rise, lower/raise, straight away/next week, large/small, recommended/discouraged,
uncomfortable/pleasant, can't/can, aren't/are, don't/do, yes/no, no/yes
"""
_AUXILIARY = re.compile(r"(?<![\w'])(can|may|is|are|should|has|have)(?![\w'])")
_VERB = re.compile(
    r"(?<=\w )(causes?|makes?|brings?|calls for|depends|protects?|leaves?|keeps?|feels?|need|get|dissolves|skips|see)\b"
)
_COMMANDS = frozenset("Drink Rest Stretch Call See Get".split())


def _reversals(say: str) -> Iterator[str]:
    for pair in OPPOSITES.replace("\n", " ").split(","):
        word, opposite = pair.strip().split("/")
        for found in re.finditer(rf"(?<![\w'-]){word}(?![\w'-])", say, re.IGNORECASE):
            instead = opposite.capitalize() if found.group()[0].isupper() else opposite
            yield say[: found.start()] + instead + say[found.end() :]
    for found in _AUXILIARY.finditer(say):
        yield f"{say[: found.end()]} not{say[found.end() :]}"
    for found in _VERB.finditer(say):
        yield f"{say[: found.start()]}never {say[found.start() :]}"
    if say.split()[0] in _COMMANDS:
        yield f"Do not {say[0].lower()}{say[1:]}"


def test_planted_reversals_of_every_answer_are_found(raw: Sources, axes: Axes) -> None:
    passages = {entry["id"]: entry["text"] for entry in raw["article"]["passage"]}
    claims = {"article": raw["article"], "claims": raw["claims"], "prompts": {}}
    found: dict[str, list[bool]] = {}
    for _, entry, line in lines_of(raw):
        cited = [passages[source] for source in line["from"] if source != "disclaimer/1"]
        for reversal in _reversals(line["say"]) if cited else ():
            planted = {"id": "x", "for": ["b12/causes"], "short": [{"say": reversal, "from": line["from"]}]}
            seen = bool(turned(reversal, cited, axes)) or any(
                "is in no passage" in one.problem
                for one in find_grounding_problems({**claims, "answers": {"some": {"answer": [planted]}}})
            )
            found.setdefault(entry.partition(":")[0], []).append(seen)

    planted = sum(map(len, found.values()))
    assert planted > 500
    assert sum(map(sum, found.values())) / planted >= 0.9
    assert {entry for entry, seen in found.items() if not any(seen)} == set()
