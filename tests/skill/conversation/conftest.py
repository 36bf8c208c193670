"""What every test of a conversation needs."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.content import Content


@pytest.fixture
def talk(content: Content) -> Talk:
    """A conversation that nobody has begun."""
    return Talk(content)
