"""How fast the skill is, always against something else in the same run: ratios say more than seconds (design 7)."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skill.content import Content
from skill.conversation.decide import decide
from skill.conversation.state import Conversation
from skill.listening.listen import listen
from skill.replying.say import say
from workbench.device.requests import DeviceSettings, filled_slot, intent_request, make_envelope

Progress = Callable[[float], None]

HELLO_WORLD = """
from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_core.utils import is_request_type


class Hello(AbstractRequestHandler):
    def can_handle(self, handler_input):
        return is_request_type("IntentRequest")(handler_input)

    def handle(self, handler_input):
        return handler_input.response_builder.speak("Hello World!").set_should_end_session(True).response


builder = SkillBuilder()
builder.add_request_handler(Hello())
lambda_handler = builder.lambda_handler()
"""
"""The smallest skill that ask-sdk-core's documentation shows, which ours is held against."""

_ANSWER = """
import json, sys
sys.modules["authoring"] = None  # a package has nothing that compiles its content anew
from {module} import lambda_handler
lambda_handler(json.load(sys.stdin), None)
"""
_MODULES = {"skill": "lambda_function", "hello": "hello_world"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Seconds of ours and of what it is held against, the median of several turns taken in turns."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """How many times as long ours takes."""
        return self.ours / self.theirs


def sample_envelope() -> dict[str, Any]:
    """Return the request that is measured: "can low B12 cause cramps", in a new session, with all that Alexa sends."""
    slot = filled_slot("topic", "low b. twelve", "Topic", ("low-b12", "low b. twelve"))
    session = {"new": True, "sessionId": "amzn1.echo-api.session.bench", "attributes": {}}
    return make_envelope(intent_request("CausesIntent", {"topic": slot}), DeviceSettings(), session)


def compare_cold_starts(turns: int = 9, progress: Progress = lambda share: None) -> Comparison:
    """Time a new process up to its first answer: ours against the SDK's hello world, in turns."""
    body = json.dumps(sample_envelope()).encode()
    code = Path(__file__).resolve().parents[2]
    times: dict[str, list[float]] = {name: [] for name in _MODULES}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "hello_world.py").write_text(HELLO_WORLD, encoding="utf-8")
        for turn in range(turns + 1):
            for name, module in _MODULES.items():
                started = time.perf_counter()
                subprocess.run(  # noqa: S603  our own interpreter and our own text
                    [sys.executable, "-c", _ANSWER.format(module=module)],
                    input=body,
                    check=True,
                    env={"PYTHONPATH": f"{code}:{folder}", "PYTHONDONTWRITEBYTECODE": ""},
                )
                if turn:  # the first turn fills the caches of files
                    times[name].append(time.perf_counter() - started)
            progress((turn + 1) / (turns + 1))
    return Comparison(statistics.median(times["skill"]), statistics.median(times["hello"]))


def compare_warm_requests(rounds: int = 30, requests: int = 60, progress: Progress = lambda share: None) -> Comparison:
    """Time a request to a running skill: ours against the SDK's hello world, in turns."""
    import lambda_function

    hello: dict[str, Any] = {}
    exec(HELLO_WORLD, hello)  # noqa: S102  our own text, above
    handlers = {"skill": lambda_function.lambda_handler, "hello": hello["lambda_handler"]}
    event = sample_envelope()
    times: dict[str, list[float]] = {name: [] for name in handlers}
    for turn in range(rounds):
        for name, handler in handlers.items():
            started = time.perf_counter()
            for _ in range(requests):
                handler(event, None)
            times[name].append((time.perf_counter() - started) / requests)
        progress((turn + 1) / rounds)
    return Comparison(statistics.median(times["skill"]), statistics.median(times["hello"]))


def time_understanding(
    content: Content, questions: Sequence[str], progress: Progress = lambda share: None
) -> tuple[float, float]:
    """Return the median and the slowest of the seconds that understanding each question and deciding on it takes.

    Each is said after the one before it, as in a conversation, so that what is on the table is weighed too.
    """
    times, state, locale = [], Conversation(), content.locale(None)
    for index, question in enumerate(questions):
        started = time.perf_counter()
        move = decide(listen(question, content.knowledge), state, content)
        times.append(time.perf_counter() - started)
        reply, after = say(move, state, content, locale)
        state = Conversation() if reply.ask is None else after
        progress((index + 1) / len(questions))
    return statistics.median(times), max(times)
