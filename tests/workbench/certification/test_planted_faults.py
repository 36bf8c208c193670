"""Each test of the rehearsal fails when what it looks for is broken."""

import pytest
from public_faults import PUBLIC_FAULTS
from spoiling import Spoil
from use_faults import USE_FAULTS

from workbench.certification.line import Verdict
from workbench.certification.rehearsal import PARTS, run
from workbench.certification.subject import Subject

FAULTS = PUBLIC_FAULTS | USE_FAULTS
"""What is broken: the test that must notice, and how to break it."""
TESTS = {test.title: (part, test) for part, tests in PARTS.items() for test in tests}


@pytest.mark.parametrize(("title", "spoil"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_makes_its_line_fail(title: str, spoil: Spoil, subject: Subject) -> None:
    part, test = TESTS[title]

    line = run(part, test, spoil(subject))

    assert line.verdict is Verdict.FAIL, line.done
    assert line.faults


def test_every_automatic_test_has_a_planted_fault() -> None:
    assert {title for title, _ in FAULTS.values()} == set(TESTS)
