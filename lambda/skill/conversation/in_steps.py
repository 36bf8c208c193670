"""What is done about anything said while the steps for a cramp are on; nothing here ends the session but stop and ease."""

from __future__ import annotations

from skill.article.article import AspectId, TopicId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.acts import STOP
from skill.listening.utterance import Utterance

SURE, ENOUGH = 0.5, 0.3
"""Probability from which the session may end by it, and from which anything else said in the steps is taken as heard."""
CRYING = 0.8
"""Probability of a cry from which the steps begin anew."""
_GOING = frozenset("ok okay right alright all fine sure good great so well um uh mm hm mhm then".split())
"""Words that say that somebody listens: nobody said that it eased."""
_DONE = frozenset(("done", "finished"))
SHORT = 4
"""Words of an utterance that says no more than that a step is done."""
_GETS_WORSE = frozenset("worse worst more harder unbearable tighter stronger spreading".split())
_STEERS = frozenset(
    "help stop repeat slower faster explain previous start-over disclaimer source "
    "relief eased still-hurts steps louder next".split()
)
"""Controls that say what they mean as one phrase."""


def decide_in_steps(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what to do; None where something else is asked, which is answered the ordinary way, and leads back."""
    if state.step is None or state.offer is None or utterance.acts.special == "louder":
        return None
    words, asked = utterance.words, utterance.asked
    if words and _GOING.issuperset(words):
        return Move("step", detail="next" if state.offer.kind == "step" else "wait")
    if len(words) <= SHORT and not _DONE.isdisjoint(words):
        return Move("step", detail="next")  # with the step: somebody in pain who says "done" does not leave
    if utterance.control in _STEERS or (len(words) <= 1 and utterance.acts.polarity is not None):
        return None
    if utterance.control == "thanks":
        return Move("step", detail="here")
    talk = max(utterance.talk, key=utterance.talk.__getitem__, default="off")
    chance = utterance.talk.get(talk, 0.0)
    if utterance.cramp is not None and utterance.cramp.chance >= CRYING and talk not in ("worse", "why", "eased"):
        return Move("cramp")
    names_other = asked.topic is not None and content.article.topics[TopicId(asked.topic)].kind != "effect"
    if talk == "off" or chance < ENOUGH or (names_other and utterance.asks and talk != "again"):
        return None
    if talk == "other":
        return Move("step", detail="here")
    if talk in ("eased", "stop") and chance < SURE:
        return Move("step", detail="wait") if talk == "eased" else None
    if talk == "eased":
        return Move("control", detail="eased")
    if talk == "stop":
        return Move("control", detail="stop") if STOP in utterance.acts.edges or chance >= SURE else None
    if talk == "again":
        return Move("control", detail="repeat")
    if talk == "why":
        topic = content.article.relief.topic if content.article.relief is not None else None
        answer = None if topic is None else content.article.find(TopicId(topic), AspectId("causes"))
        return None if answer is None else Move("answer", answer.id)
    if talk == "worse" and not _GETS_WORSE & set(words):
        talk = "still"
    return Move("step", detail=talk)
