"""The content reaches the listener whole, its faults are named, and another article makes another skill."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from authoring.checks.problems import find_problems
from authoring.fresh import load_content
from authoring.interaction_models import build as interaction_model
from authoring.interaction_models.material import read_material
from authoring.interaction_models.model import from_json
from authoring.interaction_models.samples import Matcher
from authoring.interaction_models.spelling import spoken
from authoring.sources import parse
from skill.content import COMPILED, Content, content_folder
from skill.errors import ContentError
from skill.intended import role
from workbench.__main__ import cramp_helper
from workbench.device.assembly import make_device_for
from workbench.device.device import Device
from workbench.device.heard import Heard

TINY = Path(__file__).resolve().parents[1] / "tiny_article"
SILENT = {"intro/2", "other-causes/2"}
"""The two of the 82 passages that say nothing."""


@pytest.fixture(scope="module")
def heard(the_device: Device, content: Content, matcher: Matcher) -> list[Heard]:
    """Every sample that names no topic, and the plainest sample of every intent for every topic; each with its "more"."""
    turns: list[Heard] = []
    for sample in _samples(content, matcher):
        the_device.end_session()
        turns.append(the_device.say(sample))
        assert turns[-1].route == "sample", f"{sample!r} went by {turns[-1].route}"
        if the_device.in_session:
            turns.append(the_device.say("more"))
    the_device.end_session()
    turns += [the_device.say(said) for said in ("my leg is cramping", "no", "next", "next", "next", "no")]
    turns += [the_device.say(said) for said in ("my leg is cramping", "yes")]
    return turns


def _samples(content: Content, matcher: Matcher) -> list[str]:
    forms = read_material(content_folder().parent).utterances.spoken
    names = {topic.id: spoken(topic.name, forms)[0] for topic in content.article.topics.values()}
    pairs = [[names[topic] for topic in sorted(pair)] for pair in content.article.comparisons]
    found: list[str] = []
    held = {kind.name: {value.id for value in kind.values} for kind in matcher.model.types}
    for intent in matcher.model.intents:
        if intent.name not in content.aspects:
            continue
        found += [sample for sample in intent.samples if "{" not in sample]
        slotted = {sample: re.findall(r"{(.*?)}", sample) for sample in intent.samples}
        types = {slot.name: slot.type for slot in intent.slots}
        one = [sample for sample, slots in slotted.items() if len(slots) == 1 and role(slots[0]) == "topic"]
        two = [sample for sample, slots in slotted.items() if len(slots) == 2]
        for sample in sorted(one, key=len)[:3]:
            known = held[types[slotted[sample][0]]]
            found += [re.sub(r"{.*?}", name, sample) for topic, name in names.items() if topic in known]
        for sample in sorted(two, key=len)[:1]:
            found += [re.sub(r"{.*?}", second, re.sub(r"{.*?}", first, sample, count=1)) for first, second in pairs]
    return found


def test_there_are_eighty_two_passages(content: Content) -> None:
    assert len(content.article.passages) == 82
    assert set(content.article.passages) >= SILENT


def test_every_passage_is_heard_by_somebody_who_says_a_sample(heard: list[Heard], content: Content) -> None:
    spoken_of = {source for turn in heard for source in turn.sources}

    assert set(content.article.passages) - spoken_of == SILENT


def test_every_answer_is_given_to_somebody_who_says_a_sample(heard: list[Heard], content: Content) -> None:
    given = {turn.answer for turn in heard}

    assert [answer for answer in content.article.answers if answer not in given] == []


def test_the_disclaimer_is_quoted_exactly(content: Content) -> None:
    expected = "This content is for informational purposes only and should not replace professional medical advice."

    assert content.article.passages["disclaimer/1"].text == expected  # type: ignore[index]
    assert content.prompts["disclaimer"].say == (expected,)


FAULTS: dict[str, tuple[str, str, str, str]] = {
    "a passage that is not there": (
        "article/answers/b12.toml", r'(id = "b12-foods".*?from = \[)', r'\1"treatment/44", ',
        "content/article/answers/b12.toml: answer 'b12-foods': short: cites 'treatment/44', which is no passage. "
        "Did you mean 'treatment/4'?",
    ),
    "a figure that is in no passage": (
        "article/answers/b12.toml", r'(id = "b12-foods".*?say = ")', r"\1All seven: ",
        "content/article/answers/b12.toml: answer 'b12-foods': short: the figure 'seven' in",
    ),
    "a claim that is in no passage": (
        "article/answers/symptoms.toml", r'(id = "headache-causes".*?say = ")', r"\1Rarely, ",
        "content/article/answers/symptoms.toml: answer 'headache-causes': short: 'Rarely' (rarity) in",
    ),
    "a sentence too long for one breath": (
        "article/answers/symptoms.toml", r'(id = "thirst-causes".*?say = ")',
        r"\1As you may find when you sit down at night and put up your feet and look at the moon and the stars, ",
        "content/article/answers/symptoms.toml: answer 'thirst-causes': short: 'As you may find",
    ),
    "a claim of the sentence that says it in brief": (
        "article/answers/symptoms.toml", r'(id = "headache-causes".*?brief = \[\{ say = ")', r"\1Rarely, ",
        "content/article/answers/symptoms.toml: answer 'headache-causes': brief: 'Rarely' (rarity) in",
    ),
    "a gap that stands for nothing": (
        "article/refusals.toml", r'as_cause = "conditions"', 'as_cause = "condition"',
        "content/article/refusals.toml: refusal 'other-conditions': as_cause 'condition' is no topic",
    ),
    "an offer of nothing": (
        "article/answers/doctor.toml", r'(id = "leg-cramps-doctor".*?next = \[)', r'\1"no-such-answer", ',
        "content/article/answers/doctor.toml: answer 'leg-cramps-doctor': offers 'no-such-answer' next, which is no answer",
    ),
    "an answer that is there twice": (
        "article/answers/low-b12.toml", r'id = "low-b12-feel"', 'id = "low-b12-common"',
        "content/article/answers/low-b12.toml: answer 'low-b12-common': stands there 2 times, in content/article/answers/",
    ),
    "a prompt that is missing": (
        "english/prompts.toml", r"\[thanks\]", "[gratitude]",
        "content/english/prompts.toml: [thanks]: is missing",
    ),
    "a question without its mark": (
        "english/prompts.toml", r'(\[eased\]\nask = \[)"[^"]*"', r'\1"Has it eased."',
        "content/english/prompts.toml: [eased]: 'ask' 'Has it eased.' does not end with a question mark",
    ),
    "a number in place of a name": (
        "article/topics.toml", r'(id = "potassium"\nname = )"[^"]*"', r"\g<1>12",
        "content/article/topics.toml: topic 'potassium': name: is 12, not text in quotes",
    ),
    "a red flag of an idea that is not listed": (
        "safety/red_flags.toml", r'(id = "chest-pain".*?all = \[\[)', r'\1"pane", ',
        "content/safety/red_flags.toml: flag 'chest-pain': names the idea 'pane', which is not listed",
    ),
}  # fmt: skip
"""What is wrong: the file, where in it, what takes its place, and how the check must begin to say so."""


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the content, to plant faults in."""
    return Path(shutil.copytree(content_folder(), tmp_path / "content", ignore=shutil.ignore_patterns(COMPILED)))


def _plant(folder: Path, fault: str) -> str:
    name, place, instead, message = FAULTS[fault]
    path = folder / name
    written, count = re.subn(place, instead, path.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)
    assert count, f"{name} no longer holds {place!r}"
    path.write_text(written, encoding="utf-8")
    return message


def test_ten_planted_faults_are_all_named_in_one_run(copied: Path) -> None:
    messages = [_plant(copied, fault) for fault in FAULTS]

    result = CliRunner().invoke(cramp_helper, ["check", str(copied)])

    assert result.exit_code == 1
    assert [message for message in messages if message not in result.output] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_named_without_a_crowd_of_others(fault: str, copied: Path) -> None:
    message = _plant(copied, fault)

    problems = [str(problem) for problem in find_problems(parse(copied))]

    assert any(problem.startswith(message) for problem in problems)
    assert len(problems) <= 5


def test_the_content_as_it_is_has_no_problem() -> None:
    assert find_problems(parse(content_folder())) == []


def test_a_rule_that_listens_for_what_nothing_is_has_a_problem() -> None:
    raw = parse(content_folder())
    raw["rules"]["rule"][0]["any"] = ["should-we"]

    problems = [str(problem) for problem in find_problems(raw)]

    assert problems == [
        "content/article/rules.toml: [[rule]] 1: listens for 'should-we', which nothing is. Did you mean 'should-i'?"
    ]


def test_content_with_a_fault_is_not_loaded(copied: Path) -> None:
    message = _plant(copied, "a prompt that is missing")

    with pytest.raises(ContentError, match=re.escape(message)):
        load_content(copied)


def test_a_file_that_is_no_toml_is_named(copied: Path) -> None:
    (copied / "article" / "steps.toml").write_text("[first\n", encoding="utf-8")

    with pytest.raises(ContentError, match=r"content/article/steps\.toml: line 1: is no TOML"):
        load_content(copied)


def test_an_edited_file_is_compiled_again(copied: Path) -> None:
    load_content(copied)
    goodbye = copied / "english" / "prompts.toml"
    goodbye.write_text(goodbye.read_text(encoding="utf-8").replace("Goodbye, and take care.", "So long."), encoding="utf-8")

    assert "So long." in load_content(copied).prompts["goodbye"].say


Say = Callable[[str], Heard]


@pytest.fixture
def another(tmp_path: Path) -> Device:
    """A device with the tiny article in place of ours, and the interaction model built from it."""
    project = Path(shutil.copytree(TINY, tmp_path / "project"))
    built = interaction_model.files(read_material(project))
    model = from_json(json.loads(built["interaction_models/en-US.json"]))
    return make_device_for(project / "content", Matcher(model))


def test_another_article_has_no_problem() -> None:
    assert find_problems(parse(TINY / "content")) == []


def test_another_article_is_another_skill(another: Device) -> None:
    disclaimer = "This is for information only, and no substitute for a trained mechanic."
    story = {
        "open cramp helper": "This is Cramp Helper, speaking about bicycle chains today. What would you like to know?",
        "what makes a squeaky chain": (
            f"Rust can make a chain squeak, and so can too little oil. {disclaimer} Want to hear how rust is treated?"
        ),
        "yes": "Dry the chain after rain. Want more on that?",
        "more": "Oil it once a month, too. Want to hear what chain oil is?",
        "what is oil": "It is thin oil that gets between the links. Anything else?",
        "what is the price of a chain": (
            "My article does not say; a mechanic could. I can tell you what chain oil is, or what makes a chain squeak. "
            "Which one?"
        ),
        "i have heavy bleeding": "Call 911 now. Heavy bleeding can be an emergency, and I can't make the call for you.",
    }

    assert {said: another.say(said).speech for said in story} == story


def test_another_article_knows_nothing_of_ours(another: Device) -> None:
    for said in ("can b12 cause cramps", "my calf is cramping"):
        another.end_session()

        assert another.say(said).outcome == "declined"
