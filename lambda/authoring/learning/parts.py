"""What can be learned, part by part: which file each makes, from what, and how. Run by `cramp-helper learn [PART ...]`.

Whoever adds a part adds a row to `PARTS`. What needs scikit-learn is imported when a part is learned, not when it is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from authoring.dialogues import read_dialogues
from authoring.learning.part import Learned, Part, Tell
from authoring.questions import files_to_learn, read_questions


def _about(seconds: float) -> str:
    return f"in all about {2 + seconds:.0f} s on two free cores"


def _learn_answers(root: Path, tell: Tell) -> Learned:
    from authoring.learning.learning import to_text

    weights, questions = _all_weights(root, tell)
    features = sum(len(weights[name]["weights"]) for name in ("aspects", "answers", "acts"))
    return Learned(to_text(weights), f"{features} features from {questions} questions and the samples of en-US")


def _learn_moves(root: Path, tell: Tell) -> Learned:
    import json

    from authoring.learning.learning import to_text

    kept = json.loads((root / "content/article/weights.json").read_text(encoding="utf-8"))
    weights, questions = _all_weights(root, tell, kept["judgement"])
    report = f"{len(weights['moves'])} reasons from {questions} questions and the conversations; the rest stays as it was"
    return Learned(to_text(kept | {"moves": weights["moves"]}), report)


def _all_weights(root: Path, tell: Tell, judgement: Mapping[str, int] | None = None) -> tuple[dict[str, Any], int]:
    """Return all that is learned of answers and moves, with how many questions; `judgement` is kept where it is given."""
    from authoring.fresh import load_content
    from authoring.interaction_models.model import read
    from authoring.learning.acts import Steering, read_acts
    from authoring.learning.learning import learn
    from authoring.sources import read_table

    tests = root / "tests"
    files = [read_questions(path) for path in files_to_learn(tests, "halves")]
    talks = [read_dialogues(path) for path in sorted((tests / "dialogues" / "learn").glob("*.tsv"))]
    said = tests / "phrasings" / "acts.tsv"
    controls = read_table(root / "content", "controls")["controls"]
    steering = Steering(controls, read_acts(said) if said.exists() else ())
    model = read(root / "interaction_models" / "en-US.json")
    return learn(load_content(), model, files, talks, steering, tell, judgement), sum(map(len, files))


def _learn_cramp(root: Path, tell: Tell) -> Learned:
    from authoring.fresh import load_content
    from authoring.learning.cramp import learn_cramp, read_examples
    from authoring.learning.linear import to_text

    questions, talks = read_examples(root / "tests")
    turns = sum(map(len, talks))
    tell(f"from {len(questions)} questions and {turns} turns of conversations; {_about(len(questions) / 4500)}")
    weights = learn_cramp(questions, talks, load_content().knowledge)
    features = sum(len(model["weights"]) for model in weights.values())
    text = to_text(weights, "cramp from tests/questions and tests/dialogues")
    return Learned(text, f"{features} features from {len(questions)} questions and {turns} turns")


def _learn_danger(root: Path, tell: Tell) -> Learned:
    from authoring.fresh import load_content
    from authoring.learning.danger import learn_danger, read_examples, to_text

    examples = read_examples(root / "tests")
    strangers = sum(one.strangers for one in examples)
    tell(f"from {len(examples)} things said, {strangers} of them by strangers; {_about(len(examples) / 2000)}")
    weights, report = learn_danger(examples, load_content().knowledge)
    return Learned(to_text(weights), report)


def _learn_covered(root: Path, tell: Tell) -> Learned:
    from authoring.fresh import load_content
    from authoring.learning.covered import learn_covered, read_examples, sayings
    from authoring.learning.hands import hands_for
    from authoring.learning.linear import to_text
    from authoring.learning.missing import knowing_others
    from authoring.learning.nearest import learn_nearest

    examples, content = read_examples(root / "tests"), load_content()
    tell(f"from {len(examples)} questions; {_about(len(examples) / 400)}")
    contents = knowing_others(sayings(examples), root / "tests", content)
    nearest = hands_for(len(examples)).submit(learn_nearest, examples, contents)
    model = learn_covered(examples, contents)
    plain = {"nearest": nearest.result()}
    text = to_text({"covered": model}, "covered from tests/questions/halves and tests/dialogues", plain)
    return Learned(text, f"{len(model['weights'])} features from {len(examples)} questions")


def _learn_alone(root: Path, tell: Tell) -> Learned:
    import json

    from authoring.fresh import load_content
    from authoring.learning.alone import learn_alone, read_examples
    from authoring.learning.linear import to_text

    files = read_examples(root / "tests")
    many = sum(map(len, files))
    tell(f"from {many} questions; {_about(many / 450)}")
    answers = json.loads((root / "content/article/weights.json").read_text(encoding="utf-8"))["answers"]
    model = learn_alone(files, load_content(), answers)
    text = to_text({"alone": model}, "alone from tests/questions, tests/phrasings and tests/dialogues")
    return Learned(text, f"{len(model['weights'])} features from {many} questions")


def _learn_missing(root: Path, tell: Tell) -> Learned:
    from authoring.fresh import load_content
    from authoring.learning.linear import to_text
    from authoring.learning.missing import hear_examples, learn_missing, read_examples

    content = load_content()
    examples = read_examples(root / "tests", content.knowledge.refusals)
    tell(f"from {len(examples)} questions; {_about(len(examples) / 800)}")
    model = learn_missing(hear_examples(examples, content))
    text = to_text({"missing": model}, "missing from tests/missing and tests/questions")
    return Learned(text, f"{len(model['weights'])} features from {len(examples)} questions")


def _learn_rank(root: Path, tell: Tell) -> Learned:
    from authoring.fresh import load_content
    from authoring.learning.linear import to_text
    from authoring.learning.rank import learn_rank, read_examples

    files = read_examples(root / "tests")
    many = sum(map(len, files))
    tell(f"from {many} questions and turns; {_about(many / 180)}")
    found = learn_rank(files, load_content(), tell)
    plain = {"trust": found["trust"]}
    text = to_text({"ranker": found["ranker"]}, "rank from tests/questions, tests/phrasings and tests/dialogues", plain)
    return Learned(text, f"{len(found['ranker']['weights'])} features from {many} questions and turns")


def _learn_strange(root: Path, tell: Tell) -> Learned:
    from authoring.fresh import load_content
    from authoring.learning.linear import to_text
    from authoring.learning.strange import learn_strange, read_examples

    examples = read_examples(root, load_content())
    things = sum(one.thing for one in examples)
    tell(f"from {len(examples)} words, {things} of them things; {_about(len(examples) / 4000)}")
    model = learn_strange(examples)
    text = to_text({"strange": model}, "strange from tests/questions and tests/phrasings")
    return Learned(text, f"{len(model['weights'])} features from {len(examples)} words")


PARTS = (
    Part(
        "answers",
        "which answer is wanted, and which act it is",
        "content/article/weights.json",
        _learn_answers,
        "tests/questions",
    ),
    Part(
        "moves",
        "what speaks for which move in a conversation",
        "content/article/weights.json",
        _learn_moves,
        "tests/dialogues/learn",
        within="answers",
    ),
    Part(
        "cramp",
        "what is a cry, and what is said in the steps",
        "content/english/cramp_weights.json",
        _learn_cramp,
        "tests/questions/cramp/learn",
    ),
    Part(
        "strange",
        "which words name what nothing knows",
        "content/english/strange_weights.json",
        _learn_strange,
        "tests/questions/halves/learn",
    ),
    Part(
        "missing",
        "what is asked for that the article does not cover",
        "content/article/missing_weights.json",
        _learn_missing,
        "tests/missing",
    ),
    Part(
        "covered",
        "how much of a question the article covers",
        "content/article/covered_weights.json",
        _learn_covered,
        "tests/questions/covered/learn",
        "answers",
    ),
    Part(
        "alone",
        "which answer is wanted where nothing was said before",
        "content/article/alone_weights.json",
        _learn_alone,
        "tests/questions/covered/learn",
        "answers",
    ),
    Part(
        "rank",
        "when another answer is likelier than what was decided",
        "content/article/rank_weights.json",
        _learn_rank,
        "tests/questions/covered/learn",
        "answers",
    ),
    Part(
        "danger",
        "what is an emergency, and what needs a doctor",
        "content/safety/danger.json",
        _learn_danger,
        "tests/questions/danger/learn",
    ),
)
