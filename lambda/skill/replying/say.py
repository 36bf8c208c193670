"""A decision becomes a reply, and the conversation after it: every move has a row here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

from skill.article.article import AnswerId, AspectId, TopicId
from skill.article.prompts import Locale
from skill.content import Content
from skill.conversation.choosing.asking import EITHER
from skill.conversation.danger.warned import RUBS
from skill.conversation.following.resolve import listed
from skill.conversation.move import BRIEF, Move
from skill.conversation.state import AT_ONCE, CAUTION, OWN, URGED, Conversation, Offer
from skill.conversation.table import last_answer
from skill.listening.danger.alarm import CLOT
from skill.listening.reading import Kind
from skill.replying import step_answers, steps
from skill.replying.answering import Turn, decline, say_answer
from skill.replying.controls import CONTROLS
from skill.replying.danger import DOCTOR_ASPECT, doctor_alone, emergency, with_caution, with_doctor
from skill.replying.either import either
from skill.replying.form import Form, in_form
from skill.replying.menus import ready
from skill.replying.offers import ask, close_shortly, offer_after, offer_something_else, offer_two, passed_over
from skill.replying.recap import WORDINGS, in_brief, recap
from skill.replying.reply import say_prompt, wording

CAUSES, FACTOR = "causes", "factor"
"""The aspect of what something brings about, and the kind of topic that brings something about."""
_AT_ONCE = re.compile(r"doctor (?:straight away|right away|at once|immediately)", re.IGNORECASE)
"""What tells somebody to call a doctor at once."""
_NO = frozenset("no nope nah naw neither".split())
"""First words with which what is on offer is turned down, whatever comes behind them."""
SEEDS = 12
"""Beginnings; prompts have two, three or four wordings."""


def say(
    move: Move,
    state: Conversation,
    content: Content,
    locale: Locale,
    words: Sequence[str] = (),
    form: Form | None = None,
) -> Turn:
    """Return the reply to a move and the conversation that it leaves; `words` are what it replies to, if there were any.

    `form` gives the words in whose form it replies, if it needs them; by default `words`. An intent has none of its own,
    and replies in the form of those that it stands for.
    """
    if words and words[0] in _NO:
        state = state.turning_down()
    reply, after = _say(move, state, content, locale, words, form or (lambda: words))
    names = listed(content, after)
    after = after._replace(listed=names) if len(names) > 1 and reply.ask is not None else after
    after = after._replace(recapped=move.part in WORDINGS) if reply.ask is not None else after
    if move.opening in content.prompts:
        reply = reply._replace(lines=(wording(content.prompts[move.opening], "say", state), *reply.lines))
    if move.soon is not None:
        reply, after = with_doctor(reply, after, content, move.soon)
        if reply.outcome == "declined" and reply.ask is not None and after.step is None:  # no menu behind whom to see
            reply, after = ask(content, after, reply, Offer("anything"))
    if reply.ask is not None and _AT_ONCE.search(" ".join(reply.lines)):
        own = move.soon is not None or (reply.answer is not None and DOCTOR_ASPECT in content.places[reply.answer].aspects)
        after = after.telling(AT_ONCE, *((URGED,) if own else ()))
    opens = move.caution and move.kind != "doctor"
    if not opens:
        return reply, after
    return with_caution(reply, content, locale), after.telling(CAUTION) if reply.ask is not None else after


def _say(move: Move, state: Conversation, content: Content, locale: Locale, words: Sequence[str], form: Form) -> Turn:
    state = state._replace(turn=state.turn + 1, seed=state.seed or _seed(move, words))
    if move.leaves:
        state = state._replace(step=None, offer=None, part="")
    if move.kind == "emergency":
        return emergency(content, locale, move.detail, move.near)
    if move.kind == "doctor":
        reply = doctor_alone(content, state, locale, move.detail, own=move.caution)
        told = (move.detail, *((f"{OWN}{move.detail}",) if move.caution else ()))
        state = _unrubbed(state, content) if move.detail == CLOT else state  # nor is it offered how to treat it
        return ask(content, state._replace(misses=0).telling(*told), reply, Offer("anything"))
    if move.kind == "control":
        return CONTROLS[move.detail](content, state)
    if move.kind == "cramp" and content.article.relief is not None:
        return steps.begin(content, state, move.detail)
    if move.kind == "step":
        return step_answers.talk(content, state, move.detail, move.besides)
    state = _sparing(move, _asked(move, state), content)
    move = move._replace(then=tuple(one for one in move.then if one not in state.turned_down))
    if move.kind == "answer" and move.answer is not None:
        reply, after = _answer(move, state, content)
        told = content.article.answers[AnswerId(move.answer)]
        topic = content.article.topics[told.topic]
        return in_form(reply, form, topic.name, cause=told.aspect == CAUSES and topic.kind == FACTOR), after
    if move.kind == "no-more":
        return _no_more(state, content)
    if move.kind == "ask-back":
        return _ask_back(state, content)
    if move.kind == "ask-again":
        return _ask_again(state, content)
    near = (*move.then, *_same_question(move, content), *move.near)
    return decline(content, state, move.detail, near, move.topic, move.gaps)


def _unrubbed(state: Conversation, content: Content) -> Conversation:
    """Return the conversation in which nothing is offered that tells to rub or stretch a leg."""
    spared = [one for one, lines in content.lines.items() if not RUBS.isdisjoint(" ".join(lines).split())]
    return state._replace(turned_down=tuple(dict.fromkeys((*state.turned_down, *spared))))


def _sparing(move: Move, state: Conversation, content: Content) -> Conversation:
    """Return the conversation in which nothing is offered that is no use to whoever asked: no meat to a vegan."""
    refusals = content.knowledge.refusals
    spared = [one for gap in move.gaps if gap in refusals for one in refusals[gap].spares if one not in state.turned_down]
    return state._replace(turned_down=(*state.turned_down, *spared)) if spared else state


def _same_question(move: Move, content: Content) -> tuple[str, ...]:
    """Return the answer to what is asked of something that is not covered, asked of what is: "does turmeric help"."""
    asked = move.reading
    if asked is None or asked.aspect is None or move.detail not in ("unknown", *content.knowledge.refusals):
        return ()
    effects = [one.id for one in content.article.topics.values() if one.kind == "effect"]
    topics = [TopicId(asked.topic)] if asked.topic is not None else effects[:1]
    found = [content.article.find(topic, AspectId(asked.aspect)) for topic in topics]
    return tuple(str(answer.id) for answer in found if answer is not None)


def _seed(move: Move, words: Sequence[str]) -> int:
    """Return where the wordings begin, by what is first said in a session: a number that tells nothing of the words.

    Opening or steering alone decides nothing; without words, what is done about it decides.
    """
    if move.kind == "control":
        return 0
    request = " ".join(words) or f"{move.kind} {move.answer} {move.detail} {move.topic}"
    return 1 + crc32(request.encode()) % SEEDS


def _asked(move: Move, state: Conversation) -> Conversation:
    """Return the conversation with what was asked on the table, whether it is answered or not."""
    reading = move.reading
    if reading is None or reading.kind is Kind.CONTROL:
        return state
    state = state._replace(asked_topic=reading.topic or state.topic, asked_aspect=reading.aspect or state.asked_aspect)
    if move.kind == "decline" and reading.topic is not None:
        state = state._replace(topic=reading.topic, aspect=reading.aspect or state.aspect)
    return state


def _answer(move: Move, state: Conversation, content: Content) -> Turn:
    answer = content.article.answers[AnswerId(str(move.answer))]
    if move.part == EITHER:
        return either(content, state, answer, content.article.answers[AnswerId(move.detail)])
    if move.part == BRIEF:
        return in_brief(content, state, answer, move.gaps, move.detail)
    if move.part not in ("short", "more"):
        return recap(content, state, answer, int(move.detail), move.gaps, move.part)
    reply, after = say_answer(content, state, answer, move.part, move.gaps)
    unheard = tuple(one for one in move.then if one != answer.id and not after.has_heard(one))
    if unheard and after.step is None:
        return ask(content, after, reply, Offer("answer", unheard[:1]))
    if move.part == "short" and passed_over(state.offer, answer.id):
        return close_shortly(content, after, reply)
    return reply, after


def _no_more(state: Conversation, content: Content) -> Turn:
    """Say that there is no more on it, and offer what follows from it."""
    reply = say_prompt(content, state, "nothing-more")
    answer = last_answer(content, state)
    offer = offer_something_else(content, state) if answer is None else offer_after(content, state, answer)
    if state.step is not None:
        offer = Offer("steps")
    return ask(content, state._replace(misses=0), reply, offer)


def _ask_back(state: Conversation, content: Content) -> Turn:
    """Ask what was meant, with the two likeliest things about what was spoken of; never what was just said."""
    topic = state.asked_topic or state.topic
    about = [] if topic is None else [answer.id for answer in content.article.answers.values() if answer.topic == topic]
    just = state.said.id if state.said is not None else ""
    near = [one for one in about if one != just and not state.has_heard(one)]
    return ask(content, state, say_prompt(content, state, "misunderstood"), offer_two(content, state, near))


def _ask_again(state: Conversation, content: Content) -> Turn:
    """Make the last offer again, in other words: nothing was decided, and nothing is lost."""
    if state.offer is None or state.offer.kind == "ready":
        return ready(content, state)
    return ask(content, state, say_prompt(content, state, "no-hurry"), state.offer)
