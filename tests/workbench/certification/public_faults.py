"""Faults in what the public is promised and in who may call: the test that must notice, and how to break it."""

from dataclasses import replace

from spoiling import (
    DISCLAIMER,
    Spoil,
    answers,
    content,
    gate,
    gate_blind_to,
    listing,
    manifest,
    model,
    no_card,
    numbers,
    open_to_every_skill,
    package,
    remembers,
    rewritten,
    speaks,
)

from authoring.interaction_models.model import Slot
from authoring.packaging.project import TEMPLATE

PUBLIC_FAULTS: dict[str, tuple[str, Spoil]] = {
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
        model(
            lambda intent: (
                replace(intent, samples=("when should i see a doctor",)) if intent.name == "FoodsIntent" else intent
            )
        ),
    ),
    "a sample that promises what the article has not": (
        "Each intent works in one breath and in a session",
        model(
            lambda intent: (
                replace(intent, samples=("which foods have {topic}",), slots=(Slot("topic", "Sign"),))
                if intent.name == "FoodsIntent"
                else intent
            )
        ),
    ),
}
