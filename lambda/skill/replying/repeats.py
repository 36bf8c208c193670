"""The last thing that mattered, said again: as it was, at another pace, explained, or stood by when it is doubted."""

from __future__ import annotations

from collections.abc import Sequence

from skill.article.article import Answer
from skill.content import Content
from skill.conversation.state import Conversation, Offer
from skill.replying.answering import Turn, say_answer
from skill.replying.breath import stated
from skill.replying.form import without_yes_or_no
from skill.replying.menus import ask_plain, menu, source
from skill.replying.offers import ask, offer_something_else
from skill.replying.reply import Reply, sources, spoken, wording

_ANSWERED = frozenset(("causes", "common"))
"""Aspects of which one yes answers every question: of a harm, or of what helps, it may answer another than was asked."""


def said_before(content: Content, conversation: Conversation) -> Reply | None:
    """Return the last thing that mattered as it was said, without disclaimer or offer."""
    said = conversation.said
    if said is None:
        return None
    if said.kind in ("short", "more"):
        answer = content.article.answer(said.id)
        if answer is None:
            return None
        lines = answer.short if said.kind == "short" else answer.more
        return Reply("control", spoken(lines), sources(lines), answer=answer.id, title=answer.title, slow=conversation.slow)
    path = content.article.relief
    if path is None:
        return None
    step = int(said.id) if said.kind == "step" and said.id.isdigit() else -1
    parts = {"first": path.first, "eased": path.eased, "still": path.still}
    lines = path.steps[step].lines if 0 <= step < len(path.steps) else parts.get(said.kind, path.first)
    return Reply(
        "control",
        spoken(lines),
        sources(lines),
        title=path.title,
        paused=said.kind in ("first", "step"),
        slow=conversation.slow,
    )


def repeat(content: Content, conversation: Conversation) -> Turn:
    """Say again the last thing that mattered, then what was on offer with it."""
    said = conversation.said
    offer = conversation.offer
    if offer is not None and offer.kind == "menu":
        page = (conversation.page - len(offer.answers)) % len(content.suggestions)
        return menu(content, conversation._replace(page=page))
    if offer is not None and offer.kind == "relief":
        return ask_plain(content, conversation, "welcome", "relief")
    reply = said_before(content, conversation)
    if said is None or reply is None:
        return ask_plain(content, conversation, "nothing-said", "ready")
    if conversation.step is not None and said.kind in ("first", "step"):
        offer = Offer("eased") if said.kind == "first" else conversation.offer or Offer("step")
    else:
        offer = conversation.offer or offer_something_else(content, conversation)
    if offer.kind in ("ready", "relief", "menu"):
        offer = offer_something_else(content, conversation)
    return ask(content, conversation._replace(misses=0), reply, offer)


def shorter(content: Content, conversation: Conversation) -> Turn:
    """Say no more than the first sentence of it again."""
    again, conversation = repeat(content, conversation)
    answer = last_answer(content, conversation)
    if answer is None or again.answer != answer.id:
        return again, conversation
    lines = (answer.short if conversation.said is None or conversation.said.kind == "short" else answer.more)[:1]
    return again._replace(lines=spoken(lines), sources=sources(lines)), conversation


def plainly(content: Content, conversation: Conversation) -> Turn:
    """Say its first sentence again with its yes or no; where it has none that answers what was asked, say so first."""
    again, conversation = shorter(content, conversation)
    answer = last_answer(content, conversation)
    meant = answer is not None and (answer.topic, answer.aspect) == (conversation.asked_topic, conversation.asked_aspect)
    if meant and answer is not None and answer.aspect in _ANSWERED and again.lines[:1] != stripped(again.lines[:1]):
        return again, conversation
    preface = wording(content.prompts["not-plainly"], "say", conversation)
    return again._replace(lines=(preface, *stripped(again.lines))), conversation


def stripped(lines: Sequence[str]) -> tuple[str, ...]:
    """Return some sentences without the yes or the no that opens them."""
    return tuple(without_yes_or_no(line) for line in lines)


def slower(content: Content, conversation: Conversation) -> Turn:
    """Say it again slowly, and go on slowly."""
    return _at_pace(content, conversation._replace(slow=True), "slower")


def faster(content: Content, conversation: Conversation) -> Turn:
    """Say it again at the usual pace, and go on so."""
    return _at_pace(content, conversation._replace(slow=False), "faster")


def louder(content: Content, conversation: Conversation) -> Turn:
    """Say that the speaker does that, and say the last thing again."""
    preface = wording(content.prompts["louder"], "say", conversation)
    again, conversation = repeat(content, conversation)
    return again._replace(lines=(preface, *again.lines)), conversation


def _at_pace(content: Content, conversation: Conversation, prompt: str) -> Turn:
    """Say the last thing again at the new pace; with nothing to repeat, say that the pace has changed."""
    if conversation.said is not None:
        return repeat(content, conversation)
    return ask_plain(content, conversation._replace(misses=0), prompt, "ready")


def explain(content: Content, conversation: Conversation) -> Turn:
    """Explain the hard word just used, or say the same again slowly."""
    reply = said_before(content, conversation)
    if reply is None:
        return menu(content, conversation)
    text = " ".join(reply.lines).lower()
    for word, answer_id in content.article.words.items():
        if word in text and answer_id != reply.answer:
            return say_answer(content, conversation, content.article.answers[answer_id])
    again, conversation = repeat(content, conversation)
    preface = wording(content.prompts["no-hard-word"], "say", conversation)
    return again._replace(lines=(preface, *again.lines), slow=True), conversation


def doubt(content: Content, conversation: Conversation) -> Turn:
    """Stand by the last answer and say it again; with none, say where all of it comes from.

    What the article says of itself stays a sentence of its own, and so does a menu.
    """
    doubted = last_answer(content, conversation)
    if doubted is None:
        return source(content, conversation)
    again, conversation = repeat(content, conversation)
    preface = wording(content.prompts["doubt"], "say", conversation)
    same = again.answer == doubted.id and doubted.topic != "disclaimer"
    lines = stated(preface, again.lines) if same else (preface, *again.lines)
    return again._replace(lines=lines), conversation


def last_answer(content: Content, conversation: Conversation) -> Answer | None:
    """Return the answer that was said last; None where something else was, or nothing."""
    said = conversation.said
    return None if said is None else content.article.answer(said.id)
