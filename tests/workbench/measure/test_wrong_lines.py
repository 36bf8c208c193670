"""What went wrong is listed once, with the roads by which it did."""

from workbench.commands.evaluate import _wrong
from workbench.measure.scoring import Failure


def test_the_same_by_several_roads_is_one_line() -> None:
    failures = [
        Failure(road, "answerable", "wrong", ("why", "and then"), got, "a/1")
        for road, got in (("words", "b"), ("whole", "b"), ("near", "c"))
    ]

    assert list(_wrong(failures)) == [
        "wrong\tanswerable\twhy | and then\tb\ta/1\twords whole",
        "wrong\tanswerable\twhy | and then\tc\ta/1\tnear",
    ]
