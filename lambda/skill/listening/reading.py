"""What was understood of an utterance."""

from __future__ import annotations

from enum import Enum

from skill.record import Record


class Kind(Enum):
    """What an utterance turned out to be."""

    EMERGENCY = "emergency"
    CONTROL = "control"
    QUESTION = "question"
    REFUSED = "refused"


class Evidence(Record):
    """What the words alone tell, for weighing every answer against the one that the rules find."""

    features: tuple[str, ...]
    """What tells which answer is wanted (`subjects.features`)."""
    asked: tuple[str, ...]
    """Topics of the question."""
    told: tuple[str, ...]
    """Topics of the story before it."""
    cued: frozenset[str]
    """Aspects that cues of the question name."""
    hinted: frozenset[str]
    """Aspects that cues anywhere name, or that a weak one hints at."""
    strangers: int
    """Words of the question that nothing knows."""
    words: int
    shape: tuple[str, ...] = ()
    """What tells how much of it is covered (`questions.shape`)."""
    gaps: tuple[str, ...] = ()
    """Ids of what is asked about and not covered, whatever comes of it."""
    missing: tuple[str, float] | None = None
    """What was learned to be missing, and how likely that is (`skill.conversation.answers.lacking`); None until told."""


class Reading(Record):
    """What was understood of an utterance, before the conversation supplies what is missing."""

    kind: Kind
    topic: str | None = None
    """What it is about; None when the conversation must say."""
    aspect: str | None = None
    """What is asked about it; None when the conversation, or else the topic, must say."""
    other: str | None = None
    """The second topic of a comparison."""
    settled: bool = False
    """A rule or a comparison settled it."""
    sure: bool = False
    """It is not weighed against what is likelier: a rule or its form says so, or anything else would be dangerous."""
    points: bool = False
    """It points at something said before: "is that from low B12"."""
    control: str | None = None
    flag: str | None = None
    """Which red flag was heard."""
    reason: str | None = None
    """Why it was refused: a refusal's id, `unlinked`, `unknown` or `off-topic`."""
    near: tuple[str, ...] = ()
    """Answer ids to offer instead, nearest first."""
    confidence: float = 1.0
    """Share of what was asked that was understood, from 0 to 1."""
    answer: str | None = None
    """The answer that it was weighed to want."""
    evidence: Evidence | None = None
    """What the words alone tell; None where there were none, or where they were a red flag or a control."""
    gaps: tuple[str, ...] = ()
    """Ids of what was asked and the article does not cover, while it covers the rest."""
    beside: tuple[str, ...] = ()
    """Ids of gaps that leave everything as it is: they are named with the answer, whichever it is."""
