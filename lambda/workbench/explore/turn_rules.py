"""What must hold in every turn, whatever was said before: each rule a function from a turn to what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from authoring.checks.grounding import MOST_SENTENCE_WORDS, MOST_SENTENCES, MOST_WORDS
from authoring.checks.measures import sentences, words
from skill.replying.answering import UNDERSTOOD
from skill.replying.form import without_yes_or_no
from skill.replying.reply import spoken
from skill.speaking.speech import as_heard
from workbench.device.timing import estimate_seconds
from workbench.explore.response_rules import find_response_problems
from workbench.explore.turn import Turn

MOST_MISSES = 5
"""Turns in a row without an answer after which a session ends, but in the steps for a cramp (R12.7)."""
MOST_SECONDS = 20
"""Of what is said besides the disclaimer and the question (design, section 5)."""

_KEEPS_STEPS = frozenset(("cry", "okay", "wait", "question", "stranger"))
"""Kinds of moves that neither end a session in the steps nor leave them."""
_ASKS_AGAIN = frozenset("repeat slower faster explain previous start-over launch steps relief disclaimer cry wait".split())
"""Controls that ask for what was just said, or name it."""


def question_iff_open(turn: Turn) -> str | None:
    """Check that speech ends with a question if and only if the session stays open (R7.4, R7.5)."""
    if turn.speech.endswith("?") == turn.ended:
        return "asks, and ends the session" if turn.ended else "keeps the session open without a question"
    return None


def reprompt_helps(turn: Turn) -> str | None:
    """Check that an open session has a reprompt that asks in other words than the question did (R12.2)."""
    if turn.ended:
        return "has a reprompt, and ends the session" if turn.reprompt else None
    if not turn.reprompt.endswith("?"):
        return f"the reprompt {turn.reprompt!r} does not ask"
    return f"the reprompt {turn.reprompt!r} is what was just asked" if turn.speech.endswith(turn.reprompt) else None


def disclaimer_once(turn: Turn) -> str | None:
    """Check that the disclaimer is heard in the first turn that speaks of the article, on request, and never besides."""
    reply = turn.observed.reply
    asked = turn.move.kind == "disclaimer" or reply.answer == "disclaimer"
    due = asked or (reply.outcome == "answered" and not turn.disclaimed)
    if turn.disclaimers != int(due):
        return f"the disclaimer is heard {turn.disclaimers} times, not {int(due)}"
    return None


def offer_is_kept(turn: Turn) -> str | None:
    """Check that what was offered is answered when it is said back, and "yes" means it."""
    offer, reply = turn.before.offer, turn.observed.reply
    offered = offer.answers if offer is not None else ()
    if turn.move.kind == "said-back":
        if reply.outcome == "declined":
            return "what was offered is declined when it is said back"
        wanted = offered[turn.move.number] if turn.move.number < len(offered) else reply.answer
        return None if reply.answer == wanted else f"what was offered as {wanted} is answered by {reply.answer}"
    if turn.move.kind == "yes" and offer is not None:
        if reply.outcome == "declined":
            return f'"yes" is declined when {offer.kind} is offered'
        if offer.kind in ("answer", "choice") and reply.answer != offered[0]:
            return f'"yes" to {offered[0]} is answered by {reply.answer}'
    return None


def never_the_same_again(turn: Turn) -> str | None:
    """Check that no reply says what the one before it said, unless that was asked for."""
    if turn.last is None or turn.move.kind in _ASKS_AGAIN or turn.move.name == turn.last.move.name:
        return None
    asked = turn.observed.move.reading
    if (asked is not None and asked.topic is not None) or turn.move.kind == "said-back":
        return None  # it was named: that is asking for it
    said, before = turn.observed.reply, turn.last.observed.reply
    if turn.observed.move.kind == "step" and turn.move.kind == turn.last.move.kind == "question":
        return None  # the same is asked of the steps, by two intents
    if asked is not None and asked.aspect is not None and asked.aspect == turn.before.aspect:
        return None  # so it was, by what is asked about it
    if asked is not None and asked.aspect is not None and not _more_of(turn, said.answer):
        return None  # that is the answer to it, and there is no other part to give
    return "says what was said just before" if said.lines and said.lines == before.lines else None


def _more_of(turn: Turn, answer_id: str | None) -> bool:
    """Tell whether there is a part of an answer that was not heard before the turn."""
    answer = turn.content.article.answer(answer_id)
    return answer is not None and bool(answer.more) and not turn.before.has_heard(f"{answer.id}+")


def repeat_repeats(turn: Turn) -> str | None:
    """Check that "repeat" says the last thing that mattered: neither an error in between, nor the offer alone."""
    said, reply = turn.before.said, turn.observed.reply
    offered = turn.before.offer.kind if turn.before.offer is not None else ""
    if turn.move.kind != "repeat" or said is None or offered in ("menu", "relief"):
        return None
    answer = turn.content.article.answer(said.id)
    if answer is not None:
        lines = spoken(answer.more if said.kind == "more" else answer.short)
        return None if reply.lines == lines else f"does not repeat {said.id}"
    return None if reply.lines and reply.sources else "repeats nothing that mattered"


def more_is_new(turn: Turn) -> str | None:
    """Check that "more" never gives a text that was heard before."""
    said, before = turn.observed.conversation.said, turn.before.said
    if turn.move.kind != "more" or turn.observed.reply.outcome != "answered" or said is None or said == before:
        return None
    heard = f"{said.id}+" if said.kind == "more" else said.id
    return f"{heard} was heard before" if turn.before.has_heard(heard) else None


def offer_is_fresh(turn: Turn) -> str | None:
    """Check that an answer offered by itself is none that was heard already."""
    offer = turn.observed.conversation.offer
    if turn.ended or offer is None or offer.kind != "answer" or turn.move.kind in _ASKS_AGAIN:
        return None
    heard = [answer for answer in offer.answers if turn.observed.conversation.has_heard(answer)]
    return f"offers {heard[0]}, which was heard" if heard else None


def stop_stops(turn: Turn) -> str | None:
    """Check that stop, cancel and the way home end the session from every state, and nothing is remembered (R7.8)."""
    if turn.move.kind != "stop":
        return None
    kept = turn.response.get("sessionAttributes")
    return None if turn.ended and not kept else "does not stop"


def help_helps(turn: Turn) -> str | None:
    """Check that help explains and stays, in every state (R7.7)."""
    if turn.move.kind == "help" and (turn.ended or turn.observed.reply.outcome != "control"):
        return "help does not help"
    return None


def danger_comes_first(turn: Turn) -> str | None:
    """Check that a red flag is answered with whom to call and nothing else, then the session ends (R7.25)."""
    if turn.move.kind != "emergency":
        return None
    reply = turn.observed.reply
    if reply.outcome != "emergency":
        return f"a red flag is {reply.outcome}"
    if not turn.speech.startswith(("Call ", "Please call ")):
        return "the first words do not say to call"
    return None if turn.ended and turn.disclaimers == 0 else "goes on after a red flag"


def answer_comes_first(turn: Turn) -> str | None:
    """Check that nothing is heard before the first sentence of an answer, but a yes or a no where it was asked for.

    What is missing may be named before it, in the same sentence or in one of its own (design, section 5).
    """
    reply, said = turn.observed.reply, turn.observed.conversation.said
    answer = turn.content.article.answer(reply.answer)
    if reply.outcome != "answered" or answer is None or said is None or turn.observed.move.part not in ("short", "more"):
        return None
    lines = answer.more if said.kind == "more" else answer.short
    sentence, locale = lines[0].say, turn.content.locale("en-US")
    first = as_heard(sentence, locale), as_heard(without_yes_or_no(sentence), locale)
    if reply.gaps and first[1].lower() in turn.speech.lower():
        return None
    return None if turn.speech.startswith(first) else f"does not begin with {first[0]!r}"


def short_enough(turn: Turn) -> str | None:
    """Check that an answer has two sentences, 45 words and 20 seconds at the most; no sentence is longer than a breath."""
    reply = turn.observed.reply
    text = " ".join(reply.lines)
    quoted = turn.content.prompts["disclaimer"].say[0]
    for sentence in sentences(" ".join((text, reply.ask or "", reply.reprompt or "")).replace(quoted, "")):
        if len(words(sentence)) > MOST_SENTENCE_WORDS:
            return f"{sentence!r} has {len(words(sentence))} words; {MOST_SENTENCE_WORDS} is one breath"
    if len(words(text)) > MOST_WORDS:
        return f"has {len(words(text))} words; {MOST_WORDS} is the most"
    from_answer = reply.outcome == "answered" and reply.answer in turn.content.article.answers
    if from_answer and len(sentences(text)) > MOST_SENTENCES:
        return f"has {len(sentences(text))} sentences; {MOST_SENTENCES} is the most"
    seconds = estimate_seconds(f"<speak>{text}</speak>".replace("&", "&amp;"))
    return f"takes {seconds} seconds; {MOST_SECONDS} is the most" if seconds > MOST_SECONDS else None


def pace_is_kept(turn: Turn) -> str | None:
    """Check that, once asked to slow down, it stays slow until it is asked not to."""
    slow = (turn.before.slow and turn.move.kind not in ("faster", "emergency")) or turn.move.kind == "slower"
    return "is not at the slower pace" if slow and "<prosody" not in turn.ssml else None


def steps_have_a_way_back(turn: Turn) -> str | None:
    """Check that a question in the middle of the steps is answered, and then the steps are offered again."""
    after, reply = turn.observed.conversation, turn.observed.reply
    in_steps = turn.before.step is not None and after.step is not None
    answered = reply.outcome == "answered" and reply.answer in turn.content.article.answers
    if in_steps and answered and (after.offer is None or after.offer.kind != "steps"):
        return "answers in the middle of the steps, and offers no way back"
    return None


def a_cramp_is_kept(turn: Turn) -> str | None:
    """Check that a cry gets the steps in every state, and that no cry, "okay", "wait" or question loses them."""
    kind, before = turn.move.kind, turn.before
    if before.step is None:
        given = (turn.observed.reply.answer or "").startswith("relief")
        return None if kind != "cry" or given else "does not help with a cramp"
    if kind in _KEEPS_STEPS and (turn.ended or turn.observed.conversation.step is None):
        return "ends, or loses the step" if before.offer is None or before.offer.kind != "last-step" else None
    return None


def misses_do_not_loop(turn: Turn) -> str | None:
    """Check that after three turns without an answer it ends, and offers help before (R12.7)."""
    if turn.observed.reply.outcome == "declined" and turn.before.misses >= MOST_MISSES - 1 and not turn.ended:
        understood = turn.before.step is not None or turn.observed.move.detail in UNDERSTOOD
        return None if understood else f"goes on after {MOST_MISSES} misses"
    return None


def obeys_amazon(turn: Turn) -> str | None:
    """Check that the response keeps sections 4 and 5 of the rule book."""
    problems = find_response_problems(turn.response)
    return str(problems[0]) if problems else None


RULES: Mapping[str, Callable[[Turn], str | None]] = {
    rule.__name__: rule
    for rule in (
        question_iff_open,
        reprompt_helps,
        disclaimer_once,
        offer_is_kept,
        never_the_same_again,
        repeat_repeats,
        more_is_new,
        offer_is_fresh,
        stop_stops,
        help_helps,
        danger_comes_first,
        answer_comes_first,
        short_enough,
        pace_is_kept,
        steps_have_a_way_back,
        a_cramp_is_kept,
        misses_do_not_loop,
        obeys_amazon,
    )
}
"""Name to rule, in the order they are reported."""
