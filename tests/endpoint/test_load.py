"""The bench and the soak measure what they say, in a few seconds here; how fast is for `cramp-helper bench` to tell."""

from __future__ import annotations

import pytest

from authoring.fresh import load_content
from skill.alexa.service import Service
from workbench.speed.load import measure_rates
from workbench.speed.signed_requests import compare_signed_requests
from workbench.speed.soak import soak


@pytest.fixture(scope="module")
def service() -> Service:
    return Service(load_content())


@pytest.mark.filterwarnings("ignore:Properties that return a na.ve datetime")  # by the SDK's verifier
def test_signed_requests_are_compared_with_the_sdks_own_verifier(service: Service) -> None:
    done: list[float] = []

    comparison = compare_signed_requests(service, requests=20, progress=done.append)

    assert comparison.times_faster > 2  # the budget is 4; this is not the place to measure it
    assert done[-1] == pytest.approx(1, abs=0.05)


def test_rates_are_measured_over_several_connections() -> None:
    rates = measure_rates(connections=(1, 3), requests=60)

    assert [rate.connections for rate in rates.rates] == [1, 3]
    assert all(rate.per_second > 0 for rate in rates.rates)
    assert rates.megabytes > 10


def test_soak_gives_only_right_answers_in_spite_of_all_troubles(service: Service) -> None:
    result = soak(service.respond, requests=400, clients=4, workers=2)

    assert result.clean, result
    assert (result.right, result.workers_replaced) == (400, 1)
    assert result.forgeries == result.forgeries_refused > 0
