"""Amazon's tests of the voice interface: sessions, prompts, help, the way out, and what the skill cannot answer."""

from __future__ import annotations

import re

from authoring.interaction_models.invitations import invitations
from skill.listening.reader import read
from skill.listening.reading import Kind
from skill.replying.answering import MISSES_BEFORE_GOODBYE
from skill.speaking.speech import as_written
from workbench.certification.exploring import broken
from workbench.certification.invited import invited_by
from workbench.certification.line import Outcome, Test, outcome
from workbench.certification.policy import own_words
from workbench.certification.subject import Subject

NONSENSE = ("florble the wug", "purple monkey dishwasher", "mmm hmm the the", "asdf qwerty", "colorless green ideas")


def invocation(subject: Subject) -> Outcome:
    """R1.1 to R1.11: what follows "Alexa, open"."""
    faults = [fault for fault in subject.model_faults if " (R1." in fault]
    names = {model.invocation for model in subject.models.values()}
    return outcome(f"held {', '.join(sorted(names))} against the rules for names", faults)


def models(subject: Subject) -> Outcome:
    """R2, R3: samples, slots and built-in intents."""
    count = sum(len(intent.samples) for model in subject.models.values() for intent in model.intents)
    faults = [fault for fault in subject.model_faults if " (R1." not in fault]
    return outcome(f"held {count} samples of {len(subject.models)} models against the rules", faults)


def sessions(subject: Subject) -> Outcome:
    """R7.4, R7.5: a question keeps the session open, and nothing else does."""
    return outcome(f"listened to {subject.explored.turns} turns", broken(subject, "question_iff_open"))


def welcome(subject: Subject) -> Outcome:
    """R7.6: opened without a question, the skill names itself, says what it does, and asks."""
    faults = []
    for locale in subject.locales:
        heard = subject.device(locale).launch()
        listed = str(subject.listings.get(locale, {}).get("name", ""))
        if not listed or listed.lower() not in heard.speech.lower():
            faults.append(f"{locale}: the welcome does not say {listed!r}")
        if heard.ends_session or not heard.speech.endswith("?"):
            faults.append(f"{locale}: the welcome does not ask")
        if len(re.findall(r"[.?!]", heard.speech)) < 3:
            faults.append(f"{locale}: the welcome does not say what the skill does")
    return outcome(f"opened the skill in {len(subject.locales)} locales", faults)


def invited(subject: Subject) -> Outcome:
    """R2.18, R7.9: every phrase that a prompt, a card or a screen invites is a sample, in every locale."""
    faults, count = [], 0
    for locale in subject.locales:
        settings, cloud = subject.content.locale(locale), subject.cloud(locale)
        offered = {as_written(phrase, settings) for phrase in invitations(subject.material)}
        prompted = invited_by(subject.content, settings)
        count += len(offered | prompted)
        for phrase in sorted(offered | prompted):
            # "the first" is a sample with a slot, "the {the}": free text, which we must then understand.
            understood = phrase in prompted and read(phrase, subject.content.knowledge).kind is not Kind.REFUSED
            if cloud.route(phrase).route not in (("sample", "whole", "carrier") if understood else ("sample",)):
                faults.append(f"{locale}: {phrase!r} is no sample")
    return outcome(f"looked up {count} phrases", faults)


def offers(subject: Subject) -> Outcome:
    """R7.9: an offer said back in its own words is answered, and "yes" means it."""
    rules = ("offer_is_kept", "offer_is_fresh", "more_is_new", "repeat_repeats", "steps_have_a_way_back")
    return outcome(f"took up every offer of {subject.explored.states} states", broken(subject, *rules))


def nonsense(subject: Subject) -> Outcome:
    """R7.10: nonsense and silence are met with a question that helps, never with an error."""
    faults = []
    for locale in subject.locales:
        device = subject.device(locale)
        for words in NONSENSE:
            for opened in (False, True):
                device.end_session()
                if opened:
                    device.launch()
                heard = device.say(words)
                if heard.outcome != "declined" or heard.ends_session or not heard.reprompt:
                    faults.append(f"{locale}: {words!r} is {heard.outcome}, and helps nobody on")
        device.launch()
        if device.time_out().get("response"):
            faults.append(f"{locale}: silence is answered (R4.5)")
    return outcome(f"said {len(NONSENSE)} kinds of nonsense in each locale, and nothing at all", faults)


def no_loop(subject: Subject) -> Outcome:
    """R7.10, R12.7: after several turns without an answer there is help, then a polite end; never the same again."""
    faults = broken(subject, "misses_do_not_loop", "never_the_same_again")
    device = subject.device(subject.locales[0])
    heard = [device.say(words) for words in NONSENSE[:MISSES_BEFORE_GOODBYE]]
    if not heard[-1].ends_session:
        faults.append(f"{len(heard)} turns of nonsense do not end the session")
    if len({one.speech for one in heard}) < len(heard):
        faults.append("nonsense is answered twice with the same words")
    return outcome(f"talked nonsense {len(heard)} times in a row, and tried in {subject.explored.turns} turns", faults)


def help_everywhere(subject: Subject) -> Outcome:
    """R7.7: help explains more than the welcome, asks, and stays, in every state."""
    faults = broken(subject, "help_helps")
    device = subject.device(subject.locales[0])
    opening = device.launch()
    device.end_session()
    helped = device.say("help")
    if len(helped.speech) <= len(opening.speech):
        faults.append("help says no more than the welcome")
    if helped.ends_session or not helped.speech.endswith("?"):
        faults.append("help does not ask")
    return outcome(f"asked for help in {subject.explored.states} states", faults)


def way_out(subject: Subject) -> Outcome:
    """R7.8, R4.18: stop, cancel and the way home end it from every state; so does "no" to "anything else?"."""
    faults = broken(subject, "stop_stops")
    device = subject.device(subject.locales[0])
    heard = device.say("thank you")
    if not heard.ends_session and not device.say("no").ends_session:
        faults.append('"no" to "anything else" does not end the session')
    for words in ("stop", "cancel"):
        device.end_session()
        device.launch()
        if not device.say(words).ends_session:
            faults.append(f"{words!r} after opening does not end the session")
    return outcome(f"stopped in {subject.explored.states} states", faults)


def prompts(subject: Subject) -> Outcome:
    """R12.1, R12.2: one breath for each sentence, and a reprompt that asks in other words."""
    return outcome(f"listened to {subject.explored.turns} turns", broken(subject, "reprompt_helps", "short_enough"))


TESTS = (
    Test("R1.1-R1.11", "The invocation name", invocation),
    Test("R2 R3", "The interaction models", models),
    Test("R7.4 R7.5", "Sessions and questions", sessions),
    Test("R7.6", "The welcome", welcome),
    Test("R2.18 R7.9", "Every phrase that is invited is a sample", invited),
    Test("R7.9", "Every offer is kept", offers),
    Test("R7.10", "Nonsense and silence", nonsense),
    Test("R7.10 R12.7", "No loop without a way out", no_loop),
    Test("R7.7", "Help in every state", help_everywhere),
    Test("R7.8 R4.18", "Stop and cancel in every state", way_out),
    Test("R12.1 R12.2", "Prompts and reprompts", prompts),
    Test("R7.54", "Each locale speaks its own words", own_words),
)
