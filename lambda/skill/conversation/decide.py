"""The one decision of a turn: danger, a cramp now, what is done on the table, then what is asked (design, section 6)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.article.article import AnswerId
from skill.content import Content
from skill.conversation.answers.lacking import told_lacking
from skill.conversation.answers.reranking import reranked
from skill.conversation.answers.weighing import look_at
from skill.conversation.choosing.chosen import choose, is_weighed, steered
from skill.conversation.choosing.first import by_rank, lasting, without_cramp
from skill.conversation.choosing.known import told_instead
from skill.conversation.choosing.proposing import propose
from skill.conversation.danger.feared import is_feared, is_own
from skill.conversation.danger.help_named import NUMBER, URGENCY, asks_for_number, of_help
from skill.conversation.danger.urged import NOT_YET, OBJECTION, of_urged
from skill.conversation.danger.warned import warned
from skill.conversation.fitting.aged import of_age
from skill.conversation.fitting.felt import felt
from skill.conversation.fitting.gap_learned import gap_learned
from skill.conversation.fitting.in_brief import in_brief
from skill.conversation.fitting.suited import suited
from skill.conversation.fitting.told_together import told_together
from skill.conversation.fitting.unrepeated import ALL_SAID, unrepeated
from skill.conversation.following.parting import asked_in_parting, thanked
from skill.conversation.following.unlisted import none_of_these
from skill.conversation.following.whys import without_reason
from skill.conversation.heard.meant import danger_meant
from skill.conversation.heard.named import names_other
from skill.conversation.heard.spelled_out import spelled_out
from skill.conversation.move import Move
from skill.conversation.state import CRAMPED, Conversation
from skill.conversation.steps.afterwards import LET_GO
from skill.conversation.steps.behind_no import asked_behind
from skill.conversation.steps.ease import eases, tells_ease
from skill.conversation.steps.misheard import SORRY, set_right
from skill.conversation.steps.told_of_cramp import HAD_ONE, NO_CRAMP
from skill.conversation.steps.welcome import has_none, on_cramps
from skill.listening.acts.edges import TELLS
from skill.listening.danger.alarm import ALARM, CLOT, Danger, may_be_clot
from skill.listening.danger.help_coming import COMING, TO_THEM
from skill.listening.listen import listen_to
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import asks_anything

_OF_HELP = frozenset((COMING, TO_THEM, OBJECTION, NOT_YET))
"""Kinds that nobody fears or asks about."""
GLAD = "step-glad"
"""The prompt said first to somebody whose cramp has let go, and who asks something else."""
MISTAKEN = Move("control", detail="ready", opening=SORRY)
"""What is done about somebody who was taken for one with a cramp: the skill is sorry, and names what can be asked."""
HERE = "step-here"
"""The prompt that says no more than that somebody is there."""
_NO_MORE = frozenset({("any", "more"), ("no", "longer"), ("any", "longer")})


def decide(utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return what to do about what was heard; nothing is decided twice, or undone later."""
    utterance = told_lacking(spelled_out(utterance, state, content), state, content)
    danger = danger_meant(utterance, state, content)
    helped = of_help(danger, utterance, state, content) or of_urged(danger, utterance, state, content)
    if helped is not None:
        return helped
    if danger.band == ALARM and danger != utterance.danger:
        return Move("emergency", detail=danger.flag or "", near=danger.others)
    if may_be_clot(danger, cramped=CRAMPED in state.told):
        return Move("doctor", detail=CLOT, caution=True, leaves=state.step is not None)
    if _is_all_said(danger, utterance, state, content):
        return Move("doctor", detail=danger.feared, caution=is_own(utterance.words), leaves=state.step is not None)
    move = lasting(_decide(utterance, state, content), utterance)
    fitting = suited(move, utterance, state, content)
    move = fitting if fitting is not move else _likelier(move, utterance, state, content)
    move = of_age(told_together(move, utterance, content), utterance, state, content)
    move = in_brief(move, utterance, state, content)
    move = gap_learned(move, utterance, state, content)
    if state.turn == 0 and asks_for_number(utterance.words):
        return Move("emergency")  # the session had ended
    if utterance.control is not None or move.kind == "emergency":
        return move
    return warned(move, danger, utterance, state, content)


def _likelier(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return what was decided, or what a second model finds likelier; that, too, is not said twice in the same words."""
    found = reranked(move, utterance, state, content)
    if found is move:
        return move
    found = suited(unrepeated(found, utterance, state, content), utterance, state, content)
    return found if found.kind in ("answer", "decline") and found.detail != ALL_SAID else move


def _is_all_said(danger: Danger, utterance: Utterance, state: Conversation, content: Content) -> bool:
    """Tell whether something is asked or feared that nobody can tell by ear.

    Where danger is likelier than that, it comes first; but whoever asks how urgent it is, in a conversation that goes on,
    can wait for a sentence, and that one begins with whom to call.
    """
    alone = content.knowledge.soon_alone if state.step is None else content.knowledge.soon_stops
    sure = danger.band == ALARM and (danger.flag is not None or danger.feared != URGENCY or state.is_bare)
    general = f"soon-{danger.feared}" in content.prompts  # asked about in general, it has words of its own
    spoken = general or danger.feared in (NUMBER, URGENCY) or is_own(utterance.words)
    feared = danger.feared in alone - _OF_HELP and is_feared(utterance) and spoken
    return feared and not sure and not names_other(utterance, content)


def _decide(utterance: Utterance, state: Conversation, content: Content) -> Move:
    right = set_right(utterance, state, content) if utterance.whole.kind is not Kind.EMERGENCY else None
    if right is None:
        return _decide_as_said(utterance, state, content)
    if right.meant is None:
        return Move("step", detail="here", opening=SORRY)
    if right.leaves:
        move = _weighed(right.meant, state._replace(step=None, offer=None), content)
        told = move.kind == "answer" or (move.kind == "decline" and bool(move.gaps))
        return (move if told else MISTAKEN)._replace(leaves=True, opening=SORRY)
    move = _decide_as_said(right.meant, state, content)
    evidence = right.meant.asked.evidence
    if move.kind == "answer" and evidence is not None and evidence.strangers and not (evidence.asked or evidence.told):
        move = Move("decline", detail="off-topic")  # "I meant, who won the game"
    return move._replace(opening=SORRY) if move.kind != "ask-back" else move


def _decide_as_said(utterance: Utterance, state: Conversation, content: Content) -> Move:
    utterance, left = without_cramp(utterance, state, content)
    if state.step is not None and left.step is None and _has_no_more(utterance.words):
        return LET_GO
    if state.step is not None and left.step is None:
        move = _leave(utterance, left, content)
        eased = tells_ease(utterance.words)
        if move != MISTAKEN or not (eased or eases(utterance.words)):
            return move._replace(leaves=True, opening=GLAD if eased else move.opening)
    first = by_rank(utterance, state, content)
    move = first if first is not None else _weighed(utterance, on_cramps(utterance, state, content), content)
    unanswered = move in (NO_CRAMP, HAD_ONE) or (move.kind == "decline" and not move.gaps)
    behind = asked_behind(utterance, state, content) if unanswered else None
    asked = asked_in_parting(move, utterance)
    if asked and state.step is None:
        return _weighed(listen_to(asked, content.knowledge), state, content)
    if behind is not None:
        return _weighed(behind, on_cramps(utterance, state, content)._replace(offer=None), content)
    return move


def _has_no_more(words: Sequence[str]) -> bool:
    """Tell whether somebody had a cramp, and has none any more."""
    return any(pair in _NO_MORE for pair in pairwise(words))


def _leave(utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return what is asked besides by somebody who has no cramp; where that is nothing, ask what they would like."""
    other = (utterance.asks or asks_anything(utterance.words)) and names_other(utterance, content)
    asking = other or len(utterance.acts.rest) >= TELLS
    move = _weighed(utterance, state, content) if asking else MISTAKEN
    told = move.kind == "answer" or (move.kind == "decline" and bool(move.gaps))
    asks = told and asks_anything(utterance.words)  # "she's not cramping now, why is it"
    worries = move.kind == "control" and move.detail == "worry"
    return move if (move.kind in ("answer", "decline") and other) or asks or worries else MISTAKEN


def _weighed(utterance: Utterance, state: Conversation, content: Content) -> Move:
    utterance = told_lacking(utterance, state, content)
    scene = look_at(utterance.asked, state, content)
    proposed = none_of_these(propose(utterance, scene, state, content), utterance, state, content)
    if state.step is not None:
        move = _of_cramps(proposed, utterance, content)
        if move.kind == "decline" and not (move.gaps or asks_anything(utterance.words)) and HERE in content.prompts:
            return Move("step", detail="here")  # "is it heck, it's like a rock" asks nothing
        return unrepeated(move, utterance, state, content)
    weighed = is_weighed(proposed, utterance, state, content)
    chosen = choose(proposed, utterance, scene, state, content) if weighed else proposed
    move = thanked(told_instead(chosen, utterance, state, content), utterance, state)
    move = move if weighed or move != chosen else steered(chosen, utterance, state, content)
    move = without_reason(felt(move, utterance, content), utterance, state, content)
    if move.kind == "decline" and has_none(utterance, state):
        return NO_CRAMP
    move = unrepeated(move, utterance, state, content)
    return none_of_these(move, utterance, state, content)  # what was weighed, or said before, may be declined, too


def _of_cramps(move: Move, utterance: Utterance, content: Content) -> Move:
    """Return a move in the steps: nobody there hears of low B12, or of anything but cramps, who did not name it."""
    if move.kind != "answer" or move.answer is None or names_other(utterance, content):
        return move
    answer, path = content.article.answers[AnswerId(move.answer)], content.article.relief
    return move if path is None or answer.topic == path.topic else Move("decline", detail="unknown", topic=path.topic)
