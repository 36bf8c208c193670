"""What steers the conversation besides questions: yes and no, more and repeat, help, the pace, the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from skill.article.article import AspectId, TopicId
from skill.content import Content
from skill.conversation.state import CRAMPED, Conversation, Offer, Said
from skill.replying import steps as relief
from skill.replying.answering import Turn, decline, say_answer
from skill.replying.menus import ask_plain, menu, plain, ready, source
from skill.replying.news import news
from skill.replying.of_cramps import back_to_steps, begin_relief, had_one, is_it_cramp, still_hurts
from skill.replying.offers import ask, offer_beside, offer_something_else
from skill.replying.repeats import doubt, explain, faster, last_answer, louder, plainly, repeat, shorter, slower
from skill.replying.reply import Reply, say_prompt, sources, spoken, wording


def _launch(content: Content, conversation: Conversation) -> Turn:
    if conversation.turn > 1:
        return ask_plain(content, conversation, "welcome-back", "ready")
    kind = "relief" if content.article.relief is not None else "ready"
    return ask_plain(content, conversation, "welcome", kind)


def _help(content: Content, conversation: Conversation) -> Turn:
    conversation = conversation._replace(misses=0)
    if conversation.step is not None:
        return ask(content, conversation, plain(content, conversation, "help"), Offer("steps"))
    return ask_plain(content, conversation, "help", "ready")


def _stop(content: Content, conversation: Conversation) -> Turn:
    return say_prompt(content, conversation, "goodbye"), Conversation()


def _yes(content: Content, conversation: Conversation) -> Turn:
    offer = conversation.offer
    if offer is None:
        return ask_plain(content, conversation, "ready", "ready")
    if offer.kind in ("answer", "choice") and offer.answers:
        return _say_offered(content, conversation, offer.answers[0])
    return _ACCEPTED.get(offer.kind, ready)(content, conversation)


def _yes_slowly(content: Content, conversation: Conversation) -> Turn:
    return _yes(content, conversation._replace(slow=True))


def _say_offered(content: Content, conversation: Conversation, answer_id: str) -> Turn:
    answer = content.article.answer(answer_id)
    return ready(content, conversation) if answer is None else say_answer(content, conversation, answer)


def _no(content: Content, conversation: Conversation) -> Turn:
    kind = conversation.offer.kind if conversation.offer is not None else ""
    if kind == "anything":
        return _stop(content, conversation)
    if kind == "relief":
        return ready(content, conversation)
    if kind in ("eased", "last-step"):
        return relief.go_on(content, conversation)
    if kind == "step":
        return relief.wait(content, conversation)
    step = None if kind == "steps" else conversation.step
    conversation = conversation.turning_down()._replace(step=step, misses=0)
    reply = say_prompt(content, conversation, "all-right")
    return ask(content, conversation, reply, Offer("anything"))


def _enough(content: Content, conversation: Conversation) -> Turn:
    """End for whoever has had enough; to what is asked about a cramp it is a no, or that there is none."""
    kind = conversation.offer.kind if conversation.offer is not None else ""
    if conversation.step is not None or kind == "relief":
        return _no(content, conversation)
    return _stop(content, conversation)


def _enough_sorry(content: Content, conversation: Conversation) -> Turn:
    """End with a word of apology, for whoever leaves without an answer."""
    reply, after = _enough(content, conversation)
    preface = wording(content.prompts["parting-sorry"], "say", conversation)
    return reply._replace(lines=(preface, *reply.lines)), after


def _more(content: Content, conversation: Conversation) -> Turn:
    """Say the rest of the last answer, else the nearest related one, else that there is no more."""
    if conversation.offer is not None and conversation.offer.kind == "menu":
        return menu(content, conversation)
    if conversation.step is not None and conversation.said is not None and conversation.said.kind != "short":
        return relief.go_on(content, conversation)
    answer = last_answer(content, conversation)
    if answer is None:
        return menu(content, conversation)
    if answer.more and not conversation.has_heard(f"{answer.id}+"):
        return say_answer(content, conversation, answer, "more")
    nearest = news(content, conversation, answer.next)
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
    return _say_offered(content, conversation, answers[at - 1]) if at > 0 else repeat(content, conversation)


def _start_over(content: Content, conversation: Conversation) -> Turn:
    if conversation.step is not None:
        return relief.say_step(content, conversation, 0)
    return menu(content, conversation._replace(page=0))


def _disclaimer(content: Content, conversation: Conversation) -> Turn:
    answer = content.article.find(TopicId("disclaimer"), AspectId("meaning"))
    if answer is None:
        return ready(content, conversation)
    heard = conversation._replace(disclaimed=True, misses=0, said=Said("short", answer.id))
    preface = content.prompts.get("not-a-doctor")
    reply = Reply(
        "control",
        (*((wording(preface, "say", conversation),) if preface is not None else ()), *spoken(answer.short)),
        sources(answer.short),
        answer=answer.id,
        title=answer.title,
        slow=conversation.slow,
    )
    return ask(content, heard, reply, offer_beside(content, heard))


def _worry(content: Content, conversation: Conversation) -> Turn:
    """Say whom to see to somebody who is worried or low, and no more; in the steps, go on with them."""
    prompt = content.prompts.get("worry")
    if prompt is None:
        return decline(content, conversation, "off-topic")
    reply = Reply(
        "answered",
        (wording(prompt, "say", conversation),),
        prompt.sources,
        disclaimer=not conversation.disclaimed,
        slow=conversation.slow,
    )
    after = conversation._replace(disclaimed=True, misses=0)
    return ask(content, after, reply, Offer("anything" if after.step is None else "steps"))


def _no_calls(content: Content, conversation: Conversation) -> Turn:
    """Say that nothing is called or booked; what was on offer stays."""
    if "no-calls" not in content.prompts:
        return decline(content, conversation, "unknown")
    reply = say_prompt(content, conversation, "no-calls")
    kept = conversation.offer
    return ask(content, conversation._replace(misses=0), reply, kept if kept is not None else Offer("anything"))


def _thanks(content: Content, conversation: Conversation) -> Turn:
    reply = say_prompt(content, conversation, "thanks")
    return ask(content, conversation._replace(misses=0), reply, Offer("anything"))


def _noted(content: Content, conversation: Conversation) -> Turn:
    """Ask what else to tell somebody who told something themselves; what was on offer stays on the table."""
    pending = conversation.offer
    offer = pending if pending is not None and pending.kind == "answer" else Offer("anything")
    reply = say_prompt(content, conversation, "noted")
    return ask(content, conversation._replace(misses=0), reply, offer._replace(kind="anything"))


def _unheard(content: Content, conversation: Conversation) -> Turn:
    return decline(content, conversation, "unheard")


def _eased(content: Content, conversation: Conversation) -> Turn:
    late = conversation.said is not None and conversation.said.kind == "still"  # behind the last step, a doctor was named
    late = late or (CRAMPED in conversation.told and conversation.said != Said("eased"))
    in_path = (conversation.step is not None or late) and content.article.relief is not None
    return relief.eased(content, conversation) if in_path else _thanks(content, conversation)


_ACCEPTED: Mapping[str, Callable[[Content, Conversation], Turn]] = {
    "more": _more,
    "menu": menu,
    "relief": begin_relief,
    "eased": _eased,
    "last-step": _eased,
    "step": _next,
    "steps": back_to_steps,
}
"""What "yes" means, by the kind of offer."""

CONTROLS: Mapping[str, Callable[[Content, Conversation], Turn]] = {
    "launch": _launch,
    "help": _help,
    "stop": _stop,
    "menu": menu,
    "ready": ready,
    "yes": _yes,
    "no": _no,
    "more": _more,
    "next": _next,
    "previous": _previous,
    "start-over": _start_over,
    "enough": _enough,
    "enough-sorry": _enough_sorry,
    "repeat": repeat,
    "yes-slowly": _yes_slowly,
    "shorter": shorter,
    "plainly": plainly,
    "slower": slower,
    "faster": faster,
    "explain": explain,
    "disclaimer": _disclaimer,
    "source": source,
    "doubt": doubt,
    "louder": louder,
    "worry": _worry,
    "no-calls": _no_calls,
    "thanks": _thanks,
    "noted": _noted,
    "unheard": _unheard,
    "relief": begin_relief,
    "had-one": had_one,
    "is-it-cramp": is_it_cramp,
    "eased": _eased,
    "still-hurts": still_hurts,
    "steps": back_to_steps,
}
"""Reading this table is reading what can be said besides questions."""
