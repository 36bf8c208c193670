"""Whether a person has approved every sentence that can be heard, as it now stands."""

from __future__ import annotations

from authoring.approval.record import Status, told
from workbench.certification.line import Outcome
from workbench.certification.subject import Subject


def approved(subject: Subject) -> Outcome:
    """R7.23, R7.29: a health professional has approved all that is said; without one, it is a failure or an open step."""
    waiting = [one for one in subject.approvals if one.status is not Status.APPROVED]
    done = f"compared {len(subject.approvals)} approvals with what is said and its passages"
    if not waiting:
        return Outcome(done)
    if subject.unreviewed:
        return Outcome(done, person=f"not yet reviewed by a medical editor: {told(waiting)}")
    return Outcome(done, (f"{told(waiting)}. See 'cramp-helper approve', or go on with --unreviewed",))
