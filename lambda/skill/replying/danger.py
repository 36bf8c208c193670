"""Whom to call: all that is said in an emergency, and what opens a reply where one is only likely. The wording is ours."""

from __future__ import annotations

from skill.article.prompts import Locale
from skill.content import Content
from skill.conversation.state import Conversation
from skill.replying.gaps import fit, room
from skill.replying.reply import Reply, wording

DOCTOR_ASPECT = "doctor"
"""The aspect of an answer that tells when to see a doctor."""
VAGUE, MORE = "gap-something-else", 2
"""The prompt that names a gap without a name, and lines of a reply that has more to say than that."""
DOCTOR = "soon"
"""Prompts of what needs a doctor in time begin so: the plain one, and one for each kind."""
AFTER_SOMETHING = "injection"
"""The kind whose answers tell whether it can be from that, and then to call a doctor."""
ALONE = "alone"
"""Wordings of `safety.toml` that are all that is said begin so."""
UNNAMED, CAUTION, BOTH = "help", "caution", "crisis-and-poison"
"""Wordings of `content/safety/safety.toml`: for danger whose sign is not sure, before a reply that goes on, and for what
was taken to end it."""


def emergency(content: Content, locale: Locale, flag: str, others: tuple[str, ...] = ()) -> tuple[Reply, Conversation]:
    """Say whom to call, and end: nothing else matters, and nothing is remembered (R7.25).

    The sign is named only where a rule heard it; a score knows that there is danger, not which. The number is said slowly,
    and twice.
    """
    meant = content.flags.get(flag)
    say = meant.say if meant is not None else content.safety[UNNAMED]
    numbers = {one.number for one in (*content.knowledge.red_flags,) if one.id in (flag, *others)}
    if {"crisis", "poison"} <= numbers and BOTH in content.safety:
        say = content.safety[BOTH]
    lines = _filled(say, locale, meant.name if meant is not None else "")
    return Reply("emergency", lines, slow=True), Conversation()


def doctor_alone(content: Content, conversation: Conversation, locale: Locale, kind: str, *, own: bool) -> Reply:
    """Say whom to call and whom to see about what cannot be told by ear, and nothing else; `own`, of a case."""
    general = content.prompts.get(f"{DOCTOR}-{kind}")
    if not own and general is not None:
        return Reply("declined", (wording(general, "say", conversation),))
    return Reply("declined", _filled(content.safety[f"{ALONE}-{kind}"], locale))


def with_caution(reply: Reply, content: Content, locale: Locale) -> Reply:
    """Return a reply that first says whom to call if this is an emergency."""
    reply = without_vague_gap(reply, content)
    return reply._replace(lines=(*_filled(content.safety.get(CAUTION, ()), locale), *reply.lines))


def with_doctor(reply: Reply, after: Conversation, content: Content, kind: str) -> tuple[Reply, Conversation]:
    """Return a reply that first sends to a doctor, unless it does so itself; a refusal then has no more to say.

    What the article says about a doctor is cited, and so brings the disclaimer; else the wording is our own. When to see
    one about cramps is not said to whoever has to see one about something that has words of its own.
    """
    reply = without_vague_gap(reply, content)
    own = content.prompts.get(f"{DOCTOR}-{kind}")
    prompt = own or content.prompts.get(DOCTOR)
    served = content.places.get(reply.answer or "")
    if prompt is None:
        return reply, after
    if own is not None and served is not None and DOCTOR_ASPECT in served.aspects:
        reply = reply._replace(outcome="declined", lines=(), sources=(), gaps=(), answer=None, title="", disclaimer=False)
    elif reply.outcome == "answered" and reply.lines and _sends_to_doctor(reply, kind):
        return reply, after
    first = wording(prompt, "say", after)
    answered = "answered" if prompt.sources else reply.outcome
    first_time = bool(prompt.sources) and not after.disclaimed
    left = room(reply.disclaimer or first_time) - len(first.split())
    least = len(reply.lines) if reply.silence else reply.least  # what there is time to do is told whole
    lines = (*reply.lines[:least], *(line for line in reply.lines[least:] if "doctor" not in line))  # that is said once
    rest = lines[: fit(lines, left, least=least)]
    reply = reply._replace(
        outcome=answered,
        lines=(first, *(rest if reply.outcome == "answered" else ())),
        sources=tuple(dict.fromkeys((*prompt.sources, *reply.sources))),
        disclaimer=reply.disclaimer or first_time,
    )
    return reply, after._replace(disclaimed=after.disclaimed or first_time)


def without_vague_gap(reply: Reply, content: Content) -> Reply:
    """Return a reply without the sentence that not all was known: behind whom to see or to call, it is one too many."""
    vague = content.prompts.get(VAGUE)
    if vague is None or len(reply.lines) < MORE or reply.lines[0] not in vague.say:
        return reply
    return reply._replace(lines=reply.lines[1:], least=max(reply.least - 1, 1))


def _sends_to_doctor(reply: Reply, kind: str) -> bool:
    """Tell whether an answer names a doctor itself; what was caused by something may do so behind what the question was."""
    return any("doctor" in line for line in (reply.lines if kind == AFTER_SOMETHING else reply.lines[:1]))


def _filled(say: tuple[str, ...], locale: Locale, sign: str = "") -> tuple[str, ...]:
    lines = []
    for line in say:
        for name, value in (*locale.numbers.items(), ("sign", sign)):
            line = line.replace("{" + name + "}", value)
        lines.append(line[:1].upper() + line[1:])
    return tuple(lines)
