"""What is on offer is given to who asks for it in words of their own: "I hate needles, yes, how do they pick".

The offer's words, its topics' names, the cues of what it tells and what those words mean too are what it may be asked for
with; a clause that holds any other, or that could be about something else, asks a question of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skill.article.article import AnswerId, TopicId
from skill.content import Content
from skill.conversation.heard.remarks import TELLERS, is_remark
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import NO, STOP, THANKS
from skill.listening.danger.alarm import SAFE
from skill.listening.reader import read_words
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance
from skill.listening.words.folding import is_determiner, stem
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS, asks_anything
from skill.listening.words.lexicon import outermost, spans
from skill.record import Record

WANTED = "wanted"
"""How such a move came about: it is not weighed against others."""
_KINDS = frozenset(("answer", "more", "choice"))
"""Kinds of offer that can be asked for by what they tell."""
_ALIKE = (
    frozenset("choos pick decid select".split()),
    frozenset("common usual commoner main".split()),
    frozenset("treat fix cur sort help".split()),
    frozenset("check find test".split()),
    frozenset("caus reason".split()),
    frozenset("exception except".split()),
)
"""Stems of words that ask for the same."""
_BEGINS = QUESTION_WORDS | frozenset("who when give tell let hand show name list".split())
"""Words with which a clause begins that asks for something."""
_BEHIND = frozenset(
    "yes yeah yep aye okay ok fine sure right so then and but go well alright please now oh because".split()
)
"""Words behind which such a clause may begin in the middle; elsewhere one that "who" and "when" begin only goes on."""
_ENDS = TELLERS | frozenset("because cause since and but though only first".split())
"""Words that begin what is said behind it, besides."""
_HOLDS = AUXILIARIES | QUESTION_WORDS | frozenset("if when that as than of to for with about".split())
"""Words behind which nothing else begins."""
_SAYS_NOTHING = AUXILIARIES | POINTERS | QUESTION_WORDS
_SAYS_NOTHING |= frozenset(
    "who when yes yeah okay ok sure please then so and but well just oh right go on now give tell let hear hand show name "
    "list me us you i we he she his her him them those ones some any of for to about with in on at by from if whether say "
    "said mean guess like want would get got here there put number figure doctor he even be does else other others "
    "that than between not him exactly actually anyway again alright aye fine yep all".split()
)
_SAYS_NOTHING |= {stem(word) for word in _SAYS_NOTHING}
"""Words, and their stems, of a clause that tell nothing of what is asked."""
_GENERAL = frozenset("happen low much too need feel".split())
"""Stems that many things are asked with, and tell by themselves of none."""
_REFUSES, _KNOWN = frozenset("no nah nope naw not neither never".split()), frozenset(("know", "knew"))
_BARE = 6
"""Words, at most, of a clause that tells nothing, and asks for what is on offer by its form alone."""
_CHAT = 3
"""Words of chat before a clause that asks for what is on offer by no more than "what are they"."""
_FORMS = frozenset("how why when who what which whether".split())
"""Question words that do not stand for each other."""
_SEVERAL = frozenset(("are", "have"))
"""Words of an offer of several things: "what the signs are"."""
_REASONS, _LINKS = frozenset(("because", "cause", "since")), frozenset(("and", "but", "though", "only", "first"))
"""Words that begin a remark, whatever it is, and those behind which one may begin."""
_PLURAL = frozenset("they those them these ones others".split())
_WHICH_ONES = _PLURAL | frozenset("what which are were would could might be the other all then like please exactly".split())
"""All words of a clause that asks for no more than "which ones"."""
_HOW_SO = frozenset("how why who when else then so exactly can could i you we would do to though please again".split())
"""All words of a clause that asks for no more than "how" or "why"."""


class _Offered(Record):
    """One thing on offer."""

    move: Move
    answer: str
    opens: str
    """The word that what is offered begins with: "how", "why"; "the" where it is a thing, or several."""
    words: frozenset[str]
    """What it may be asked for with, as stems."""
    aspects: frozenset[str]


def asked_in_own_words(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is on offer and asked for somewhere in what is said; None where none is, or more than one.

    Something behind it that is not covered is named: "please, and is orange juice any good for that".
    """
    acts, words, offer = utterance.acts, utterance.words, state.offer
    if offer is None or offer.kind not in _KINDS or utterance.control is not None or not words:
        return None
    if not {CORRECT, NO, STOP, THANKS}.isdisjoint(acts.edges) or words[0] in _REFUSES:
        return None
    clauses = list(_clauses(words))
    offered = list(_on_offer(state, content)) if clauses or _is_please(words) else []
    only = len(offered) == 1
    if only and _is_please(words):
        return _with_gap(offered[0], words[2:], utterance, content)
    for start, end in clauses:
        if asks_anything(words[:start]):
            return None
        if utterance.asked.settled and start < _CHAT and not is_remark(words[end:]):
            continue  # a rule knows what is asked
        found = [one for one in offered if _is_asked_for(words[start:end], one, start, state.topic, content, only=only)]
        if len(found) == 1 and not _names_other(words, start, end, utterance, found[0], content):
            return _with_gap(found[0], words[end:], utterance, content)
    return None


def _is_please(words: Sequence[str]) -> bool:
    """Tell whether an offer is taken with a bare "please" before something else."""
    return words[0] == "please" and words[1:2] in (("and",), ("but",))


def _on_offer(state: Conversation, content: Content) -> Iterator[_Offered]:
    assert state.offer is not None  # noqa: S101
    last = last_answer(content, state)
    if state.offer.kind == "more":
        if last is not None and last.rest:
            words = last.rest.lower().replace("'", " ").split()
            yield _Offered(Move("answer", last.id, "more"), last.id, *_askable(words, last.id, True, content))
        return
    for one in state.offer.answers:
        answer = content.article.answer(one)
        if answer is not None:
            yield _Offered(Move("answer", one), one, *_askable(answer.offer.lower().split(), one, False, content))


def _askable(words: Sequence[str], answer: str, rest: bool, content: Content) -> tuple[str, frozenset[str], frozenset[str]]:
    """Return the word that an offer begins with, the stems that ask for it, and the aspects that do."""
    places = content.places[answer]
    own = {*content.offers[answer][rest], *(stem(word) for word in words if not word.startswith("{"))}
    stems = frozenset(own | {one for alike in _ALIKE if not alike.isdisjoint(own) for one in alike})
    cues = spans([stem(word) for word in words if not is_determiner(word)], content.knowledge.cues)
    aspects = frozenset(span.id for span in cues if span.kind == "aspect") if rest else places.aspects
    several = words[0] == "what" and not _SEVERAL.isdisjoint(words)
    return "the" if several else words[0], stems - {"b12"}, aspects


def _clauses(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where each clause that may ask for something begins and ends; the widest first."""
    for start, word in enumerate(words):
        if word == "like" and words[start + 1 : start + 2] == ("what",) and start + 2 == len(words):
            yield start, len(words)
        if start and words[start - 1] in _KNOWN:
            continue  # "I know why"
        if word not in _BEGINS and not (start and words[start - 1] in ("yes", "yeah", "aye", "okay", "sure", "then")):
            continue
        if start and word in ("who", "when") and words[start - 1] not in _BEHIND:
            continue
        yield start, len(words)
        yield from (
            (start, end) for end in range(len(words) - 1, start, -1) if words[end] in _ENDS and words[end - 1] not in _HOLDS
        )


def _is_asked_for(
    clause: Sequence[str], offered: _Offered, chat: int, topic: str | None, content: Content, *, only: bool
) -> bool:
    """Tell whether a clause asks for nothing but what is offered; by its form alone where `only` that is on offer.

    `topic` is what is talked of: a cue alone, "is it poison", asks of that.
    """
    stems = [stem(word) for word in clause if not is_determiner(word)]
    told = {one for one in stems if one not in _SAYS_NOTHING}
    if not told:
        return only and _fits(clause, offered.opens, chat)
    if _asks_otherwise(clause[0], offered.opens):
        return False
    places = content.places[offered.answer]
    subjects = outermost(spans(stems, content.knowledge.subjects))
    about = {*places.topics, *places.broader, *_effects(content)}
    if any(span.kind != "topic" or span.id not in about for span in subjects if span.kind in ("topic", "refusal")):
        return False
    named = {one for span in subjects if span.kind == "topic" for one in stems[span.start : span.end]}
    talked_of = bool(named) or content.article.answers[AnswerId(offered.answer)].topic == topic
    named |= {stem(word) for one in about for word in content.article.topics[TopicId(one)].name.lower().split()}
    cues = [span for span in outermost(spans(stems, content.knowledge.cues)) if span.kind == "aspect"]
    cued = {one for span in cues if span.id in offered.aspects for one in stems[span.start : span.end]}
    own = offered.words | (cued if talked_of and offered.move.part == "short" else set())
    asked = (told & own) - named - _GENERAL
    return bool(asked) and told <= offered.words | named | cued


def _asks_otherwise(first: str, opens: str) -> bool:
    """Tell whether a clause asks how soon of what is offered as a reason, and the like: "early, like how early"."""
    alike = {first, opens} == {"what", "which"}
    return first in _FORMS and opens in _FORMS and first != opens and not alike


def _fits(clause: Sequence[str], opens: str, chat: int) -> bool:
    """Tell whether a clause that tells nothing has the form of what is offered: "how else then", "what would they be"."""
    first = clause[0]
    if len(clause) > _BARE:
        return False
    if opens in ("the", "a", "two", "which"):
        things = not _PLURAL.isdisjoint(clause) and _WHICH_ONES.issuperset(clause)
        return (first in ("what", "which") and things) or tuple(clause) == ("like", "what")
    if opens == "whether":
        return False
    return first == opens and (len(clause) > 1 or chat >= _CHAT) and _HOW_SO.issuperset(clause)


def _names_other(
    words: Sequence[str], start: int, end: int, utterance: Utterance, offered: _Offered, content: Content
) -> bool:
    """Tell whether a topic is named that has nothing to do with what is offered: "it" would be that.

    What is only told behind the clause from `start` to `end` is none: "yes, how does he decide, I'd rather not get shots".
    """
    evidence, places = utterance.asked.evidence, content.places[offered.answer]
    if (
        words[end:]
        and is_remark(words[end:])
        and not spans([stem(word) for word in words[:start] if not is_determiner(word)], content.knowledge.subjects)
    ):
        return False
    named = set() if evidence is None else {*evidence.asked, *evidence.told}
    listed = {topic for part in content.named.get(offered.answer, ()) for topic in part}
    return not named <= {*places.topics, *places.broader, *listed, *_effects(content)}


def _with_gap(offered: _Offered, behind: Sequence[str], utterance: Utterance, content: Content) -> Move | None:
    """Return what is offered, with what is not covered behind it; None where something that is covered is asked there."""
    if not asks_anything(behind):
        tells = not behind or behind[0] in _REASONS or is_remark(behind[1:] if behind[0] in _LINKS else behind)
        return offered.move._replace(detail=WANTED, sure=True) if tells else None
    reading = read_words(behind, content.knowledge, SAFE, cry=False)
    refusals = content.knowledge.refusals
    gaps = tuple(one for one in (reading.reason or "", *reading.gaps) if one in refusals)[:1]
    if reading.kind is Kind.QUESTION and reading.topic is not None and not gaps:
        return None
    return offered.move._replace(gaps=gaps, detail=WANTED, sure=True)


def _effects(content: Content) -> set[str]:
    return {str(topic.id) for topic in content.article.topics.values() if topic.kind == "effect"}
