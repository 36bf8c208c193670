"""What is remembered between two turns survives the way to Alexa and back, and whatever comes back instead."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.conversation.state import Conversation, Offer, Said

FULL = Conversation(
    topic="low-b12",
    aspect="treatment",
    other="dehydration",
    heard=("low-b12-causes", "low-b12-causes+"),
    offer=Offer("choice", ("b12-foods", "leg-cramps-doctor")),
    said=Said("more", "low-b12-causes"),
    disclaimed=True,
    slow=True,
    step=2,
    misses=1,
    page=3,
    turn=7,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


def test_a_full_conversation_survives_the_way_there_and_back() -> None:
    sent = json.loads(json.dumps(FULL.to_attributes()))

    assert Conversation.from_attributes(sent) == FULL


@pytest.mark.parametrize("step", [-1, 0, 3, None])
def test_every_place_in_the_steps_survives(step: int | None) -> None:
    conversation = Conversation(step=step, turn=1)

    assert Conversation.from_attributes(conversation.to_attributes()) == conversation


def test_a_new_conversation_sends_next_to_nothing() -> None:
    assert Conversation().to_attributes() == {"turn": 0}


@pytest.mark.parametrize("nothing", [None, {}])
def test_no_attributes_are_a_new_conversation(nothing: dict[str, Any] | None) -> None:
    assert Conversation.from_attributes(nothing) == Conversation()


def test_attributes_hold_no_words_and_no_health_fact() -> None:
    """R7.21: only our own ids, counts and switches."""
    assert set(FULL.to_attributes()) == {
        "turn", "topic", "aspect", "other", "disclaimed", "slow", "misses", "page", "step", "heard", "offer", "said",
    }  # fmt: skip


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.dictionaries(st.sampled_from(sorted(FULL.to_attributes())) | st.text(max_size=5), JSON, max_size=8))
def test_junk_is_survived_and_what_is_read_of_it_can_be_sent_again(junk: dict[str, Any]) -> None:
    conversation = Conversation.from_attributes(junk)

    assert Conversation.from_attributes(conversation.to_attributes()) == conversation


@pytest.mark.parametrize(
    ("name", "value"),
    [("step", "two"), ("step", True), ("step", -2), ("step", 10**9), ("misses", None), ("heard", [1]), ("offer", "yes"),
     ("offer", []), ("said", ["short"]), ("said", ["short", "a", "b"]), ("disclaimed", "yes"), ("topic", ["b12"])],
)  # fmt: skip
def test_a_value_of_the_wrong_kind_is_as_if_it_were_not_there(name: str, value: Any) -> None:
    assert Conversation.from_attributes({name: value}) == Conversation()


def test_hearing_the_same_twice_is_hearing_it_once() -> None:
    conversation = Conversation().hearing("b12-causes").hearing("b12-causes")

    assert conversation.heard == ("b12-causes",)
    assert conversation.has_heard("b12-causes")
    assert not conversation.has_heard("b12-causes+")


def test_a_conversation_is_never_changed() -> None:
    with pytest.raises(AttributeError):
        FULL.topic = "other"  # type: ignore[misc]
