"""What is said to anything in the steps: what was asked, or that it is not known, and then what to do next.

Nothing is said twice there in the same words: whoever asks the same again hears that no more is known, and the next step.
"""

from __future__ import annotations

from skill.content import Content
from skill.conversation.state import Conversation, Offer, Said
from skill.conversation.steps.during import TO
from skill.conversation.steps.left import LEFT, STRETCHING, leaving, left_out, with_all
from skill.replying import steps
from skill.replying.offers import ask
from skill.replying.reply import Reply, say_prompt, wording
from skill.replying.step_left import leave_out

EASED, PARTLY, STILL, WORSE, BACK = "eased", "partly", "still", "worse", "back"
TOLD, SKIP, NOT_YET = "step-told", "step-skip", "step-not-yet"
"""Prompts that an article with steps may have: no more is known, one more is left out, it hurts still."""
_ONCE = frozenset("how how-long cannot fear why helper else".split())
"""Kinds whose words are said once."""
_SAID_AGAIN = ("step-thirst", "step-lasting", "step-place", "step-else")
"""Prompts that answer yes, name a doctor, or say how to be safe: that is said as often as it is asked."""
_DOCTOR = frozenset(("step-worse", "step-lasting", "step-fear", "step-else"))
"""Prompts that name a doctor: to whoever only tells of pain, that is said once."""
_TO_DO = frozenset(
    ("step-how", "step-lie", "step-move", "step-which", "step-which-again", "step-which-two", "step-which-deed")
)
"""Prompts that tell what to do, so that no step follows at once."""
_GAPS = frozenset(("step-move", "step-how-hard", "step-how-often", "step-how-long", "step-lasts", "step-afterwards", TOLD))
_GAPS |= {"step-take", "step-which", "step-which-again", "step-which-drink", "step-which-heat", "step-which-two"}
"""Prompts that name what is not known, and no more."""
_RESTING = frozenset(("step-move", "step-lie"))
"""Prompts that say to rest: nobody is told to keep going before them."""
_WITHOUT_STRETCHING = frozenset(("step-cannot", "step-which-again"))
"""Prompts that leave the stretch out."""
_RUBBING = 2
"""The step for whoever can do none before it."""
_WITH_TIME = frozenset("cannot place settled helper how".split())
"""Kinds after which there is time to do what was said."""


def talk(content: Content, conversation: Conversation, kind: str, besides: str = "") -> tuple[Reply, Conversation]:
    """Reply to what is said in the steps, and stay in them unless it eased; `besides` is what is asked or where to go."""
    if besides.isdigit():
        return _on(content, conversation, kind, int(besides))
    if besides.startswith(LEFT):
        return leave_out(content, conversation, kind, besides.split())
    if kind == "else" and 0 <= steps.at(conversation) < steps.last(content):
        return steps.go_on(content, conversation)  # there is more to do yet
    if besides or kind in _ONCE:
        return _answer(content, conversation, kind, besides)
    last = steps.at(conversation) == steps.last(content)
    if kind == "finished":
        return steps.still_hurting(content, conversation)
    if kind == "next" and not last:
        return steps.go_on(content, conversation)
    if kind.startswith(TO):
        return steps.go_on(content, conversation, int(kind.removeprefix(TO)))
    if kind == STILL and steps.is_second(content, conversation):
        kind = WORSE
    if kind in (STILL, WORSE):
        return _on(content, conversation, kind)
    if kind == BACK:
        return _behind(content, f"step-{kind}", conversation, steps.begin(content, conversation))
    name = "step-last" if kind == "next" else f"step-{kind}"
    if left_out(conversation) and f"{name}-left" in content.prompts:
        name = f"{name}-left"
    return _said(content, conversation, name, kind)


def _on(content: Content, conversation: Conversation, kind: str, step: int | None = None) -> tuple[Reply, Conversation]:
    """Go on with the next step, or a later one; where it does not ease, whom to see stands before it."""
    after = steps.go_on(content, conversation, step)
    if kind == STILL and NOT_YET in content.prompts and steps.at(conversation) > 0 and after[1].step is not None:
        return _behind(content, NOT_YET, conversation, after)
    if kind != WORSE or after[1].step is None or not _DOCTOR.isdisjoint(conversation.told):
        return after  # whom to see was said
    return _behind(content, f"step-{WORSE}", conversation, (after[0], after[1].telling(f"step-{WORSE}")))


def _behind(
    content: Content, name: str, conversation: Conversation, turn: tuple[Reply, Conversation]
) -> tuple[Reply, Conversation]:
    """Return a reply behind the words of a prompt."""
    preface, (reply, after) = content.prompts[name], turn
    lines = (wording(preface, "say", conversation), *reply.lines)
    return reply._replace(lines=lines, sources=tuple(dict.fromkeys((*preface.sources, *reply.sources)))), after


def _answer(content: Content, conversation: Conversation, kind: str, asked: str) -> tuple[Reply, Conversation]:
    """Say what is known of what is asked, and go on from there: to the next step, or out of them where it eased."""
    asked, _, more = asked.partition(" ")
    name = f"step-{asked}" if f"step-{asked}" in content.prompts else "step-how" if asked else f"step-{kind}"
    if conversation.part not in ("", "foot") and name == "step-fear":
        name = "step-worse"
    if name == "step-helper" and "step-cannot" in conversation.told:
        conversation = with_all(conversation)  # another can reach it
    if left_out(conversation) and f"{name}-left" in content.prompts:
        name = f"{name}-left"
    again = kind != EASED and name in conversation.told and TOLD in content.prompts and not name.startswith(_SAID_AGAIN)
    if again and f"{name}-again" in content.prompts and f"{name}-again" not in conversation.told:
        name, again = f"{name}-again", False
    heard = conversation.telling(name)
    if again and name == "step-alone":
        return steps.go_on(content, heard)
    if again and name == "step-cannot":
        turn = steps.go_on(content, heard, max(steps.after_this(content, heard), _RUBBING))
        return _behind(content, SKIP, heard, turn) if SKIP in content.prompts else turn
    name = "step-worse" if again and name == "step-fear" else TOLD if again else name
    again = again and name == TOLD
    if conversation.step is None:
        return _said(content, heard, name, kind, Offer("anything"))
    if kind == EASED and steps.GLAD in content.prompts:
        reply, after = _said(content, heard._replace(step=None, said=Said(EASED)), name, kind, Offer("anything"))
        return reply._replace(lines=(wording(content.prompts[steps.GLAD], "say", heard), *reply.lines)), after
    last = steps.at(heard) == steps.last(content)  # behind it is no step: nobody is let go who only asks again
    if (again and not last) or (kind == STILL and name not in _TO_DO):
        return _behind(content, name, heard, steps.go_on(content, heard))
    if name in _WITHOUT_STRETCHING and steps.at(heard) < _RUBBING:
        heard = leaving(heard, {STRETCHING})
        heard = heard if name == "step-cannot" else heard._replace(step=_RUBBING)  # rubbing was said instead
    turn = _said(content, heard, name, kind)
    if more and f"step-{more}" in content.prompts:
        reply, after = turn[0], turn[1].telling(f"step-{more}")
        turn = reply._replace(lines=(*reply.lines, wording(content.prompts[f"step-{more}"], "say", after))), after
    ease = steps.GLAD if name in _RESTING and steps.GLAD in content.prompts else "step-partly"
    return _behind(content, ease, heard, turn) if kind == PARTLY else turn


def _said(
    content: Content, conversation: Conversation, name: str, kind: str, offer: Offer | None = None
) -> tuple[Reply, Conversation]:
    """Say a prompt of the steps, give time to do it, and ask again what was asked, or make another offer."""
    reply = say_prompt(content, conversation, name)
    cited = content.prompts[name].sources
    if cited:
        reply = reply._replace(outcome="answered", sources=cited, answer=f"relief-{kind}")
    elif name in _GAPS:
        reply = reply._replace(outcome="declined")
    silence = steps.WAITING if kind == "wait" else steps.TO_DO if kind in _WITH_TIME and offer is None else 0
    if offer is None:
        offer = conversation.offer if conversation.offer is not None else Offer("eased")
        offer = Offer("eased") if kind not in ("wait", "here") and offer.kind == "steps" else offer
    return ask(content, conversation._replace(misses=0), reply._replace(silence=silence), offer)
