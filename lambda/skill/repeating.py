"""The last thing that mattered, to be said again: without its disclaimer, its offer or an error in between."""

from __future__ import annotations

from skill.content import Content
from skill.conversation import Conversation
from skill.reply import Reply, sources, spoken


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
