"""What comes before a move where danger is likely, or a doctor needed: whom to call, and whom to see."""

from __future__ import annotations

from collections.abc import Sequence

from skill.article.article import TopicId
from skill.content import Content
from skill.conversation.answers.weighing import DOCTOR
from skill.conversation.heard.intake import tells_intake
from skill.conversation.heard.leaving import ENOUGH, SORRY
from skill.conversation.heard.remarks import NOTED
from skill.conversation.move import Move
from skill.conversation.state import OWN, URGED, Conversation
from skill.conversation.steps.afterwards import LET_GO
from skill.conversation.steps.during import CLEAR
from skill.conversation.steps.ease import tells_ease
from skill.conversation.steps.left import LEFT
from skill.conversation.steps.which import HEAT, WHICH
from skill.listening.acts.edges import STOP
from skill.listening.cramp.happening import feels
from skill.listening.cramp.no_cry import PEOPLE
from skill.listening.cramp.step_talk import hear_step_talk
from skill.listening.danger.alarm import CLOT, SWELLING, UNSURE, Danger
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem

WITH_DOCTOR = frozenset(("answer", "decline", "no-more", "ask-back", "ask-again"))
"""Moves before whose words a doctor is named; single steps go on, for they come before all but danger."""
_GOODBYE = Move("control", detail="stop")
"""What is done about a goodbye: "I'll ring the doctor then, bye" is no emergency that only a score hears."""
_EATING = frozenset("eat eating have having drink".split())
"""Verbs with which what somebody eats begins."""
_AFTER = frozenset("after afterwards since following now today yesterday tonight reaction".split())
"""Words that say that something came of it."""
_MAY = frozenset("can could may might do does will would".split())
"""Words with which a question in general begins."""
_SOMEBODY = PEOPLE | frozenset("i me my we us our he him his she her they them their now just this".split())
"""Words of whoever has something, and of when."""
_PLAIN = frozenset(("again", "next", "wait", "helper", "how", "eased", "other"))
"""Kinds of step talk that tell of no sign of danger."""
BRIEF = 4
"""Words that say little besides what they name."""
_OF_THE_STEP = frozenset(("still", "next", "again", "wait", "else"))
"""Step talk that only tells how a step goes: "I'm stretching it and it ain't working"; "I can't get up" may be more."""
_MUSCLES = frozenset(
    map(
        stem,
        "muscle muscles leg legs calf calves thigh thighs arm arms back quads hamstring body sore cramp cramps".split(),
    )
)
RUBS = frozenset(map(stem, ("rub", "stretch")))
"""Stems of what is told to be done to a muscle."""
_DARK = frozenset(map(stem, "dark darker yellow amber orange".split()))
"""Stems of what hurts when brown urine is grave, and of urine that is only concentrated."""
_SIGNS = frozenset("swollen swelling swelled red purple blue pale numb lump chest breath breathing faint dizzy".split())
"""Words of what may be worse than a cramp, whatever is asked besides."""
URINE = "urine"
"""The kind of what a doctor is needed for that dark urine is where muscles hurt."""
INJECTION = "injection"
"""The kind of what a doctor is needed for that comes after an injection."""
LASTING = "lasting"
"""The kind of what a doctor is needed for that a cramp is which lasts or comes back, and the detail of its steps."""
SIGN = "sign"
"""The kind of what a doctor is needed for that is felt, lasts, and is no cramp: nobody then hears of cramps."""


def warned(move: Move, danger: Danger, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move with what comes before it, given the danger in what was said."""
    closes = move.detail in (ENOUGH, SORRY) or (move == _GOODBYE and utterance.acts.closes == STOP)
    closes = closes and danger.flag is None
    # Of strangers kept out, this spares a third of the cautions in ordinary conversations, and misses no emergency.
    calm = danger.barely and (not state.is_bare or _is_understood(move, utterance))
    calm = calm or tells_intake(utterance, content)
    calm = calm and (state.step is None or (move.kind == "step" and move.detail in _OF_THE_STEP))
    calm = calm or (danger.flag is None and (move == LET_GO or _is_of_step(move, danger, utterance.words)))
    may_be_clot = danger.kind == SWELLING or f"{OWN}{CLOT}" in state.told
    if may_be_clot and _tells_what_to_do(move, content):  # nobody is told to rub it, then or later
        return Move("doctor", detail=CLOT, caution=True, leaves=state.step is not None)
    if danger.band == UNSURE and not closes and not calm and not _needs_no_caution(utterance, state, content):
        move = move._replace(caution=True)
    if not danger.doctor or _needs_no_doctor(danger, utterance, state, content):
        return move
    if move.kind == "cramp":
        return _of_cramp(move, danger, utterance, state)
    if move.answer is not None and danger.kind == LASTING and _sends_to_doctor(move.answer, content):
        return move
    kind = SIGN if danger.kind == LASTING and _is_sign(utterance, content) else danger.kind
    return move._replace(soon=kind) if (move.kind in WITH_DOCTOR or move == NOTED) and state.step is None else move


def _needs_no_caution(utterance: Utterance, state: Conversation, content: Content) -> bool:
    """Tell whether it plainly only steers the steps, or cries about a cramp: nobody is asked then if it is an emergency."""
    if utterance.cramp is not None and utterance.cramp.plain and utterance.danger.flag is None:
        return True
    if state.step is not None and utterance.danger.flag is None and tells_ease(utterance.words):
        return True
    talk = hear_step_talk(utterance.words, content.knowledge) if state.step is not None else {}
    return sum(chance for kind, chance in talk.items() if kind in _PLAIN) >= CLEAR


def _is_of_step(move: Move, danger: Danger, words: Sequence[str]) -> bool:
    """Tell whether it is only told that a step hurts, or asked which way; a hot towel is no hot leg."""
    besides = set(move.besides.split()) if move.kind == "step" else set()
    of_step = any(one.startswith(LEFT) or one in WHICH for one in besides)
    return of_step and (danger.barely or (HEAT in besides and _SIGNS.isdisjoint(words)))


def _is_sign(utterance: Utterance, content: Content) -> bool:
    """Tell whether a sign is named, and no effect: "my feet have been numb for weeks"."""
    evidence = utterance.asked.evidence
    named = () if evidence is None or utterance.cramp is not None else (*evidence.asked, *evidence.told)
    kinds = {content.article.topics[TopicId(one)].kind for one in named}
    return "sign" in kinds and "effect" not in kinds


def _tells_what_to_do(move: Move, content: Content) -> bool:
    """Tell whether a move gives the steps, or tells how what hurts is treated."""
    if move.kind != "answer" or move.answer is None:
        return move.kind in ("cramp", "step")
    treats = "treatment" in content.places[move.answer].aspects
    return treats and not RUBS.isdisjoint(word for line in content.lines[move.answer] for word in line.split())


def _is_understood(move: Move, utterance: Utterance) -> bool:
    """Tell whether a question is answered in words that are all known: "my granddaughter is nine and eats no meat"."""
    evidence = utterance.asked.evidence
    return move.kind == "answer" and evidence is not None and not evidence.strangers


def _needs_no_doctor(danger: Danger, utterance: Utterance, state: Conversation, content: Content) -> bool:
    """Tell whether what names a doctor is plainly no trouble that somebody has; never so where an emergency is likely."""
    if danger.kind == URINE and danger.flag is None:
        return _is_no_dark_urine(utterance.words)
    if danger.band == UNSURE:
        return False
    if danger.kind == INJECTION:
        return URGED in state.told or _asks_a_schedule(utterance, content) or _asks_in_general(utterance)
    if danger.kind == LASTING:
        return _is_habit(utterance)
    if danger.kind != "":
        return False
    nothing = not _names_trouble(utterance, content) and (not state.is_bare or len(utterance.words) <= BRIEF)
    return (danger.barely and not state.is_bare) or _is_habit(utterance) or nothing


def _is_no_dark_urine(words: Sequence[str]) -> bool:
    """Tell whether urine is only dark or yellow, and no muscle hurts: that is a sign of too little water."""
    stems = {stem(word) for word in words}
    return _MUSCLES.isdisjoint(stems) and not _DARK.isdisjoint(stems)


def _asks_a_schedule(utterance: Utterance, content: Content) -> bool:
    """Tell whether nothing felt is named, nor that it came after: only an injection, or how often it is given."""
    return _AFTER.isdisjoint(utterance.words) and not _names_trouble(utterance, content)


def _asks_in_general(utterance: Utterance) -> bool:
    """Tell whether it is asked of nobody what may come of an injection, or it of what: "can an itch come from it"."""
    words = utterance.words
    return words[0] in _MAY and utterance.cramp is None and (_SOMEBODY | _AFTER).isdisjoint(words)


def _names_trouble(utterance: Utterance, content: Content) -> bool:
    """Tell whether something is named that somebody may feel or have, or that nothing knows."""
    evidence, refusals = utterance.asked.evidence, content.knowledge.refusals
    if evidence is None or utterance.cramp is not None:
        return True
    topics = content.article.topics
    named = any(topics[TopicId(one)].kind != "factor" for one in (*evidence.asked, *evidence.told))
    felt = any(refusals[gap].thing or refusals[gap].felt for gap in evidence.gaps if gap in refusals)
    return named or felt or evidence.strangers > 0 or (feels(utterance.words) and not evidence.gaps)


def _sends_to_doctor(answer: str, content: Content) -> bool:
    """Tell whether an answer says itself when to see a doctor about cramps."""
    served = content.places[answer]
    effects = (topic.id for topic in content.article.topics.values() if topic.kind == "effect")
    return DOCTOR in served.aspects and any(one in served.topics for one in effects)


def _is_habit(utterance: Utterance) -> bool:
    """Tell whether what is said to last is what somebody eats: "steak every day"."""
    evidence = utterance.asked.evidence
    eats = not _EATING.isdisjoint(utterance.words[:5])
    return eats and evidence is not None and "foods" in evidence.hinted and not feels(utterance.words)


def _of_cramp(move: Move, danger: Danger, utterance: Utterance, state: Conversation) -> Move:
    """Return the steps with a doctor: behind them for a cramp that lasts, before them for what is not called a cramp."""
    named = utterance.cramp is not None and utterance.cramp.named
    named = named or (state.offer is not None and state.offer.kind == "relief")  # we asked about a cramp
    if named and danger.kind in (LASTING, ""):
        return move._replace(detail=" ".join(dict.fromkeys((*move.detail.split(), LASTING))))
    return move._replace(soon=danger.kind)
