"""What was said or offered is kept, however late it is asked for: "what were those other three", "that list again"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.article.article import Answer, AnswerId, TopicId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import NO, REPEAT, YES
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem
from skill.listening.words.grammar import asks_anything
from skill.listening.words.telling import telling, telling_stems

KEPT, SHORTER = "kept", "shorter"
"""How such a move came about, and the control of whoever wants to hear less of it: neither is weighed against others."""
SLOWLY = "yes-slowly"
"""The control of whoever takes up an offer, and wants to hear it slowly."""
NOW, LATER = 0.5, 2 / 3
"""Share of the words of an offer that have to be said: while it stands, and when something else was said since."""
FEW = 2
"""Words of it, at least, that have to be said; unless it stands, and little else is said: "fine then, how rare"."""
ECHO = 4
"""Words with which an offer is said back: "how likely is that"; "how likely am I to get it" asks more."""
_SPOKE = frozenset("spoke mentioned promised offered giving telling going".split())
"""Words of somebody who comes back to what was said, also behind a no."""
_REST = frozenset("rest remaining other others".split())
_OF_THEM = frozenset("of one two three four five couple few more".split())
"""Words behind "the rest" or "the other" that name nothing else."""
_SHORTLY = frozenset("short shorter briefly brief start beginning".split())
"""Words of somebody who wants to hear less of it."""
_AGAIN = frozenset("again repeat".split())
_TELL = frozenset("tell say said give read list repeat name what which where were was go".split())
"""Words one of which asks to hear it again: "my leg again" is no question."""
_TOLD = frozenset("said say keep are told tell just already repeat".split())
"""Words behind "you" of somebody who has been told something."""
_NO_REQUEST = frozenset("not never come came comes coming back happen happened happens start started starting".split())
"""Words before "again" and "repeat" where nothing is to be said again, or a cramp comes again."""


def once_more(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what was heard and is asked for again by the kind of thing that it was; None where nothing is.

    "Repeat what foods you said" asks for the last answer that told of foods, "that list again" for the last of all.
    """
    words = utterance.words
    if _AGAIN.isdisjoint(words) or _TELL.isdisjoint(words) or utterance.control is not None:
        return None
    place = next(place for place, word in enumerate(words) if word in _AGAIN)
    if (place and words[place - 1] in _NO_REQUEST) or _complains(words[:place]):
        return None
    last, kinds = last_answer(content, state), _kinds(utterance)
    heard = [content.article.answers.get(AnswerId(one)) for one in reversed(state.heard) if not one.endswith("+")]
    told = [one for one in (last, *heard) if one is not None]
    said = telling(words)
    shared = {one: len(said.intersection(word for line in content.lines[one.id] for word in line.split())) for one in told}
    closest = max(shared, key=shared.__getitem__, default=None)  # "you told me something about diet and supplements"
    named = closest if closest is not None and shared[closest] >= FEW else None
    meant = last if "last" in words else named or _of_kind(kinds, told, utterance, content) or last
    if meant is None:
        return None
    part = _part_named(meant, said, state, content)
    if part is not None:
        return part
    if meant is last:
        return Move("control", detail=REPEAT if _SHORTLY.isdisjoint(words) else SHORTER)
    return Move("answer", meant.id, detail=KEPT)


def _part_named(meant: Answer, said: set[str], state: Conversation, content: Content) -> Move | None:
    """Return the rest of an answer, where what is wanted again of it stands there alone: "those signs, the tongue one"."""
    lines = [set(line.split()) for line in content.lines[meant.id]]
    first, rest = lines[: len(meant.short)], lines[len(meant.short) :]
    only = said.intersection(*([set().union(*rest)] if rest else [set[str]()])) - set().union(*first)
    only -= {*_listed(meant, content), stem(meant.aspect)}
    return Move("answer", meant.id, "more", detail=KEPT) if only and state.has_heard(f"{meant.id}+") else None


def _complains(words: Sequence[str]) -> bool:
    """Tell whether somebody is told the same again and does not want it: "you said meat and fish again"."""
    told = any(one == "you" and other in _TOLD for one, other in pairwise(words))
    return told and not (asks_anything(words) or words[0] in _TELL or "please" in words)


def _of_kind(kinds: set[str], told: Sequence[Answer], utterance: Utterance, content: Content) -> Answer | None:
    """Return the first of some answers that is of a kind that is named, and of no other topic than is named."""
    found = (one for one in told if one.aspect in kinds and not _names_other(utterance, one, content))
    return next(found, None)


def _kinds(utterance: Utterance) -> set[str]:
    """Return the aspects that the words name; "what were they" asks for no meaning."""
    evidence = utterance.asked.evidence
    other = {"meaning", "treatment"} if "rest" in utterance.words else {"meaning"}  # "rest it", and "the rest"
    return set() if evidence is None else {*evidence.cued} - other


def _asks_rest(utterance: Utterance) -> bool:
    """Tell whether the words ask for the rest of something by nothing but its kind: "the rest of the signs, yeah"."""
    words = utterance.words
    place = next((place for place, word in enumerate(words) if word in _REST), None)
    if place is None:
        return False
    behind = telling([word for word in words[place + 1 :] if word not in _OF_THEM])
    return len(behind) <= len(_kinds(utterance)) + (utterance.acts.polarity == YES)


def kept_rest(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return the rest of an answer that is asked for by what was offered of it; None where none is.

    The last answer's comes first, then those heard before it, the latest first.
    """
    refuses = utterance.acts.polarity == NO and _SPOKE.isdisjoint(utterance.words)
    if not utterance.words or refuses:
        return None
    if _asks_rest(utterance):
        kinds = _kinds(utterance)
        for answer in _with_more(state, content):
            if kinds <= set(content.places[answer.id].aspects) and not _names_other(utterance, answer, content):
                return Move("answer", answer.id, "more", detail=KEPT)
    meant = utterance.acts.rest if CORRECT in utterance.acts.edges else utterance.words  # "I don't mean causes, I mean ..."
    said, last = telling(meant), last_answer(content, state)
    stands = last is not None and state.offer is not None and state.offer.kind == "more"
    spoke = not _SPOKE.isdisjoint(utterance.words)  # "how do they choose, you offered that"
    for answer in _with_more(state, content, said):
        wanted = telling_stems(content.offers[answer.id][1])
        found = len(wanted & said)
        now = stands and last is not None and answer.id == last.id
        enough = found >= (NOW if now else LATER) * len(wanted)
        enough = (enough and (found >= FEW or (now and len(said) <= FEW))) or (spoke and found >= NOW * len(wanted))
        alone = now and wanted == said and len(utterance.words) <= ECHO  # "how likely is that"
        of_it = (
            now and bool(wanted) and wanted < said and wanted == said - _listed(answer, content)
        )  # "how common is it with statins"
        named = of_it or (spoke and bool(wanted) and wanted <= said)
        if ((len(wanted) >= FEW and enough) or alone or named) and not _names_other(utterance, answer, content):
            return Move("answer", answer.id, "more", detail=KEPT)
    return None


def _with_more(state: Conversation, content: Content, said: set[str] | None = None) -> list[Answer]:
    """Return the answers that were heard in short, and have more to say that was not, the last first, then the latest.

    Given some stems, only those whose rest is offered with one of them.
    """
    names = [*([] if state.said is None else [state.said.id]), *reversed(state.heard)]
    named = [
        one
        for one in dict.fromkeys(names)
        if one in content.offers and not (said is not None and said.isdisjoint(content.offers[one][1]))
    ]
    short = (content.article.answers[AnswerId(one)] for one in named if not state.has_heard(f"{one}+"))
    return [one for one in short if one.more]


def _names_other(utterance: Utterance, answer: Answer, content: Content) -> bool:
    """Tell whether a topic is named that the answer is not about."""
    evidence = utterance.asked.evidence
    served = content.places[answer.id]
    named = set() if evidence is None else {*evidence.asked, *evidence.told}
    listed = {topic for part in content.named.get(answer.id, ()) for topic in part}
    return not named <= {*served.topics, *served.broader, *listed, *_effects(content)}


def _listed(answer: Answer, content: Content) -> set[str]:
    """Return the stems of what an answer is about, and of what it names."""
    topics = {str(answer.topic), *(topic for part in content.named.get(answer.id, ()) for topic in part)}
    return {stem(word) for topic in topics for word in content.article.topics[TopicId(topic)].name.lower().split()}


def _effects(content: Content) -> set[str]:
    return {str(topic.id) for topic in content.article.topics.values() if topic.kind == "effect"}
