"""Attacks on the time (R6.8), by repetition, and on the skill id (R6.9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from callers import OTHER_SKILL
from scene import Attempt, Scene, attack, genuine


def _at(scene: Scene, **changes: Any) -> Attempt:
    return genuine(scene, scene.request(**changes))


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


@attack
def timestamp_too_old(scene: Scene) -> Attempt:
    return _at(scene, timestamp=_written(scene.now - timedelta(seconds=151)))


@attack
def timestamp_too_far_ahead(scene: Scene) -> Attempt:
    return _at(scene, timestamp=_written(scene.now + timedelta(seconds=151)))


@attack
def timestamp_an_hour_old_on_an_ordinary_request(scene: Scene) -> Attempt:
    return _at(scene, timestamp=_written(scene.now - timedelta(minutes=59)))


@attack
def timestamp_too_old_for_a_skill_event(scene: Scene) -> Attempt:
    old = _written(scene.now - timedelta(seconds=3601))
    return _at(scene, type="AlexaSkillEvent.SkillEnabled", timestamp=old)


@attack
def timestamp_missing(scene: Scene) -> Attempt:
    return _at(scene, timestamp=None)


@attack
def timestamp_without_a_zone(scene: Scene) -> Attempt:
    return _at(scene, timestamp=scene.now.strftime("%Y-%m-%dT%H:%M:%S"))


@attack
def timestamp_that_is_no_date(scene: Scene) -> Attempt:
    return _at(scene, timestamp="now")


@attack
def timestamp_that_is_a_number(scene: Scene) -> Attempt:
    return _at(scene, timestamp=scene.now.timestamp())


@attack
def timestamp_at_the_end_of_time(scene: Scene) -> Attempt:
    return _at(scene, timestamp="9999-12-31T23:59:59-23:59")


@attack
def request_sent_once_too_often(scene: Scene) -> Attempt:
    return replace(genuine(scene), times=4)


@attack
def request_to_another_skill(scene: Scene) -> Attempt:
    return genuine(scene, scene.body.replace(b"amzn1.ask.skill.throw-away", OTHER_SKILL.encode()))
