"""The certification rehearsal: it passes, and each test in it fails when what it looks for is broken."""

from __future__ import annotations

import copy
import json
import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from authoring.interaction_models.model import Intent, Slot
from authoring.packaging.project import TEMPLATE
from skill.alexa.service import Service
from skill.article.prompts import Prompt
from skill.content import Content
from workbench.certification.gate import Gate, open_gate
from workbench.certification.line import Line, Verdict
from workbench.certification.page import report_page
from workbench.certification.rehearsal import BY_HAND, PARTS, Report, certify, run
from workbench.certification.subject import Subject, read_subject
from workbench.commands.check import check
from workbench.device.assembly import ROOT
from workbench.device.authority import Authority

Spoil = Callable[[Subject], Subject]
Response = dict[str, Any]
TESTS = {test.title: (part, test) for part, tests in PARTS.items() for test in tests}


@pytest.fixture(scope="module")
def subject() -> Subject:
    return read_subject(ROOT, unreviewed=True)


@pytest.fixture(scope="module")
def report(subject: Subject) -> Report:
    return certify(subject)


# Ways to spoil a subject.


def _with_sdk() -> Path:
    """A project whose choice of an answer imports Alexa's SDK."""
    root = Path(tempfile.mkdtemp())
    room = root / "lambda" / "skill" / "conversation"
    room.mkdir(parents=True)
    (room / "decide.py").write_text("from ask_sdk_core.handler_input import HandlerInput\n", encoding="utf-8")
    return root


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

def _with_socket() -> Path:
    """A project whose server opens a control socket."""
    root = Path(tempfile.mkdtemp())
    (root / "lambda").mkdir()
    (root / "lambda" / "gunicorn.conf.py").write_text("workers = 1\n", encoding="utf-8")
    return root


FAULTS: dict[str, tuple[str, Spoil]] = {
    "a description without the disclaimer's emergency number": (
        "The store description carries the health disclaimer",
        rewritten("description", "call 999 yourself", "stay calm"),
    ),
    "a description that does not say it gives no advice": (
        "The store description carries the health disclaimer",
        rewritten("description", "does not give medical advice", "is nice"),
    ),
    "a description that does not say it is for information": (
        "The store description carries the health disclaimer",
        rewritten("description", "informational and educational", "amusement"),
    ),
    "a description that does not say it is no substitute": (
        "The store description carries the health disclaimer",
        rewritten("description", "is not a substitute", "can stand in"),
    ),
    "a description that names no doctor": (
        "The store description carries the health disclaimer",
        rewritten("description", "ask a doctor", "think"),
    ),
    "a session that remembers what was said": ("Nothing about the listener is kept", answers(remembers)),
    "a function that writes down what was said": (
        "Nothing about the listener is kept",
        package(TEMPLATE, lambda text: text + b"CRAMP_HELPER_MISSES: log"),
    ),
    "a permission": (
        "Nothing about the listener is kept",
        manifest(lambda parts: parts.update(permissions=[{"name": "alexa::profile:name:read"}])),
    ),
    "another country's emergency number": ("A sign of danger is answered with the local number", content(numbers)),
    "a promise to call": (
        "A sign of danger is answered with the local number",
        speaks(lambda ssml: ssml.replace("I can't make the call", "I'll call them")),
    ),
    "words before whom to call": (
        "A sign of danger is answered with the local number",
        speaks(lambda ssml: ssml.replace("<speak>", "<speak>Oh dear. ")),
    ),
    "a promise of cure": ("No cure is promised", rewritten("description", "Got a cramp", "We cure cramps. Got a cramp")),
    "a disclaimer that is left out": (
        "The disclaimer is heard once a session, after the answer, and shown on every card",
        speaks(lambda ssml: ssml.replace(DISCLAIMER, "")),
    ),
    "no card": ("The disclaimer is heard once a session, after the answer, and shown on every card", answers(no_card)),
    "a skill for children": (
        "Not for children, no advertisements, no tie to Amazon",
        manifest(lambda parts: parts["privacyAndCompliance"].update(isChildDirected=True)),
    ),
    "a name that borrows Amazon's": (
        "Not for children, no advertisements, no tie to Amazon",
        listing(lambda texts: texts.update(name="Cramp Helper Alexa Skill")),
    ),
    "a privacy policy without https": (
        "Privacy policy and terms of use",
        manifest(
            lambda parts: parts["privacyAndCompliance"]["locales"]["en-GB"].update(privacyPolicyUrl="http://a.example/p")
        ),
    ),
    "no terms of use": (
        "Privacy policy and terms of use",
        manifest(lambda parts: parts["privacyAndCompliance"]["locales"]["en-GB"].pop("termsOfUseUrl")),
    ),
    "an endpoint that takes requests without a signature": ("Bad requests are refused", gate_blind_to("Signature-256")),
    "an endpoint that takes requests without a certificate": (
        "Bad requests are refused",
        gate_blind_to("SignatureCertChainUrl"),
    ),
    "an endpoint that takes everything": ("Bad requests are refused", gate(lambda _: lambda body, headers: 200)),
    "an endpoint that takes nothing": ("Bad requests are refused", gate(lambda _: lambda body, headers: 400)),
    "a skill that answers for others": ("Requests for other skills are refused", open_to_every_skill),
    "a function that any skill may invoke": (
        "Only Alexa may invoke the Lambda function",
        package(TEMPLATE, lambda text: text.replace(b"EventSourceToken: !Ref SkillId", b"")),
    ),
    "a function that waits too long": (
        "Only Alexa may invoke the Lambda function",
        package(TEMPLATE, lambda text: text.replace(b"Timeout: 7", b"Timeout: 60")),
    ),
    "an endpoint without https": (
        "The endpoint in the manifest",
        manifest(lambda parts: parts["apis"]["custom"].update(endpoint={"uri": "http://a.example"})),
    ),
    "a self-signed endpoint": (
        "The endpoint in the manifest",
        manifest(
            lambda parts: parts["apis"]["custom"].update(
                endpoint={"uri": "https://a.example", "sslCertificateType": "SelfSigned"}
            )
        ),
    ),
    "an example phrase that is declined": (
        "Example phrases work in a fresh session",
        listing(lambda texts: texts["examplePhrases"].__setitem__(2, "Alexa, ask cramp helper who won the game")),
    ),
    "a first phrase without the name": (
        "The first example phrase names the skill",
        listing(lambda texts: texts["examplePhrases"].__setitem__(0, "when should I see a doctor")),
    ),
    "a phrase that is no sample": (
        "Example phrases are samples",
        listing(lambda texts: texts["examplePhrases"].__setitem__(2, "Alexa, ask cramp helper florble the wug")),
    ),
    "four phrases": ("Example phrases are samples", listing(lambda texts: texts["examplePhrases"].append("stop"))),
    "a phrase with brackets": (
        "Example phrases are samples",
        listing(lambda texts: texts["examplePhrases"].__setitem__(2, "Alexa, open cramp helper (please)")),
    ),
    "an intent that is answered with silence": (
        "Each intent works in one breath and in a session",
        speaks(lambda ssml: "<speak></speak>"),
    ),
    "samples that reach another intent": (
        "Each intent works in one breath and in a session",
        model(lambda intent: replace(intent, samples=("why",)) if intent.name == "FoodsIntent" else intent),
    ),
    "speech when the session is over": ("Every type of request is survived", answers(speaks_to_nobody)),
    "speech of nine thousand characters": (
        "Sizes",
        speaks(lambda ssml: ssml.replace("<speak>", "<speak>" + "Well, " * 1500)),
    ),
    "a response of thirty kilobytes": (
        "Sizes",
        answers(lambda response, _: response["sessionAttributes"].update(ballast="x" * 30_000)),
    ),
    "a response that does not say whether it ends": (
        "The shape of responses",
        answers(lambda response, _: response["response"].pop("shouldEndSession", None) and None),
    ),
    "speech that is no XML": ("Speech is well-formed", speaks(lambda ssml: ssml.replace("</speak>", " & so on</speak>"))),
    "a tag that Alexa does not know": (
        "Speech is well-formed",
        speaks(lambda ssml: ssml.replace("</speak>", "<b/></speak>")),
    ),
    "a pause of twenty seconds": (
        "Speech is well-formed",
        speaks(lambda ssml: ssml.replace("</speak>", '<break time="20s"/></speak>')),
    ),
    "a document without a screen": ("Screens complement, and are never needed", answers(shows_without_a_screen)),
    "a bid for everything": ("Name-free requests", answers(always_yes)),
    "a key that Amazon does not know": ("The manifest's parts", manifest(lambda parts: parts.update(privacyPolicyUrl="x"))),
    "a missing summary": ("The manifest's parts", listing(lambda texts: texts.pop("summary"))),
    "a summary of 200 characters": ("The lengths of store texts", listing(lambda texts: texts.update(summary="a" * 200))),
    "forty keywords": ("The lengths of store texts", listing(lambda texts: texts.update(keywords=["leg"] * 40))),
    "no testing instructions": (
        "The lengths of store texts",
        manifest(lambda parts: parts["publishingInformation"].pop("testingInstructions")),
    ),
    "a feature that does not exist": (
        "Every feature that the store states exists",
        rewritten("description", "where is this from", "play me a song"),
    ),
    "a description that does not say how to open the skill": (
        "Every feature that the store states exists",
        rewritten("description", "Alexa, open cramp helper", "help"),
    ),
    "an icon of the wrong size": (
        "Icons",
        lambda subject: package(
            "skill-package/assets/images/large-icon.png",
            lambda _: subject.package["skill-package/assets/images/small-icon.png"],
        )(subject),
    ),
    "no icon": ("Icons", package("skill-package/assets/images/small-icon.png", lambda _: None)),
    "a category for children": (
        "Category, countries, compliance",
        manifest(lambda parts: parts["publishingInformation"].update(category="CHILDRENS_GAMES")),
    ),
    "countries and the whole world": (
        "Category, countries, compliance",
        manifest(lambda parts: parts["publishingInformation"].update(isAvailableWorldwide=True)),
    ),
    "purchases": (
        "Category, countries, compliance",
        manifest(lambda parts: parts["privacyAndCompliance"].update(allowsPurchases=True)),
    ),
    "a locale without a model": (
        "Every locale is complete",
        lambda subject: replace(subject, models={name: subject.models[name] for name in subject.models if name != "en-IN"}),
    ),
    "a locale without a listing": (
        "Every locale is complete",
        manifest(lambda parts: parts["publishingInformation"]["locales"].pop("en-IN")),
    ),
    "a foreign file in the package": ("Every locale is complete", package("skill-package/README.md", lambda _: b"hello")),
    "a name with a launch word": ("The invocation name", model(lambda intent: intent, invocation="open cramp helper")),
    "an intent without samples": ("The interaction models", model(without_samples("FoodsIntent"))),
    "a sample in two intents": (
        "The interaction models",
        model(lambda intent: replace(intent, samples=(*intent.samples, "stop")) if intent.name == "WhyIntent" else intent),
    ),
    "an answer that ends with its question": ("Sessions and questions", ends("AMAZON.HelpIntent", True)),
    "a goodbye that keeps listening": ("Sessions and questions", ends("AMAZON.StopIntent", False)),
    "a welcome without a name": ("The welcome", speaks(lambda ssml: ssml.replace("Cramp Helper", "me"))),
    "a welcome that ends": ("The welcome", ends("LaunchRequest", True)),
    "a prompt that invites what is no sample": (
        "Every phrase that is invited is a sample",
        prompts(anything_else=Prompt(("",), ("Anything else?",), ("Say florble, or ask me another. Anything else?",))),
    ),
    "a yes that is forgotten": ("Every offer is kept", mishears("AMAZON.YesIntent", "AMAZON.FallbackIntent")),
    "an error for nonsense": ("Nonsense and silence", answers(breaks_on_nonsense)),
    "an answer to silence": ("Nonsense and silence", answers(speaks_to_nobody)),
    "a skill that never gives up": ("No loop without a way out", answers(never_gives_up)),
    "a help that leaves": ("Help in every state", ends("AMAZON.HelpIntent", True)),
    "a stop that does not stop": ("Stop and cancel in every state", ends("AMAZON.StopIntent", False)),
    "a cancel that does not stop": ("Stop and cancel in every state", ends("AMAZON.CancelIntent", False)),
    "a no that does not end it": ("Stop and cancel in every state", ends("AMAZON.NoIntent", False)),
    "a reprompt that repeats": ("Prompts and reprompts", answers(asks_the_same_again)),
    "a sentence that nobody approved": (
        "A medical editor has approved every answer and every safety line",
        lambda subject: replace(subject, unreviewed=False),
    ),
    "a second free-text slot": (
        "One free-text slot an intent",
        model(
            lambda intent: replace(intent, slots=(*intent.slots, Slot("more", "AMAZON.SearchQuery")))
            if intent.name == "AskWhyIntent"
            else intent
        ),
    ),
    "a sample that another intent's fills": (
        "No sample, filled, is another intent's",
        model(lambda intent: adding(intent, "WhyIntent", "can statins cause leg cramps")),
    ),
    "a sample in broken English": (
        "Few and sure samples",
        model(lambda intent: adding(intent, "WhyIntent", "do this cause a injury")),
    ),
    "no intent for whole utterances": (
        "One slot takes a whole utterance",
        model(lambda intent: adding(intent, "UtteranceIntent", "hear {utterance}")),
    ),
    "a skill that reads thirty slots": ("Words arrive among all slots", reads_thirty_slots),
    "a bare danger sign": (
        "No slot hides or invents a danger sign",
        model(lambda intent: adding(intent, "EmergencyIntent", "{red_flag}")),
    ),
    "an endpoint with a port": (
        "Alexa can call the server's address",
        manifest(lambda parts: parts["apis"]["custom"].update(endpoint={"uri": "https://alexa.example.com:8443/"})),
    ),
    "an error that nobody is told of": ("What operators see", keeps_errors_to_itself),
    "a setting with its blanks": (
        "Settings of the server",
        lambda subject: replace(subject, address=lambda environ: environ.get("BIND", "127.0.0.1:8000")),
    ),
    "a control socket": ("No control socket", lambda subject: replace(subject, root=_with_socket())),
    "a description that asks first": (
        "Opening comes first in the store's words",
        listing(lambda texts: texts.update(description=f"Say: ask cramp helper. {texts['description']}")),
    ),
    "an answer to assistants without the disclaimer": (
        "Tools for assistants",
        content(lambda whole: whole._replace(prompts={**whole.prompts, "disclaimer": Prompt((), (), (), ())})),
    ),
    "a choice of answers that needs the SDK": ("Answers apart from any vendor", lambda s: replace(s, root=_with_sdk())),
    "a server that answers every host": (
        "Only named hosts over HTTP",
        lambda subject: replace(subject, allowed_hosts=lambda setting: None),
    ),
    "another locale's words": ("Each locale speaks its own words", content(words)),
}
"""What is broken: the test that must notice, and how to break it."""


@pytest.fixture(scope="module", autouse=True)
def _short_exploration() -> Any:
    """A planted fault shows itself within a few hundred turns."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("workbench.certification.subject.TURNS", 400)
        patch.setattr("workbench.certification.subject.WALKS", 2)
        yield


@pytest.mark.parametrize(("title", "spoil"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_makes_its_line_fail(title: str, spoil: Spoil, subject: Subject) -> None:
    part, test = TESTS[title]

    line = run(part, test, spoil(subject))

    assert line.verdict is Verdict.FAIL, line.done
    assert line.faults


def test_every_automatic_test_has_a_planted_fault() -> None:
    assert {title for title, _ in FAULTS.values()} == set(TESTS)


def test_this_skill_passes(report: Report) -> None:
    assert [(line.title, line.faults) for line in report.lines if line.verdict is Verdict.FAIL] == []


def test_the_parts_come_in_amazons_order(report: Report) -> None:
    parts = list(dict.fromkeys(line.part for line in report.lines))

    assert parts == [*PARTS, BY_HAND]


def test_every_line_has_a_rule_number(report: Report) -> None:
    assert [line.title for line in report.lines if not re.match(r"R\d+", line.rules)] == []


def test_what_only_a_person_can_check_is_listed(report: Report) -> None:
    by_hand = [line for line in report.lines if line.part == BY_HAND]

    assert by_hand
    assert {line.verdict for line in by_hand} == {Verdict.PERSON}


def test_the_page_needs_nothing_else_and_holds_every_line(report: Report) -> None:
    page = report_page(report, "Cramp Helper", date(2026, 1, 31))

    assert page.count("<tr><td>") == len(report.lines)
    assert not re.search(r"<(?:script|link|img|iframe)|url\(|src=|href=|@import", page)
    assert "2026-01-31" in page


def test_what_a_fault_quotes_is_escaped_on_the_page() -> None:
    line = Line("1 Policy", "R1", "A <b>title</b>", Verdict.FAIL, "did", ("<script>alert(1)</script>",))

    page = report_page(Report((line,)), "A & B", date(2026, 1, 31))

    assert "<script>" not in page
    assert "<b>" not in page
    assert "A &amp; B" in page


def test_a_failed_line_exits_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Line("1 Policy", "R1", "A title", Verdict.FAIL, "did", ("a fault",))
    monkeypatch.setattr("workbench.commands.check.certify", lambda subject, progress: Report((line,)))
    monkeypatch.setattr("workbench.commands.check._problems", lambda project: [])

    result = CliRunner().invoke(check, ["--certify"])

    assert result.exit_code == 1
    assert "1 failed" in result.output


def test_the_command_writes_the_page(monkeypatch: pytest.MonkeyPatch, report: Report, tmp_path: Any) -> None:
    monkeypatch.setattr("workbench.commands.check.certify", lambda subject, progress: report)
    monkeypatch.setattr("workbench.commands.check._problems", lambda project: [])

    result = CliRunner().invoke(check, ["--html", str(tmp_path / "report.html")])

    assert result.exit_code == 0
    assert "Certification rehearsal of Cramp Helper" in (tmp_path / "report.html").read_text()


def test_a_folder_of_content_alone_cannot_be_certified(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr("workbench.commands.check._problems", lambda project: [])

    result = CliRunner().invoke(check, ["--certify", str(tmp_path)])

    assert result.exit_code == 1
    assert "nothing to certify" in str(result.exception)
