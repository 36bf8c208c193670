"""Run every test in Amazon's order: policy, security, function, listing, voice; then what is left for a person."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbench.certification import assistants, devices, functional, listing, policy, security, voice
from workbench.certification.line import Line, Test, Verdict
from workbench.certification.persons import PERSONS
from workbench.certification.subject import Subject

_LOGGER = logging.getLogger(__name__)

PARTS: Mapping[str, tuple[Test, ...]] = {
    "1 Policy": policy.TESTS,
    "2 Security": security.TESTS,
    "3 Functional": functional.TESTS,
    "3 Functional: on real devices": devices.TESTS,
    "3 Functional: the listing": listing.TESTS,
    "3 Functional: other assistants": assistants.TESTS,
    "4 Voice interface and experience": voice.TESTS,
}
"""Every test, by the part of Amazon's requirements that it belongs to."""

BY_HAND = "5 By hand"


@dataclass(frozen=True, slots=True)
class Report:
    """What came of all tests."""

    lines: tuple[Line, ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many lines have a verdict."""
        return sum(line.verdict is verdict for line in self.lines)

    @property
    def failed(self) -> bool:
        """Tell whether any line failed."""
        return self.count(Verdict.FAIL) > 0


def certify(subject: Subject, progress: Callable[[str], None] = lambda _: None) -> Report:
    """Run every test on a subject; `progress` is told the title of each."""
    lines = []
    for part, tests in PARTS.items():
        for test in tests:
            progress(test.title)
            lines.append(run(part, test, subject))
    lines += [Line(BY_HAND, rules, title, Verdict.PERSON, how) for rules, title, how in PERSONS]
    return Report(tuple(lines))


def run(part: str, test: Test, subject: Subject) -> Line:
    """Run one test; a crash is a failure like any other, so that the report is always whole."""
    try:
        found = test.run(subject)
    except Exception as error:
        _LOGGER.debug("a test crashed", exc_info=True)
        return Line(part, test.rules, test.title, Verdict.FAIL, "began", (f"{type(error).__name__}: {error}",))
    if found.faults:
        return Line(part, test.rules, test.title, Verdict.FAIL, found.done, found.faults)
    if found.person:
        return Line(part, test.rules, test.title, Verdict.PERSON, f"{found.done}; {found.person}")
    return Line(part, test.rules, test.title, Verdict.PASS, found.done)
