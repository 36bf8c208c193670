"""What is told of a cramp or a pain that is no cry and no question: one that is over, a pain that may be one, or none.

"I was up half the night with one" is a no to "Do you have a cramp right now?", and cramps are what is to be heard about.
"My feet are killing me" may be a cramp: that is asked. "I'm only sitting here with my tea" is nothing but a no.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.article.article import AspectId, TopicId
from skill.content import Content
from skill.conversation.answers.weighing import DOCTOR
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.steps.asked import comes_back
from skill.conversation.steps.ease import tells_ease
from skill.conversation.steps.welcome import HAS_ONE, SURELY
from skill.listening.acts.edges import YES
from skill.listening.cramp.body import ELSEWHERE, LEG
from skill.listening.cramp.denied import says_not_now
from skill.listening.cramp.has_one import has_cramp
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem, stems_of
from skill.listening.words.grammar import asks_anything

Words = Sequence[str]

HAD_ONE, IS_IT_CRAMP = Move("control", detail="had-one"), Move("control", detail="is-it-cramp")
NO_CRAMP = Move("control", detail="no")
"""What is done about somebody who has no cramp, and asks nothing else."""
_ONE = frozenset("one it them cramp cramps".split())
_HAD = frozenset("had was woke got been were went".split())
_BEFORE = frozenset("ago earlier yesterday last night morning before evening afternoon week today already over".split())
_STILL = frozenset("now still right again moment keeps keep since".split())
"""Words with which a cramp that was is one yet."""
_SEVERE = frozenset("bad severe worst terrible awful every again".split())
"""Words of a cramp that was bad: a doctor is to be named."""
_ONLY = frozenset(("only", "just"))
_ASKS = frozenset("ask asking wonder wondering curious know tell want about question looking learn find checking".split())
_HURTS = frozenset(
    map(stem, "hurt hurts hurting sore ache aches aching killing pain painful paining agony throbbing".split())
)
_BODY = LEG | ELSEWHERE | {"feet"}
_HURTING = _BODY | _HURTS
_TOLD = frozenset(
    "since after when because always every lately sometimes often if for was been used week weeks month months days years "
    "night nights not no never cause doctor from vitamin walk".split()
)
"""Words with which a pain is told of, and none of this minute."""
_LONGEST = 9
"""Words beyond which a pain is a story."""
_OWN = frozenset(("my", "me"))


def told_of_cramp(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is done about what is told of a cramp or a pain; None where nothing is, or something is asked."""
    words = utterance.words
    if state.step is not None or not words or utterance.control is not None or asks_anything(words):
        return None
    welcomed = state.offer is not None and state.offer.kind == "relief"
    if welcomed and utterance.acts.polarity != YES and _names_only_causes(utterance, content):
        if _had_one(words) and _names_only_causes(utterance, content, but=("effect",)):
            return HAD_ONE if _SEVERE.isdisjoint(words) else _doctor(content)
        if comes_back(words):
            return _doctor(content)  # "no, but they wake me every night"
        if _is_idle(words) and (utterance.cramp is None or not utterance.cramp.sure):
            return NO_CRAMP
        if _may_have_one(utterance, content):
            return Move("ask-again")
    return IS_IT_CRAMP if _hurts(utterance, content) else None


def still_has(utterance: Utterance, content: Content) -> bool:
    """Tell whether somebody says that they have it yet, whatever they were told of: "I still got it right now"."""
    words = utterance.words
    has = "still" in words and any(
        one == "still" and other in ("have", "has", "got") and it in _ONE
        for one, other, it in zip(words, words[1:], words[2:], strict=False)
    )
    return has and "now" in words and not asks_anything(words) and _names_only_causes(utterance, content, but=("effect",))


def _doctor(content: Content) -> Move:
    """Return the answer that names a doctor for cramps."""
    path = content.article.relief
    answer = None if path is None else content.article.find(TopicId(path.topic), AspectId(DOCTOR))
    return HAD_ONE if answer is None else Move("answer", answer.id)


def _had_one(words: Words) -> bool:
    """Tell whether somebody had a cramp before, and says nothing of now: "not at present, but last night was awful"."""
    if says_not_now(words) and not _BEFORE.isdisjoint(words):
        return True  # "no, not now, but last night, in my leg"
    had = next((place for place, word in enumerate(words) if word in _HAD), None)
    over = tells_ease(words)
    if had is None or not (over or not _BEFORE.isdisjoint(words)):
        return False
    denies = "not" in words[:had] or "no" in words[:had]
    return denies or (not _ONE.isdisjoint(words[had:]) and (over or _STILL.isdisjoint(words)))


def _may_have_one(utterance: Utterance, content: Content) -> bool:
    """Tell whether somebody says how or where they are, which leaves open if they have one: "I'm half asleep"."""
    words, evidence = utterance.words, utterance.asked.evidence
    named = evidence is not None and (evidence.asked or evidence.told or evidence.gaps)
    states = utterance.cramp is None and tuple(words[:2]) == ("i", "am") and not (named or _feels(words))
    return states and HAS_ONE <= has_cramp(words, None, content.knowledge) < SURELY


def _is_idle(words: Words) -> bool:
    """Tell whether somebody says that they only do something else: "I'm only passing the time"."""
    only = any(one in _ONLY and (other.endswith("ing") or other in ("up", "here", "in")) for one, other in pairwise(words))
    return only and _ASKS.isdisjoint(words) and not _feels(words)


def _hurts(utterance: Utterance, content: Content) -> bool:
    """Tell whether a part of somebody's body is said to hurt, and no more: it may be a cramp."""
    words = utterance.words
    stems = stems_of(words)
    owned = any(one in _OWN for one in words) and not _BODY.isdisjoint(stems)
    hurts = owned and not _HURTS.isdisjoint(stems) and _TOLD.isdisjoint(words) and len(words) <= _LONGEST
    return hurts and _names_only_causes(utterance, content, but=("sign",))


def _feels(words: Words) -> bool:
    """Tell whether a part of the body is named, or that it hurts."""
    stems = stems_of(words)
    return not _HURTING.isdisjoint(stems)


def _names_only_causes(utterance: Utterance, content: Content, but: Sequence[str] = ()) -> bool:
    """Tell whether no topic is named that somebody could ask about: sitting is only where they are."""
    evidence = utterance.asked.evidence
    named = () if evidence is None else (*evidence.asked, *evidence.told)
    kinds = {content.article.topics[TopicId(topic)].kind for topic in named}
    return kinds <= {"effect", *(but or ("factor",))}
