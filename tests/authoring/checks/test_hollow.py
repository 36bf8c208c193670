"""An offer is news: it asks for nothing that was just told, and leads to nothing that says nearly the same."""

from __future__ import annotations

from typing import Any

from authoring.checks.hollow import find_hollow_offers


def _line(say: str) -> dict[str, Any]:
    return {"say": say, "from": ["rust/1"]}


def _found(rest: str, then: str) -> list[str]:
    first = {"id": "rust-why", "for": ["rust/why"], "offer": "why {topic} comes", "next": ["rust-more"], "rest": rest}
    first |= {"short": [_line("Water lingers on the chain and eats the steel away.")]}
    first |= {"more": [_line("Salt makes it faster.")]}
    second = {"id": "rust-more", "for": ["rust/causes"], "offer": "what causes {topic}", "short": [_line(then)]}
    raw = {"answers": {"rust": {"answer": [first, second]}}, "topics": {"topic": []}}
    return [problem.problem for problem in find_hollow_offers(raw)]


def test_a_rest_that_asks_for_what_was_told_is_found() -> None:
    assert _found("what makes water linger", "Oil keeps air out.") == [
        "rest 'what makes water linger' asks for what `short` tells already"
    ]


def test_a_next_that_says_nearly_the_same_is_found() -> None:
    assert _found("what makes it faster", "Water eats the steel chain away.") == [
        "offers 'rust-more' next, which says nearly the same"
    ]


def test_what_goes_on_is_none() -> None:
    assert _found("what else eats the steel", "Oil keeps air out.") == []
    assert _found("what makes it faster", "Oil keeps air out.") == []
