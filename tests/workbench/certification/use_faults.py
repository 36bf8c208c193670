"""Faults in what is sent, shown and said in use: the test that must notice, and how to break it."""

from dataclasses import replace

from spoiling import (
    Spoil,
    adding,
    always_yes,
    answers,
    asks_the_same_again,
    breaks_on_nonsense,
    content,
    ends,
    keeps_errors_to_itself,
    listing,
    manifest,
    mishears,
    model,
    never_gives_up,
    package,
    prompts,
    reads_thirty_slots,
    rewritten,
    shows_without_a_screen,
    speaks,
    speaks_to_nobody,
    with_sdk,
    with_socket,
    without_samples,
    words,
)

from authoring.interaction_models.model import Slot
from skill.article.prompts import Prompt

USE_FAULTS: dict[str, tuple[str, Spoil]] = {
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
            lambda intent: (
                replace(intent, slots=(*intent.slots, Slot("more", "AMAZON.SearchQuery")))
                if intent.name == "AskWhyIntent"
                else intent
            )
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
    "a control socket": ("No control socket", lambda subject: replace(subject, root=with_socket())),
    "a description that asks first": (
        "Opening comes first in the store's words",
        listing(lambda texts: texts.update(description=f"Say: ask cramp helper. {texts['description']}")),
    ),
    "an answer to assistants without the disclaimer": (
        "Tools for assistants",
        content(lambda whole: whole._replace(prompts={**whole.prompts, "disclaimer": Prompt((), (), (), ())})),
    ),
    "a choice of answers that needs the SDK": ("Answers apart from any vendor", lambda s: replace(s, root=with_sdk())),
    "a server that answers every host": (
        "Only named hosts over HTTP",
        lambda subject: replace(subject, allowed_hosts=lambda setting: None),
    ),
    "another locale's words": ("Each locale speaks its own words", content(words)),
}
