"""What hears a red flag by the lists alone, without what was learned."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from skill.content import Content
from skill.listening.danger.red_flags import find_red_flag
from skill.listening.words.folding import fold, stem


@pytest.fixture
def heard(content: Content) -> Callable[[str], str | None]:
    """Return what finds the red flag of a text."""
    knowledge = content.knowledge
    return lambda text: find_red_flag([stem(word) for word in fold(text, knowledge.folding)], knowledge)
