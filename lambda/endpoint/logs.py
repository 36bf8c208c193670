"""What may be written down about a request: how it went, and never who said what.

A refusal is one line on `endpoint.refusals` with its reason; every request is one line on `endpoint.access` with
method, route, status, bytes and time. No address, no path as sent, no header but a shortened certificate URL, no body.
"""

from __future__ import annotations

import logging
from typing import Any

ACCESS = logging.getLogger("endpoint.access")
"""One line a request; switched on by gunicorn.conf.py."""
REFUSALS = logging.getLogger("endpoint.refusals")
"""One line a refusal, saying what failed."""

FAILURES = logging.getLogger("endpoint.failures")
"""One line a failure of ours, saying what and where in the code."""

LONGEST = 60
"""The most characters of a stranger's value that a message shows."""


def shown(value: str) -> str:
    """Return a stranger's value short and in ASCII, so that it can neither forge log lines nor flood the log."""
    return ascii(value[:LONGEST])


class WithoutStrangers(logging.Filter):
    """Keep what gunicorn itself logs about a request to its kind: it quotes the address, the path and the header."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten the record in place, and keep it."""
        message = str(record.msg)
        if message.startswith("Invalid request from"):
            record.msg, record.args = "gunicorn refused a request that is not HTTP as it should be", ()
        elif message.startswith("Error handling request"):
            record.msg, record.args = "gunicorn failed while handling a request", ()
        return True


CONFIGURATION: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"without_strangers": {"()": WithoutStrangers}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "line",
        },
    },
    "root": {"level": "WARNING", "handlers": ["stderr"]},
    "loggers": {
        "endpoint": {"level": "INFO"},
        "skill": {"level": "INFO"},
        "gunicorn.error": {"filters": ["without_strangers"]},
    },
}
"""For `logging.config.dictConfig`: all to standard error, at the levels at which nobody's words are written."""
