"""Whether a person has approved every sentence that can be heard, as it now stands."""

from __future__ import annotations

from collections import Counter

from authoring.approval.record import Standing, Status
from workbench.certification.line import Outcome
from workbench.certification.subject import Subject

NAMED = 5
"""How many items a line names."""


def approved(subject: Subject) -> Outcome:
    """R7.23, R7.29: a health professional has approved all that is said; without one, it is a failure or an open step."""
    waiting = [one for one in subject.approvals if one.status is not Status.APPROVED]
    done = f"compared {len(subject.approvals)} approvals with what is said and its passages"
    if not waiting:
        return Outcome(done)
    if subject.unreviewed:
        return Outcome(done, person=f"not yet reviewed by a medical editor: {told(waiting)}")
    return Outcome(done, (f"{told(waiting)}. See 'cramp-helper approve', or go on with --unreviewed",))


def told(waiting: list[Standing]) -> str:
    """Say how much is not approved, and name what has changed since it was."""
    counts = Counter(one.status for one in waiting)
    parts = []
    for status in Status:
        if counts[status]:
            names = [one.item.name for one in waiting if one.status is status]
            more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
            parts.append(f"{status.value}: {', '.join(names[:NAMED])}{more}")
    return "; ".join(parts)
