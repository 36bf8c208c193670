"""Make the one file that is shipped out of the files of `content/`: checked, expanded, and without what no turn needs."""

from __future__ import annotations

from collections.abc import Iterable

from authoring.checks.problems import find_problems
from authoring.knowledge import compile_knowledge
from authoring.sources import Raw
from skill.article.article import Article, Line
from skill.article.plain import read_article
from skill.errors import ContentError
from skill.listening.knowledge import Knowledge
from skill.listening.plain import from_plain
from skill.listening.subjects.found import find_subjects
from skill.listening.words.folding import fold, is_determiner, stem
from skill.listening.words.telling import echo, telling

_OF_FLAGS = ("id", "name", "number")
"""What of a red flag is said, or tells what is; what is listened for is compiled apart."""
_NOT_SPOKEN = frozenset(
    "folding ordinary kinds controls acts aspects concepts refusals rules weights covered_weights alone_weights "
    "missing_weights rank_weights cramp_weights strange_weights danger soon claims approvals opposites spelling store "
    "publisher legal icon".split()
)
"""Parts of the content that no turn needs once it was checked and compiled."""


RARE = 5
"""A word that is heard in more than one answer of so many tells nothing."""


def compile_content(raw: Raw) -> Raw:
    """Return what a package carries in place of parsed files; raises `ContentError` with every problem of them."""
    problems = find_problems(raw)
    if problems:
        raise ContentError(problems)
    return compile_checked(raw)


def compile_checked(raw: Raw) -> Raw:
    """Return the same of files in which `find_problems` found none."""
    aspects = raw["aspects"]["aspect"]
    otherwise = {aspect["id"]: aspect["otherwise"] for aspect in aspects if "otherwise" in aspect}
    missing = {aspect["id"]: aspect["gap"] for aspect in aspects if "gap" in aspect}
    article, compiled = read_article(raw), compile_knowledge(raw)
    knowledge = from_plain(compiled)
    spoken = {name: raw[name] for name in raw if name not in _NOT_SPOKEN}
    spoken["red_flags"] = {"flag": [{key: flag[key] for key in _OF_FLAGS} for flag in raw["red_flags"]["flag"]]}
    return {
        "raw": spoken,
        "knowledge": compiled,
        "otherwise": otherwise,
        "missing": missing,
        "places": _places(article),
        "named": _named(article, knowledge),
        "telling": _telling(article, knowledge),
        "lines": _lines(article, knowledge),
        "offers": _offers(article, knowledge),
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


def _named(article: Article, knowledge: Knowledge) -> dict[str, list[list[str]]]:
    """Return for each answer the topics that its `short` names and those of its `more`, in order, its own left out."""
    named: dict[str, list[list[str]]] = {}
    for answer in article.answers.values():
        own = {str(answer.topic)} if answer.other is None else set()
        parts = [[str(topic) for topic in _heard(lines, knowledge)] for lines in (answer.short, answer.more)]
        own |= {str(topic.id) for topic in article.topics.values() if topic.kind == "effect"}
        named[answer.id] = [[topic for topic in part if topic not in own] for part in parts]
    return named


def _telling(article: Article, knowledge: Knowledge) -> dict[str, list[str]]:
    """Return the words, as stems, of what is said and offered, each with the answers in which it is heard."""
    found: dict[str, dict[str, None]] = {}
    for answer in article.answers.values():
        if answer.topic == "disclaimer":
            continue
        for text in (answer.offer, *(line.say for line in (*answer.short, *answer.more))):
            for one in telling(fold(text, knowledge.folding)):
                found.setdefault(one, {})[str(answer.id)] = None
    return {one: list(answers) for one, answers in sorted(found.items()) if len(answers) <= len(article.answers) / RARE}


def _lines(article: Article, knowledge: Knowledge) -> dict[str, list[str]]:
    """Return for each answer the words, as stems, that tell what each of its sentences is about."""
    return {
        str(answer.id): [
            " ".join(sorted(telling(fold(line.say, knowledge.folding)))) for line in (*answer.short, *answer.more)
        ]
        for answer in article.answers.values()
    }


def _offers(article: Article, knowledge: Knowledge) -> dict[str, list[list[str]]]:
    """Return for each answer the words, as stems, with which it is offered, and those with which its rest is."""
    found = {}
    for answer in article.answers.values():
        offer = answer.offer.replace("{topic}", article.topics[answer.topic].name)
        if answer.other is not None:
            offer = offer.replace("{other}", article.topics[answer.other].name)
        found[str(answer.id)] = [sorted(echo(fold(text, knowledge.folding))) for text in (offer, answer.rest)]
    return found


def _heard(lines: Iterable[Line], knowledge: Knowledge) -> Iterable[str]:
    """Return the topics that are named in some lines, each once."""
    folded = (fold(line.say, knowledge.folding) for line in lines)
    stems = ([stem(word) for word in words if not is_determiner(word)] for words in folded)
    return dict.fromkeys(span.id for one in stems for span in find_subjects(one, knowledge).topics)
