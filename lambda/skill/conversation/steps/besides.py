"""Two things said at once in the steps: what is asked is answered, and how it goes is taken up besides.

"No, it's still grabbing, how long will this last" hears that nobody can tell, and then the next step; "it's gone, why does
it do that" hears why. Whoever did a step that failed, or was told the same again, is not sent back to the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import PARTS, TRIED, Conversation
from skill.conversation.steps import phrases
from skill.conversation.steps.alone import ALONE, is_alone
from skill.conversation.steps.asked import (
    AFTERWARDS,
    LASTING,
    LYING,
    MOVING,
    THIRST,
    Words,
    asked_in,
    comes_back,
    complains,
    goes_on_for_hours,
    split,
    still_to_do,
)
from skill.conversation.steps.ease import eases, goes_down, tells_ease
from skill.conversation.steps.going_on import asks_next
from skill.conversation.steps.left import LEFT, does_harm, is_too_much, left_out, lets_again
from skill.conversation.steps.things import DRINK, TAKE, WHERE
from skill.conversation.steps.which import WHICH
from skill.listening.cramp.happening import describe
from skill.listening.cramp.step_talk import hear_step_talk
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import QUESTION_WORDS, asks_anything

EASED, PARTLY, STILL, CANNOT, WORSE, FEAR, ELSE = "eased", "partly", "still", "cannot", "worse", "fear", "else"
AWAY = "steps"
"""The offer to go back to the steps, made to whoever asked something else."""
ALONE_SAID = "step-alone"
"""The prompt that an article with steps may have for somebody who is alone."""
LIKELY = 0.5
"""Probability from which what is left without a question tells how it goes."""
ASKS_IF = frozenset(("eased", "last-step"))
"""Offers that ask how it goes: a no to them is that it does not ease."""
_LASTS = frozenset("still same yet already nothing not never longer".split())
"""Words of somebody whose cramp has not let go."""
_ANEW = frozenset("another new other different back".split())
"""Words of another cramp."""
_NO = frozenset("no nope nah na not".split())
_RIGID = frozenset("hard rigid solid rock stone stiff knotted locked".split())
"""Words of a muscle that has not let go, whatever is learned: "it's hard as a rock, should I press lightly"."""
_BACK = frozenset("back again comes returns".split())
"""Words that say, behind ease, that it has not gone: "it's easing, but it comes back when I move"."""
_SLIGHT = frozenset("bit little slightly wee some sore aches tender".split())
_COUNTED = frozenset("time times twice".split())
_AFTER = frozenset((MOVING, "how-often", "how-long", "lasts", "how-hard", LASTING))
"""What is asked after the ease, and answered as in the steps."""
_KINDS = {THIRST: "why", "why": "why", "how-long": "how-long", "lasts": "how-long", LASTING: FEAR}
"""Kinds of step talk that what is asked is of, where it is not "how"."""
ALSO_NAMED = frozenset((LYING, MOVING, THIRST, AFTERWARDS, TAKE, DRINK, WHERE)) | WHICH
"""What is asked of the steps though it names a topic: sitting, standing, drinking, what hurts afterwards, which of two."""


def hear_besides(utterance: Utterance, state: Conversation, content: Content, *, elsewhere: bool) -> Move | None:
    """Return what to do about a question in the steps with what is said besides, or about steps that failed; else None.

    `elsewhere` says that something besides cramps is named.
    """
    words, path = utterance.words, content.article.relief
    if not words or state.step is None or path is None:
        return None
    if state.offer is not None and state.offer.kind == AWAY and utterance.cramp is not None and utterance.cramp.plain:
        return cry_again(utterance, state)  # back from something else
    question, rest = split(words)
    asked = asked_in(question, words)
    harm = set() if tells_ease(words) else does_harm(words, state.step)
    if harm:
        kind = CANNOT if is_too_much(words) else WORSE
        left = " ".join(f"{LEFT}{place}" for place in sorted(harm))
        return Move("step", detail=kind, besides=f"{left} {asked}" if asked in WHICH else left)
    if is_alone(words) and ALONE_SAID in content.prompts:
        both = (ALONE, asked) if asked and asked != "how" else (ALONE,)
        return Move("step", detail=CANNOT, besides=" ".join(both))
    if elsewhere and question and asked not in ALSO_NAMED:
        return None
    goes = _how_it_goes(rest, state, content)
    if not question and goes not in (EASED, PARTLY) and f"step-{LASTING}" not in state.told and goes_on_for_hours(words):
        return Move("step", detail=STILL, besides=LASTING)
    if not asked and comes_back(rest):
        if not question and goes not in (EASED, PARTLY) and (f"step-{LASTING}" in state.told or "every" in words):
            return Move("step", detail=STILL, besides="" if f"step-{LASTING}" in state.told else LASTING)
        if goes in (EASED, PARTLY) or len(rest) < len(words) or "time" in words:
            asked = LASTING
    if asked in WHICH and goes == EASED and not tells_ease(rest):
        goes = ""  # "yes but which way"
    if asked and goes == CANNOT:
        return Move("step", detail=CANNOT)
    if asked:
        return Move("step", detail=goes or _KINDS.get(asked, "how"), besides=asked)
    if lets_again(words):
        return Move("step", detail="next", besides=LEFT if left_out(state) else "")
    if complains(words) and asks_next(words):
        return Move("step", detail="next")
    if not question and goes == PARTLY and not _BACK.isdisjoint(words):
        return Move("step", detail=PARTLY)
    if question and not complains(words):
        return None
    todo = still_to_do(words, state.step, len(path.steps))
    if complains(words):
        all_said = todo is None and state.step < 0
        return Move("step", detail=ELSE if all_said else WORSE, besides="" if todo is None else str(todo))
    done = phrases.done_in(words)
    if todo is None and done and phrases.hurts(words) and max(done) + 1 < len(path.steps):
        return Move("step", detail=WORSE, besides=str(max(done) + 1))  # "I stretched it and it hurts more"
    return None if todo is None else Move("step", detail=STILL, besides=str(todo))


def asked_after_ease(utterance: Utterance) -> Move | None:
    """Return what is done about a question of somebody whose cramp has eased: how often, how long, is it bad again."""
    words = utterance.words
    question, _ = split(words)
    asked = asked_in(question, words) or (LASTING if comes_back(words) and not _COUNTED.isdisjoint(words) else "")
    if asked not in _AFTER:
        return None
    return Move("step", detail=_KINDS.get(asked, "how"), besides=asked)


def is_of_steps(words: Words) -> bool:
    """Tell whether what is asked is of the steps, though it names a topic: "it's easing, should I sit or stand"."""
    return asked_in(split(words)[0], words) in ALSO_NAMED


def asks_beyond(words: Words) -> bool:
    """Tell whether a question word asks for what the steps have no words for: "it's easing, what brought that on"."""
    question, _ = split(words)
    return bool(question) and question[0] in QUESTION_WORDS and not asked_in(question, words)


def still_the_same(words: Sequence[str], state: Conversation) -> bool:
    """Tell whether somebody who heard all there is to do says that it has not helped: nobody then begins anew."""
    return TRIED in state.told and not _LASTS.isdisjoint(words) and _ANEW.isdisjoint(words)


def cry_again(utterance: Utterance, state: Conversation) -> Move:
    """Return what is done about a cry of somebody who heard the steps: nothing is said again but of another muscle."""
    if still_the_same(utterance.words, state):
        return Move("step", detail=ELSE)
    muscle = describe(utterance.words).muscle
    first = state.said is not None and state.said.kind == "first"
    if (muscle and PARTS[muscle] != state.part) or not first:
        return Move("cramp", detail=muscle)
    return Move("step", detail="still")


def asks_of_a_thing(utterance: Utterance, content: Content) -> bool:
    """Tell whether a thing that is not covered is asked about: "how long do I hold the ice on it"."""
    evidence, refusals = utterance.asked.evidence, content.knowledge.refusals
    return evidence is not None and any(refusals[gap].thing for gap in evidence.gaps if gap in refusals)


def fears_for_somebody(kind: str, utterance: Utterance, content: Content) -> bool:
    """Tell whether somebody who fears, or tells of pain, asks of what nobody here can tell: whether a baby is all right."""
    evidence, refusals = utterance.asked.evidence, content.knowledge.refusals
    if kind not in (FEAR, WORSE) or evidence is None or not asks_anything(utterance.words):
        return False
    return any(refusals[gap].anywhere and refusals[gap].part for gap in evidence.gaps if gap in refusals)


def _how_it_goes(rest: Words, state: Conversation, content: Content) -> str:
    """Return how it goes by what is said besides a question; empty where that is not told."""
    if not rest:
        return ""
    talk = hear_step_talk(rest, content.knowledge)
    kind = max(talk, key=talk.__getitem__, default="")
    likely = talk.get(kind, 0.0) >= LIKELY
    partly = phrases.is_partial(rest) and eases(rest)
    if goes_down(rest) and not (_SLIGHT.isdisjoint(rest) or tells_ease(rest)):
        return PARTLY  # "it's gone down a bit now, just sore"
    if phrases.is_only_partial(rest):
        return PARTLY
    returns = eases(rest) and "but" in rest and not _BACK.isdisjoint(rest)
    if returns or (partly and (phrases.hurts(rest) or "but" in rest)):
        return PARTLY
    if tells_ease(rest) or (eases(rest) and not phrases.hurts(rest) and kind == EASED):
        return EASED
    if phrases.hurts(rest) or (kind in (WORSE, STILL) and likely):
        return STILL
    if kind == CANNOT and likely and ("can" in rest or "no" in rest[1:]):
        return CANNOT
    if kind == EASED and likely and (_NO | _RIGID).isdisjoint(rest):
        return EASED
    asked = state.offer is not None and state.offer.kind in ASKS_IF
    return STILL if asked and rest[0] in _NO else ""
