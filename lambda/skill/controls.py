"""What steers the conversation besides questions: yes and no, more and repeat, help, the pace, the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from skill import relief
from skill.answering import Turn, answer_question, decline, say_answer
from skill.article import Answer, AspectId, TopicId
from skill.content import Content
from skill.conversation import Conversation, Offer, Said
from skill.offers import ask, offer_page, offer_something_else, offer_two
from skill.repeating import said_before
from skill.reply import Reply, say_prompt, sources, spoken, wording
from skill.understanding.reading import Kind, Reading


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
    reply = reply._replace(
        ask=wording(content.prompts[prompt], "ask", conversation, **named),
        reprompt=wording(content.prompts[prompt], "reprompt", conversation, **named),
    )
    return reply, conversation._replace(offer=Offer(kind))


def _launch(content: Content, conversation: Conversation) -> Turn:
    if conversation.turn > 1:
        return _ask_plain(content, conversation, "welcome-back", "ready")
    kind = "relief" if content.article.relief is not None else "ready"
    return _ask_plain(content, conversation, "welcome", kind)


def _help(content: Content, conversation: Conversation) -> Turn:
    conversation = conversation._replace(misses=0)
    if conversation.step is not None:
        return ask(content, conversation, _plain(content, conversation, "help"), Offer("steps"))
    return _ask_plain(content, conversation, "help", "ready")


def _stop(content: Content, conversation: Conversation) -> Turn:
    return say_prompt(content, conversation, "goodbye"), Conversation()


def _menu(content: Content, conversation: Conversation) -> Turn:
    offer = offer_page(content, conversation)
    reply, conversation = ask(content, conversation, Reply("control", (), slow=conversation.slow), offer)
    named = dict(zip("abc", reply.suggestions, strict=False))
    lines = (wording(content.prompts["menu"], "say", conversation, **named),)
    page = (conversation.page + len(offer.answers)) % len(content.suggestions)
    return reply._replace(lines=lines), conversation._replace(page=page, misses=0)


def _yes(content: Content, conversation: Conversation) -> Turn:
    offer = conversation.offer
    if offer is None:
        return _ask_plain(content, conversation, "ready", "ready")
    if offer.kind in ("answer", "choice") and offer.answers:
        return _say_offered(content, conversation, offer.answers[0])
    return _ACCEPTED.get(offer.kind, _ready)(content, conversation)


def _say_offered(content: Content, conversation: Conversation, answer_id: str) -> Turn:
    answer = content.article.answer(answer_id)
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
    conversation = conversation._replace(step=step, misses=0)
    reply = say_prompt(content, conversation, "all-right")
    return ask(content, conversation, reply, Offer("anything"))


def _ready(content: Content, conversation: Conversation) -> Turn:
    return _ask_plain(content, conversation._replace(misses=0), "ready", "ready")


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
    reply = say_prompt(content, conversation, "nothing-more")
    return ask(content, conversation, reply, offer_something_else(content, conversation))


def _next(content: Content, conversation: Conversation) -> Turn:
    return (relief.go_on if conversation.step is not None else _more)(content, conversation)


def _previous(content: Content, conversation: Conversation) -> Turn:
    if conversation.step is not None:
        return relief.go_back(content, conversation)
    answers = [heard for heard in conversation.heard if not heard.endswith("+")]
    said = conversation.said.id if conversation.said is not None else ""
    at = answers.index(said) if said in answers else len(answers)
    return _say_offered(content, conversation, answers[at - 1]) if at > 0 else _repeat(content, conversation)


def _start_over(content: Content, conversation: Conversation) -> Turn:
    if conversation.step is not None:
        return relief.say_step(content, conversation, 0)
    return _menu(content, conversation._replace(page=0))


def _repeat(content: Content, conversation: Conversation) -> Turn:
    """Say again the last thing that mattered, then what was on offer with it."""
    said = conversation.said
    offer = conversation.offer
    if offer is not None and offer.kind == "menu":
        page = (conversation.page - len(offer.answers)) % len(content.suggestions)
        return _menu(content, conversation._replace(page=page))
    if offer is not None and offer.kind == "relief":
        return _ask_plain(content, conversation, "welcome", "relief")
    reply = said_before(content, conversation)
    if said is None or reply is None:
        return _ask_plain(content, conversation, "nothing-said", "ready")
    if conversation.step is not None and said.kind in ("first", "step"):
        offer = Offer("eased") if said.kind == "first" else conversation.offer or Offer("step")
    else:
        offer = conversation.offer or offer_something_else(content, conversation)
    if offer.kind in ("ready", "relief", "menu"):
        offer = offer_something_else(content, conversation)
    return ask(content, conversation._replace(misses=0), reply, offer)


def _slower(content: Content, conversation: Conversation) -> Turn:
    return _at_pace(content, conversation._replace(slow=True), "slower")


def _faster(content: Content, conversation: Conversation) -> Turn:
    return _at_pace(content, conversation._replace(slow=False), "faster")


def _at_pace(content: Content, conversation: Conversation, prompt: str) -> Turn:
    """Say the last thing again at the new pace; with nothing to repeat, say that the pace has changed."""
    if conversation.said is not None:
        return _repeat(content, conversation)
    return _ask_plain(content, conversation._replace(misses=0), prompt, "ready")


def _explain(content: Content, conversation: Conversation) -> Turn:
    """Explain the hard word just used, or say the same again slowly."""
    reply = said_before(content, conversation)
    if reply is None:
        return _menu(content, conversation)
    text = " ".join(reply.lines).lower()
    for word, answer_id in content.article.words.items():
        if word in text and answer_id != reply.answer:
            return say_answer(content, conversation, content.article.answers[answer_id])
    again, conversation = _repeat(content, conversation)
    preface = wording(content.prompts["no-hard-word"], "say", conversation)
    return again._replace(lines=(preface, *again.lines), slow=True), conversation


def _disclaimer(content: Content, conversation: Conversation) -> Turn:
    answer = content.article.find(TopicId("disclaimer"), AspectId("meaning"))
    if answer is None:
        return _ready(content, conversation)
    heard = conversation._replace(disclaimed=True, misses=0, said=Said("short", answer.id))
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
    reply = _plain(content, conversation, "source")._replace(title=content.article.title)
    offer = Offer("steps") if conversation.step is not None else offer_something_else(content, conversation)
    return ask(content, conversation._replace(misses=0), reply, offer)


def _doubt(content: Content, conversation: Conversation) -> Turn:
    """Stand by the last answer and say it again; with none, say where all of it comes from."""
    if _last_answer(content, conversation) is None:
        return _source(content, conversation)
    again, conversation = _repeat(content, conversation)
    preface = wording(content.prompts["doubt"], "say", conversation)
    return again._replace(lines=(preface, *again.lines)), conversation


def _thanks(content: Content, conversation: Conversation) -> Turn:
    reply = say_prompt(content, conversation, "thanks")
    return ask(content, conversation._replace(misses=0), reply, Offer("anything"))


def _unheard(content: Content, conversation: Conversation) -> Turn:
    return decline(content, conversation, "unheard")


def _relief(content: Content, conversation: Conversation) -> Turn:
    if content.article.relief is None:
        return decline(content, conversation, "unknown")
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
        return decline(content, conversation, "unknown")
    return relief.resume(content, conversation)


def _second(content: Content, conversation: Conversation) -> Turn:
    """Say the second thing offered, or the other side of a comparison ("the other one")."""
    if conversation.other is not None and len(_offered(conversation)) < 2:
        return answer_question(content, conversation, Reading(Kind.QUESTION, conversation.other))
    return _say_place(content, conversation, 1)


def _third(content: Content, conversation: Conversation) -> Turn:
    return _say_place(content, conversation, 2)


def _say_place(content: Content, conversation: Conversation, place: int) -> Turn:
    offered = _offered(conversation)
    return _say_offered(content, conversation, offered[place]) if len(offered) > place else _unheard(content, conversation)


def _offered(conversation: Conversation) -> tuple[str, ...]:
    return () if conversation.offer is None else conversation.offer.answers


def _last_answer(content: Content, conversation: Conversation) -> Answer | None:
    said = conversation.said
    return None if said is None else content.article.answer(said.id)


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
    "doubt": _doubt,
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
