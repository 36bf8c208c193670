"""Write down what was declined, for whoever improves the content: only if asked to, and nothing about the person.

Off unless `CRAMP_HELPER_MISSES` names a file, or is `log` for the log. A line holds the day, why it was declined and the
words: no id of a person, device, session or request, and no time finer than a day (R7.21).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from skill.turn import Observer, Turn

LOG = "log"
_LOGGER = logging.getLogger(__name__)
_LONGEST = 300
"""Characters of an utterance that are kept."""


def _today() -> date:
    return datetime.now(UTC).date()


def watch_misses(target: str, today: Callable[[], date] = _today) -> Observer:
    """Return an observer that writes what is declined to a file, or to the log."""

    def watch(turn: Turn) -> None:
        words = " ".join(turn.said.words.split())[:_LONGEST]
        if turn.reply.outcome != "declined" or not words:
            return
        line = f"{today().isoformat()}\t{turn.move.detail or 'uncovered'}\t{words}"
        if target == LOG:
            _LOGGER.warning("missed\t%s", line)
            return
        try:
            with Path(target).open("a", encoding="utf-8") as file:
                file.write(line + "\n")
        except OSError as error:
            # Nobody who asks a question should hear of it.
            _LOGGER.error("cannot write missed questions: %s", type(error).__name__)

    return watch
