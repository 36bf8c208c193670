"""What was offered of an answer is kept, however late it is asked for: "what were those other three causes"."""

from __future__ import annotations

from skill.article.article import Answer, AnswerId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.acts import NO
from skill.listening.telling import telling
from skill.listening.utterance import Utterance

KEPT = "kept"
"""How such a move came about: it is not weighed against others."""
NOW, LATER = 0.5, 2 / 3
"""Share of the words of an offer that have to be said: while it stands, and when something else was said since."""
FEW = 2
"""Words of it, at least, that have to be said; unless it stands, and little else is said: "fine then, how rare"."""


def kept_rest(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return the rest of an answer that is asked for by what was offered of it; None where none is.

    The last answer's comes first, then those heard before it, the latest first.
    """
    if not utterance.words or utterance.acts.polarity == NO:
        return None
    said, last = telling(utterance.words), last_answer(content, state)
    stands = last is not None and state.offer is not None and state.offer.kind == "more"
    for answer in _with_more(state, content):
        wanted = telling(content.offers[answer.id][1])
        found = len(wanted & said)
        now = stands and last is not None and answer.id == last.id
        enough = found >= (NOW if now else LATER) * len(wanted)
        enough = enough and (found >= FEW or (now and len(said) <= FEW))
        if len(wanted) >= FEW and found and enough and not _names_other(utterance, answer, content):
            return Move("answer", answer.id, "more", detail=KEPT)
    return None


def _with_more(state: Conversation, content: Content) -> list[Answer]:
    """Return the answers that were heard in short, and have more to say that was not, the latest first."""
    heard = [content.article.answers.get(AnswerId(one)) for one in reversed(state.heard) if not one.endswith("+")]
    return [one for one in heard if one is not None and one.more and not state.has_heard(f"{one.id}+")]


def _names_other(utterance: Utterance, answer: Answer, content: Content) -> bool:
    """Tell whether a topic is named that the answer is not about."""
    evidence = utterance.asked.evidence
    served = content.places[answer.id]
    named = set() if evidence is None else {*evidence.asked, *evidence.told}
    return not named <= {*served.topics, *served.broader, *_effects(content)}


def _effects(content: Content) -> set[str]:
    return {str(topic.id) for topic in content.article.topics.values() if topic.kind == "effect"}
