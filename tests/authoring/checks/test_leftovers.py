"""Nothing of English and of the listing names what the article is about, so that another article can keep them."""

from pathlib import Path

import pytest

from authoring.checks.leftovers import find_leftovers, find_utterance_leftovers, named_in
from authoring.sources import parse
from authoring.trimming import naming

CONTENT = Path(__file__).resolve().parents[3] / "content"


@pytest.fixture(scope="module")
def names():
    return naming(parse(CONTENT / "article")["article"]["names"])


@pytest.mark.parametrize("file", ["acts", "aspects", "controls", "folding", "prompts"])
def test_english_does_not_name_what_the_article_is_about(file, names):
    assert list(named_in(parse(CONTENT / "english").get(file, {}), names)) == []


@pytest.mark.parametrize("path", sorted((CONTENT / "listing" / "legal").glob("*.md")), ids=lambda path: path.stem)
def test_nor_does_a_legal_page(path, names):
    assert not names(path.read_text(encoding="utf-8"))


def test_what_is_left_of_another_article_is_named_with_its_place():
    topic = {"name": "a burning chest", "said": ["GOUT in my toe"]}
    raw = {"article": {"not_about": ["gout"]}, "topics": {"topic": [topic]}}

    [problem] = find_leftovers(raw)

    assert "'GOUT in my toe' is left of another article" in str(problem)
    assert "topics.toml: topic 'a burning chest': said 1" in str(problem)
    assert find_utterance_leftovers(raw, {"invocation": "gout helper"}, "utterances.toml") != []


@pytest.mark.parametrize(
    ("passage", "left"),
    [
        ("Keep the elbow from stretching.", []),
        ("The nerves of the arm are pinched.", ["a calf"]),
        ("A calf may ache, and nerves too.", []),
    ],
)
def test_what_the_article_has_in_another_form_is_its_own(passage, left):
    said = ["a stretch"] if "stretch" in passage else ["a nerve", "a calf"]
    raw = {
        "article": {"not_about": ["stretch", "stretches", "calf", "nerve"], "passage": [{"text": passage}]},
        "answers": {"elbow": {"answer": [{"id": "elbow-why", "short": [{"say": text} for text in said]}]}},
    }

    problems = find_leftovers(raw)

    assert [problem.problem.partition("' is left")[0].strip("'") for problem in problems] == left
    assert [problem.entry for problem in problems] == ["answer 'elbow-why': short 2: say"] * len(left)


def test_a_long_text_is_quoted_with_quotes_that_close():
    topic = {"id": "toe", "name": "gout " + "and more of it " * 9}
    raw = {"article": {"not_about": ["gout"]}, "topics": {"topic": [topic]}}

    [problem] = find_leftovers(raw)

    assert " ...' is left of another article" in problem.problem
