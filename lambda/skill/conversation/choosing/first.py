"""What comes before everything that is weighed: danger, a cramp now, what is done in the steps for one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.article.article import AspectId, TopicId
from skill.content import Content
from skill.conversation.answers.lacking import is_headline
from skill.conversation.answers.weighing import DOCTOR
from skill.conversation.following.whys import WHY
from skill.conversation.heard.leaving import takes_leave
from skill.conversation.heard.named import has_a_food, names_other
from skill.conversation.move import Move
from skill.conversation.state import URGED, Conversation
from skill.conversation.steps.afterwards import after_steps
from skill.conversation.steps.besides import EASED, asked_after_ease, asks_beyond, is_of_steps
from skill.conversation.steps.during import SURE, decide_in_steps
from skill.conversation.steps.ease import eases, softens, tells_ease
from skill.conversation.steps.phrases import gets_worse, is_partial
from skill.conversation.steps.told_of_cramp import IS_IT_CRAMP, still_has, told_of_cramp
from skill.conversation.steps.welcome import answers_welcome, is_nonsense, is_question, prevents
from skill.conversation.steps.where import is_in_danger, with_place
from skill.conversation.table import CHOICES
from skill.listening.acts.edges import NEITHER, NO, REPEAT, STOP, THANKS, YES
from skill.listening.cramp.denied import denies_cramp, says_not_now, speaks_of_talk
from skill.listening.cramp.happening import OPENING, PLAIN, Cramp, describe
from skill.listening.cramp.step_talk import hear_step_talk
from skill.listening.questions.alternatives import CAUSES
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import QUESTION_WORDS, asks_anything, inverts

_BEGAN = frozenset("since after afterwards following put started began yesterday ago last".split())
"""Words that say that something was before the cramp."""
_IS_IT = frozenset(
    {
        ("is", "from"),
        ("is", "because"),
        ("be", "from"),
        ("is", "due"),
        ("comes", "from"),
        ("come", "from"),
        ("doing", "this"),
    }
)
"""Words that ask what it is from, in whatever order: "she gets cramps, is from the shot"."""
_LATELY = frozenset("now today tonight lately week month monday tuesday wednesday thursday friday saturday sunday".split())
"""Words that say when something was, or since when."""
_DAYS = frozenset("days week weeks".split())
_COUNTS = frozenset(
    "two three four five six seven eight nine ten few couple several some many for of a one past last".split()
)
"""Units of what lasts longer than a cramp, and what stands before them where it is told how long."""
_AT_ONCE = frozenset("right second minute moment now just help ow ouch aah argh".split())
"""Words of somebody who has it this moment, whatever was before it."""
_OF_CRAMPS = frozenset((WHY, "feel"))
"""Aspects of how a cramp comes about, and what it is like."""
_OWN = frozenset("i me my mine he his him she her we our it this these".split())
"""Words of somebody whose cramp it is, or who points at one."""
AGAIN, TAKEN = 0.4, 0.9
"""Probability of a wish to hear it again, and of a yes, from which it is no cry that names nothing felt."""
PARTING = 0.95
"""Probability of thanks or a goodbye from which that is what it is."""
CURSING = 0.75
"""Probability from which it is one at the beginning though nothing knows the words: "jesus, mary and joseph"."""
UNFELT_OPENING = 0.8
"""Probability from which what names nothing felt is a cry at the beginning; else it is asked about: "eight out of ten"."""


def by_rank(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what comes before everything that is weighed: danger, a cramp, what is done in the steps."""
    whole = utterance.whole
    if whole.kind is Kind.EMERGENCY and _is_goodbye(utterance):
        return Move("control", detail="stop")
    if whole.kind is Kind.EMERGENCY:
        if whole.flag is None and utterance.cramp is not None and utterance.cramp.felt and utterance.cramp.sure:
            return begin_steps(utterance.cramp)._replace(caution=True)  # no sign is sure, and a cramp is
        return Move("emergency", detail=whole.flag or "", near=utterance.danger.others)
    declines = (utterance.acts.polarity == NO and utterance.rest is None) or takes_leave(utterance)
    relief = "relief" in (utterance.control, whole.control, utterance.asked.control)
    relief = relief and not (denies_cramp(utterance.words) or speaks_of_talk(utterance.words))
    after = after_steps(utterance, state)
    if after is not None:
        return after
    if state.step is None and relief and not declines:
        return begin_steps(describe(utterance.words))
    told = told_of_cramp(utterance, state, content)
    if told is not None and told != IS_IT_CRAMP:
        return told
    prevention = prevents(utterance, state, content)
    if prevention is not None:
        return Move("answer", prevention, reading=utterance.asked)
    if answers_welcome(utterance, state, content):
        return Move("control", detail="relief")
    warned = _came_of(utterance, state, content) if state.step is None else None
    if warned is not None:
        return Move("answer", warned, reading=utterance.asked)
    if state.step is not None:
        return decide_in_steps(utterance, state, content)
    if state.said is not None and state.said.kind == EASED and not names_other(utterance, content):
        asked = asked_after_ease(utterance)
        if asked is not None:
            return asked
    if _is_back(utterance, state, content) or (state.step is None and still_has(utterance, content)):
        return Move("cramp")
    if utterance.cramp is not None and not _is_no_cry(utterance, state) and not _came_behind(utterance, content):
        opens = state.is_bare and utterance.cramp.chance >= (OPENING if utterance.cramp.felt else UNFELT_OPENING)
        likely = utterance.cramp.chance >= (CURSING if state.is_bare else PLAIN)
        if (opens or utterance.cramp.sure) and (likely or not is_nonsense(utterance)):
            return begin_steps(utterance.cramp)
    return told


def _is_goodbye(utterance: Utterance) -> bool:
    """Tell whether what only a score takes for danger is plainly a goodbye: "that'll do, I'll get my head down, ta"."""
    parting = utterance.guess.get(STOP, 0.0) + utterance.guess.get(THANKS, 0.0)
    return utterance.whole.flag is None and STOP in utterance.acts.edges and parting >= PARTING


def _is_back(utterance: Utterance, state: Conversation, content: Content) -> bool:
    """Tell whether somebody whose cramp had eased says that it has not: "it's still grabbing at me"."""
    if state.said is None or state.said.kind != EASED or not utterance.words or names_other(utterance, content):
        return False
    if softens(utterance.words) or utterance.guess.get(THANKS, 0.0) + utterance.guess.get(STOP, 0.0) >= CURSING:
        return False  # "it has gone again"; "nowt, ta"
    talk = hear_step_talk(utterance.words, content.knowledge)
    return talk.get("worse", 0.0) + talk.get("back", 0.0) >= SURE and not asks_anything(utterance.words)


def _is_no_cry(utterance: Utterance, state: Conversation) -> bool:
    """Tell whether it is a control, or takes up an offer and names nothing that is felt: "aye, quick"."""
    offers = state.offer is not None and state.offer.kind in (*CHOICES, "answer", "more")
    takes = offers and utterance.acts.polarity == YES and utterance.guess.get(YES, 0.0) >= TAKEN
    cramp = utterance.cramp
    if _asks_in_general(utterance):
        return True
    leaves = STOP in utterance.acts.edges or takes_leave(utterance)  # "I've got to go now"
    if leaves and cramp is not None and not (cramp.felt or cramp.named):
        return True  # "ah forget it, stop"
    picks = (
        offers and state.offer is not None and state.offer.kind in CHOICES and utterance.acts.pick not in (None, NEITHER)
    )
    if cramp is not None and not (cramp.felt or cramp.named):
        again = state.said is not None and utterance.guess.get(REPEAT, 0.0) >= AGAIN
        if again or has_a_food(utterance):
            return True  # "just the beginning again"; "bananas then, right, I've got one in my bag"
    if speaks_of_talk(utterance.words) or (picks and cramp is not None and not cramp.present):
        return True  # "the second, why cramp"
    return utterance.control is not None or (takes and cramp is not None and not (cramp.felt or cramp.named))


def _asks_in_general(utterance: Utterance) -> bool:
    """Tell whether it is asked what a cramp comes of, and of nobody's: "how a cramp comes about"."""
    words, asked = utterance.words, utterance.asked
    opens = words[:1] != () and words[0] in QUESTION_WORDS
    return opens and asked.sure and asked.aspect in _OF_CRAMPS and (_AT_ONCE | _OWN).isdisjoint(words)


def _came_of(utterance: Utterance, state: Conversation, content: Content) -> str | None:
    """Return the answer that sends to a doctor whoever tells of a cramp after something the article says that of.

    "I took the injection this morning, and now both my legs are cramping": nobody then only hears to stretch. Whoever
    asks whether it is from that hears it.
    """
    words, evidence = utterance.words, utterance.asked.evidence
    if evidence is None or (_BEGAN.isdisjoint(words) and _LATELY.isdisjoint(words)):
        return None
    whether = any(pair in _IS_IT for pair in pairwise(words))
    asks = not QUESTION_WORDS.isdisjoint(words) or is_question(utterance)
    asks = not whether and (asks or inverts(words) or URGED in state.told)
    if asks:
        return None
    topics = content.article.topics
    if utterance.cramp is None and not any(
        topics[TopicId(one)].kind == "effect" for one in (*evidence.asked, *evidence.told)
    ):
        return None
    found = (content.article.pairs.get((TopicId(one), AspectId(DOCTOR))) for one in _factors(utterance, content))
    own = (one for one in found if one is not None and content.article.answers[one].topic != content.knowledge.main)
    sends = next((one for one in own if content.article.answers[one].topic in _factors(utterance, content)), None)
    if sends is None or not whether:
        return sends
    told = content.article.find(content.article.answers[sends].topic, AspectId(CAUSES))
    return sends if told is None else told.id


def _factors(utterance: Utterance, content: Content) -> list[str]:
    """Return the causes that are named."""
    evidence = utterance.asked.evidence
    named = () if evidence is None else (*evidence.asked, *evidence.told)
    return [one for one in named if content.article.topics[TopicId(one)].kind == "factor"]


def _came_behind(utterance: Utterance, content: Content) -> bool:
    """Tell whether a cramp is told as what came of something: "my doctor put me on a statin, and now my calves cramp"."""
    cramp, words, asked = utterance.cramp, utterance.words, utterance.asked
    if is_headline(utterance, content) or (asked.settled and asked.aspect == DOCTOR):
        return True  # a cramp after an injection: the article sends its owner to a doctor at once
    if cramp is not None and not cramp.named and _hurt_for_days(words):
        return True
    if cramp is None or _BEGAN.isdisjoint(words) or (cramp.chance >= PLAIN and not _AT_ONCE.isdisjoint(words)):
        return False
    return any(content.article.find(TopicId(one), AspectId(DOCTOR)) for one in _factors(utterance, content))


def _hurt_for_days(words: Sequence[str]) -> bool:
    """Tell whether what hurts has done so for days, and no cramp lasts that long: "three days after I lifted it"."""
    counted = any(word in _DAYS and before in _COUNTS for before, word in pairwise(words))
    return counted and _AT_ONCE.isdisjoint(words)


def without_cramp(utterance: Utterance, state: Conversation, content: Content) -> tuple[Utterance, Conversation]:
    """Return an utterance without its cry, and the conversation without the steps, where it says that there is no cramp."""
    concerns = state.step is not None or utterance.cramp is not None
    if not concerns or utterance.whole.kind is Kind.EMERGENCY:
        return utterance, state
    denied = denies_cramp(utterance.words) or (state.step is not None and says_not_now(utterance.words))
    denied = denied or (state.step is not None and _has_eased_and_asks(utterance, content))
    if not denied:
        return utterance, state
    return utterance._replace(cramp=None), state._replace(step=None, offer=None) if state.step is not None else state


def _has_eased_and_asks(utterance: Utterance, content: Content) -> bool:
    """Tell whether somebody whose cramp has let go asks what the steps have no words for: "it's easing, what was that"."""
    words = utterance.words
    if is_of_steps(words):
        return False  # "it's easing, should I sit or stand"
    eased = tells_ease(words) or (softens(words) and eases(words) and not (gets_worse(words) or is_partial(words)))
    return eased and ((names_other(utterance, content) and asks_anything(words)) or asks_beyond(words))


def begin_steps(cramp: Cramp) -> Move:
    """Return the steps for a cramp; what is said of it changes their words."""
    return Move("cramp", detail=" ".join(one for one in (cramp.muscle, "lasting" if cramp.lasting else "") if one))


def lasting(move: Move, utterance: Utterance) -> Move:
    """Return the steps with a doctor named, for a cramp of hours or days, also behind a yes: "yes, since yesterday".

    So with a danger that somebody is in: "yes, and I'm driving".
    """
    if (move.kind, move.detail) != ("control", "relief"):
        return with_place(move, utterance.words)
    cramp = describe(utterance.words)
    return with_place(begin_steps(cramp), utterance.words) if cramp.lasting or is_in_danger(utterance.words) else move
