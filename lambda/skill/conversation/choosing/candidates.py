"""Everything that could be said now, where no danger, no cramp and no step decides: each a move with a name."""

from __future__ import annotations

from collections.abc import Container, Mapping

from skill.article.article import AnswerId, TopicId
from skill.content import Content
from skill.conversation.answers.finding import find_about
from skill.conversation.choosing.asking import declined, not_told
from skill.conversation.following import resolve
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.steps.welcome import asks_behind
from skill.conversation.table import items, names_other_topic, offered
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import NO, STOP, TELLS
from skill.listening.learned.weights import HAPPENING, REFUSE
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import asks_anything
from skill.listening.words.telling import telling

ANSWER, REST, DECLINE, ASK_AGAIN, ASK_BACK = "answer:", "rest", "decline", "ask-again", "ask-back"
"""Names of candidates; that of an answer is followed by its id."""
CONTROLS = ("yes", "no", "thanks", "stop", "repeat", "source", "help", "doubt", "louder")
"""Controls that an utterance may be without being one of their phrases."""
_STEERING = {control: Move("control", detail=control) for control in CONTROLS}
ACT_OF = {"no": "thanks", ASK_AGAIN: "hesitate", ASK_BACK: "rejected", DECLINE: "ask"}
"""Candidate to the act that it answers, where that has another name; an answer answers `ask`."""
PLAUSIBLE = 0.3
"""Probability of its act below which a control that no rule proposes is not thought of: a radio asks for nothing."""
CLOSING = 0.8
"""The same for a goodbye that none of the words say: whoever is cut off has lost everything."""
OWN = 1
"""Words that tell something, from which on a question behind a yes asks something of its own."""
_NO_ANSWERS = (REFUSE, HAPPENING)
LIKELY = 12
"""How many answers are looked at because of their words alone."""


def name_of(move: Move) -> str:
    """Return the name of a move among the candidates."""
    if move.kind == "answer":
        return REST if move.part == "more" else f"{ANSWER}{move.answer}"
    if move.kind == "control":
        return move.detail
    return REST if move.kind == "no-more" else move.kind


def find_candidates(
    proposed: Move,
    utterance: Utterance,
    chances: Mapping[str, float],
    shared: Container[str],
    state: Conversation,
    content: Content,
) -> dict[str, Move]:
    """Return what could be said by name: what the rules propose, what is on the table, what the words make likely.

    `chances` are what was learned of the words, `shared` the answers in which some of them are heard.
    """
    asked = utterance.asked
    gaps = asked.gaps or asked.beside or not_told(asked, state, content)
    rejected = state.said.id if state.said is not None and CORRECT in utterance.acts.edges else None
    found = {
        f"{ANSWER}{answer}": Move("answer", answer, gaps=gaps, reading=asked)
        for answer in dict.fromkeys([*_on_the_table(state, content), *_likely(chances, shared, utterance, state, content)])
        if answer != rejected
    }
    evidence = asked.evidence
    says = evidence is not None and bool(evidence.asked or evidence.told or evidence.cued)  # "okay, okay, treatment"
    anything = state.offer is not None and state.offer.kind == "anything"
    empty = state.offer is None or (anything and (says or len(utterance.acts.rest) >= TELLS))  # nothing to take up
    steering = {control: move for control, move in _STEERING.items() if control != "yes" or not empty}
    if evidence is not None and (evidence.asked or evidence.told or evidence.gaps) and STOP not in utterance.acts.edges:
        steering.pop("stop")  # "tingling, that's it, nothing else"
    if asks_anything(utterance.words) and len(telling(utterance.acts.rest)) >= OWN:
        steering.pop("yes", None)  # "okay, but which one is better"
    refuses_and_asks = utterance.acts.polarity == NO and asks_anything(utterance.acts.rest)
    if refuses_and_asks and len(utterance.acts.rest) >= TELLS:
        steering.pop("thanks")  # "no thank you, I'll go tomorrow, which questions should I ask him"
    if asks_behind(utterance) or refuses_and_asks:
        steering.pop("no")  # "nope, are gummies good enough": something is asked
    if state.said is not None:
        steering[ASK_BACK] = Move("ask-back")
        if not names_other_topic(evidence, state, content):
            steering[REST] = resolve.rest(content, state)
    if state.offer is not None:
        steering[ASK_AGAIN] = Move("ask-again")
    least = dict.fromkeys(steering, PLAUSIBLE) | {"stop": PLAUSIBLE if STOP in utterance.acts.edges else CLOSING}
    guess = utterance.guess
    found |= {name: move for name, move in steering.items() if guess.get(ACT_OF.get(name, name), 1) >= least[name]}
    refused = declined(asked, state, content, "unknown")
    found[DECLINE] = refused._replace(topic=refused.topic or state.topic)
    unsaid = proposed.kind == "answer" and not proposed.gaps and asked.kind is Kind.REFUSED
    return found | {name_of(proposed): proposed._replace(gaps=gaps) if unsaid else proposed}


def _on_the_table(state: Conversation, content: Content) -> list[str]:
    """Return the answers on offer, and those about what was named."""
    named = (find_about(content, state, topic, None) for topic in items(content, state))
    known = [answer for answer in offered(state) if AnswerId(answer) in content.article.answers]
    return [*known, *(answer.id for answer in named if answer is not None)]


def _likely(
    chances: Mapping[str, float], shared: Container[str], utterance: Utterance, state: Conversation, content: Content
) -> list[str]:
    """Return the answers that the words make likeliest, and those about what is being talked of.

    Where the words name nothing, no answer about something else stands in for what is talked of: "how come", after statins.
    """
    ranked = sorted(chances, key=chances.__getitem__, reverse=True)[: LIKELY + len(_NO_ANSWERS)]
    best = [name for name in ranked if name not in _NO_ANSWERS][:LIKELY]
    talked_of = {topic for topic in (state.topic, state.asked_topic) if topic is not None}
    evidence = utterance.asked.evidence
    if state.topic is not None and evidence is not None and not (evidence.asked or evidence.told):
        near, topics = {*talked_of, state.other, *items(content, state)}, content.article.topics
        best = [
            name
            for name in best
            if name in shared
            or any(topic in near or topics[TopicId(topic)].kind == "effect" for topic in content.places[name][0])
        ]
    about = {name for topic in talked_of for name in content.serving.get(topic, ())}
    return [*best, *[name for name in chances if name in about]]
