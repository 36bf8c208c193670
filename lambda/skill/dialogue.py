"""Every decision about what to say: what was understood and the conversation in, the reply and the conversation out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from skill import relief
from skill.article import Answer, AspectId, TopicId
from skill.content import Content, Locale
from skill.conversation import Conversation, Offer, Said
from skill.offers import ask, offer_after, offer_page, offer_something_else, offer_two
from skill.reply import Reply, sources, spoken, wording
from skill.understanding.reading import Kind, Reading

Turn = tuple[Reply, Conversation]
MISSES_BEFORE_GOODBYE = 3
"""Turns in a row without an answer after which it is kinder to end (R12.7 offers help after the second)."""


def respond(reading: Reading, conversation: Conversation, content: Content, locale: Locale) -> Turn:
    """Decide what to say to what was understood."""
    conversation = replace(conversation, turn=conversation.turn + 1)
    if reading.kind is Kind.EMERGENCY and reading.flag is not None:
        return _emergency(content, locale, reading.flag)
    if reading.kind is Kind.CONTROL and reading.control is not None:
        return CONTROLS[reading.control](content, conversation)
    if reading.kind is Kind.QUESTION:
        return _answer_question(content, conversation, reading)
    return _decline(content, conversation, reading.reason or "unknown", reading.near, reading.topic)


# -- answers


def _answer_question(content: Content, conversation: Conversation, reading: Reading) -> Turn:
    answer = _find_answer(content, conversation, reading)
    if answer is not None:
        return say_answer(content, conversation, answer)
    topic = reading.topic or conversation.topic
    return _decline(content, conversation, "unknown" if topic else "which-topic", reading.near, topic)


def _find_answer(content: Content, conversation: Conversation, reading: Reading) -> Answer | None:
    """Find the answer to a question; the conversation supplies the topic or the aspect that it lacks."""
    article, knowledge = content.article, content.knowledge
    if reading.aspect == "compare":
        return _find_comparison(content, conversation, reading)
    topics = [reading.topic] if reading.topic else [conversation.topic]
    aspect = reading.aspect
    if aspect is not None and (reading.topic is None or aspect in knowledge.general):
        topics.append(knowledge.defaults.get(aspect))
    for topic in topics:
        if topic is None or topic not in article.topics:
            continue
        wanted = [aspect] if aspect else [_carried(conversation, topic), article.topics[TopicId(topic)].default]
        for one in [*wanted, *(content.otherwise.get(one or "") for one in wanted if aspect)]:
            answer = article.find(TopicId(topic), AspectId(one)) if one else None
            if answer is not None:
                return answer
    return None


def _carried(conversation: Conversation, topic: str) -> str | None:
    """Return the aspect that is being talked about, when only another topic was named ("what about injections")."""
    return conversation.aspect if conversation.topic != topic else None


def _find_comparison(content: Content, conversation: Conversation, reading: Reading) -> Answer | None:
    """Find a comparison; with one topic named, the other is the one being talked about."""
    named = [topic for topic in (reading.topic, reading.other) if topic]
    spoken_of = [topic for topic in (conversation.topic, conversation.other) if topic and topic not in named]
    for other in [*named[1:], *spoken_of]:
        for topic in [*named[:1], *spoken_of]:
            if topic != other:
                answer = content.article.compare(TopicId(topic), TopicId(other))
                if answer is not None:
                    return answer
    for topic in named[:1] if len(named) == 1 else ():
        pairs = [pair for pair in content.article.comparisons if topic in pair]
        if pairs:
            return content.article.answers[content.article.comparisons[pairs[0]]]
    return None


def say_answer(content: Content, conversation: Conversation, answer: Answer, part: str = "short") -> Turn:
    """Say one answer, the disclaimer if this session has not heard it, and one offer that follows from it."""
    lines = answer.short if part == "short" else answer.more
    conversation = replace(
        conversation.hearing(answer.id if part == "short" else f"{answer.id}+"),
        topic=answer.topic,
        aspect=answer.aspect,
        other=answer.other,
        said=Said(part, answer.id),
        misses=0,
    )
    reply = Reply(
        "answered",
        spoken(lines),
        sources(lines),
        answer=answer.id,
        title=answer.title,
        disclaimer=not conversation.disclaimed and answer.id != "disclaimer",
        slow=conversation.slow,
    )
    conversation = replace(conversation, disclaimed=True)
    return ask(content, conversation, reply, offer_after(content, conversation, answer))


# -- when there is no answer


def _emergency(content: Content, locale: Locale, flag: str) -> Turn:
    """Say whom to call, and end: nothing else matters, and nothing is remembered (R7.25)."""
    meant = content.flags.get(flag) or next(iter(content.flags.values()))
    lines = []
    for line in meant.say:
        for name, value in (*locale.numbers.items(), ("sign", meant.name)):
            line = line.replace("{" + name + "}", value)
        lines.append(line[:1].upper() + line[1:])
    return Reply("emergency", tuple(lines)), Conversation()


def _decline(
    content: Content, conversation: Conversation, reason: str, near: Iterable[str] = (), topic: str | None = None
) -> Turn:
    """Say plainly that there is no answer, and offer two things that can be asked; twice in a row, change course."""
    conversation = replace(conversation, misses=conversation.misses + 1)
    if conversation.misses >= MISSES_BEFORE_GOODBYE:
        reply = Reply("declined", (wording(content.prompts["last-miss"], "say", conversation),), slow=conversation.slow)
        return reply, replace(conversation, offer=None)
    name = "second-miss" if conversation.misses > 1 else _REASONS.get(reason, "declined-near")
    reply = Reply("declined", (wording(content.prompts[name], "say", conversation),), slow=conversation.slow)
    near = [*near, *_about(content, topic)]
    if conversation.misses > 1 and conversation.offer is not None:
        near = [answer for answer in near if answer not in conversation.offer.answers]
    return ask(content, conversation, reply, offer_two(content, conversation, near))


_REASONS = {
    "off-topic": "declined-far",
    "unlinked": "declined-unlinked",
    "unheard": "declined-missed",
    "which-topic": "which-topic",
}
"""Why something is declined, to the prompt that says so; anything else is near the article but not in it."""


def _about(content: Content, topic: str | None) -> list[str]:
    """Return the answers about a topic and the broader ones, nearest first."""
    found: list[str] = []
    while topic is not None and topic in content.article.topics:
        found += [answer.id for answer in content.article.about(TopicId(topic))]
        topic = content.article.topics[TopicId(topic)].about
    return found


def _plain(content: Content, conversation: Conversation, prompt: str) -> Reply:
    """Return a reply of one prompt's statement, with two things to ask filled in."""
    pair = offer_two(content, conversation, ())
    named = ask(content, conversation, Reply("control", ()), pair)[0].suggestions
    text = wording(content.prompts[prompt], "say", conversation, **dict(zip("ab", named, strict=False)))
    return Reply("control", (text,) if text else (), suggestions=named, slow=conversation.slow)


def _ask_plain(content: Content, conversation: Conversation, prompt: str, kind: str) -> Turn:
    """Say a prompt's statement and ask its own question."""
    reply = _plain(content, conversation, prompt)
    named = dict(zip("ab", reply.suggestions, strict=False))
    reply = replace(
        reply,
        ask=wording(content.prompts[prompt], "ask", conversation, **named),
        reprompt=wording(content.prompts[prompt], "reprompt", conversation, **named),
    )
    return reply, replace(conversation, offer=Offer(kind))


# -- controls


def _launch(content: Content, conversation: Conversation) -> Turn:
    if conversation.turn > 1:
        return _ask_plain(content, conversation, "welcome-back", "ready")
    kind = "relief" if content.article.relief is not None else "ready"
    return _ask_plain(content, conversation, "welcome", kind)


def _help(content: Content, conversation: Conversation) -> Turn:
    conversation = replace(conversation, misses=0)
    if conversation.step is not None:
        return ask(content, conversation, _plain(content, conversation, "help"), Offer("steps"))
    return _ask_plain(content, conversation, "help", "ready")


def _stop(content: Content, conversation: Conversation) -> Turn:
    reply = Reply("control", (wording(content.prompts["goodbye"], "say", conversation),), slow=conversation.slow)
    return reply, Conversation()


def _menu(content: Content, conversation: Conversation) -> Turn:
    offer = offer_page(content, conversation)
    reply, conversation = ask(content, conversation, Reply("control", (), slow=conversation.slow), offer)
    named = dict(zip("abc", reply.suggestions, strict=False))
    lines = (wording(content.prompts["menu"], "say", conversation, **named),)
    page = (conversation.page + len(offer.answers)) % len(content.suggestions)
    return replace(reply, lines=lines), replace(conversation, page=page, misses=0)


def _yes(content: Content, conversation: Conversation) -> Turn:
    offer = conversation.offer
    if offer is None:
        return _ask_plain(content, conversation, "ready", "ready")
    if offer.kind in ("answer", "choice") and offer.answers:
        return _say_offered(content, conversation, offer.answers[0])
    return _ACCEPTED.get(offer.kind, _ready)(content, conversation)


def _say_offered(content: Content, conversation: Conversation, answer_id: str) -> Turn:
    answer = content.article.answers.get(answer_id)  # type: ignore[call-overload]  # from the session
    return _ready(content, conversation) if answer is None else say_answer(content, conversation, answer)


def _no(content: Content, conversation: Conversation) -> Turn:
    kind = conversation.offer.kind if conversation.offer is not None else ""
    if kind == "anything":
        return _stop(content, conversation)
    if kind == "relief":
        return _ready(content, conversation)
    if kind in ("eased", "last-step"):
        return relief.go_on(content, conversation)
    if kind == "step":
        return relief.wait(content, conversation)
    step = None if kind == "steps" else conversation.step
    conversation = replace(conversation, step=step, misses=0)
    reply = Reply("control", (wording(content.prompts["all-right"], "say", conversation),), slow=conversation.slow)
    return ask(content, conversation, reply, Offer("anything"))


def _ready(content: Content, conversation: Conversation) -> Turn:
    return _ask_plain(content, replace(conversation, misses=0), "ready", "ready")


def _more(content: Content, conversation: Conversation) -> Turn:
    """Say the rest of the last answer, else the nearest related one, else that there is no more."""
    if conversation.offer is not None and conversation.offer.kind == "menu":
        return _menu(content, conversation)
    if conversation.step is not None and conversation.said is not None and conversation.said.kind != "short":
        return relief.go_on(content, conversation)
    answer = _last_answer(content, conversation)
    if answer is None:
        return _menu(content, conversation)
    if answer.more and not conversation.has_heard(f"{answer.id}+"):
        return say_answer(content, conversation, answer, "more")
    nearest = [one for one in answer.next if not conversation.has_heard(one)]
    if nearest:
        return say_answer(content, conversation, content.article.answers[nearest[0]])
    reply = Reply("control", (wording(content.prompts["nothing-more"], "say", conversation),), slow=conversation.slow)
    return ask(content, conversation, reply, offer_something_else(content, conversation))


def _next(content: Content, conversation: Conversation) -> Turn:
    return (relief.go_on if conversation.step is not None else _more)(content, conversation)


def _previous(content: Content, conversation: Conversation) -> Turn:
    if conversation.step is not None:
        return relief.go_back(content, conversation)
    answers = [heard for heard in conversation.heard if not heard.endswith("+")]
    return _say_offered(content, conversation, answers[-2]) if len(answers) > 1 else _repeat(content, conversation)


def _start_over(content: Content, conversation: Conversation) -> Turn:
    if conversation.step is not None:
        return relief.say_step(content, conversation, 0)
    return _menu(content, replace(conversation, page=0))


def _repeat(content: Content, conversation: Conversation) -> Turn:
    """Say again the last thing that mattered, then what was on offer with it."""
    said = conversation.said
    reply = _said_before(content, conversation)
    if said is None or reply is None:
        return _ask_plain(content, conversation, "nothing-said", "ready") if _has_ask(content) else _ready(
            content, conversation
        )
    if conversation.step is not None and said.kind in ("first", "step"):
        offer = Offer("eased") if said.kind == "first" else conversation.offer or Offer("step")
    else:
        offer = conversation.offer or offer_something_else(content, conversation)
    if offer.kind in ("ready", "relief", "menu"):
        offer = offer_something_else(content, conversation)
    return ask(content, replace(conversation, misses=0), reply, offer)


def _has_ask(content: Content) -> bool:
    return bool(content.prompts["nothing-said"].ask)


def _said_before(content: Content, conversation: Conversation) -> Reply | None:
    """Return the last thing that mattered as it was said, without disclaimer or offer."""
    said = conversation.said
    if said is None:
        return None
    if said.kind in ("short", "more"):
        answer = content.article.answers.get(said.id)  # type: ignore[call-overload]  # from the session
        if answer is None:
            return None
        lines = answer.short if said.kind == "short" else answer.more
        return Reply(
            "control", spoken(lines), sources(lines), answer=answer.id, title=answer.title, slow=conversation.slow
        )
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


def _slower(content: Content, conversation: Conversation) -> Turn:
    return _at_pace(content, replace(conversation, slow=True), "slower")


def _faster(content: Content, conversation: Conversation) -> Turn:
    return _at_pace(content, replace(conversation, slow=False), "faster")


def _at_pace(content: Content, conversation: Conversation, prompt: str) -> Turn:
    """Say the last thing again at the new pace; with nothing to repeat, say that the pace has changed."""
    if conversation.said is not None:
        return _repeat(content, conversation)
    reply, conversation = _ready(content, conversation)
    return replace(reply, lines=(wording(content.prompts[prompt], "say", conversation),)), conversation


def _explain(content: Content, conversation: Conversation) -> Turn:
    """Explain the hard word just used, or say the same again slowly."""
    reply = _said_before(content, conversation)
    if reply is None:
        return _menu(content, conversation)
    text = " ".join(reply.lines).lower()
    for word, answer_id in content.article.words.items():
        if word in text and answer_id != reply.answer:
            return say_answer(content, conversation, content.article.answers[answer_id])
    again, conversation = _repeat(content, conversation)
    preface = wording(content.prompts["no-hard-word"], "say", conversation)
    return replace(again, lines=(preface, *again.lines), slow=True), conversation


def _disclaimer(content: Content, conversation: Conversation) -> Turn:
    answer = content.article.find(TopicId("disclaimer"), AspectId("meaning"))
    if answer is None:
        return _ready(content, conversation)
    heard = replace(conversation, disclaimed=True, misses=0)
    reply = Reply(
        "control",
        spoken(answer.short),
        sources(answer.short),
        answer=answer.id,
        title=answer.title,
        slow=conversation.slow,
    )
    offer = Offer("steps") if conversation.step is not None else offer_something_else(content, heard)
    return ask(content, heard, reply, offer)


def _source(content: Content, conversation: Conversation) -> Turn:
    reply = replace(_plain(content, conversation, "source"), title=content.article.title)
    offer = Offer("steps") if conversation.step is not None else offer_something_else(content, conversation)
    return ask(content, replace(conversation, misses=0), reply, offer)


def _thanks(content: Content, conversation: Conversation) -> Turn:
    reply = Reply("control", (wording(content.prompts["thanks"], "say", conversation),), slow=conversation.slow)
    return ask(content, replace(conversation, misses=0), reply, Offer("anything"))


def _unheard(content: Content, conversation: Conversation) -> Turn:
    return _decline(content, conversation, "unheard")


def _relief(content: Content, conversation: Conversation) -> Turn:
    if content.article.relief is None:
        return _decline(content, conversation, "unknown")
    return relief.begin(content, conversation)


def _eased(content: Content, conversation: Conversation) -> Turn:
    in_path = conversation.step is not None and content.article.relief is not None
    return relief.eased(content, conversation) if in_path else _thanks(content, conversation)


def _still_hurts(content: Content, conversation: Conversation) -> Turn:
    if content.article.relief is None or conversation.step is None:
        return _relief(content, conversation)
    return relief.go_on(content, conversation)


def _steps(content: Content, conversation: Conversation) -> Turn:
    if content.article.relief is None:
        return _decline(content, conversation, "unknown")
    return relief.resume(content, conversation)


def _second(content: Content, conversation: Conversation) -> Turn:
    """"The other one": the second thing offered, or the other side of a comparison."""
    offer = conversation.offer
    if offer is not None and len(offer.answers) > 1:
        return _say_offered(content, conversation, offer.answers[1])
    if conversation.other is not None:
        return _answer_question(content, conversation, Reading(Kind.QUESTION, conversation.other))
    return _unheard(content, conversation)


def _third(content: Content, conversation: Conversation) -> Turn:
    offer = conversation.offer
    if offer is not None and len(offer.answers) > 2:
        return _say_offered(content, conversation, offer.answers[2])
    return _unheard(content, conversation)


def _last_answer(content: Content, conversation: Conversation) -> Answer | None:
    said = conversation.said
    return content.article.answers.get(said.id) if said is not None else None  # type: ignore[call-overload]


_ACCEPTED: Mapping[str, Callable[[Content, Conversation], Turn]] = {
    "more": _more,
    "menu": _menu,
    "relief": _relief,
    "eased": _eased,
    "last-step": _eased,
    "step": _next,
    "steps": _steps,
}
"""What "yes" means, by the kind of offer."""

CONTROLS: Mapping[str, Callable[[Content, Conversation], Turn]] = {
    "launch": _launch,
    "help": _help,
    "stop": _stop,
    "menu": _menu,
    "yes": _yes,
    "no": _no,
    "more": _more,
    "next": _next,
    "previous": _previous,
    "start-over": _start_over,
    "repeat": _repeat,
    "slower": _slower,
    "faster": _faster,
    "explain": _explain,
    "disclaimer": _disclaimer,
    "source": _source,
    "thanks": _thanks,
    "unheard": _unheard,
    "relief": _relief,
    "eased": _eased,
    "still-hurts": _still_hurts,
    "steps": _steps,
    "first": _yes,
    "second": _second,
    "third": _third,
}
"""Reading this table is reading what can be said besides questions."""
