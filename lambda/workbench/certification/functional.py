"""Amazon's functional tests: the skill does what its listing says, with valid responses, on every device."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from typing import Any

from authoring.interaction_models.model import PHRASE_TYPES, Intent
from workbench.certification.exploring import breaches
from workbench.certification.line import Outcome, Test, outcome
from workbench.certification.subject import Subject
from workbench.device.requests import DeviceSettings, filled_slot, intent_request, make_envelope
from workbench.explore.response_rules import find_response_problems

FIRST_FORM = re.compile(r"^Alexa, (?:open|ask|launch|start|tell|talk to) (?P<name>.+)$")
"""How the first example phrase begins (R7.2)."""
FORBIDDEN = frozenset('/*@#$%^&(){}_[]|<>:;+=\\"')
"""Characters that an example phrase may not hold (R7.43)."""
SLOWEST = 1.0
"""Seconds that an answer may take; Alexa waits about eight (R4.12)."""
_GOOD = frozenset(("answered", "control", "emergency"))


def example_phrases(subject: Subject) -> Outcome:
    """R7.1: each phrase in a fresh session gives an answer, quickly."""
    faults, count = [], 0
    for locale, phrases in _phrases(subject).items():
        device = subject.device(locale)
        for phrase in phrases:
            count += 1
            device.end_session()
            start = time.perf_counter()
            heard = device.say(phrase)
            if heard.outcome not in _GOOD:
                faults.append(f"{locale}: {phrase!r} is {heard.outcome}")
            if time.perf_counter() - start > SLOWEST:
                faults.append(f"{locale}: {phrase!r} took more than {SLOWEST:g} second (R4.12)")
            faults += [
                f"{locale}: {phrase!r}: {breach}" for breach in find_response_problems(heard.response, heard.request)
            ]
    return outcome(f"played {count} phrases, each in a fresh session", faults)


def first_phrase(subject: Subject) -> Outcome:
    """R7.2: the first phrase has wake word and invocation name, in a form that Alexa supports."""
    faults = []
    for locale, phrases in _phrases(subject).items():
        name = subject.matcher(locale).model.invocation
        match = FIRST_FORM.match(phrases[0]) if phrases else None
        if match is None or not (match["name"] + " ").startswith(f"{name} "):
            faults.append(f"{locale}: {phrases[0] if phrases else 'no phrase'!r} is not 'Alexa, ask {name} ...'")
    return outcome(f"read the first phrase of {len(subject.listings)} locales", faults)


def phrases_are_samples(subject: Subject) -> Outcome:
    """R7.3, R7.42, R7.43: exactly three phrases, each a sample of its model, of words to be spoken only."""
    faults = []
    for locale, phrases in _phrases(subject).items():
        if len(phrases) != 3:
            faults.append(f"{locale}: {len(phrases)} phrases, not 3")
        for phrase in phrases:
            if FORBIDDEN & set(phrase) or "..." in phrase:
                faults.append(f"{locale}: {phrase!r} holds more than words to be spoken")
            if subject.cloud(locale).route(phrase).route != "sample":
                faults.append(f"{locale}: {phrase!r} is no sample of its model")
    return outcome("looked each phrase up in the model of its locale", faults)


def one_shot_and_modal(subject: Subject) -> Outcome:
    """R7.12: each intent works in one breath, and after opening the skill; what is asked about is answered."""
    faults, count, whole = [], 0, subject.material.utterances.whole.intent
    for locale, model in subject.models.items():
        cloud, device = subject.cloud(locale), subject.device(locale)
        for intent in model.intents:
            if not intent.samples:
                continue
            words = _speakable(subject, locale, intent)
            for opening in (f"ask {model.invocation} {words}", words):
                count += 1
                device.end_session()
                if opening == words:
                    device.launch()
                routed = cloud.route(opening)
                free = routed.route == "whole" or any(slot.type in PHRASE_TYPES for slot in intent.slots)
                free = free or intent.name == whole  # what it is taught may be a sample of another
                if routed.intent != intent.name and not free:
                    faults.append(f"{locale}: {opening!r} reaches {routed.intent}, not {intent.name}")
                heard = device.say(opening)
                if not heard.speech:
                    faults.append(f"{locale}: {opening!r} is answered with silence")
                if intent.name in subject.content.aspects and heard.outcome != "answered":
                    faults.append(f"{locale}: {opening!r} is {heard.outcome}")
                faults += [f"{locale}: {opening!r}: {one}" for one in find_response_problems(heard.response, heard.request)]
    return outcome(f"said a sample of each intent both ways, {count} in all", faults)


def _speakable(subject: Subject, locale: str, intent: Intent) -> str:
    """Return the fullest sample of an intent, its slots filled, that does not begin with a connecting word (R2.6)."""
    types = {slot.name: slot.type for slot in intent.slots}
    values = {kind.name: kind.values[0].name for kind in subject.models[locale].types if kind.values}
    cloud, opening = subject.cloud(locale), f"ask {subject.models[locale].invocation} "
    first = ""
    for sample in sorted(intent.samples, key=lambda sample: (-len(sample), sample)):
        words = sample
        for slot, kind in types.items():
            words = words.replace("{" + slot + "}", "leg cramps" if kind in PHRASE_TYPES else values.get(kind, ""))
        first = first or words
        if {cloud.route(words).intent, cloud.route(opening + words).intent} == {intent.name}:
            return words
    return first


def requests(subject: Subject) -> Outcome:
    """R4.1 to R4.6, R7.11: every type of request gets a valid response, and what nobody hears gets none."""
    faults = []
    kinds: tuple[Mapping[str, Any], ...] = (
        {"type": "LaunchRequest"},
        {"type": "SessionEndedRequest", "reason": "USER_INITIATED"},
        {"type": "SessionEndedRequest", "reason": "A_REASON_OF_TOMORROW"},
        {"type": "SessionResumedRequest"},
        {"type": "System.ExceptionEncountered", "error": {"type": "INVALID_RESPONSE"}},
        {"type": "AlexaSkillEvent.SkillEnabled"},
        {"type": "Alexa.Presentation.APL.RuntimeError", "errors": []},
        {"type": "A.Type.Of.Tomorrow"},
        intent_request("AnIntentOfTomorrow", {}),
        intent_request(next(iter(subject.content.aspects)), {"topic": filled_slot("topic", "the moon", "Topic")}),
        intent_request(next(iter(subject.content.aspects)), {"topic": {"name": "topic"}}),
    )
    service = subject.service()
    for request in kinds:
        for session in ({"new": True, "sessionId": "any", "attributes": {}}, None):
            envelope = make_envelope(request, DeviceSettings(), session)
            faults += [f"{request['type']}: {one}" for one in find_response_problems(service.respond(envelope), envelope)]
    return outcome(f"sent {len(kinds)} types of request, with a session and without", faults)


def sizes(subject: Subject) -> Outcome:
    """R4.8 to R4.10: speech, card and response are within their limits."""
    return outcome(f"measured {subject.explored.turns} responses", breaches(subject, "R4.8", "R4.9", "R4.10"))


def shapes(subject: Subject) -> Outcome:
    """R4.7, R4.13 to R4.19: responses of the right shape, that say whether the session goes on."""
    numbers = ("R4.7", "R4.13", "R4.14", "R4.15", "R4.17", "R4.18", "R4.19")
    return outcome(f"read {subject.explored.turns} responses", breaches(subject, *numbers))


def ssml(subject: Subject) -> Outcome:
    """R5.1 to R5.10: well-formed, only allowed tags, nothing that cannot be heard."""
    numbers = ("R5.1", "R5.3", "R5.4", "R5.6", "R5.7", "R5.9", "R5.10")
    faults = breaches(subject, *numbers) + list(_spoken_elsewhere(subject))
    return outcome(f"parsed the speech of {subject.explored.turns} turns, and every answer in every locale", faults)


def _spoken_elsewhere(subject: Subject) -> Iterator[str]:
    for locale in subject.locales:
        device = subject.device(locale)
        for answer in subject.content.article.answers.values():
            heard = device.say(subject.content.article.topics[answer.topic].name)
            device.end_session()
            for breach in find_response_problems(heard.response, heard.request):
                if breach.rule.startswith("R5."):
                    yield f"{locale}: {heard.heard!r}: {breach}"


def screens(subject: Subject) -> Outcome:
    """R9.2, R9.5: a screen gets a document where there is one, and the same words are spoken with it and without."""
    faults = []
    plain, screened = subject.device(subject.locales[0]), subject.device(subject.locales[0], screen=True)
    asked = [topic.name for topic in subject.content.article.topics.values()]
    for words in asked:
        heard = {name: device.say(words) for name, device in (("voice", plain), ("screen", screened))}
        for device in (plain, screened):
            device.end_session()
        if heard["voice"].speech != heard["screen"].speech:
            faults.append(f"{words!r} is not spoken alike with a screen and without")
        for one in heard.values():
            faults += [f"{words!r}: {breach}" for breach in find_response_problems(one.response, one.request)]
    return outcome(f"asked {len(asked)} questions on a device with a screen and on one without", faults)


def name_free(subject: Subject) -> Outcome:
    """R8.3 to R8.5: a verdict without speech; never YES without a match."""
    faults, service = [], subject.service()
    answer = next(one for one in subject.content.article.answers.values() if one.other is None)
    intent = {aspect: name for name, aspect in subject.content.aspects.items()}[answer.aspect]
    matched = filled_slot("topic", "it", "Topic", (answer.topic, "it"))
    for name, slot, wanted in ((intent, matched, "YES"), (intent, filled_slot("topic", "the moon", "Topic"), "NO")):
        request = intent_request(name, {"topic": slot}) | {"type": "CanFulfillIntentRequest"}
        envelope = make_envelope(request, DeviceSettings(), None)
        response = service.respond(envelope)
        said = response.get("response", {}).get("canFulfillIntent", {})
        if said.get("canFulfill") != wanted or set(said.get("slots", {})) != {"topic"}:
            faults.append(f"{slot['value']!r} gets {said.get('canFulfill')}, not {wanted}")
        faults += [str(breach) for breach in find_response_problems(response, envelope)]
    return outcome("asked whether two questions could be answered", faults)


def _phrases(subject: Subject) -> dict[str, list[str]]:
    return {locale: list(listing.get("examplePhrases", [])) for locale, listing in subject.listings.items()}


TESTS = (
    Test("R7.1 R4.12", "Example phrases work in a fresh session", example_phrases),
    Test("R7.2", "The first example phrase names the skill", first_phrase),
    Test("R7.3 R7.42 R7.43", "Example phrases are samples", phrases_are_samples),
    Test("R7.12", "Each intent works in one breath and in a session", one_shot_and_modal),
    Test("R4.1-R4.6 R7.11", "Every type of request is survived", requests),
    Test("R4.8-R4.10", "Sizes", sizes),
    Test("R4.7 R4.13-R4.19", "The shape of responses", shapes),
    Test("R5.1-R5.10", "Speech is well-formed", ssml),
    Test("R9.2 R9.5", "Screens complement, and are never needed", screens),
    Test("R8.3-R8.5", "Name-free requests", name_free),
)
