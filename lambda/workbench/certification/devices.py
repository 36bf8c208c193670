"""What devices send and operators see, as far as a program can try: R2.20 to R2.23, R3.17, R3.18, R6.40 to R6.43, R11."""

from __future__ import annotations

import logging
import random
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from authoring.interaction_models.model import PHRASE_TYPES
from authoring.interaction_models.slot_rules import LONGEST_VALUE
from authoring.packaging.address import find_address_fault
from endpoint.errors import WrongSetting
from skill.errors import WrongSkill
from skill.turn import Turn
from workbench.certification.line import Outcome, Test, outcome
from workbench.certification.subject import Subject
from workbench.device.requests import SKILL_ID, DeviceSettings, all_slots, filled_slot, intent_request, make_envelope

_WORDS = "the bucket of the old crane swung over"
_SAID = "my auntie mabel's ankle"


def _model(*numbers: str) -> Callable[[Subject], Outcome]:
    """Return the test that no model breaks some rules."""

    def find(subject: Subject) -> Outcome:
        faults = [fault for fault in subject.model_faults if any(f" ({number})" in fault for number in numbers)]
        return outcome(f"checked {len(subject.models)} models", faults)

    return find


def whole(subject: Subject) -> Outcome:
    """R2.23: one intent takes a whole utterance, by a bare custom slot whose values are utterances."""
    faults, count = [], 0
    for locale, model in subject.models.items():
        types = {known.name: known.values for known in model.types}
        bare = [intent for intent in model.intents if [f"{{{slot.name}}}" for slot in intent.slots] == list(intent.samples)]
        taken = [types.get(intent.slots[0].type, ()) for intent in bare if intent.slots]
        if len(taken) != 1 or not taken[0]:
            faults.append(f"{locale}: {len(taken)} intents take a whole utterance, not one")
        values = [value.name for known in taken for value in known]
        faults += [f"{locale}: {name[:40]!r}... is too long" for name in values if len(name) > LONGEST_VALUE]
        count += len(values)
    return outcome(f"found {count} example utterances", faults)


def all_sent(subject: Subject) -> Outcome:
    """R3.17: with every slot sent in any order, each that takes words delivers them."""
    faults, count = [], 0
    service = subject.service()
    taken: list[Turn] = []
    service.observers.append(taken.append)
    chance = random.Random(3)  # noqa: S311  reproducible, and guards nothing
    model = next(iter(subject.models.values()))
    others = {slot.name for intent in model.intents for slot in intent.slots} | {f"other_{n}" for n in range(40)}
    for intent in model.intents:
        for slot in intent.slots:
            if slot.type in PHRASE_TYPES or intent.samples == (f"{{{slot.name}}}",):
                count += 1
                slots = all_slots(sorted(others - {slot.name}), {slot.name: filled_slot(slot.name, _WORDS)}, chance)
                session = {"new": True, "sessionId": "slots", "attributes": {}}
                service.respond(make_envelope(intent_request(intent.name, slots), DeviceSettings(), session))
                if not taken or not taken.pop().said.words.endswith(_WORDS):
                    faults.append(f"{intent.name} loses its words")
    return outcome(f"sent {count} intents with every slot, in any order", faults)


def address(subject: Subject) -> Outcome:
    """R6.40: Alexa can call the address of the skill's own server, where it has one."""
    place = subject.manifest.get("manifest", {}).get("apis", {}).get("custom", {}).get("endpoint")
    if place is None:
        return Outcome("the manifest names none: ask-cli writes the function's address when it deploys")
    fault = find_address_fault(str(place.get("uri", "")))
    return outcome("read the endpoint's address", [fault] if fault else [])


def told(subject: Subject) -> Outcome:
    """R6.41: what an operator must see is one line in the log, without a word that was said."""
    ended = {"type": "SessionEndedRequest", "reason": "ERROR", "error": {"type": "INVALID_RESPONSE", "message": _SAID}}
    stranger = {"context": {"System": {"application": {"applicationId": "another"}}}, "request": {"said": _SAID}}
    mine = {"context": {"System": {"application": {"applicationId": SKILL_ID}}}}
    events = {
        "a session that ended in an error": {**mine, "request": ended},
        "a request for another skill": stranger,
        "an event that is no request": {**mine, "rawPath": "/", "body": _SAID},
    }
    faults = []
    for name, event in events.items():
        lines = _logged(lambda event=event: subject.service(SKILL_ID).respond(event))  # type: ignore[misc]
        if len(lines) != 1:
            faults.append(f"{name} is {len(lines)} lines in the log, not one")
        faults += [f"{name} is told with what was said" for line in lines if "mabel" in line]
    return outcome(f"read the log of {len(events)} events", faults)


def _logged(call: Callable[[], object]) -> list[str]:
    """Return what a call writes to the log of the skill."""
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    logger, keep = logging.getLogger("skill"), Keep()
    before, logger.propagate = logger.propagate, False
    logger.addHandler(keep)
    try:
        call()
    except WrongSkill:
        pass
    finally:
        logger.removeHandler(keep)
        logger.propagate = before
    return lines


def settings(subject: Subject) -> Outcome:
    """R6.42: blanks around a setting go, an empty one is none, a wrong one stops the start with a sentence."""
    faults = []
    for environ, wanted in (({"BIND": " 1.2.3.4:80 "}, "1.2.3.4:80"), ({"BIND": " "}, "127.0.0.1:8000")):
        found = subject.address(environ)
        if found != wanted:
            faults.append(f"BIND {environ['BIND']!r} is {found!r}, not {wanted!r}")
    with suppress(WrongSetting):
        faults.append(f"PORT 'http' is taken, as {subject.address({'PORT': 'http'})!r}")
    return outcome("read settings with blanks, without anything, and with nonsense", faults)


def control_socket(subject: Subject) -> Outcome:
    """R6.43: gunicorn opens no control socket under a home directory that may not be there."""
    own = subject.root / "lambda" / "gunicorn.conf.py"  # a project of another article is served by this one's code
    text = (own if own.exists() else Path(__file__).resolve().parents[2] / own.name).read_text(encoding="utf-8")
    off = re.search(r"^control_socket_disable = True$", text, re.MULTILINE)
    return outcome("read gunicorn's settings", [] if off else ["gunicorn's control socket is not switched off"])


def opened_first(subject: Subject) -> Outcome:
    """R11.2, R11.3: the store text tells first how to open the skill, which also works where one-shots are not routed."""
    faults = []
    for locale, texts in subject.listings.items():
        text = str(texts.get("description", "")).lower()
        name = subject.material.utterances.invocation
        opens, asks = text.find(f"open {name}"), text.find(f"ask {name}")
        if opens < 0 or 0 <= asks < opens:
            faults.append(f"{locale}: the description does not give 'open {name}' first")
    return outcome(f"read {len(subject.listings)} descriptions", faults)


TESTS = (
    Test("R2.20", "One free-text slot an intent", _model("R2.20")),
    Test("R2.21", "No sample, filled, is another intent's", _model("R2.21")),
    Test("R2.22", "Few and sure samples", _model("R2.22")),
    Test("R2.23", "One slot takes a whole utterance", whole),
    Test("R3.17", "Words arrive among all slots", all_sent),
    Test("R3.18", "No slot hides or invents a danger sign", _model("R3.18")),
    Test("R6.40", "Alexa can call the server's address", address),
    Test("R6.41", "What operators see", told),
    Test("R6.42", "Settings of the server", settings),
    Test("R6.43", "No control socket", control_socket),
    Test("R11.2 R11.3", "Opening comes first in the store's words", opened_first),
)
