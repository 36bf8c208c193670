"""The path for a cramp that is happening now: all at once, then step by step at the listener's pace."""

from __future__ import annotations

from skill.article.article import Line, Relief
from skill.content import Content
from skill.conversation.state import CRAMPED, PARTS, TRIED, Conversation, Offer, Said
from skill.conversation.steps.left import left_out, with_all
from skill.replying.offers import ask, offer_something_else
from skill.replying.reply import Reply, say_prompt, sources, spoken, wording

OF_PART = "step-part"
"""The prompt that says the same of another part of the body."""
HOW = "step-how"
"""The prompt that says how the step is done which is said first of them."""
PLACE = "place-"
"""What the name of a danger begins with that somebody is in."""
TO_DO, WAITING = 5, 20
"""Seconds to do what was said, and of waiting when somebody asks for time; a break is ten at most (R5.4)."""
GLAD = "step-glad"
"""The prompt that says that somebody is glad, and no more."""
PREVENTION = "eased"
"""What is noted as told when how to prevent the next one was."""
BEFORE_STEPS = -1
"""Value of `Conversation.step` when the listener has heard what to do, and no single step yet."""


def begin(content: Content, conversation: Conversation, cramp: str = "") -> tuple[Reply, Conversation]:
    """Say at once what to do, slowly, give time to do it, and ask whether it helped.

    `cramp` says which muscle it is, if it is none of a leg's, `lasting` of what a doctor should see, and the danger that
    somebody is in (`place-driving`). Whoever names another part of the body after it hears it shortly of that.
    """
    relief = _path(content)
    heard = conversation.step is not None
    conversation = with_all(conversation.telling(CRAMPED))._replace(
        step=BEFORE_STEPS, said=Said("first"), misses=0, topic=relief.topic
    )
    part = next((PARTS[one] for one in cramp.split() if one in PARTS), None)
    anew = heard and part not in (None, conversation.part) and OF_PART in content.prompts
    if cramp:
        conversation = conversation._replace(part=part or "")
    reply = _instructions(conversation, relief, relief.first, "relief")._replace(silence=TO_DO)
    if anew:
        prompt = content.prompts[OF_PART]
        line = _of_part(wording(prompt, "say", conversation), conversation)
        reply = reply._replace(lines=(line,), sources=prompt.sources)
    place = next((one for one in cramp.split() if one.startswith(PLACE) and f"step-{one}" in content.prompts), None)
    if place is not None:  # out of danger first; how the rest is done comes step by step
        prompt = content.prompts[f"step-{place}"]
        conversation = conversation.telling(f"step-{place}")
        reply = reply._replace(lines=(wording(prompt, "say", conversation), *reply.lines[-1:]))
    if "lasting" in cramp.split():
        doctor = content.prompts["step-lasting"]
        reply = reply._replace(
            lines=(*reply.lines, wording(doctor, "say", conversation)),
            sources=tuple(dict.fromkeys((*reply.sources, *doctor.sources))),
        )
    return ask(content, _disclaimed(conversation, reply), reply, Offer("eased"))


def say_step(content: Content, conversation: Conversation, step: int) -> tuple[Reply, Conversation]:
    """Say one step; before the first is the first, after the last is when to see a doctor."""
    relief = _path(content)
    steps = relief.steps
    if step >= len(steps):
        return still_hurting(content, conversation)
    preface = ""
    if step < 0:
        step = 0
        preface = wording(content.prompts["first-step"], "say", conversation)
    conversation = conversation._replace(step=step, said=Said("step", str(step)), misses=0)
    reply = _instructions(conversation, relief, steps[step].lines, f"relief-{step + 1}")
    reply = reply._replace(
        lines=(preface, *reply.lines) if preface else reply.lines,
        title=f"{step + 1} of {len(steps)}: {steps[step].title}",
        progress=(step + 1, len(steps)),
        silence=TO_DO,
    )
    last = step == len(steps) - 1
    conversation = conversation.telling(TRIED) if last else conversation
    return ask(content, _disclaimed(conversation, reply), reply, Offer("last-step" if last else "step"))


def go_on(content: Content, conversation: Conversation, step: int | None = None) -> tuple[Reply, Conversation]:
    """Say the next step, or a later one; before any of them, that they come one at a time: all was said at once."""
    if step == 0:
        return say_step(content, conversation, BEFORE_STEPS)
    place, without = max(after_this(content, conversation), step or 0), left_out(conversation)
    while place in without:
        place += 1
    reply, after = say_step(content, conversation, place)
    if at(conversation) != BEFORE_STEPS or step is not None or "step-singly" not in content.prompts:
        return reply, after
    return reply._replace(lines=(wording(content.prompts["step-singly"], "say", conversation), *reply.lines)), after


def go_back(content: Content, conversation: Conversation) -> tuple[Reply, Conversation]:
    """Say the step before; at the first, say that it is the first, and say it again."""
    place, without = at(conversation) - 1, left_out(conversation)
    while place in without:
        place -= 1
    return say_step(content, conversation, place)


def resume(content: Content, conversation: Conversation) -> tuple[Reply, Conversation]:
    """Return to the step the listener was at, or begin with the first."""
    return say_step(content, conversation, max(0, at(conversation)))


def eased(content: Content, conversation: Conversation) -> tuple[Reply, Conversation]:
    """Say how to make the next one less likely, and ask whether there is anything else: a question often follows."""
    relief = _path(content)
    reply = _instructions(conversation, relief, relief.eased, "relief-eased")._replace(paused=False)
    if PREVENTION in conversation.told and GLAD in content.prompts:
        reply = reply._replace(lines=(wording(content.prompts[GLAD], "say", conversation),))
    conversation = _disclaimed(conversation, reply).telling(PREVENTION)._replace(step=None, said=Said("eased"), misses=0)
    return ask(content, conversation, reply, Offer("anything"))


def still_hurting(content: Content, conversation: Conversation) -> tuple[Reply, Conversation]:
    """After the last step: say when to see a doctor, and leave the path."""
    relief = _path(content)
    conversation = conversation.telling(TRIED)._replace(step=None, said=Said("still"), topic=relief.topic, misses=0)
    for answer in relief.covers:
        conversation = conversation.hearing(answer)
    reply = _instructions(conversation, relief, relief.still, "relief-still")._replace(paused=False)
    conversation = _disclaimed(conversation, reply)
    return ask(content, conversation, reply, offer_something_else(content, conversation))


def wait(content: Content, conversation: Conversation) -> tuple[Reply, Conversation]:
    """Not ready for the next step: wait, and ask how it is."""
    reply = say_prompt(content, conversation, "wait")._replace(silence=WAITING)
    return ask(content, conversation, reply, Offer("eased"))


def after_this(content: Content, conversation: Conversation) -> int:
    """Return the place of the next step: whoever has heard all at once begins where they are by then."""
    then = _path(content).then
    said = at(conversation) == BEFORE_STEPS and HOW in conversation.told  # the way to do it: that was not all
    return max(at(conversation) + 1, then + 1 if said else then)


def at(conversation: Conversation) -> int:
    """Return where the listener is in the path."""
    return BEFORE_STEPS if conversation.step is None else conversation.step


def is_second(content: Content, conversation: Conversation) -> bool:
    """Tell whether "still" says for the second time that nothing eased: then a doctor is named."""
    return at(conversation) == _path(content).then


def last(content: Content) -> int:
    """Return the place of the last step."""
    return len(_path(content).steps) - 1


def _path(content: Content) -> Relief:
    """Return the path; only asked for where there is one."""
    relief = content.article.relief
    if relief is None:
        raise LookupError("this article has no steps")
    return relief


def _instructions(conversation: Conversation, relief: Relief, lines: tuple[Line, ...], answer: str) -> Reply:
    said = tuple(_of_part(line, conversation) for line in spoken(lines))
    return Reply(
        "answered",
        said,
        sources(lines),
        answer=answer,
        title=relief.title,
        disclaimer=not conversation.disclaimed,
        paused=True,
        slow=conversation.slow,
    )


def _of_part(line: str, conversation: Conversation) -> str:
    """Return a sentence as it is said of the part of the body that cramps."""
    return line.replace("the leg", f"the {conversation.part}") if conversation.part else line


def _disclaimed(conversation: Conversation, reply: Reply) -> Conversation:
    return conversation._replace(disclaimed=conversation.disclaimed or reply.disclaimer)
