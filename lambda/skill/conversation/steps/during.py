"""What is done about anything said while the steps for a cramp are on; nothing here ends the session but stop and ease.

First what an act or a few plain words say, then what was learned of such lines (`skill.listening.cramp.step_talk`), with
what the words make of it. What is not said of the steps is left to the ordinary way, which leads back to them.
"""

from __future__ import annotations

from collections.abc import Mapping

from skill.article.article import AspectId, TopicId
from skill.content import Content
from skill.conversation.heard.leaving import says_farewell
from skill.conversation.heard.named import REMEDIES, names_other
from skill.conversation.move import Move
from skill.conversation.state import PARTS, Conversation
from skill.conversation.steps import phrases
from skill.conversation.steps.afterwards import LET_GO
from skill.conversation.steps.besides import ASKS_IF, asks_of_a_thing, cry_again, fears_for_somebody, hear_besides
from skill.conversation.steps.ease import EASING, eases, is_open, seizes, tells_ease
from skill.conversation.steps.going_on import READY, asks_first, asks_next, goes_back, is_ready
from skill.conversation.steps.hurts import as_it_hurts
from skill.conversation.steps.like_ease import eased_or_not
from skill.conversation.steps.welcome import asks_behind, is_question
from skill.conversation.steps.where import danger_of, is_in_danger, is_unsafe, only_places, place_first, where
from skill.conversation.table import echoes, is_on_offer
from skill.listening.acts.edges import STOP
from skill.listening.cramp.happening import describe
from skill.listening.cramp.step_talk import hear_step_talk
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import asks_anything

SURE, ENOUGH, CLEAR = 0.5, 0.2, 0.8
"""Probability from which the session may end by it, or a question be left to the ordinary way; from which anything else is
taken as said of the steps; and from which it is even where it names another topic."""
FLAT = 0.4
"""Probability of being off the steps that counts at most for what asks nothing."""
CRYING = 0.6
"""Probability of a cry from which the steps begin anew, where nothing that is said in the steps is likelier than not."""
OFF = "off"
"""What is not said of the steps."""
TO = "to-"
"""What a kind begins with that leads to a step, by its place."""
_BESIDE = frozenset(("wait", "other", OFF, "place"))
"""Kinds of step talk that somebody may say besides being ready for the next."""
_UNLIKE_A_CRY = frozenset(("eased", "other", "next"))
"""Kinds that a plain cry is not, however like one it is: "I'm on statins and my leg is cramping right now"."""
_OF_ASPECT = {"safe": "fear", "doctor": "fear", "causes": "why", "why": "why"}
"""What a question that came as an intent, without its words, asks about the steps."""
_STEERS = frozenset(
    "help stop repeat slower faster explain previous start-over disclaimer source relief eased steps louder next".split()
)
"""Controls that say what they mean as one phrase."""
WHY = "step-why"
"""The prompt that an article with steps may have: the causes as they are said there (else its answer is)."""
_MOVES = {
    "eased": LET_GO,
    "stop": Move("control", detail="stop"),
    "again": Move("control", detail="repeat"),
    "other": Move("step", detail="here"),
}
"""What is done about a kind of step talk, where that is not a step of its name."""


def decide_in_steps(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what to do; None where something else is asked, which is answered the ordinary way, and leads back."""
    if state.step is None or state.offer is None or utterance.acts.special == "louder":
        return None
    if goes_back(utterance, state):
        return Move("control", detail="steps")
    heard = hear_step_talk(utterance.words, content.knowledge)
    besides = place_first(utterance.words, state)
    if besides is None and utterance.acts.closes != STOP:
        elsewhere = names_other(utterance, content) or asks_of_a_thing(utterance, content)
        besides = hear_besides(utterance, state, content, elsewhere=elsewhere)
    if besides is not None:
        return as_it_hurts(besides, utterance.words, content)
    kind = _by_act(utterance, heard, state, content) or _by_talk(utterance, heard, state, content)
    if kind == "why":
        return _why(utterance, content)
    if kind == "place":
        kind = where(utterance, content)
    if kind == "cramp":
        return cry_again(utterance, state)
    if kind == "place":
        return Move("step", detail=kind, besides=danger_of(utterance.words))
    if kind == OFF or fears_for_somebody(kind, utterance, content):
        return None
    return as_it_hurts(_MOVES.get(kind, Move("step", detail=kind)), utterance.words, content)


def _by_act(utterance: Utterance, heard: Mapping[str, float], state: Conversation, content: Content) -> str | None:
    """Return the kind of step talk that an act or a few plain words are; None where all of it has to be looked at."""
    words, ready = utterance.words, state.offer is not None and state.offer.kind in READY
    said_back = is_on_offer(content, state, utterance.asked.topic, utterance.asked.aspect) if not words else None
    if said_back is not None or 1.0 in echoes(words, content, state).values():
        return OFF
    if utterance.acts.closes == STOP or says_farewell(utterance):
        return "stop"
    muscle = describe(words).muscle if phrases.names_own(words) else ""
    if muscle:
        return "cramp" if PARTS[muscle] != state.part else "here"  # "rest the leg, it's my foot"
    if phrases.asks_how(words):
        return "place" if is_unsafe(words) else "how"
    if asks_first(words):
        return f"{TO}0"
    if phrases.asks_again(words):
        return "again"
    if tells_ease(words) or phrases.is_only_partial(words):
        return "eased" if tells_ease(words) else "partly"
    behind = phrases.step_behind(words)
    if behind is not None:
        return f"{TO}{behind}"
    if phrases.asks_singly(words):
        return f"{TO}0" if state.said is not None and state.said.kind == "first" else "again"
    if phrases.asks_how_to_be(words):
        return "how"
    if phrases.asks_to_move(words):
        return OFF
    if phrases.is_undecided(words):
        return "wait"
    if phrases.asks_else(words):
        return "else"
    if asks_next(words) and not eases(words) and words[-1:] in (("now",), ("what",), ("next",)):
        return "next"
    if phrases.hurries(words):
        return "next"
    if phrases.only_listens(words):
        return "next" if state.offer is not None and state.offer.kind == "step" else "wait"
    if phrases.is_done(words):
        return "next"  # with the step: somebody in pain who says "done" does not leave
    if utterance.control == "still-hurts":
        return "worse" if phrases.gets_worse(words) else "still"
    if words == ("no",) and state.offer is not None and state.offer.kind in ASKS_IF:
        return "still"
    if utterance.control in _STEERS or (len(words) <= 1 and utterance.acts.polarity is not None):
        return OFF
    if utterance.control == "no" and ready:
        return OFF  # "not yet", to whether somebody is ready, tells nothing of the pain
    if utterance.control == "thanks":
        return "eased" if heard.get("eased", 0.0) >= CLEAR else "other"
    return "finished" if phrases.did_everything(words) else None


def _by_talk(utterance: Utterance, heard: Mapping[str, float], state: Conversation, content: Content) -> str:
    """Return the kind of step talk that all of it is, as learned, and as its words make of that."""
    words, cry = utterance.words, utterance.cramp
    talk, chance = _likeliest(utterance, heard)
    if utterance.asked.kind is Kind.REFUSED and utterance.asked.sure:
        return OFF  # what is refused for good, such as whether to stop a medicine
    if talk != "next" and not (talk == "how" and phrases.names_step(words)) and _asks_of_a_gap(utterance):
        return OFF
    if talk == "back" and eases(words) and asks_anything(utterance.words):
        return "eased"  # "it's letting go, will it come back"
    if talk in ("how", "wait") and phrases.asks_how_long(words):
        return "how-long"
    if not words and not names_other(utterance, content):
        talk, chance = _OF_ASPECT.get(utterance.asked.aspect or "", OFF), 1.0
    if talk in _BESIDE and cry is None and is_ready(utterance, state):
        return "next"
    cries = cry is not None and cry.chance >= CRYING
    if talk in _BESIDE | {"next"} and not cries and "gone" in words and not phrases.hurts(words):
        return "eased"  # "okay, gone, now can I play the next game"
    if talk == "back" and not cries and "gone" in words:
        return "eased"  # "it has gone again"
    if phrases.is_partial(words) and not asks_anything(words) and _eased_in_part(talk, utterance, cries=cries):
        return "still" if seizes(words) and not eases(words) else "partly"  # "a bit, but it's still like stone"
    if chance < SURE and is_in_danger(words) and not asks_anything(words):
        return "place"
    if cries and (talk == "back" or chance < SURE or (talk == OFF and not asks_behind(utterance))):
        return "cramp"
    if _is_elsewhere(talk, chance, utterance, content):
        return OFF
    if talk in _UNLIKE_A_CRY and cry is not None and cry.plain and cry.when != "over" and not eases(words):
        return "cramp"
    told = talk == "worse" or (talk == "next" and not EASING.isdisjoint(words))
    if told and phrases.only_eases(words) and not (asks_anything(words) or is_open(words)):
        return "partly" if phrases.is_partial(words) else "eased"
    if talk == "next" and only_places(words):
        return "place"
    if talk == "wait" and state.offer is not None and state.offer.kind == "eased" and words[:2] == ("not", "yet"):
        return "still"  # to whether it has eased
    if talk == "eased":
        return eased_or_not(words, sure=chance >= SURE, cries=cries) or OFF
    if talk == "stop" and chance < SURE:
        return OFF
    if talk == "cannot" and (phrases.asks_how_to(words) or phrases.asks_way(words)):
        return "how"
    if talk == "worse" and not phrases.gets_worse(words):
        return "how" if "how" in words else "still"
    return talk


def _asks_of_a_gap(utterance: Utterance) -> bool:
    """Tell whether something that is not covered is asked about, wherever: "what about heat or ice, which is better"."""
    evidence = utterance.asked.evidence
    asks = asks_anything(utterance.words) or "asked" in utterance.words
    return asks and evidence is not None and not REMEDIES.isdisjoint(evidence.gaps)


def _likeliest(utterance: Utterance, heard: Mapping[str, float]) -> tuple[str, float]:
    """Return what is likeliest said of the steps and how likely; what is off them, only where that is likelier than not.

    What asks nothing is said of the steps, if it can be.
    """
    chances = {talk: chance for talk, chance in heard.items() if talk != OFF}
    off = heard.get(OFF, 0.0)
    if not asks_behind(utterance):
        off = min(off, FLAT)
    talk = max(chances, key=chances.__getitem__, default=OFF)
    if off >= SURE or off > CLEAR * (1 - off) or not chances:
        return OFF, off
    return talk, chances[talk] / (1 - off)


def _eased_in_part(talk: str, utterance: Utterance, *, cries: bool) -> bool:
    """Tell whether what is said to be so in part is the ease: "a bit better, but it still hurts"."""
    hurts = talk == "eased" and phrases.hurts(utterance.words)
    waits = talk in ("wait", "next") or phrases.holds_on(utterance.words)
    rubs = waits and eases(utterance.words)  # "hang on, I'm rubbing it, it's a bit better"
    return hurts or rubs or talk in ("still", "worse") or (cries and talk != "back")


def _is_elsewhere(talk: str, chance: float, utterance: Utterance, content: Content) -> bool:
    """Tell whether something else is asked, or it is too little like anything that is said of the steps."""
    if talk == "why" and utterance.words and not phrases.asks_reason(utterance.words):
        return True
    asks_other = names_other(utterance, content) and is_question(utterance) and talk != "again"
    which = utterance.words[:1] in (("what",), ("which",)) and not phrases.names_step(utterance.words)
    sure = chance >= CLEAR and talk != "why" and not which  # "what other medicines do you mean"
    return talk == OFF or chance < ENOUGH or (asks_other and not sure)


def _why(utterance: Utterance, content: Content) -> Move | None:
    """Return the causes as they are said in the steps, else the answer that tells them."""
    if WHY in content.prompts and not names_other(utterance, content):
        return Move("step", detail="why")
    path = content.article.relief
    answer = None if path is None else content.article.find(TopicId(path.topic), AspectId("causes"))
    return None if answer is None else Move("answer", answer.id)
