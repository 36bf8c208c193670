"""What is done about anything said while the steps for a cramp are on; nothing here ends the session but stop and ease."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from skill.article.article import AspectId, TopicId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import echoes, is_on_offer
from skill.conversation.welcome import asks_behind, is_question
from skill.listening.acts import NO, STOP, YES
from skill.listening.step_talk import hear_step_talk
from skill.listening.utterance import Utterance

SURE, ENOUGH, CLEAR = 0.5, 0.2, 0.8
"""Probability from which the session may end by it, or a question be left to the ordinary way; from which anything else is
taken as said of the steps; and from which it is even where it names another topic."""
FLAT = 0.4
"""Probability of being off the steps that counts at most for what asks nothing."""
CRYING = 0.6
"""Probability of a cry from which the steps begin anew, where nothing that is said in the steps is likelier than not."""
_GOING = frozenset("ok okay right alright all fine sure good great so well um uh mm hm mhm then".split())
"""Words that say that somebody listens: nobody said that it eased."""
_DONE = frozenset(("done", "finished"))
_DID = frozenset("done did tried finished rested stretched rubbed massaged drank drunk".split())
_EVERYTHING = frozenset(("all", "everything"))
"""Words that, one behind the other, say that all the steps are done: only a doctor is left to name."""
SHORT = 4
"""Words of an utterance that says no more than that a step is done."""
_REASONS = frozenset("why what how cause causes caused causing reason because from brings brought".split())
"""Words of which one stands in whatever asks why."""
_GETS_WORSE = frozenset("worse worst more harder unbearable tighter stronger spreading".split())
_HURTS = _GETS_WORSE | frozenset("still same agony sore hurts hurt hurting pain killing tight nothing".split())
SOFTENS = frozenset(
    "gone goes going off away better easier eased easing ease less loose looser loosened soft softer let stopped passed "
    "over settled calmer relaxed no not without bearable".split()
)
"""Words of what hurts, and of what eases: only who says one of the latter has the steps end."""
_EASES = SOFTENS - {"gone", "no", "not"}
"""Words that tell of ease by themselves: an arm can have gone into a cramp."""
_BESIDE = frozenset(("wait", "other", "off", "place"))
"""Kinds of step talk that somebody may say besides being ready for the next."""
_ONWARD = frozenset({("go", "on"), ("go", "ahead"), ("carry", "on"), ("keep", "going")})
"""Two words with which somebody asks for the next step, also where they were asked whether it eased."""
_AT_REST = frozenset("bed sofa couch settee chair armchair desk home floor rug carpet lying lie".split())
_SOMEWHERE = frozenset("in on at up behind under halfway inside outside by near off mid half out top".split())
"""Places where one can stay as one is, and words before places."""
_SEATED = frozenset(("sitting", "sat", "sit"))
_NOT_YET = frozenset("wait hang hold not yet minute second moment but hurts hurt gone better eased easing worse".split())
"""Words of somebody who has more to say than yes to the next step."""
_WHOLLY = frozenset("gone stopped passed over away".split())
_PARTLY = frozenset("bit little slightly somewhat partly almost nearly kinda sorta".split())
"""Words that say how much something has eased that has not eased wholly."""
_UNSAFE = frozenset(
    "wheel van lorry truck cab taxi car bus train plane tractor forklift bike driving drive highway motorway road street "
    "traffic pool sea water bath shower boat ladder stairs roof walking running shop".split()
)
"""Where nobody is told to stay, whatever they sit or lie on there."""
WHY, SETTLED = "step-why", "step-settled"
"""Prompts that an article with steps may have: the causes as they are said there (else its answer is), and what to do in
bed (else only that somebody is there)."""
_STEERS = frozenset(
    "help stop repeat slower faster explain previous start-over disclaimer source "
    "relief eased still-hurts steps louder next".split()
)
"""Controls that say what they mean as one phrase."""


_READY = frozenset(("step", "last-step"))
"""Offers that ask whether somebody is ready."""


def names_other(utterance: Utterance, content: Content) -> bool:
    """Tell whether the words name a topic of the article besides cramps."""
    evidence = utterance.asked.evidence
    intended = () if utterance.asked.topic is None else (utterance.asked.topic,)  # it came as an intent, without words
    named = intended if evidence is None else (*evidence.asked, *evidence.told)
    return any(content.article.topics[TopicId(topic)].kind != "effect" for topic in named)


def _likeliest(utterance: Utterance, heard: Mapping[str, float]) -> tuple[str, float]:
    """Return what is likeliest said of the steps and how likely; what is off them, only where that is likelier than not.

    What asks nothing is said of the steps, if it can be.
    """
    chances = {talk: chance for talk, chance in heard.items() if talk != "off"}
    off = heard.get("off", 0.0)
    if not asks_behind(utterance):
        off = min(off, FLAT)
    talk = max(chances, key=chances.__getitem__, default="off")
    if off >= SURE or off > CLEAR * (1 - off) or not chances:
        return "off", off
    return talk, chances[talk] / (1 - off)


_OF_ASPECT = {"safe": "fear", "doctor": "fear", "causes": "why", "why": "why"}
"""What a question that came as an intent, without its words, asks about the steps."""


_PLAIN = frozenset(("again", "next", "wait", "helper", "how", "eased", "other"))
"""Kinds of step talk that tell of no sign of danger."""


def _where(words: Sequence[str], content: Content) -> str:
    """Return what is said to somebody who says where they are: rest there, get somewhere safe; or it is no place."""
    seated = "down" in words and not _SEATED.isdisjoint(words)
    if _UNSAFE.isdisjoint(words) and (seated or not _AT_REST.isdisjoint(words)):
        return SETTLED.removeprefix("step-") if SETTLED in content.prompts else "here"
    placed = not _SOMEWHERE.isdisjoint(words) or any(word.endswith("ing") for word in words)
    return "place" if placed else "here"


def needs_no_caution(utterance: Utterance, state: Conversation, content: Content) -> bool:
    """Tell whether it plainly only steers the steps, or cries about a cramp: nobody is asked then if it is an emergency."""
    if utterance.cramp is not None and utterance.cramp.plain and utterance.danger.flag is None:
        return True
    talk = hear_step_talk(utterance.words, content.knowledge) if state.step is not None else {}
    return sum(chance for kind, chance in talk.items() if kind in _PLAIN) >= CLEAR


def _agrees(utterance: Utterance) -> bool:
    """Tell whether somebody is ready for the next step that they are asked about: "aye, go on, I'm resting it"."""
    if not utterance.words or asks_behind(utterance):
        return False
    likely = utterance.guess.get(YES, 0.0) >= CLEAR
    return utterance.words[-1] == "next" or (
        likely and utterance.acts.polarity != NO and _NOT_YET.isdisjoint(utterance.words)
    )


def decide_in_steps(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what to do; None where something else is asked, which is answered the ordinary way, and leads back."""
    if state.step is None or state.offer is None or utterance.acts.special == "louder":
        return None
    words = utterance.words
    heard = hear_step_talk(words, content.knowledge)
    said_back = is_on_offer(content, state, utterance.asked.topic, utterance.asked.aspect) if not words else None
    if said_back is not None or 1.0 in echoes(words, content, state).values():
        return None
    if utterance.acts.closes == STOP:
        return Move("control", detail="stop")
    if words and _GOING.issuperset(words):
        return Move("step", detail="next" if state.offer.kind == "step" else "wait")
    if len(words) <= SHORT and not _DONE.isdisjoint(words):
        return Move("step", detail="next")  # with the step: somebody in pain who says "done" does not leave
    if utterance.control in _STEERS or (len(words) <= 1 and utterance.acts.polarity is not None):
        return None
    if utterance.control == "no" and state.offer.kind in _READY:
        return None  # "not yet", to whether somebody is ready, tells nothing of the pain
    if utterance.control == "thanks":
        return Move("control", detail="eased") if heard.get("eased", 0.0) >= CLEAR else Move("step", detail="here")
    if any(one in _DID and other in _EVERYTHING for one, other in pairwise(words)) and _EASES.isdisjoint(words):
        return Move("step", detail="finished")
    talk, chance = _likeliest(utterance, heard)
    goes_on = utterance.control is None and not _ONWARD.isdisjoint(pairwise(words))
    if talk in _BESIDE and (state.offer.kind in _READY or goes_on) and utterance.cramp is None and _agrees(utterance):
        return Move("step", detail="next")
    if not words and not names_other(utterance, content):
        talk, chance = _OF_ASPECT.get(utterance.asked.aspect or "", "off"), 1.0
    cries = utterance.cramp is not None and utterance.cramp.chance >= CRYING
    if talk == "back" and not cries and "gone" in words:
        return Move("control", detail="eased")  # "it has gone again"
    if not _PARTLY.isdisjoint(words) and (_GETS_WORSE | _WHOLLY).isdisjoint(words) and not asks_behind(utterance):
        hurts = talk == "eased" and not _HURTS.isdisjoint(words)
        if hurts or talk in ("still", "worse") or (cries and talk != "back"):
            return Move("step", detail="partly")
    if cries and (talk == "back" or chance < SURE or (talk == "off" and not asks_behind(utterance))):
        return Move("cramp")
    elsewhere = names_other(utterance, content) and is_question(utterance) and talk != "again"
    if talk == "why" and words and (_REASONS.isdisjoint(words) or "who" in words):
        return None  # "who won the game"
    if talk == "off" or chance < ENOUGH or (elsewhere and (chance < CLEAR or talk == "why")):
        return None
    cry = utterance.cramp
    if (
        talk in ("eased", "other", "next")
        and cry is not None
        and cry.plain
        and cry.when != "over"
        and _EASES.isdisjoint(words)
    ):
        return Move("cramp")
    if talk == "other":
        return Move("step", detail="here")
    if talk == "wait" and state.offer.kind == "eased" and words[:2] == ("not", "yet"):
        talk = "still"  # to whether it has eased
    if talk == "eased" and not _HURTS.isdisjoint(words) and SOFTENS.isdisjoint(words):
        talk = "still"  # whoever speaks of pain and of no ease is not sent off
    if talk in ("eased", "stop") and chance < SURE:
        return Move("step", detail="wait") if talk == "eased" else None
    if talk == "eased":
        return Move("control", detail="eased")
    if talk == "stop":
        return Move("control", detail="stop") if STOP in utterance.acts.edges or chance >= SURE else None
    if talk == "again":
        return Move("control", detail="repeat")
    if talk == "why":
        if WHY in content.prompts and not names_other(utterance, content):
            return Move("step", detail="why")
        topic = content.article.relief.topic if content.article.relief is not None else None
        answer = None if topic is None else content.article.find(TopicId(topic), AspectId("causes"))
        return None if answer is None else Move("answer", answer.id)
    if talk == "place":
        talk = _where(words, content)
    if talk == "worse" and not _GETS_WORSE & set(words):
        talk = "how" if "how" in words else "still"
    return Move("step", detail=talk)
