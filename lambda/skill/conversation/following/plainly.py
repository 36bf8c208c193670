"""Who says "yes or no" to an answer wants it plainer; it is no yes to what was offered with it.

The first sentence is said again: opened by a yes or a no where it answers what was asked, else behind a word that it cannot
be told so plainly.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.utterance import Utterance

PLAINLY = "plainly"
"""The control of whoever wants that."""
_YES, _NO = frozenset(("yes", "yeah", "yea", "aye")), frozenset(("no", "not", "nope", "nay"))
_BESIDE = frozenset(
    "is it that this are they so just a or please then well i only want asked said meant simply simple straight plain "
    "answer me give tell us to come on but and okay ok um uh oh which one the do you mean know can".split()
)
"""Words beside the two with which nothing else is said."""


def asks_plainly(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return the plain form of what was said last, for whoever wants a yes or a no; None for all else."""
    if state.step is not None or state.is_bare or not _is_either(utterance.words):
        return None
    if state.misses or last_answer(content, state) is None:
        return Move("decline", detail="unknown", topic=state.topic)
    return Move("control", detail=PLAINLY, sure=True)


def _is_either(words: Sequence[str]) -> bool:
    """Tell whether "yes or no" is all that is said: "is that a yes or a no then"."""
    place = next((place for place, word in enumerate(words) if word == "or"), 0)
    one, other = words[:place], words[place + 1 :]
    both = not (_YES.isdisjoint(one) or _NO.isdisjoint(other))
    return both and (_YES | _NO | _BESIDE).issuperset(words)
