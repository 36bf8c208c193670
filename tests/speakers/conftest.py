"""The agent, with a clock that the test turns."""

import pytest

from speakers.sessions import Conversations
from speakers.wyoming_agent import Agent


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def agent(content, clock):
    return Agent(content, content.locale("en-US"), Conversations(clock))
