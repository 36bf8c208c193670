"""Understanding, scored on questions that nobody tuned on, disturbed as speech recognition would, and by its own rules."""

import time
from pathlib import Path

import pytest

from authoring.fresh import load_content
from authoring.phrases import TemplateError, expand
from authoring.questions import TUNING, read_questions
from skill.listening.reader import read
from skill.listening.reading import Kind
from skill.listening.words.folding import fold, stem
from workbench.device.assembly import make_device
from workbench.measure.evaluation import evaluate
from workbench.measure.noise import disturb

QUESTIONS = Path(__file__).resolve().parents[2] / "questions"
B12_VARIANTS = [
    "b12",
    "B12",
    "b 12",
    "b. 12",
    "b. twelve",
    "b twelve",
    "be twelve",
    "bee twelve",
    "b-12",
    "vitamin b12",
    "Vitamin B 12",
    "vitamin be twelve",
    "vitamin b. twelve",
    "vit b12",
    "cobalamin",
    "Cobalamin",
    "vitamin B-12",
]


@pytest.fixture(scope="module")
def knowledge():
    return load_content().knowledge


@pytest.fixture(scope="module")
def held_out():
    return evaluate(read_questions(QUESTIONS / "held_out.tsv"), make_device())


@pytest.mark.parametrize("variant", B12_VARIANTS)
def test_every_way_of_saying_b12_is_one(variant, knowledge):
    assert fold(f"can {variant} cause cramps", knowledge.folding) == ["can", "b12", "cause", "cramps"]


def test_a_lone_ending_leaves_no_word(knowledge):
    assert fold("ma'am's leg", knowledge.folding) == ["ma'am", "leg"]


def test_held_out_refusals_are_refused(held_out):
    assert held_out.share("right", "refuse-near", "refuse-off") >= 0.92


def test_held_out_questions_are_answered_right(held_out):
    """The floor is below the latest score by the width of chance on so many rows; the score itself is in the README."""
    assert held_out.share("right", "answerable", "followup") >= 0.92


def test_held_out_questions_are_seldom_answered_wrongly(held_out):
    assert held_out.share("wrong", "answerable", "followup") <= 0.04


def test_no_held_out_emergency_is_missed(held_out):
    """One that is missed is not left to be a figure: it is read, mended, and moved to tests/questions/red_flags.tsv."""
    assert held_out.count("missed") == 0


def test_hardly_any_held_out_question_raises_an_alarm(held_out):
    """A missed emergency costs twenty false alarms, and the score that hears what no list names has some: never 3 %."""
    alarms = held_out.count("false alarm")

    assert alarms <= 0.005 * held_out.total()


def test_noise_costs_at_most_five_points_on_all_questions():
    questions = [question for name in TUNING for question in read_questions(QUESTIONS / name)][::3]
    device = make_device()

    clean = evaluate(questions, device).share("right")
    noisy = evaluate(disturb(questions), device).share("right")

    assert noisy >= clean - 0.05


def test_noise_really_changes_the_words():
    questions = read_questions(QUESTIONS / "us.tsv")
    noisy = disturb(questions)

    changed = sum(one.question != two.question for one, two in zip(questions, noisy, strict=True))

    assert changed > 0.8 * len(questions)


def test_the_question_set_is_as_wide_as_it_claims():
    questions = [question for name in (*TUNING, "held_out.tsv") for question in read_questions(QUESTIONS / name)]
    kinds = ("refuse", "redflag", "harmless", "followup")
    counts = {kind: sum(one.kind.startswith(kind) for one in questions) for kind in kinds}
    targets = {passage for one in questions for passage in one.expected}
    never_asked = {"intro/2", "other-causes/2"}

    assert len(questions) >= 400
    assert counts["refuse"] >= 80
    assert counts["redflag"] >= 40
    assert counts["harmless"] >= 40
    assert counts["followup"] >= 60
    assert set(load_content().article.passages) - targets <= never_asked


@pytest.mark.parametrize(
    ("said", "topic", "aspect"),
    [
        ("how is low b twelve treated", "low-b12", "treatment"),
        ("what are the signs of dehydration", "dehydration", "symptoms"),
        ("my doctor started me on b12 shots, can they cause cramps", "injections", "causes"),
        ("is it potassium or calcium that gives you cramps when it's low", "electrolytes", "causes"),
        ("what's the difference between restless legs and leg cramps", "restless-legs", "compare"),
        ("could low b12 be behind my sore tongue", "tongue", "causes"),
        ("which foods have it", None, "foods"),
    ],
)
def test_topic_and_aspect_are_read(said, topic, aspect, knowledge):
    reading = read(said, knowledge)

    assert (reading.kind, reading.topic, reading.aspect) == (Kind.QUESTION, topic, aspect)


@pytest.mark.parametrize(
    "said",
    [
        "can b12 cause baldness",
        "is b12 safe in pregnancy",
        "what's the weather",
        "blorp snazzle frump",
    ],
)
def test_what_the_article_does_not_cover_is_refused(said, knowledge):
    assert read(said, knowledge).kind is Kind.REFUSED


@pytest.mark.parametrize("said", ["", "   ", "?!", "um", "\N{PILE OF POO}", "a" * 5000, "cramp " * 2000, "\x00\x1b[31m"])
def test_anything_can_be_said_without_an_error(said, knowledge):
    assert read(said, knowledge).kind in Kind


def test_long_speech_is_read_in_time_that_grows_with_its_length(knowledge):
    def seconds(words):
        started = time.perf_counter()
        read("my leg cramps and " * words, knowledge)
        return time.perf_counter() - started

    short, long = (min(seconds(words) for _ in range(5)) for words in (10, 100))

    assert long < 200 * short  # what else the machine does only adds to either


@pytest.mark.parametrize(
    ("one", "other"), [("cramps", "cramping"), ("treated", "treats"), ("pills", "pill"), ("injections", "injection")]
)
def test_endings_do_not_matter(one, other):
    assert stem(one) == stem(other)


def test_templates_stand_for_every_choice():
    assert expand("(can|could) it [really] hurt") == [
        "can it hurt",
        "can it really hurt",
        "could it hurt",
        "could it really hurt",
    ]


@pytest.mark.parametrize("template", ["(a|b", "a)", "[a", "a]", "(a]"])
def test_a_template_with_open_brackets_is_an_error(template):
    with pytest.raises(TemplateError):
        expand(template)


def test_disturbing_is_repeatable():
    questions = read_questions(QUESTIONS / "us.tsv")

    assert disturb(questions) == disturb(questions)
