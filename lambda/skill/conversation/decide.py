"""The one decision of a turn: danger, a cramp now, what is done on the table, then what is asked (design, section 6)."""

from __future__ import annotations

from skill.article.article import AnswerId, AspectId, TopicId
from skill.content import Content
from skill.conversation import resolve
from skill.conversation.choosing import choose, is_weighed, steered
from skill.conversation.finding import find_answer
from skill.conversation.in_steps import decide_in_steps, is_plain_step_talk, names_other
from skill.conversation.meant import danger_meant
from skill.conversation.move import Move
from skill.conversation.state import Conversation, Said
from skill.conversation.table import echoes, is_on_offer, offered
from skill.conversation.traits import Scene
from skill.conversation.unrepeated import unrepeated
from skill.conversation.weighing import look_at, weigh
from skill.conversation.welcome import answers_welcome, is_question
from skill.listening.acts import CORRECT, HESITATE, NO, STOP, TELLS, THANKS, YES
from skill.listening.cramp import LIKELY, Cramp, describe
from skill.listening.cramp_denied import denies_cramp
from skill.listening.reading import Kind, Reading
from skill.listening.utterance import Utterance

WITH_DOCTOR = frozenset(("answer", "decline", "no-more", "ask-back", "ask-again"))
"""Moves before whose words a doctor is named; a cramp and its steps go on, for they come before all but danger."""
ORDINALS = {"first": "1", "second": "2", "third": "3"}
"""Controls that pick one of several things, and which."""
PLAIN = 6
"""Words of a question that is short, determiners not counted."""
ECHO = 0.6
"""Share of the words that say an offer back from which it is taken up."""
ALONE = 2
"""Words of the name of a topic."""
PICKING = 12
"""Words of an utterance in which an ordinal picks something."""


def decide(utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return what to do about what was heard; nothing is decided twice, or undone later."""
    danger = danger_meant(utterance, state, content)
    if danger.band == "alarm" and danger != utterance.danger:
        return Move("emergency", detail=danger.flag or "", near=danger.others)
    move = _decide(utterance, state, content)
    unheard = move.kind in ("decline", "ask-back") or move.detail == "repeat"
    if unheard and state.turn == 0 and "number" in utterance.words:
        return Move("emergency")  # "what was that number": the session had ended
    if utterance.control is not None or move.kind == "emergency":
        return move
    if danger.band == "unsure" and not is_plain_step_talk(utterance, state):
        return move._replace(caution=True)
    if utterance.danger.band == "soon" and move.kind in WITH_DOCTOR and state.step is None:
        return move._replace(soon=utterance.danger.kind)
    return move


def _decide(utterance: Utterance, state: Conversation, content: Content) -> Move:
    utterance, left = without_cramp(utterance, state)
    if state.step is not None and left.step is None:
        return _leave(utterance, left, content)._replace(leaves=True)
    first = by_rank(utterance, state, content)
    if first is not None:
        return first
    return _weighed(utterance, state, content)


def without_cramp(utterance: Utterance, state: Conversation) -> tuple[Utterance, Conversation]:
    """Return an utterance without its cry, and the conversation without the steps, where it says that there is no cramp."""
    concerns = state.step is not None or utterance.cramp is not None
    if not concerns or utterance.whole.kind is Kind.EMERGENCY or not denies_cramp(utterance.words):
        return utterance, state
    return utterance._replace(cramp=None), state._replace(step=None, offer=None) if state.step is not None else state


def _leave(utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return what is asked besides by somebody who has no cramp; where that is nothing, ask what they would like."""
    move = _weighed(utterance, state, content) if len(utterance.acts.rest) >= TELLS else Move("control", detail="no")
    return move if move.kind in ("answer", "decline") and utterance.asks else Move("control", detail="no")


def _weighed(utterance: Utterance, state: Conversation, content: Content) -> Move:
    scene = look_at(utterance.asked, state, content)
    proposed = propose(utterance, scene, state, content)
    if state.step is not None:
        return unrepeated(_of_cramps(proposed, utterance, content), utterance, state, content)
    weighed = is_weighed(proposed, utterance, state, content)
    move = choose(proposed, utterance, scene, state, content) if weighed else steered(proposed, utterance, state)
    return unrepeated(move, utterance, state, content)


def _of_cramps(move: Move, utterance: Utterance, content: Content) -> Move:
    """Return a move in the steps: nobody there hears of low B12, or of anything but cramps, who did not name it."""
    if move.kind != "answer" or move.answer is None or names_other(utterance, content):
        return move
    answer, path = content.article.answers[AnswerId(move.answer)], content.article.relief
    return move if path is None or answer.topic == path.topic else Move("decline", detail="unknown", topic=path.topic)


def by_rank(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what comes before everything that is weighed: danger, a cramp, what is done in the steps."""
    whole = utterance.whole
    if whole.kind is Kind.EMERGENCY:
        if whole.flag is None and utterance.cramp is not None and utterance.cramp.sure:
            return _cramp(utterance.cramp)._replace(caution=True)  # no sign is sure, and a cramp is
        return Move("emergency", detail=whole.flag or "", near=utterance.danger.others)
    declines = utterance.acts.polarity == NO and utterance.rest is None
    relief = "relief" in (utterance.control, whole.control, utterance.asked.control)
    if state.step is None and relief and not declines:
        return _cramp(describe(utterance.words))
    if answers_welcome(utterance, state, content):
        return Move("control", detail="relief")
    if state.step is not None:
        in_steps = decide_in_steps(utterance, state, content)
        if in_steps is not None:
            return in_steps
    elif utterance.cramp is not None and utterance.cramp.sure and utterance.control is None:
        return _cramp(utterance.cramp)
    return None


def propose(utterance: Utterance, scene: Scene | None, state: Conversation, content: Content) -> Move:
    """Return what the rules make of the acts and the question, where nothing of a higher rank decides.

    Takes what is to be weighed of the question (`look_at`), which whoever goes on to choose needs again.
    """
    done = _by_acts(utterance, scene, state, content)
    if done is not None:
        return done
    move = _question(utterance.asked, utterance, scene, state, content)
    if move.kind == "decline":
        picked = _picked(utterance, state, content)
        if picked is not None:
            return picked
        cries = utterance.cramp is not None and utterance.cramp.chance >= LIKELY and state.step is None
        if cries and utterance.cramp is not None and not is_question(utterance):
            return _cramp(utterance.cramp)  # it may be wrong, but better than a refusal
    return move


def _may_cry(utterance: Utterance, content: Content) -> bool:
    """Tell whether somebody may have a cramp: what was learned of cries can rule it out."""
    return utterance.cramp is not None or content.knowledge.cries is None


def _cramp(cramp: Cramp) -> Move:
    """Return the steps for a cramp; what is said of it changes their words."""
    return Move("cramp", detail=" ".join(one for one in (cramp.muscle, "lasting" if cramp.lasting else "") if one))


def _picked(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is picked by an ordinal somewhere in what is otherwise not understood: "and which was the second"."""
    which = resolve.ordinal(utterance.words)
    few = len(utterance.words) <= PICKING
    return resolve.pick(which, content, state) if which is not None and few and utterance.asked.topic is None else None


def _pick(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is picked where no topic is named."""
    asked = utterance.asked
    named = asked.topic is not None and asked.kind is Kind.QUESTION
    which = ORDINALS.get(utterance.control or "", utterance.acts.pick)
    return None if which is None or named else resolve.pick(which, content, state)


def _by_acts(utterance: Utterance, scene: Scene | None, state: Conversation, content: Content) -> Move | None:
    """Return what is done by the acts at the edges of an utterance, or by picking; None where it only asks."""
    acts, asked = utterance.acts, utterance.asked
    picked = _pick(utterance, state, content)
    if acts.special == "rejected" and not (CORRECT in acts.edges and utterance.asks) and picked is None:
        return Move("ask-back")
    if acts.special == "louder":
        return Move("control", detail="louder")
    if acts.special == "rest" and state.step is None and utterance.control not in ORDINALS:
        return resolve.rest(content, state)
    if picked is not None:
        return picked
    if utterance.control is not None:
        return _control(utterance.control)
    echoed = _echoed(utterance, state, content)
    if echoed is not None:
        return echoed
    if CORRECT in acts.edges:
        corrected = resolve.correction(asked, content, state)
        if corrected is not None:
            return _question(corrected, utterance, None, state, content, rejected=state.said)
        return None if utterance.rest is not None else Move("ask-back")
    if not acts.edges:
        return _control(utterance.whole.control) if utterance.whole.control else None
    return _by_edges(utterance, scene, state, content)


def _echoed(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is on offer, where most of what was said says it back: "I asked what they share"."""
    said = utterance.acts.rest if CORRECT in utterance.acts.edges else utterance.words
    shares = echoes(said, content, state)
    best = max(shares, key=shares.__getitem__, default=None)
    if best is None or shares[best] < ECHO or state.step is not None:
        return None
    return resolve.rest(content, state) if best.endswith("+") else Move("answer", best)


def _control(name: str) -> Move:
    """Return the move of a control; one that picks, where nothing can be picked, has the offer made again."""
    return Move("ask-again") if name in ORDINALS else Move("control", detail=name)


def _by_edges(utterance: Utterance, scene: Scene | None, state: Conversation, content: Content) -> Move | None:
    """Return what an utterance does that opens or closes with an act; the polarity is that of the first."""
    acts, asked = utterance.acts, utterance.asked
    control = asked.control if utterance.rest is not None else None
    if control is not None and not (acts.polarity == YES and control in ("more", "yes")):
        return _control("stop" if STOP in acts.edges and control in ("thanks", "no") else control)
    if acts.polarity == YES:
        if utterance.asks:
            on_offer = is_on_offer(content, state, asked.topic, asked.aspect)
            if on_offer is not None:
                return Move("answer", on_offer)
            return _question(asked, utterance, scene, state, content)._replace(then=offered(state))
        return Move("control", detail="yes") if state.offer is not None or len(acts.rest) < TELLS else None
    closes = acts.closes == STOP and not is_question(utterance)
    if STOP in acts.edges and (closes or not (utterance.asks or len(acts.rest) >= TELLS)):
        return Move("control", detail="stop")
    if utterance.asks:
        return None
    if acts.polarity == NO:
        return Move("control", detail="no")
    if THANKS in acts.edges and utterance.rest is None:
        return Move("control", detail="thanks")
    if HESITATE in acts.edges and utterance.rest is None:
        return Move("ask-again")
    return None


def _question(
    reading: Reading,
    utterance: Utterance,
    scene: Scene | None,
    state: Conversation,
    content: Content,
    rejected: Said | None = None,
) -> Move:
    """Return the answer to a question, or the refusal of it; it is weighed where there is a scene of it."""
    pointed = resolve.pointed(reading, utterance, content, state)
    if pointed is not None:
        reading = pointed
    elif _is_alone(reading):
        reading = reading._replace(aspect=None)
    elif scene is not None and not _is_plain(reading, content):
        reading = weigh(scene, content, cry=_may_cry(utterance, content))
    if reading.kind is Kind.CONTROL and reading.control is not None:
        return _control(reading.control)._replace(reading=reading)
    if reading.kind is Kind.QUESTION:
        answer = find_answer(content, state, reading)
        if answer is not None and rejected is not None and answer.id == rejected.id:
            answer = None
        if answer is not None:
            then = _second(utterance, state, content)
            return Move("answer", answer.id, gaps=reading.gaps, then=then, reading=reading)
        topic = reading.topic or state.topic
        reason = "unknown" if topic else "which-topic"
        return Move("decline", detail=reason, topic=topic, near=reading.near, reading=reading)
    reason = reading.reason or "unknown"
    gaps = (reason,) if reason in content.knowledge.refusals else ()
    return Move("decline", None, "short", gaps, detail=reason, topic=reading.topic, near=reading.near, reading=reading)


def _is_plain(reading: Reading, content: Content) -> bool:
    """Tell whether all of a short question is understood, one topic and one aspect: then there is nothing to weigh."""
    evidence = reading.evidence
    if reading.kind is not Kind.QUESTION or evidence is None or reading.aspect in (None, "compare"):
        return False
    short = evidence.words <= PLAIN and not evidence.strangers
    if reading.topic is None:
        return short and reading.points and not evidence.asked and evidence.cued == {reading.aspect}
    one = set(evidence.asked) == {reading.topic} and evidence.cued == {reading.aspect} and not evidence.told
    return short and one and (TopicId(reading.topic), AspectId(reading.aspect)) in content.article.pairs


def _is_alone(reading: Reading) -> bool:
    """Tell whether a topic is named and nothing else: what is asked of it is what is being talked of, or what most ask."""
    evidence = reading.evidence
    if reading.kind is not Kind.QUESTION or evidence is None or reading.settled or evidence.words > ALONE:
        return False
    return set(evidence.asked) == {reading.topic} and not (
        evidence.told or evidence.cued or evidence.hinted or evidence.strangers
    )


def _second(utterance: Utterance, state: Conversation, content: Content) -> tuple[str, ...]:
    if utterance.second is None:
        return ()
    answer = find_answer(content, state, utterance.second)
    return () if answer is None else (answer.id,)
