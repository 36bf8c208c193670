"""What the rules make of an utterance where nothing of a higher rank decides: of its acts first, then of its question."""

from __future__ import annotations

from skill.content import Content
from skill.conversation.answers.traits import Scene
from skill.conversation.choosing.asking import answer_question, control_of
from skill.conversation.choosing.first import begin_steps
from skill.conversation.following import resolve
from skill.conversation.following.certainty import asks_meaning, asks_proof
from skill.conversation.following.confirming import concludes, confirms, needs_seeing, recalls
from skill.conversation.following.kept import KEPT, SHORTER, SLOWLY, kept_rest, once_more
from skill.conversation.following.own_words import asked_in_own_words
from skill.conversation.following.parting import part_with
from skill.conversation.following.picking import BARE_ASPECTS, picked_at_once, picked_by_name, picked_in_story
from skill.conversation.following.plainly import asks_plainly
from skill.conversation.following.taking import take_named, take_up
from skill.conversation.following.which_ones import which_ones
from skill.conversation.following.whys import asks_reason, bare_why, reason_of
from skill.conversation.following.worried import asks_nothing, is_worried
from skill.conversation.heard.leaving import departs, leave, takes_leave
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.steps.welcome import asks_behind, is_question
from skill.conversation.table import ONE, echoes, is_on_offer, last_answer, names_other_topic, offered
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import CONFIRM, HELP, HESITATE, NO, ORDINALS, REPEAT, STOP, TELLS, THANKS, YES
from skill.listening.cramp.happening import LIKELY
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import asks_anything

ECHO = 0.6
"""Share of the words that say an offer back from which it is taken up."""
_QUICKLY = frozenset("fast faster quick quickly quicker quickl".split())
_TAKES = frozenset("tell yes yeah go".split())
"""Words beside "slowly" with which an offer is taken up."""
BACK, CAUGHT = 6, 5
"""Words of an utterance that asks back, and letters of a word of it that tell which was meant."""
BARE = 3
"""Words of one in which the word may be whole, and letters that are missing where it was caught in part."""


def propose(utterance: Utterance, scene: Scene | None, state: Conversation, content: Content) -> Move:
    """Return what the rules make of the acts and the question, where nothing of a higher rank decides.

    Takes what is to be weighed of the question (`look_at`), which whoever goes on to choose needs again.
    """
    done = _by_acts(utterance, scene, state, content)
    if done is not None:
        return done
    move = answer_question(utterance.asked, utterance, scene, state, content)
    if move.kind == "answer" and is_worried(utterance.words) and asks_nothing(utterance):
        return Move("control", detail="worry")
    if move.kind == "decline":
        picked = picked_in_story(utterance, state, content)
        if picked is not None:
            return picked
        if not move.gaps and is_worried(utterance.words):
            return Move("control", detail="worry")  # whatever it is about: nobody who is afraid is told what we know about
        cramp = utterance.cramp
        cries = cramp is not None and cramp.felt and cramp.chance >= LIKELY and state.step is None
        if cries and cramp is not None and not is_question(utterance):
            return begin_steps(cramp)  # it may be wrong, but better than a refusal
    return move


def _by_acts(utterance: Utterance, scene: Scene | None, state: Conversation, content: Content) -> Move | None:
    """Return what is done by the acts at the edges of an utterance, or by picking; None where it only asks."""
    acts = utterance.acts
    if state.step is None and departs(utterance):
        return control_of(leave(utterance))
    parted = asks_plainly(utterance, state, content) or part_with(utterance, state, content)
    if parted is not None:
        return parted
    taken = take_up(utterance, state, content) or take_named(utterance, state, content) if state.step is None else None
    if taken is not None:
        return taken
    wanted = asked_in_own_words(utterance, state, content) if state.step is None else None
    if wanted is not None:
        return wanted
    asked_back = which_ones(utterance, state, content) if state.step is None else None
    if asked_back is not None:
        return asked_back
    if state.step is None and utterance.control is None:
        kept = kept_rest(utterance, state, content) or once_more(utterance, state, content)
        if kept is not None:
            return kept
    explained = _explained(utterance, state, content)
    if explained is not None:
        return explained
    untold = asks_proof(utterance, state, content) or asks_meaning(utterance, state, content)
    if untold is not None and state.step is None:
        return untold
    why = bare_why(utterance, state, content) if state.step is None and (acts.rest or not acts.edges) else None
    if why is not None:
        return why._replace(detail=why.detail or KEPT)
    picked = picked_at_once(utterance, state, content)
    if acts.special == "rejected" and not (CORRECT in acts.edges and utterance.asks) and picked is None:
        last = last_answer(content, state)
        insists = last is not None and asks_reason(utterance.words)  # "you just said that, why"
        return reason_of(last, state, content) if last is not None and insists else Move("ask-back")
    if state.offer is not None and state.offer.kind == "steps" and "steps" in utterance.words and acts.polarity != NO:
        return Move("control", detail="steps")  # "I'm still in pain, yes, the steps"
    if acts.special == "louder":
        return Move("control", detail="louder")
    others = resolve.others(utterance, content, state) if state.step is None else None
    if others is not None:
        return others
    if acts.special == "rest" and state.step is None and utterance.control not in ORDINALS:
        return resolve.rest(content, state)
    if picked is not None:
        return picked
    if utterance.control is not None:
        return _steered(utterance.control, utterance, state)
    if HELP in acts.edges:
        return control_of(HELP)
    if utterance.words[:1] == ("slower",) and state.said is not None and not utterance.asks:
        return control_of("slower")  # "slower can, I am driving"
    if takes_leave(utterance) and state.step is None:
        return control_of(leave(utterance))
    if REPEAT in acts.edges and not utterance.asks:
        return control_of(REPEAT)
    seen = needs_seeing(utterance, state, content) or concludes(utterance, state, content)
    seen = seen if state.step is None else None
    if seen is not None:
        return seen
    confirmed = confirms(utterance, state, content) if CONFIRM in acts.edges or recalls(utterance) else None
    if confirmed is not None:
        return confirmed
    echoed = _echoed(utterance, state, content)
    if echoed is not None:
        return echoed
    named = picked_by_name(utterance, state, content)
    if named is not None:
        return named
    if CORRECT in acts.edges:
        corrected = resolve.correction(utterance, content, state)
        if corrected is not None:
            return answer_question(corrected, utterance, None, state, content, rejected=state.said)
        return None if utterance.rest is not None else Move("ask-back")
    if not acts.edges:
        return _steered(utterance.whole.control, utterance, state) if utterance.whole.control else None
    return _by_edges(utterance, scene, state, content)


def _explained(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what explains a hard word that is asked back, as far as it was caught: "electro what"."""
    words = utterance.acts.rest or utterance.words
    means = "mean" in words and "by" in words  # "what do you mean by electrolytes exactly"
    if state.said is None or not (0 < len(words) <= BACK or means) or "what" not in words:
        return None
    caught = [word for word in words if len(word) >= CAUGHT]
    for term, answer in content.article.words.items():
        heard = [word for word in caught if term.startswith(word)]
        partly = any(len(word) <= len(term) - BARE for word in heard) or len(words) <= BARE or means
        if heard and partly and answer != state.said.id:
            return Move("answer", answer, detail=KEPT)
    return None


def _by_edges(utterance: Utterance, scene: Scene | None, state: Conversation, content: Content) -> Move | None:
    """Return what an utterance does that opens or closes with an act; the polarity is that of the first."""
    acts, asked = utterance.acts, utterance.asked
    control = asked.control if utterance.rest is not None else None
    if control is not None and not (acts.polarity == YES and control in ("more", "yes", SHORTER)):
        return control_of("stop" if STOP in acts.edges and control in ("thanks", "no") else control)
    if acts.polarity == YES:
        if acts.rest and _QUICKLY.issuperset(acts.rest):
            return Move("control", detail="yes")
        if utterance.asks:
            on_offer = is_on_offer(content, state, asked.topic, asked.aspect)
            if on_offer is not None:
                return Move("answer", on_offer)
            asks = answer_question(asked, utterance, scene, state, content)
            return (
                Move("control", detail="yes") if _is_taken(asks, utterance, state) else asks._replace(then=offered(state))
            )
        if asked.kind is Kind.REFUSED and asked.settled:
            return answer_question(asked, utterance, scene, state, content)  # "yes, so must I stop taking them"
        if _names_something(utterance, state):
            return answer_question(asked, utterance, scene, state, content)
        told = len(acts.rest) < TELLS
        if told or (state.offer is not None and not asks_behind(utterance)):
            return Move("control", detail="yes")
        asks = answer_question(asked, utterance, scene, state, content)
        return Move("control", detail="yes") if _is_taken(asks, utterance, state) else None
    closes = acts.closes == STOP and not is_question(utterance)
    if STOP in acts.edges and (closes or not (utterance.asks or len(acts.rest) >= TELLS)):
        return Move("control", detail="stop")
    if utterance.asks or (acts.polarity == NO and asks_anything(acts.rest)):
        return None
    if acts.polarity == NO:
        ends = state.offer is not None and state.offer.kind == "anything"
        return None if ends and len(acts.rest) >= TELLS else Move("control", detail="no")
    if THANKS in acts.edges and utterance.rest is None:
        return Move("control", detail="thanks")
    if HESITATE in acts.edges and utterance.rest is None:
        return Move("ask-again")
    return None


def _names_something(utterance: Utterance, state: Conversation) -> bool:
    """Tell whether something is named behind a yes that takes nothing up: "okay, treatment", to "anything else"."""
    evidence = utterance.asked.evidence
    anything = state.offer is not None and state.offer.kind == "anything"
    return anything and evidence is not None and bool(evidence.asked or evidence.told or evidence.cued)


def _steered(control: str, utterance: Utterance, state: Conversation) -> Move:
    """Return the move of a control; "tell me, but slowly" takes up what is on offer."""
    if control == "more" and state.offer is not None and state.offer.kind == "more":
        return Move("control", detail=YES)  # "go on", to "shall I go on"
    takes = control == "slower" and not _TAKES.isdisjoint(utterance.words)
    return Move("control", detail=SLOWLY) if takes and _offers_one(state) else control_of(control)


def _offers_one(state: Conversation) -> bool:
    return state.offer is not None and state.offer.kind in ONE


def _is_taken(asks: Move, utterance: Utterance, state: Conversation) -> bool:
    """Tell whether what is asked behind a yes has no answer but what is on offer: "yeah, which is better though"."""
    evidence = utterance.asked.evidence
    bare = evidence is None or not (evidence.asked or evidence.told or evidence.strangers or evidence.cued - BARE_ASPECTS)
    return asks.kind == "decline" and not asks.gaps and bare and _offers_one(state) and asks_behind(utterance)


def _echoed(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is on offer, where most of what was said says it back: "I asked what they share"."""
    said = utterance.acts.rest or utterance.words
    shares = echoes(said, content, state)
    best = max(shares, key=shares.__getitem__, default=None)
    if best is None or shares[best] < ECHO or list(shares.values()).count(shares[best]) > 1:
        return None
    asked = utterance.asked.aspect if utterance.asks else None
    if asked is not None and shares[best] < 1 and asked not in content.places[best.rstrip("+")].aspects:
        return None  # "what causes leg cramps", where how leg cramps are treated is on offer
    if best.endswith("+") and names_other_topic(utterance.asked.evidence, state, content):
        return None  # "the other signs of dehydration", where those of low B12 are on offer
    return resolve.rest(content, state) if best.endswith("+") else Move("answer", best)
