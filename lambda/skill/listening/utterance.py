"""What was heard in one utterance, from its words alone; no conversation is needed for it."""

from __future__ import annotations

from collections.abc import Mapping

from skill.listening.acts.edges import Acts
from skill.listening.cramp.happening import Cramp
from skill.listening.danger.alarm import Danger
from skill.listening.reading import Kind, Reading
from skill.record import Record


class Utterance(Record):
    """One thing said."""

    words: tuple[str, ...]
    """Folded: contractions spelled out, variants made alike."""
    acts: Acts
    whole: Reading
    """What it is if all of it is read: a red flag, a control, a question, or something refused."""
    rest: Reading | None
    """What is left without the acts at its edges; None where nothing is, or where there were none."""
    control: str | None = None
    """The control that all of it is, as one phrase."""
    guess: Mapping[str, float] = {}
    """The probability of each act, as learned from the words; empty where nothing was."""
    danger: Danger = Danger("no")
    """How sure it is that somebody is in danger."""
    second: Reading | None = None
    """The second of two questions at once."""
    cramp: Cramp | None = None
    """The cramp that is cried about."""

    @property
    def asked(self) -> Reading:
        """What is asked, acts left out."""
        return self.rest if self.rest is not None else self.whole

    @property
    def asks(self) -> bool:
        """Whether something is asked besides what is done."""
        return self.asked.kind is Kind.QUESTION and (self.asked.topic is not None or self.asked.aspect is not None)
