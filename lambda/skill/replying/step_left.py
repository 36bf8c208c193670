"""What is said to somebody whom a step hurts: that it is left out, and what is left; then the steps go on without it."""

from __future__ import annotations

from collections.abc import Sequence

from skill.content import Content
from skill.conversation.state import Conversation, Offer
from skill.conversation.steps.left import LEFT, RUBBING, STRETCHING, leaving, left_out, with_all
from skill.conversation.steps.which import DEEDS, TWO, WAY
from skill.replying import steps
from skill.replying.offers import ask
from skill.replying.reply import Reply, say_prompt, wording

WITHOUT = "step-without"
"""What the prompts are called, with the places of the steps that are left out: "step-without-1-2"."""
KEPT_OUT = "step-kept-out"
"""The prompt for whoever says again what was left out already."""
DOCTOR = "step-worse"
"""The prompt that names a doctor, once, where nothing is left to do but to rest."""
_OF_STRETCHING = frozenset((WAY, TWO, DEEDS))
"""What is asked of what is left out, and not answered then."""
CANNOT = "step-cannot"
"""What is said where an article has no words for that."""


def leave_out(
    content: Content, conversation: Conversation, kind: str, besides: Sequence[str]
) -> tuple[Reply, Conversation]:
    """Say what is left without the steps that `besides` names, and answer what else it names; `left-` alone lets all in."""
    places = {int(one.removeprefix(LEFT)) for one in besides if one.startswith(LEFT) and one != LEFT}
    if not places:
        return steps.go_on(content, with_all(conversation)._replace(step=STRETCHING))
    if places <= left_out(conversation):
        reply, after = steps.go_on(content, conversation)
        return reply._replace(lines=(wording(content.prompts[KEPT_OUT], "say", conversation), *reply.lines)), after
    after = leaving(conversation, places)
    left = sorted(left_out(after))
    name = f"{WITHOUT}-{'-'.join(map(str, left))}"
    name = name if name in content.prompts else CANNOT
    reply = say_prompt(content, after, name)
    lines, cited = reply.lines, content.prompts[name].sources
    if len(left) > 1 and DOCTOR not in after.told:
        after = after.telling(DOCTOR)
        lines, cited = (*lines, wording(content.prompts[DOCTOR], "say", after)), (*cited, *content.prompts[DOCTOR].sources)
    for asked in besides:
        done_with = asked in _OF_STRETCHING and STRETCHING in left
        if not done_with and f"step-{asked}" in content.prompts and f"step-{asked}" not in after.told:
            lines = (*lines, wording(content.prompts[f"step-{asked}"], "say", after))
            after = after.telling(f"step-{asked}")
    reply = reply._replace(
        lines=lines, outcome="answered", sources=tuple(dict.fromkeys(cited)), answer=f"relief-{kind}", silence=steps.TO_DO
    )
    step = max(steps.at(after), RUBBING)
    return ask(content, after._replace(step=step, misses=0), reply, Offer("eased"))
