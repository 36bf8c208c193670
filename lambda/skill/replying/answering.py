"""What is said to a question: an answer with its offer, or a refusal that offers two others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from skill.article.article import Answer, AnswerId, TopicId
from skill.content import Content
from skill.conversation.following.unlisted import UNLISTED
from skill.conversation.state import Conversation, Offer, Said
from skill.replying.breath import behind_gap
from skill.replying.gaps import GAP, fitting, name_gaps, names, room
from skill.replying.offers import ask, offer_after, offer_page, offer_two
from skill.replying.reply import Reply, say_prompt, sources, spoken, wording

Turn = tuple[Reply, Conversation]
IN_STEPS = "step-unknown"
"""What is said to a question that has no answer while the steps are on: nobody then sends to a pharmacist."""
MISSES_BEFORE_MENU, MISSES_BEFORE_GOODBYE = 3, 5
"""Turns in a row without an answer after which all that can be asked is offered, and after which it is kinder to end."""


def say_answer(
    content: Content, conversation: Conversation, answer: Answer, part: str = "short", gaps: tuple[str, ...] = ()
) -> Turn:
    """Say one answer, what it leaves out, the disclaimer if this session has not heard it, and one offer that follows."""
    gap = name_gaps(content, conversation, gaps)
    disclaimer = not conversation.disclaimed and answer.id != "disclaimer"
    lines = fitting(answer.short if part == "short" else answer.more, gap, room(disclaimer))
    conversation = conversation.hearing(answer.id if part == "short" else f"{answer.id}+")._replace(
        topic=answer.topic,
        aspect=answer.aspect,
        other=answer.other or _other_side(conversation, answer),
        said=Said(part, answer.id),
        misses=0,
    )
    said = behind_gap(gap[0], spoken(lines)) if gap else spoken(lines)
    reply = Reply(
        "answered",
        said,
        sources(lines),
        gaps=names(content, gaps),
        answer=answer.id,
        title=answer.title,
        disclaimer=disclaimer,
        least=1 + len(said) - len(lines),
        slow=conversation.slow,
    )
    conversation = conversation._replace(disclaimed=True)
    return ask(content, conversation, reply, offer_after(content, conversation, answer))


def _other_side(conversation: Conversation, answer: Answer) -> str | None:
    """Return the other side of the comparison that this answer takes one side of, for "and the other one"."""
    sides = {conversation.topic, conversation.other}
    return next(iter(sides - {answer.topic}), None) if answer.topic in sides and conversation.other else None


def decline(
    content: Content,
    conversation: Conversation,
    reason: str,
    near: Iterable[str] = (),
    topic: str | None = None,
    gaps: tuple[str, ...] = (),
) -> Turn:
    """Say plainly that there is no answer, and offer two things that can be asked; twice in a row, change course."""
    final = reason in content.knowledge.refusals and content.knowledge.refusals[reason].final
    if reason not in UNDERSTOOD and not final:
        conversation = conversation._replace(misses=conversation.misses + 1)
    if conversation.misses == MISSES_BEFORE_MENU and not final and conversation.step is None:
        return menu_after_misses(content, conversation)
    if conversation.misses >= MISSES_BEFORE_GOODBYE and not final and conversation.step is None:
        return say_prompt(content, conversation, "last-miss", "declined"), conversation._replace(offer=None)
    if conversation.step is not None and IN_STEPS in content.prompts and reason != "off-topic":
        reply = say_prompt(content, conversation, IN_STEPS, "declined")
        refused = any(f"refused-{gap}" in content.prompts for gap in gaps)  # "should I stop the statin"
        named = name_gaps(content, conversation, gaps, "declined-gap" if refused else GAP)
        reply = reply._replace(lines=named, gaps=names(content, gaps)) if named else reply
        return ask(content, conversation, reply, _asked_in_steps(conversation.offer))
    name = "second-miss" if conversation.misses > 1 and reason not in UNDERSTOOD else _REASONS.get(reason, "declined-near")
    reply = say_prompt(content, conversation, name, "declined")
    named = name_gaps(content, conversation, gaps, "declined-gap")
    if named:
        reply = reply._replace(lines=reply.lines if reason == UNLISTED else named, gaps=names(content, gaps))
    if conversation.step is not None:
        # Somebody with a cramp needs the next step more than two other questions (R7.10).
        return ask(content, conversation, reply, _asked_in_steps(conversation.offer))
    if reason == "unclear":
        return ask(content, conversation, reply, Offer("relief"))
    pending = conversation.offer
    listing = _behind_list(content, conversation) if reason == UNLISTED else []
    near = [*near, *listing, *_near_gap(content, topic, gaps), *_about(content, topic)]
    if topic is None and pending is not None and pending.kind == "answer":
        near = [*near, *pending.answers]  # an offer survives a miss
    if conversation.misses > 1 and pending is not None and pending.kind == "choice":
        near = [answer for answer in near if answer not in pending.answers]
    spared = _reasons_of(content, topic) if reason == NO_REASON else ()
    sparing = conversation._replace(turned_down=(*conversation.turned_down, *spared))
    return ask(content, conversation, reply, offer_two(content, sparing, [one for one in near if one not in spared]))


def _reasons_of(content: Content, topic: str | None) -> tuple[str, ...]:
    """Return the answers that give the reason of a topic: after "I don't know why", none of them is offered."""
    return tuple(one for one in _about(content, topic) if NO_REASON_OF in content.places[one].aspects)


def menu_after_misses(content: Content, conversation: Conversation) -> Turn:
    """Say that it was not found, and name three things that can be asked."""
    offer = offer_page(content, conversation)
    reply, after = ask(content, conversation, say_prompt(content, conversation, "third-miss", "declined"), offer)
    named = dict(zip("abc", reply.suggestions, strict=False))
    lines = (*reply.lines, wording(content.prompts["menu"], "say", conversation, **named))
    return reply._replace(lines=lines), after._replace(
        page=(conversation.page + len(offer.answers)) % len(content.suggestions)
    )


def _asked_in_steps(offer: Offer | None) -> Offer:
    """Return what was asked in the steps, to be asked again, or the way back to them."""
    return offer if offer is not None and offer.kind in ("eased", "step", "last-step") else Offer("steps")


NO_REASON, NO_REASON_OF = "no-reason", "why"
"""Why something is declined that asks why, and the aspect of answers that would say so."""
UNDERSTOOD = frozenset(("all-said", NO_REASON, "no-proof", UNLISTED))
"""Why something is declined that was understood: no miss, and said as what it is."""
_REASONS = {
    "off-topic": "declined-far",
    "unlinked": "declined-unlinked",
    "unheard": "declined-missed",
    "unclear": "declined-missed",
    "all-said": "declined-all-said",
    "no-reason": "declined-no-reason",
    "no-proof": "declined-no-proof",
    UNLISTED: "declined-unlisted",
    "which-topic": "which-topic",
}
"""Why something is declined, to the prompt that says so; anything else is near the article but not in it."""


def _behind_list(content: Content, conversation: Conversation) -> list[str]:
    """Return what follows the answer that was said last: what was on offer, then what else it leads to."""
    offer, said = conversation.offer, conversation.said
    pending = offer.answers if offer is not None and offer.kind == "answer" else ()
    last = None if said is None else content.article.answer(said.id)
    return [*pending, *(() if last is None else last.next)]


def _near_gap(content: Content, topic: str | None, gaps: Iterable[str]) -> list[str]:
    """Return what is nearest to a gap: what is asked there of the topic, then what the gap itself leads to."""
    refusal = next((content.knowledge.refusals[gap] for gap in gaps if gap in content.knowledge.refusals), None)
    if refusal is None or not refusal.asks:
        return []
    about = _about(content, topic)
    own = [one for one in about if refusal.asks[0] in content.places[one].aspects]
    wanted = {one for answer in about for one in content.article.answers[AnswerId(answer)].next}
    return [*own, *(one for one in refusal.offer if one in wanted)]


def _about(content: Content, topic: str | None) -> list[str]:
    """Return the answers about a topic and the broader ones, nearest first.

    Of one topic, those come first that its answers send on to most: that is what is wanted next. A comparison is wanted by
    whoever compares.
    """
    found: list[str] = []
    while topic is not None and topic in content.article.topics:
        answers = content.article.about(TopicId(topic))
        wanted = Counter(one for answer in answers for one in answer.next)
        found += [answer.id for answer in sorted(answers, key=lambda one: (one.other is not None, -wanted[one.id]))]
        topic = content.article.topics[TopicId(topic)].about
    return found
