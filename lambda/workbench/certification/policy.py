"""Amazon's policy for health skills: what the store says, what is kept, and what a listener in danger hears."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from authoring.checks.placeholders import claims_to_call
from authoring.packaging.listing_rules import FIVE_POINTS
from skill.alexa.service import MISSES
from skill.speaking.speech import as_heard, as_written
from workbench.certification.approved import approved
from workbench.certification.exploring import broken
from workbench.certification.line import Outcome, Test, outcome
from workbench.certification.subject import Subject, template_of
from workbench.device.requests import DeviceSettings, filled_slot, intent_request, make_envelope

_PROMISES = re.compile(r"\b(?:cures?|cured|guarantee\w*|miracle|heals?|healed|will (?:stop|end) your)\b", re.IGNORECASE)
_NAME = "zebulina"
"""A name that no content holds; whatever keeps it keeps what a listener said."""
_SAYINGS = 4
"""Ways of saying each red flag that are tried, in each locale."""


def description(subject: Subject) -> Outcome:
    """R7.20: all five points in every locale."""
    return outcome(f"read {len(subject.listings)} descriptions", _missing_points(subject))


def _missing_points(subject: Subject) -> Iterator[str]:
    for locale, listing in subject.listings.items():
        number = re.escape(subject.content.locale(locale).numbers["emergency"])
        for point, pattern in FIVE_POINTS.items():
            if not re.search(pattern.replace("{emergency}", number), listing.get("description", ""), re.IGNORECASE):
                yield f"{locale}: no sentence that it {point}"


def nothing_kept(subject: Subject) -> Outcome:
    """R7.21: what a listener says is in no attribute, card, screen or log."""
    kept: list[str] = []
    said = f"my aunt {_NAME} has diabetes can low b12 cause her cramps"
    ask = next((intent for intent, control in subject.content.controls.items() if control == "ask"), "UtteranceIntent")
    records: list[str] = []
    listener = _Listener(records)
    logging.getLogger().addHandler(listener)
    try:
        service = subject.service()
        for intent in (ask, *subject.content.aspects):
            slot = "utterance" if intent == ask else "topic"
            request = intent_request(intent, {slot: filled_slot(slot, said)})
            session = {"new": True, "sessionId": "kept", "attributes": {}}
            answer = service.respond(make_envelope(request, DeviceSettings(screen=True), session))
            if _NAME in json.dumps(answer).lower():
                kept.append(f"{intent}: the response holds what was said")
    finally:
        logging.getLogger().removeHandler(listener)
    if any(_NAME in record.lower() for record in records):
        kept.append("the log holds what was said")
    if MISSES in template_of(subject):
        kept.append(f"the deployed function sets {MISSES}, which writes down what was declined")
    if subject.manifest.get("manifest", {}).get("permissions"):
        kept.append("the manifest asks for permissions")
    if subject.privacy.get("usesPersonalInfo") is not False:
        kept.append("the manifest does not say that no personal information is used")
    return outcome(f"told {len(subject.content.aspects) + 1} intents about somebody, and looked for her name", kept)


class _Listener(logging.Handler):
    """Collects what is logged."""

    def __init__(self, records: list[str]) -> None:
        super().__init__()
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line."""
        self._records.append(record.getMessage())


def red_flags(subject: Subject) -> Outcome:
    """R7.22, R7.25: the locale's number first, no promise to call, no disclaimer before it, then the end."""
    faults = [fault for locale in subject.locales for fault in _unsafe(subject, locale)]
    count = sum(1 + len(flag.said[:_SAYINGS]) for flag in subject.material.red_flags) * len(subject.locales)
    return outcome(
        f"said {len(subject.material.red_flags)} red flags in several ways in each locale, {count} in all", faults
    )


def _unsafe(subject: Subject, locale: str) -> Iterator[str]:
    settings = subject.content.locale(locale)
    numbers = {name: as_heard(number, settings) for name, number in settings.numbers.items()}
    device = subject.device(locale)
    for flag in subject.material.red_flags:
        wanted = re.findall(r"{(emergency|crisis|poison)}", subject.content.flags[flag.id].say[0])
        for words in (flag.name, *flag.said[:_SAYINGS]):
            heard = device.say(words)
            device.end_session()
            where = f"{locale}: {words!r}"
            if heard.outcome != "emergency":
                yield f"{where} is {heard.outcome}, not an emergency"
                continue
            if not all(numbers[name] in heard.speech for name in wanted):
                yield f"{where} does not name {' and '.join(numbers[name] for name in wanted)}"
            foreign = [
                word for word in subject.avoid.get(locale, ()) if re.search(rf"(?<![\w-]){word}(?![\w-])", heard.speech)
            ]
            if foreign:
                yield f"{where} says {foreign[0]!r}, which is another locale's"
            if not re.match(r"(?:please )?call ", heard.speech, re.IGNORECASE):
                yield f"{where} does not begin with whom to call"
            if not heard.ends_session:
                yield f"{where} does not end the session"
            if claims_to_call(heard.speech):
                yield f"{where} claims that the skill can call"


def no_promise(subject: Subject) -> Outcome:
    """R7.23: no cure is promised in the store or by an answer."""
    texts = {
        f"{locale}: {part}": str(listing.get(part, ""))
        for locale, listing in subject.listings.items()
        for part in ("name", "summary", "description")
    }
    faults = [f"{place} says {found[0]!r}" for place, text in texts.items() if (found := _PROMISES.search(text))]
    return outcome(f"read {len(texts)} store texts for promises", faults)


def disclaimer(subject: Subject) -> Outcome:
    """R7.24 and the project's own rule: word for word, once a session, on request, and on every card."""
    faults = broken(subject, "disclaimer_once", "answer_comes_first")
    quoted = subject.content.prompts["disclaimer"].say[0]
    device = subject.device(subject.locales[0])
    for answer in subject.content.article.answers.values():
        heard = device.say(subject.content.article.topics[answer.topic].name)
        device.end_session()
        if heard.outcome == "answered" and (heard.card is None or quoted not in heard.card["text"]):
            faults.append(f"{heard.heard!r}: the card has no disclaimer")
    return outcome(f"counted it in {subject.explored.turns} turns, and on the cards", faults)


def ties(subject: Subject) -> Outcome:
    """R7.27, R7.28: not for children, no advertisement, and no tie to Amazon in a name or an address."""
    faults = []
    if subject.privacy.get("isChildDirected") is not False:
        faults.append("the manifest does not say that the skill is not directed to children")
    if subject.privacy.get("containsAds") is not False:
        faults.append("the manifest does not say that there are no advertisements")
    for locale, listing in subject.listings.items():
        if re.search(r"\b(?:alexa|amazon|echo|skill)\b", listing.get("name", ""), re.IGNORECASE):
            faults.append(f"{locale}: the name {listing['name']!r} suggests a tie to Amazon")
    for address in _addresses(subject):
        host = urlsplit(address).hostname or ""
        if re.search("alexa|amazon", host):
            faults.append(f"the address {address} has Amazon's name in its domain")
    return outcome("read the manifest, names and addresses", faults)


def pages(subject: Subject) -> Outcome:
    """R7.23, R7.53: a privacy policy and terms of use, at addresses of the publisher's own."""
    faults = [f"{address!r} is no https address" for address in _addresses(subject) if not address.startswith("https://")]
    for locale in subject.listings:
        entry = subject.privacy.get("locales", {}).get(locale, {})
        faults += [f"{locale}: no {name}" for name in ("privacyPolicyUrl", "termsOfUseUrl") if not entry.get(name)]
    faults += [
        f"legal/{name}.html is not built" for name in ("privacy", "terms") if f"legal/{name}.html" not in subject.package
    ]
    examples = sorted({address for address in _addresses(subject) if ".example" in address})
    person = f"set content/listing/publisher.toml; still examples: {', '.join(examples)}" if examples else ""
    return Outcome("built the pages and read their addresses", tuple(faults), person)


def _addresses(subject: Subject) -> list[str]:
    entries = (subject.privacy.get("locales") or {}).values()
    return [str(address) for entry in entries for address in entry.values()]


def own_words(subject: Subject) -> Outcome:
    """Every locale speaks its own words, and none of another's."""
    faults = []
    texts = list(_everything(subject))
    for locale in subject.locales:
        settings = subject.content.locale(locale)
        patterns = [(word, re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")) for word in subject.avoid.get(locale, ())]
        numbers = {"{" + name + "}": value for name, value in settings.numbers.items()}
        for place, text in texts:
            for mark, value in numbers.items():
                text = text.replace(mark, value)
            written = as_written(text, settings)
            faults += [f"{locale}: {place} says {word!r}" for word, pattern in patterns if pattern.search(written)]
        listing = subject.listings.get(locale, {})
        shown = json.dumps([listing.get("summary"), listing.get("description"), listing.get("examplePhrases")])
        faults += [f"{locale}: the store says {word!r}" for word, pattern in patterns if pattern.search(shown)]
    return outcome(f"read {len(texts)} texts in {len(subject.locales)} locales", faults)


def _everything(subject: Subject) -> Iterator[tuple[str, str]]:
    """Return everything that can be said, with where it stands."""
    content = subject.content
    for answer in content.article.answers.values():
        for line in (*answer.short, *answer.more):
            yield f"answer {answer.id!r}", line.say
        yield f"answer {answer.id!r}", answer.title
        yield f"answer {answer.id!r}", answer.offer
    for name, prompt in content.prompts.items():
        for text in (*prompt.say, *prompt.ask, *prompt.reprompt):
            yield f"prompt {name!r}", text
    for flag in content.flags.values():
        for text in (*flag.say, flag.name):
            yield "a red flag", text
    for topic in content.article.topics.values():
        yield f"topic {topic.id!r}", topic.name
    relief = content.article.relief
    if relief is not None:
        for line in (*relief.first, *relief.eased, *relief.still, *(line for step in relief.steps for line in step.lines)):
            yield "the steps", line.say


TESTS = (
    Test("R7.20", "The store description carries the health disclaimer", description),
    Test("R7.21", "Nothing about the listener is kept", nothing_kept),
    Test("R7.22 R7.25", "A sign of danger is answered with the local number", red_flags),
    Test("R7.23", "No cure is promised", no_promise),
    Test("R7.23 R7.29", "A medical editor has approved every answer and every safety line", approved),
    Test("R7.24", "The disclaimer is heard once a session, after the answer, and shown on every card", disclaimer),
    Test("R7.27 R7.28", "Not for children, no advertisements, no tie to Amazon", ties),
    Test("R7.53", "Privacy policy and terms of use", pages),
)
