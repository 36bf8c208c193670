"""What an article is about and which parts it falls into: each section becomes a topic or an aspect of the main one."""

from __future__ import annotations

import re
from typing import NamedTuple

from authoring.beginning.plain_text import PlainText
from skill.listening.knowledge import Knowledge
from skill.listening.reader import hear

OFFERS = {
    "meaning": "what {topic} is",
    "causes": "what causes {topic}",
    "why": "why {topic} happens",
    "symptoms": "what the signs of {topic} are",
    "feel": "what {topic} feels like",
    "treatment": "how {topic} is treated",
    "prevention": "how to prevent {topic}",
    "doctor": "when to see a doctor about {topic}",
    "tests": "how {topic} is tested",
    "foods": "which foods help {topic}",
    "common": "how common {topic} is",
    "safe": "whether {topic} is safe",
}
"""Aspect to how it is offered, to begin with: each completes "Want to hear ...?"."""
_PLURAL = {" is": " are", " happens": " happen", " feels like": " feel like"}
"""How the same is said of several things."""
OF_A_HEADING = "what to know about {topic}"
"""How a topic is offered whose name is a heading of several words: "frostbite in runners"."""
_OPENING = re.compile(
    r"^(?:what (?:is|are)|when|how|why|all about|about|looking after|living with|understanding)\b", re.IGNORECASE
)


class Part(NamedTuple):
    """A topic and an aspect, with the passages that are about it."""

    topic: str
    aspect: str
    title: str
    passages: tuple[tuple[str, str], ...]
    """Id and text."""


class Subject(NamedTuple):
    """What is known of an article once it was read."""

    title: str
    main: str
    """The id of the topic that it is about."""
    names: dict[str, str]
    """Topic to how it is spoken of."""
    parts: tuple[Part, ...]
    disclaimer: str | None
    plural: frozenset[str]
    """Topics whose name stands for several things: "what chilblains are"."""

    def offer(self, part: Part) -> str:
        """Return how a part is offered, {topic} standing for its topic's name."""
        offer = OFFERS[part.aspect]
        if part.topic != self.main and " " in self.names[part.topic]:
            return OF_A_HEADING
        return _of_several(offer) if part.topic in self.plural else offer

    @property
    def name(self) -> str:
        """The main topic, as spoken."""
        return self.names[self.main]


def find_subject(article: PlainText, knowledge: Knowledge) -> Subject:
    """Return what an article is about, its sections told apart by what English asks with: "causes", "when to see"."""
    words = re.split(r"[:,;]| and | - ", article.title)[0]
    name = _OPENING.sub("", words).strip().lower() or words.lower()
    main = slug(name)
    names = {main: name}
    parts: list[Part] = []
    taken: set[tuple[str, str]] = set()
    for section in article.sections:
        base = slug(section.heading)
        passages = tuple((f"{base}/{number}", text) for number, text in enumerate(section.sentences, start=1))
        opens = section is article.sections[0]  # below the title, which may ask all kinds of things, stands what it is
        titled = opens and section.heading == article.title
        aspect = "meaning" if titled else _aspect(section.heading, knowledge) or ("meaning" if opens else None)
        topic = main
        if aspect is None or (main, aspect) in taken:
            topic, aspect = base, "meaning"
            names.setdefault(topic, section.heading.lower())
        taken.add((topic, aspect))
        parts.append(Part(topic, aspect, section.heading, passages))
    text = " ".join(sentence for section in article.sections for sentence in section.sentences)
    plural = frozenset(topic for topic, name in names.items() if is_plural(name, text))
    return Subject(article.title, main, names, tuple(parts), article.disclaimer, plural)


def is_plural(name: str, text: str) -> bool:
    """Tell whether a name stands for several things: as the article uses it, else as it ends."""
    verbs = {True: r"(?:are|were|have|cause|can be|go|come)", False: r"(?:is|was|has|causes|goes|comes)"}
    counts = {
        several: len(re.findall(rf"\b{re.escape(name)} {verb}\b", text, re.IGNORECASE)) for several, verb in verbs.items()
    }
    if counts[True] != counts[False]:
        return counts[True] > counts[False]
    return name.endswith("s") and not name.endswith(("ss", "us", "is", "etes", "asles", "ingles"))


def drafted_offers(aspect: str) -> tuple[str, ...]:
    """Return every way in which an aspect is offered to begin with."""
    offer = OFFERS.get(aspect)
    return () if offer is None else (offer, _of_several(offer), *([OF_A_HEADING] if aspect == "meaning" else []))


def _of_several(offer: str) -> str:
    for one, several in _PLURAL.items():
        offer = re.sub(rf"(?<={{topic}}){one}\b", several, offer)
    return offer


def slug(text: str) -> str:
    """Return a text as an id."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "article"


_HEADINGS = (
    ("doctor", r"\b(?:get|seek|an|to|when|is it)\b.*\b(?:help|emergency|worry|urgent)\b"),
    ("prevention", r"\b(?:avoid\w*|keep\w* (?:it|them) away|reduc\w+ (?:the|your) risk|lower\w* (?:the|your) risk)\b"),
    (
        "treatment",
        r"\bwhat (?:you |to |i |we |one )?(?:can |should |could )?do\b|\bself[- ]care\b|\bat home\b|\bremed(?:y|ies)\b"
        r"|\bfirst aid\b|\bget(?:ting)? rid\b|\b(?:easing|relieving|managing|soothing)\b"
        r"|\b(?:ways|how) to (?:ease|relieve)\b",
    ),
    ("symptoms", r"\bhow to (?:tell|spot|recognis?z?e)\b|\bwhat (?:you|it) (?:may |might |can )?(?:notice|feels?)\b"),
    ("causes", r"\b(?:risk factors|triggers?|who gets|where \w+ comes? from|what (?:brings|sets))\b"),
    ("meaning", r"\b(?:overview|introduction|the basics|in short|at a glance|key points)\b"),
)
"""Aspect to headings that ask for it in words that nobody would ask with; the first that fits."""


def _aspect(heading: str, knowledge: Knowledge) -> str | None:
    named = next((aspect for aspect, words in _HEADINGS if re.search(words, heading, re.IGNORECASE)), None)
    if named is not None:
        return named
    hearing = hear(heading, knowledge)
    return next((aspect for aspect in knowledge.aspects if aspect in hearing.hinted and aspect in OFFERS), None)
