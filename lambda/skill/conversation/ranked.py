"""What comes before everything that is weighed: danger, a cramp now, what is done in the steps for one."""

from __future__ import annotations

from skill.content import Content
from skill.conversation.in_steps import decide_in_steps, names_other
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.weighing import DOCTOR
from skill.conversation.welcome import answers_welcome, is_nonsense
from skill.listening.acts import NO
from skill.listening.cramp import OPENING, PLAIN, Cramp, describe
from skill.listening.cramp_denied import denies_cramp, says_not_now
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance

_BEGAN = frozenset("since after afterwards following put started began yesterday ago last".split())
"""Words that say that something was before the cramp."""
_AT_ONCE = frozenset("right second minute moment now just help ow ouch aah argh".split())
"""Words of somebody who has it this moment, whatever was before it."""
UNFELT_OPENING = 0.5
"""Probability from which what names nothing felt is a cry at the beginning; else it is asked about: "eight out of ten"."""


def by_rank(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what comes before everything that is weighed: danger, a cramp, what is done in the steps."""
    whole = utterance.whole
    if whole.kind is Kind.EMERGENCY:
        if whole.flag is None and utterance.cramp is not None and utterance.cramp.sure:
            return begin_steps(utterance.cramp)._replace(caution=True)  # no sign is sure, and a cramp is
        return Move("emergency", detail=whole.flag or "", near=utterance.danger.others)
    declines = utterance.acts.polarity == NO and utterance.rest is None
    relief = "relief" in (utterance.control, whole.control, utterance.asked.control)
    if state.step is None and relief and not declines:
        return begin_steps(describe(utterance.words))
    if answers_welcome(utterance, state, content):
        return Move("control", detail="relief")
    if state.step is not None:
        in_steps = decide_in_steps(utterance, state, content)
        if in_steps is not None:
            return in_steps
    elif utterance.cramp is not None and utterance.control is None and not _came_behind(utterance, content):
        opens = state.is_bare and utterance.cramp.chance >= (OPENING if utterance.cramp.felt else UNFELT_OPENING)
        if (opens or utterance.cramp.sure) and (utterance.cramp.chance >= PLAIN or not is_nonsense(utterance)):
            return begin_steps(utterance.cramp)
    return None


def _came_behind(utterance: Utterance, content: Content) -> bool:
    """Tell whether a cramp is told as what came of something: "my doctor put me on a statin, and now my calves cramp"."""
    cramp = utterance.cramp
    words, asked = utterance.words, utterance.asked
    if asked.settled and asked.aspect == DOCTOR:
        return True  # a cramp after an injection: the article sends its owner to a doctor at once
    if cramp is None or _BEGAN.isdisjoint(words) or (cramp.chance >= PLAIN and not _AT_ONCE.isdisjoint(words)):
        return False
    return names_other(utterance, content)


def without_cramp(utterance: Utterance, state: Conversation) -> tuple[Utterance, Conversation]:
    """Return an utterance without its cry, and the conversation without the steps, where it says that there is no cramp."""
    concerns = state.step is not None or utterance.cramp is not None
    denied = denies_cramp(utterance.words) or (state.step is not None and says_not_now(utterance.words))
    if not concerns or utterance.whole.kind is Kind.EMERGENCY or not denied:
        return utterance, state
    return utterance._replace(cramp=None), state._replace(step=None, offer=None) if state.step is not None else state


def begin_steps(cramp: Cramp) -> Move:
    """Return the steps for a cramp; what is said of it changes their words."""
    return Move("cramp", detail=" ".join(one for one in (cramp.muscle, "lasting" if cramp.lasting else "") if one))
