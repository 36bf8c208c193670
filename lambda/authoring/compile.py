"""Make the one file that is shipped out of the files of `content/`: checked, expanded, and without what no turn needs."""

from __future__ import annotations

from authoring.checks.problems import find_problems
from authoring.knowledge import compile_knowledge
from authoring.sources import Raw
from skill.article.article import Article
from skill.article.plain import read_article
from skill.errors import ContentError

_NOT_SPOKEN = frozenset(
    "folding ordinary kinds controls acts aspects concepts refusals rules weights cramp_weights danger soon claims "
    "approvals opposites spelling store publisher legal icon".split()
)
"""Parts of the content that no turn needs once it was checked and compiled."""


def compile_content(raw: Raw) -> Raw:
    """Return what a package carries in place of parsed files; raises `ContentError` with every problem of them."""
    problems = find_problems(raw)
    if problems:
        raise ContentError(problems)
    aspects = raw["aspects"]["aspect"]
    otherwise = {aspect["id"]: aspect["otherwise"] for aspect in aspects if "otherwise" in aspect}
    return {"raw": {name: raw[name] for name in raw if name not in _NOT_SPOKEN}} | {
        "knowledge": compile_knowledge(raw),
        "otherwise": otherwise,
        "places": _places(read_article(raw)),
    }


def _places(article: Article) -> dict[str, list[list[str]]]:
    """Return for each answer the topics, the aspects and the broader topics of all that it serves."""
    places: dict[str, list[list[str]]] = {}
    for answer in article.answers.values():
        served = [(answer.topic, answer.aspect), *(pair for pair, id in article.pairs.items() if id == answer.id)]
        topics = dict.fromkeys([*(topic for topic, _ in served), *([answer.other] if answer.other else [])])
        broader = dict.fromkeys(str(above) for topic in topics for above in article.lineage(topic)[1:])
        aspects = dict.fromkeys(str(aspect) for _, aspect in served)
        places[answer.id] = [[str(topic) for topic in topics], list(aspects), list(broader)]
    return places
