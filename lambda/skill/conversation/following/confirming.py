"""Whoever sums up what they heard is told the sentence that it stands on: "so what you are saying is ..., am I correct".

Nobody hears a plain yes whose words go beyond that sentence: a summary may be turned round.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from skill.article.article import Answer, AnswerId, AspectId, TopicId
from skill.content import Content
from skill.conversation.answers.weighing import DOCTOR
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem
from skill.listening.words.grammar import QUESTION_WORDS, inverts
from skill.listening.words.telling import telling

CONFIRM, AFFIRM = "confirm", "affirm"
"""Parts of an answer: the sentence that is meant, as what the article says; with a yes, where it says all that was said."""
FEW = 2
"""Words of the sentence, at least, that the summary has to hold; one, where it has few itself."""
SUMMED = 8
"""Words, at most, of "so it was the potassium then"."""
SHORT = 3
"""Words that tell something in a short summary."""
CONCLUDED = "concluded"
"""How such a move came about: it is not weighed against others."""
TESTS = "tests"
"""The aspect of who can tell, and how."""
_OF_CAUSES = frozenset(("causes", "symptoms", "common", "why", "meaning"))
_THINKING = frozenset("probably maybe must might could may likely guess suppose".split())
_HAVING = frozenset(
    {("have", "it"), ("got", "it"), ("have", "that"), ("got", "that"), ("have", "this"), ("be", "it"), ("be", "that")}
    | {("be", "all"), ("be", "like"), ("be", "any"), ("be", "both"), ("am", "low"), ("be", "low"), ("all", "of")}
)
"""Two words of somebody who says what they have; a third one says that they only think so."""
RECURS = 14
"""Words, at most, of somebody who says that it comes back."""
_COMING_BACK = frozenset({("come", "back"), ("comes", "back"), ("coming", "back"), ("came", "back"), ("keep", "coming")})
_TIMES = frozenset("night day week month morning evening nights days weeks months".split())
_EVERY = frozenset("every most two three four five six several few couple many".split())
"""Words before a time of somebody who has had it for long, or again and again."""
_DENIES = frozenset("not no never only rarely rare without less unless".split())
"""Words that may turn a sentence round."""


def recalls(utterance: Utterance) -> bool:
    """Tell whether somebody asks what was said, or sums it up: "was it potassium you said", "so it was potassium then"."""
    words, evidence = utterance.words, utterance.asked.evidence
    if evidence is None or not (evidence.asked or evidence.told) or not QUESTION_WORDS.isdisjoint(words):
        return False
    asks = inverts(words) and words[-2:] in (("you", "said"), ("you", "mentioned"))
    return asks or ("did", "you", "say") in zip(words, words[1:], words[2:], strict=False) or _sums_up(words)


def needs_seeing(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return when to see a doctor, affirmed, for whoever says that what was just told of it is so: "every night counts"."""
    last, words = last_answer(content, state), utterance.words
    if last is None or last.aspect != DOCTOR or content.article.topics[last.topic].kind != "effect":
        return None
    pairs = set(pairwise(words))
    recurs = not _COMING_BACK.isdisjoint(pairs) or any(one in _EVERY and other in _TIMES for one, other in pairs)
    asks = not QUESTION_WORDS.isdisjoint(words) or _DENIES.intersection(words) or len(words) > RECURS
    other = ("back", "to") in pairs or _names_no_effect(utterance, content)  # "let's come back to the tablets"
    return Move("answer", last.id, AFFIRM, detail="0") if recurs and not (asks or other) else None


def _names_no_effect(utterance: Utterance, content: Content) -> bool:
    """Tell whether something is named that is no effect: "five days of tablets"."""
    evidence = utterance.asked.evidence
    named = () if evidence is None else (*evidence.asked, *evidence.told)
    return any(content.article.topics[TopicId(one)].kind != "effect" for one in named)


def concludes(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return who can tell, for whoever takes what was told of causes or signs for what they have: "so I must have it"."""
    last, words, evidence = last_answer(content, state), utterance.words, utterance.asked.evidence
    if last is None or evidence is None or evidence.asked or evidence.gaps or not 2 < len(words) <= RECURS:
        return None
    sums = CONFIRM in utterance.acts.edges  # "so what you're saying is"
    told = last.aspect in _OF_CAUSES and (sums or "so" in words[:2])
    asks = not _DENIES.isdisjoint(words) or not (sums or QUESTION_WORDS.isdisjoint(words))
    if not told or asks or _THINKING.isdisjoint(words) or _HAVING.isdisjoint(pairwise(words)):
        return None
    effects = [topic.id for topic in content.article.topics.values() if topic.kind == "effect"]
    found = (content.article.find(TopicId(topic), AspectId(TESTS)) for topic in (last.topic, *effects))
    return next(
        (Move("answer", one.id, detail=CONCLUDED) for one in found if one is not None and not state.has_heard(one.id)), None
    )


def _sums_up(words: tuple[str, ...]) -> bool:
    return words[:1] == ("so",) and words[-1] in ("then", "right") and len(words) <= SUMMED and not inverts(words)


def confirms(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return the sentence that a summary stands on, of what was said last or before; None where it stands on none."""
    summed, evidence = telling(utterance.acts.rest or utterance.words), utterance.asked.evidence
    if not summed or utterance.asked.gaps or (evidence is not None and (evidence.gaps or evidence.strangers)):
        return None
    for answer in _heard(state, content):
        names = {stem(word) for word in content.article.topics[answer.topic].name.split()}
        shared = [summed.intersection(line.split()) for line in content.lines[answer.id]]
        best = max(range(len(shared)), key=lambda one: len(shared[one]))
        if len(shared[best] - names) >= (1 if len(summed) <= SHORT else FEW):
            said = {*content.lines[answer.id][best].split(), *names}
            turned = not _DENIES.isdisjoint((*utterance.words, *said)) or _sums_up(utterance.words)
            return Move("answer", answer.id, CONFIRM if turned or summed - said else AFFIRM, detail=str(best))
    return None


def _heard(state: Conversation, content: Content) -> Iterator[Answer]:
    """Yield the last answer, then those heard before it about the same topic, the latest first."""
    last = last_answer(content, state)
    if last is None:
        return
    yield last
    before = (content.article.answers.get(AnswerId(one)) for one in reversed(state.heard) if not one.endswith("+"))
    yield from (one for one in before if one is not None and one.topic == last.topic and one.id != last.id)
