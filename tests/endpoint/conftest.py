"""An endpoint under test: a throw-away authority, a clock that is set by hand, and a skill that only counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from callers import Counting, Endpoint
from hypothesis import HealthCheck, settings

from workbench.device.authority import Authority, make_authority

NOW = datetime(2027, 3, 1, 12, 0, 0, tzinfo=UTC)

# The fixed profile runs the same cases every time; the long one is for a quiet hour:
#     pytest tests/endpoint --hypothesis-profile long
_common = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]}
settings.register_profile("fixed", max_examples=250, derandomize=True, database=None, **_common)
settings.register_profile("long", max_examples=20_000, **_common)


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("hypothesis_profile", default=None):
        settings.load_profile("fixed")


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture(scope="session")
def authority() -> Authority:
    return make_authority(now=NOW)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def skill() -> Counting:
    return Counting()


@pytest.fixture
def endpoint(authority: Authority, clock: HandClock, skill: Counting) -> Endpoint:
    return Endpoint(authority, clock, skill)


@pytest.fixture
def wait_until() -> Callable[[Callable[[], bool]], None]:
    """Wait for something that another thread does."""
    import time

    def wait(happened: Callable[[], bool]) -> None:
        end = time.monotonic() + 5
        while not happened():
            assert time.monotonic() < end, "waited five seconds for nothing"
            time.sleep(0.005)

    return wait
