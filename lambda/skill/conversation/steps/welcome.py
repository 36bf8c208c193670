"""What answers "Do you have a cramp right now?" with yes, in whatever words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.article.article import AspectId, TopicId
from skill.content import Content
from skill.conversation.state import Conversation
from skill.conversation.steps.welcomed import is_anothers
from skill.listening.acts.edges import NO, REPEAT, YES
from skill.listening.cramp.denied import denies_cramp, says_not_now
from skill.listening.cramp.happening import describe, feels
from skill.listening.cramp.has_one import has_cramp
from skill.listening.cramp.step_talk import hear_step_talk
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import ASKING, QUESTION_WORDS, REQUESTS, asks_anything

REPEATED = 0.8
"""Probability from which it is only asked what was said: "sorry, what did you say"."""
SURELY = 0.6
"""The same of somebody who only says how or where they are."""
HAS_ONE = 0.4
"""Probability that somebody has a cramp from which that is an answer to "Do you have a cramp right now?"."""

_ASKS = ASKING | {"who", "when"}


_NO = frozenset("no nope nah naw not".split())
_WONDERS = frozenset("wonder wondering ask asking asked curious want wanted wanting prevention".split())
_PREVENTING = frozenset("prevention preventing".split())
_HEAD = 3
"""Words at the head among which a no stands, behind whoever is addressed."""
_NOTHING = frozenset("nothing none never neither nobody".split())


def is_question(utterance: Utterance) -> bool:
    """Tell whether it has the form of a question."""
    return bool(utterance.words) and utterance.words[0] in ASKING


def asks_behind(utterance: Utterance) -> bool:
    """Tell whether it has the form of a question, or what stands behind the act that it opens with has: "okay who won"."""
    rest = utterance.acts.rest
    if is_question(utterance) or not rest:
        return is_question(utterance)
    return rest[0] in _ASKS or (rest[0] in REQUESTS and rest[0] in utterance.words)  # "play", but not "played"


def is_nonsense(utterance: Utterance) -> bool:
    """Tell whether nothing knows half of the words or more: "xyzzy plugh" is no cry, however short."""
    evidence = utterance.asked.evidence
    return evidence is not None and evidence.strangers * 2 >= max(evidence.words, 1)


def answers_welcome(utterance: Utterance, state: Conversation, content: Content) -> bool:
    """Tell whether something answers "Do you have a cramp right now?" with yes, in whatever words."""
    if state.offer is None or state.offer.kind != "relief":
        return False
    asked, words = utterance.asked, utterance.words
    other = asked.topic is not None and content.article.topics[TopicId(asked.topic)].kind != "effect"
    if not other and utterance.control is None and is_anothers(words):
        return True
    if utterance.acts.polarity == NO:
        return False
    if turns_down(utterance.words):
        return False
    if (
        utterance.guess.get(REPEAT, 0.0) >= REPEATED
        or denies_cramp(utterance.words)
        or (utterance.words and utterance.words[0] in _NOTHING)
    ):
        return False
    if utterance.asks and other and not describe(utterance.words).muscle:
        return False
    if utterance.acts.polarity == YES:
        return True
    talk = hear_step_talk(utterance.words, content.knowledge)
    begins = max(talk, key=talk.__getitem__, default="") in ("next", "how", "again")
    known = asked.evidence is None or not asked.evidence.strangers  # "florble the wug" asks for no steps
    if utterance.control is None and known and (begins or asked.aspect == "treatment") and asked.topic is None:
        return True  # "what should i do"
    asks = bool(utterance.words) and utterance.words[0] in _ASKS
    elsewhere = utterance.cramp is None and (asks or asked.reason in content.knowledge.refusals)
    if utterance.control is not None or asked.control is not None or is_nonsense(utterance) or elsewhere:
        return False  # "who won the election"
    chance = has_cramp(utterance.words, utterance.cramp, content.knowledge)
    idle = utterance.cramp is None and tuple(utterance.words[:2]) == ("i", "am")  # "I'm half asleep"
    return chance >= (SURELY if idle else HAS_ONE)


def turns_down(words: Sequence[str]) -> bool:
    """Tell whether a no stands at the head, whoever is addressed, and something is asked: "girl no, I'm just wondering"."""
    no = next((place for place, word in enumerate(words[:_HEAD]) if word in _NO), None)
    steps = not {"step", "steps"}.isdisjoint(words)  # "I don't, I just want to hear the steps"
    return no is not None and not _WONDERS.isdisjoint(words[no:]) and not (steps or feels(words))


def prevents(utterance: Utterance, state: Conversation, content: Content) -> str | None:
    """Return the answer that tells how to prevent cramps to whoever says that to the welcome: "prevention I'm after"."""
    evidence, path = utterance.asked.evidence, content.article.relief
    welcomed = state.offer is not None and state.offer.kind == "relief"
    if not welcomed or evidence is None or path is None or _PREVENTING.isdisjoint(utterance.words):
        return None
    kinds = {content.article.topics[TopicId(one)].kind for one in evidence.asked}
    answer = content.article.find(TopicId(path.topic), AspectId("prevention"))
    cries = utterance.cramp is not None and utterance.cramp.sure and utterance.acts.polarity != NO
    return None if answer is None or cries or kinds - {"effect"} else str(answer.id)


def on_cramps(utterance: Utterance, state: Conversation, content: Content) -> Conversation:
    """Return the conversation in which cramps are spoken of: whoever says no to the welcome asks of them besides.

    "No, what do I do when I get one": neither "one" nor "them" was named by anybody but us.
    """
    path = content.article.relief
    welcomed = state.offer is not None and state.offer.kind == "relief" and state.topic is None
    if path is None or not welcomed:
        return state
    none = utterance.acts.polarity == NO or says_not_now(utterance.words) or turns_down(utterance.words)
    return state._replace(topic=path.topic) if none else state


def has_none(utterance: Utterance, state: Conversation) -> bool:
    """Tell whether somebody who was asked if they have a cramp says that they have none, and asks nothing.

    "No, last night only, when I came home": what they would like is asked then, as nothing was yet.
    """
    if state.offer is None or state.offer.kind != "relief":
        return False
    none = utterance.acts.polarity == NO or says_not_now(utterance.words)
    asks = asks_anything(utterance.words) or is_question(utterance)
    return none and (not asks or is_of_another(utterance.words))


def is_of_another(words: Sequence[str]) -> bool:
    """Tell whether it is only told that somebody else has cramps: "not me, it's my mother"."""
    return ("not", "me") in pairwise(words) and QUESTION_WORDS.isdisjoint(words)
