"""This skill, to be certified, read once for all tests of this folder."""

from collections.abc import Iterator

import pytest

from workbench.certification.subject import Subject, read_subject
from workbench.device.assembly import ROOT


@pytest.fixture(scope="session")
def subject() -> Subject:
    return read_subject(ROOT, unreviewed=True)


@pytest.fixture(scope="module", autouse=True)
def _short_exploration() -> Iterator[None]:
    """A planted fault shows itself within a few hundred turns."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("workbench.certification.subject.TURNS", 400)
        patch.setattr("workbench.certification.subject.WALKS", 2)
        yield
