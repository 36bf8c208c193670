"""Ways to spoil a skill that is to be certified: what it says, shows, is published as, and how it is reached."""

import copy
import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from authoring.interaction_models.model import Intent
from skill.alexa.service import Service
from skill.article.prompts import Prompt
from skill.content import Content
from workbench.certification.gate import Gate, open_gate
from workbench.certification.subject import Subject
from workbench.device.authority import Authority

Spoil = Callable[[Subject], Subject]

Response = dict[str, Any]


def answers(change: Callable[[Response, Mapping[str, Any]], Any]) -> Spoil:
    """Spoil what the skill answers: `change` alters the response to a request in place, or returns another."""

    class Spoilt(Service):
        def respond(self, event: Any) -> Response:
            response = super().respond(event)
            request = event["request"] if isinstance(event, dict) and isinstance(event.get("request"), dict) else {}
            return change(response, request) or response

    return lambda subject: replace(subject, make_service=Spoilt)


def speaks(change: Callable[[str], str]) -> Spoil:
    """Spoil what is said, where something is."""

    def alter(response: Response, request: Mapping[str, Any]) -> None:
        speech = response["response"].get("outputSpeech")
        if speech:
            speech["ssml"] = change(speech["ssml"])

    return answers(alter)


def mishears(said: str, heard: str) -> Spoil:
    """Have one intent taken for another."""

    class Deaf(Service):
        def respond(self, event: Any) -> Response:
            return super().respond(json.loads(json.dumps(event).replace(f'"{said}"', f'"{heard}"')))

    return lambda subject: replace(subject, make_service=Deaf)


def ends(intent: str, value: bool) -> Spoil:
    """Have one intent end the session, or not."""

    def alter(response: Response, request: Mapping[str, Any]) -> None:
        if request.get("intent", {}).get("name") == intent or request.get("type") == intent:
            response["response"]["shouldEndSession"] = value

    return answers(alter)


def manifest(change: Callable[[dict[str, Any]], Any]) -> Spoil:
    """Spoil the manifest."""

    def spoil(subject: Subject) -> Subject:
        spoilt = copy.deepcopy(dict(subject.manifest))
        change(spoilt["manifest"])
        return replace(subject, manifest=spoilt)

    return spoil


def listing(change: Callable[[dict[str, Any]], Any], locale: str = "en-GB") -> Spoil:
    """Spoil what the store says in one locale."""
    return manifest(lambda parts: change(parts["publishingInformation"]["locales"][locale]))


def rewritten(key: str, before: str, after: str) -> Spoil:
    """Change words of a store text."""

    def change(texts: dict[str, Any]) -> None:
        assert before in texts[key]
        texts[key] = texts[key].replace(before, after)

    return listing(change)


def prompts(**changed: Prompt) -> Spoil:
    """Replace prompts of the content."""

    def spoil(subject: Subject) -> Subject:
        names = {name.replace("_", "-"): prompt for name, prompt in changed.items()}
        return replace(subject, content=subject.content._replace(prompts={**subject.content.prompts, **names}))

    return spoil


def content(change: Callable[[Content], Content]) -> Spoil:
    return lambda subject: replace(subject, content=change(subject.content))


def numbers(content: Content) -> Content:
    """Give Britain the number of the United States."""
    spoilt = content.locales["en-GB"]._replace(numbers=content.locales["en-US"].numbers)
    return content._replace(locales={**content.locales, "en-GB": spoilt})


def words(content: Content) -> Content:
    """Let Britain speak as the content is written."""
    return content._replace(locales={**content.locales, "en-GB": content.locales["en-GB"]._replace(words={})})


def model(change: Callable[[Intent], Intent], invocation: str | None = None) -> Spoil:
    """Spoil the intents of one locale's model, or its name, and look at that model alone."""

    def spoil(subject: Subject) -> Subject:
        whole = subject.models["en-GB"]
        spoilt = replace(
            whole,
            intents=tuple(change(intent) for intent in whole.intents),
            invocation=whole.invocation if invocation is None else invocation,
        )
        return replace(subject, models={"en-GB": spoilt})

    return spoil


def without_samples(name: str) -> Callable[[Intent], Intent]:
    return lambda intent: replace(intent, samples=()) if intent.name == name else intent


def package(name: str, change: Callable[[bytes], bytes | None]) -> Spoil:
    """Change a file of the package, or take it out."""

    def spoil(subject: Subject) -> Subject:
        files = dict(subject.package)
        changed = change(files.pop(name, b""))
        return replace(subject, package=files if changed is None else files | {name: changed})

    return spoil


def gate(change: Callable[[Gate], Gate]) -> Spoil:
    """Spoil the endpoint."""

    def opened(service: Service, authority: Authority) -> Gate:
        return change(open_gate(service, authority))

    return lambda subject: replace(subject, open_gate=opened)


def gate_blind_to(header: str) -> Spoil:
    """An endpoint that lets a request in when a header is missing."""
    return gate(lambda knock: lambda body, headers: knock(body, headers) if header in headers else 200)


def open_to_every_skill(subject: Subject) -> Subject:
    return replace(subject, make_service=lambda content, skill_id: Service(content))


def remembers(response: Response, request: Mapping[str, Any]) -> None:
    response["sessionAttributes"] = {"said": json.dumps(request)}


def shows_without_a_screen(response: Response, request: Mapping[str, Any]) -> None:
    response["response"]["directives"] = [{"type": "Alexa.Presentation.APL.RenderDocument", "token": "t", "document": {}}]


def speaks_to_nobody(response: Response, request: Mapping[str, Any]) -> None:
    if request.get("type") == "SessionEndedRequest":
        response["response"] = {"outputSpeech": {"type": "SSML", "ssml": "<speak>Bye.</speak>"}}


def always_yes(response: Response, request: Mapping[str, Any]) -> None:
    verdict = response["response"].get("canFulfillIntent")
    if verdict:
        verdict["canFulfill"] = "YES"


def never_gives_up(response: Response, request: Mapping[str, Any]) -> None:
    body = response["response"]
    if "can't help" in str(body.get("outputSpeech")) or body.get("shouldEndSession") is True:
        body["shouldEndSession"] = False


def breaks_on_nonsense(response: Response, request: Mapping[str, Any]) -> None:
    if "Utterance" in str(request.get("intent", {}).get("name")):
        raise RuntimeError("no idea")


def asks_the_same_again(response: Response, request: Mapping[str, Any]) -> None:
    body = response["response"]
    if "reprompt" in body:
        body["reprompt"]["outputSpeech"] = body["outputSpeech"]


def adding(intent: Intent, name: str, sample: str) -> Intent:
    return replace(intent, samples=(*intent.samples, sample)) if intent.name == name else intent


def reads_thirty_slots(subject: Subject) -> Subject:
    class Short(Service):
        def respond(self, event: Any) -> Response:
            intent = event["request"].get("intent", {})
            if "slots" in intent:
                intent["slots"] = dict(list(intent["slots"].items())[:30])
            return super().respond(event)

    return replace(subject, make_service=Short)


def keeps_errors_to_itself(subject: Subject) -> Subject:
    class Silent(Service):
        def respond(self, event: Any) -> Response:
            ended = event["request"].get("type") == "SessionEndedRequest" if "request" in event else False
            return {"version": "1.0", "response": {}} if ended else super().respond(event)

    return replace(subject, make_service=Silent)


def no_card(response: Response, request: Mapping[str, Any]) -> None:
    response["response"].pop("card", None)


DISCLAIMER = "This content is for informational purposes only and should not replace professional medical advice."


def with_socket() -> Path:
    """A project whose server opens a control socket."""
    root = Path(tempfile.mkdtemp())
    (root / "lambda").mkdir()
    (root / "lambda" / "gunicorn.conf.py").write_text("workers = 1\n", encoding="utf-8")
    return root


def with_sdk() -> Path:
    """A project whose choice of an answer imports Alexa's SDK."""
    root = Path(tempfile.mkdtemp())
    room = root / "lambda" / "skill" / "conversation"
    room.mkdir(parents=True)
    (room / "decide.py").write_text("from ask_sdk_core.handler_input import HandlerInput\n", encoding="utf-8")
    return root
