"""All that is listened for, read from the plain form that is kept between starts (`authoring.knowledge` makes it)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skill.article.article import AnswerId, TopicId
from skill.listening.learned.danger_score import Score
from skill.listening.learned.weights import Weights
from skill.listening.words.folding import Folding
from skill.listening.words.lexicon import Phrases
from skill.listening.words.packed import Numbers
from skill.record import Record


class Combination(Record):
    """Ideas near each other that make a topic: `low` and `b12` make `low-b12`."""

    all: tuple[str, ...]
    near: int
    """How many words they may lie apart."""
    topic: str
    instead: frozenset[str]
    """Topics whose place it takes."""
    unless: frozenset[str]


class Rule(Record):
    """Ideas heard together that settle the topic and the aspect."""

    all: frozenset[str]
    any: frozenset[str]
    none: frozenset[str]
    topic: str | None
    aspect: str | None
    other: str | None
    refuse: str | None
    """The refusal that it is."""
    gap: str | None = None
    """What of it is not covered, by its refusal."""
    sure: bool = False
    """What it settles is not weighed against what is likelier."""


class Suit(Record):
    """What somebody may say of themselves, for whom some answers are then of no use in the whole session."""

    any: frozenset[str]
    """Concepts, any of which says so."""
    spared: tuple[str, ...]
    """The answers that are kept from them."""
    instead: AnswerId
    """What is said instead."""
    gap: str | None
    """What is named with it that is not covered, by its refusal."""


class Happening(Record):
    """How "I have it right now" is told from a question: ideas that are heard, topics and aspects that may be."""

    all: frozenset[str]
    any: frozenset[str]
    topics: frozenset[str]
    aspects: frozenset[str]
    none: frozenset[str]
    where: frozenset[str]
    """Ideas of a place, which count when what was learned says that it is happening."""
    felt: frozenset[str] = frozenset()
    """Topics of what is felt and is none: whoever names one has it only where something seizes or hurts besides."""


class Refusal(Record):
    """A subject near the article that it does not cover."""

    id: str
    anywhere: bool
    """It counts wherever it is heard, not only in the question."""
    near: bool
    """It is near the article by itself ("pregnancy"), not only along with one of its topics ("price")."""
    pointed: bool
    """It counts in the story before the question too, when the question points back at it."""
    unless: frozenset[str]
    offer: tuple[str, ...]
    name: str
    """How it is said aloud: "night cramps in particular"."""
    part: bool
    """What the article has on the rest of the question is said, and this is named with it."""
    thing: bool
    """It can be a cause or an effect itself."""
    stands_for: str | None
    """The topic whose answer holds for it too."""
    felt: bool
    """It can be felt or had, and so an effect; a thing that is not can only be a cause or a remedy."""
    asks: tuple[str, ...]
    """The aspects that may be asked about along with it, the likeliest first; empty where it may be any."""
    beside: frozenset[str]
    """Ideas one of which has to stand near it for it to count ("hand" near "cramp")."""
    health: bool = True
    """A doctor or pharmacist could tell more of it."""
    final: bool = False
    """It is refused whatever else the words make likelier: it would be dangerous to hear an answer instead."""
    alone: frozenset[str] = frozenset()
    """What asks for it where nothing else is said, and what was said last is one of its aspects: "how much"."""
    of: frozenset[str] = frozenset()
    """Pairs of a topic and an aspect, "restless-legs/treatment", that ask for it: no answer stands in for them."""
    spares: tuple[str, ...] = ()
    """Answers that are no use to whoever asks this, and are not offered any more: foods with meat, to a vegan."""
    as_cause: str | None = None
    """The topic whose answer holds for it where it is asked whether it brings an effect about: gout, of conditions."""
    kind_of: str | None = None
    """The broader refusal, which is learned: whoever asks "how many litres" asks for an amount."""
    told_by: frozenset[str] = frozenset()
    """Answers that tell as much of it as there is: with them it is not named."""


class RedFlag(Record):
    """A sign that needs urgent help."""

    id: str
    number: str
    """Which number is given: `emergency`, `urgent`, `poison` or `crisis`."""
    all: tuple[tuple[str, ...], ...]
    near: int
    first: frozenset[str]
    """The ideas that its lists begin with: without one of them, only a whole phrase can be heard."""


class TopicLinks(Record):
    """What the reader needs to know of a topic."""

    kind: str
    about: str | None
    signs: frozenset[str]
    shared: str | None = None
    """The topic whose things go by the same plain names: "the tablets" are a statin's, where one is spoken of."""


class Knowledge(Record):
    """All that is listened for."""

    folding: Folding
    noise: Phrases
    manners: Phrases
    subjects: Phrases
    """Topics, concepts and refusals."""
    cues: Phrases
    """Aspects, strong (`aspect:`) and weak (`weak:`)."""
    acts: Phrases
    """Acts at the edges of an utterance (`open:`, `close:`), picks (`pick:`), and whole utterances (`special:`)."""
    controls: Phrases
    """Whole utterance, stems joined by spaces, to control."""
    flags: Phrases
    """Ideas (`idea:`), whole red flags (`flag:`), sayings and negations."""
    named: Phrases
    """Whole utterance, stems joined by spaces, to the red flag that it names."""
    known: frozenset[str]
    """Stems that make nothing of a question a stranger."""
    aspects: tuple[str, ...]
    """In order of what tells most."""
    defaults: Mapping[str, str]
    """Aspect to the topic meant when there is none."""
    general: frozenset[str]
    """Aspects whose default topic's answer serves every topic."""
    combinations: tuple[Combination, ...]
    rules: tuple[Rule, ...]
    rules_by_idea: Mapping[str, Sequence[int]]
    """The places of the rules, each filed under one of the ideas without which it cannot hold; else under no name."""
    refusals: Mapping[str, Refusal]
    endings: Mapping[str, str]
    """What an unknown word ends with, or stands behind with a space, to the refusal of the kind of thing that it is.

    As stems: "pril" and "tak " for a medicine.
    """
    red_flags: tuple[RedFlag, ...]
    flag_starts: frozenset[str]
    """Ideas that a list of some red flag begins with: without one of them, only a whole phrase can be heard."""
    deniable: frozenset[str]
    """Ideas of a red flag that a "no" before them denies."""
    negation_reach: int
    topics: Mapping[str, TopicLinks]
    comparisons: frozenset[frozenset[str]]
    """Pairs of topics that an answer compares."""
    origins: frozenset[str]
    """Topics of which an answer tells where they come from (`subjects.origins`)."""
    held: frozenset[str]
    """Topics of which an answer tells the foods that hold them (`subjects.contained`)."""
    main: str
    """The topic that the article is mainly about: what is said of a sign is said of it."""
    happening: Happening
    guesser: Weights | None
    """What was learned about which aspect is asked about; without it, the cues alone decide."""
    advisor: Weights | None
    """What was learned about which answer is wanted, and is weighed in a conversation."""
    alone: Weights | None
    """The same of questions before which nothing was said, from more strangers; without it, `advisor` tells."""
    missing: Weights | None
    """What was learned about which thing is asked for that is not covered (`skill.conversation.answers.lacking`)."""
    acting: Weights | None
    """What was learned about which act an utterance is (`acts.guess`)."""
    cries: Weights | None
    """What was learned about cries, told from questions about cramps (`cramp.happening`)."""
    welcome: Weights | None
    """What was learned about answers to "Do you have a cramp right now?" (`cramp.has_one`)."""
    steps: Weights | None
    """What was learned about what is said while the steps are on (`cramp.step_talk`)."""
    strange: Weights | None
    """What was learned about where a word stands that names something (`subjects.strange`)."""
    covering: Weights | None
    """What was learned about how much of it is covered (`questions.shape`, `skill.conversation.answers.covering`)."""
    nearest: Numbers
    """What was learned about which answer stands for what is covered in part (`skill.conversation.answers.nearest`)."""
    ranker: Weights | None
    """What was learned apart from `advisor`, from every word and the table (`skill.conversation.answers.reranking`)."""
    trust: Mapping[str, int]
    """What was learned about how far to trust it (`skill.conversation.answers.rank_traits`): trait to hundredths."""
    danger: Score | None
    """What was learned about danger; without it, the lists alone decide."""
    harmless: Phrases | None
    """What the article is about and is no danger by itself (`harmless:`); None where no topic is said to be so."""
    soon: Phrases
    """What a doctor is named for (`soon:`), by the words it is said in."""
    soon_kinds: tuple[str, ...]
    """Its kinds, the gravest first."""
    soon_alone: frozenset[str]
    """Those of them to which nothing is said besides."""
    soon_stops: frozenset[str]
    """Those of them that end the steps."""
    judgement: Mapping[str, int]
    """What was learned about how far to trust what (`skill.conversation.answers.weighing`): trait to hundredths."""
    moves: Mapping[str, int]
    """What was learned about what speaks for which move (`skill.conversation.choosing.reasons`): reason to hundredths."""
    suits: tuple[Suit, ...]
    """What is kept from whom (`skill.conversation.fitting.suited`)."""
    echoes: Mapping[str, str]
    """Concept to the topic and aspect, or only the topic (`low-b12/`), that it names by itself in a follow-up."""

    def ancestors(self, topic: str) -> list[TopicId]:
        """Return the broader topics of a topic, nearest first."""
        found: list[TopicId] = []
        about = self.topics[topic].about
        while about is not None:
            found.append(TopicId(about))
            about = self.topics[about].about
        return found
