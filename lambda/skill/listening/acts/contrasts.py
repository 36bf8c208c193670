"""What an utterance sets against what it does not mean: "not the shots, the pills", "what causes it, not how you fix it".

Each function returns where what is meant lies, and notes a correction among the acts where something was set aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.listening.knowledge import Knowledge
from skill.listening.words.folding import is_determiner
from skill.listening.words.grammar import AUXILIARIES, QUESTION_WORDS
from skill.listening.words.lexicon import Span, spans

CORRECT = "correct"
"""The act of who says that something else was meant."""
_KNOWN = frozenset("know knew heard hear understand understood got".split())
"""Verbs of what somebody need not hear again."""
_AHEAD = 4
"""Words at most before and behind such a verb, up to what is asked."""
_SAYS = frozenset(("said", "ask", "asked"))
_WAIVES = frozenset({("never", "mind"), ("forget", "about"), ("forget", "it")})
"""Two words before what is not wanted."""
_LEFT_OUT, _LEFT_OUT_ASKING = 4, 6
"""Words from "not" to the end of an utterance in which it leaves out what it names, or a question."""
_CONTRAST = 5
"""Words of an utterance in which "not" sets one thing against another."""
_MEANT = 2
"""Words, at least, of what is meant behind what was ruled out."""
_REFUSES = frozenset("want need like lik fanci fancy see".split())
"""Stems behind "not" of somebody who will not hear of something."""
_HATES = frozenset({("no", "thank"), ("i", "hate"), ("i", "hat")})
_INSTEAD = frozenset({("what", "about"), ("how", "about"), ("just", "tell"), ("tell", "me"), ("what", "can")})
"""Two stems that begin what is asked instead."""
_SPEAKING = frozenset(
    "i we it am is was do did talk ask speak say mean meant want about on of in the to but just hear know interest".split()
)
"""Stems with which somebody says what they are talking of, or not."""
_SOON = 4
"""Words within which such a sentence denies."""
_JOINS = AUXILIARIES | frozenset("that for or and of in with just only".split())
"""Words behind what "not" names which say more of it: "not b12 that I take"."""


def leave_out(
    stems: Sequence[str], start: int, end: int, found: Sequence[Span], edges: list[str], knowledge: Knowledge
) -> tuple[int, int]:
    """Return where what is meant lies between two places among the stems; `edges` gets a correction where it is one."""
    start = _not_about(stems, start, end, edges, knowledge)
    start = _ruled_out(stems, start, end, edges, knowledge)
    start = _turned_down(stems, start, end, edges, knowledge)
    start, end = _corrected(stems, start, end, found, edges, knowledge)
    return _known_already(stems, start, end, edges), end


def _ruled_out(stems: Sequence[str], start: int, end: int, edges: list[str], knowledge: Knowledge) -> int:
    """Return where what is meant begins, behind what is ruled out first: "not the potassium, the signs of low B12"."""
    if start >= end:
        return start
    waived = start > 1 and (stems[start - 2], stems[start - 1]) in _WAIVES  # "never mind injections, what does he check"
    if stems[start] not in ("not", "forget") and not waived:
        return start
    known = spans(stems[start:end], knowledge.subjects) if stems[start] == "not" else ()
    if any(span.kind == "topic" and not span.start for span in known):
        return start  # "not getting enough B12, what does it do" is what is spoken of
    start = start - 1 if waived else start
    behind = stems[start + 1 : end]
    heard = [
        span.end for phrases in (knowledge.subjects, knowledge.cues) for span in spans(behind, phrases) if not span.start
    ]
    asks = stems[start] == "forget" and stems[start + 2 : start + 3] and stems[start + 2] in QUESTION_WORDS
    heard = heard or ([1] if asks else [])  # "forget the doctor, how do I stop them"
    meant = start + 1 + max(heard, default=0)
    few = end - meant < _MEANT and not _is_meant(stems[meant:end], knowledge)
    if not heard or few or stems[meant] in _JOINS:
        return start + 1 if waived else start
    edges.append(CORRECT)
    return meant


def _is_meant(stems: Sequence[str], knowledge: Knowledge) -> bool:
    """Tell whether a single word is something to be told of, as in "not the signs, the treatment"."""
    heard = (span for phrases in (knowledge.subjects, knowledge.cues) for span in spans(stems, phrases))
    return any(span.kind in ("topic", "aspect") for span in heard)


def _not_about(stems: Sequence[str], start: int, end: int, edges: list[str], knowledge: Knowledge) -> int:
    """Return where what is meant begins, behind what one is not talking of: "I'm not on about shots, I mean the pills"."""
    denial = next((place for place in range(start, min(start + _SOON, end)) if stems[place] == "not"), None)
    if denial is None or not _SPEAKING.issuperset(stems[start:denial]) or stems[denial + 1 : denial + 2] == ["just"]:
        return start
    named = next((place for place in range(denial + 1, end) if stems[place] not in _SPEAKING), end)
    behind = [span.end for span in spans(stems[named:end], knowledge.subjects) if not span.start]
    past = named + max(behind, default=0)
    meant = next((place for place in range(past, end) if stems[place] not in _SPEAKING), end)
    if named == denial + 1 or not behind or meant in (past, end):
        return start
    edges.append(CORRECT)
    return meant


def _turned_down(stems: Sequence[str], start: int, end: int, edges: list[str], knowledge: Knowledge) -> int:
    """Return where what is asked begins, behind what is turned down: "I don't want the jab, what about the diet".

    What is asked has to name something of its own.
    """
    meant = next((place for place in range(start + 2, end - 1) if (stems[place], stems[place + 1]) in _INSTEAD), None)
    if meant is None or CORRECT in edges or end - meant <= _MEANT:
        return start
    before = stems[start:meant]
    wishes = any(one == "not" and not _REFUSES.isdisjoint(before[at + 1 : at + 3]) for at, one in enumerate(before))
    denied = (wishes or not _HATES.isdisjoint(pairwise(before))) and _names(before, knowledge) and before[-1] != "not"
    eats = any(span.id == "foods" for span in spans(before, knowledge.cues))  # "she eats no meat, what can she eat"
    if not denied or eats or not _names(stems[meant + 2 : end], knowledge):
        return start
    edges.append(CORRECT)
    return meant


def _is_subject(stems: Sequence[str], knowledge: Knowledge) -> bool:
    """Tell whether some words are nothing but something that is listened for, as in "tablets, not injections"."""
    return any(not span.start and span.end == len(stems) for span in spans(stems, knowledge.subjects))


def _names(stems: Sequence[str], knowledge: Knowledge) -> bool:
    """Tell whether some words name something that is listened for, or asked about."""
    return bool(spans(stems, knowledge.subjects)) or bool(spans(stems, knowledge.cues))


def _corrected(
    stems: Sequence[str], start: int, end: int, found: Sequence[Span], edges: list[str], knowledge: Knowledge
) -> tuple[int, int]:
    """Return where what was meant lies, where it is said later that something was meant, or what was not.

    "Don't tell me about injections, I asked about damage"; "no, restless, not rested".
    """
    meant = [span for span in found if span.id == CORRECT and span.kind == "open" and start < span.start and span.end < end]
    meant = [span for span in meant if stems[span.start - 1] not in AUXILIARIES]  # "which questions should I ask him"
    adds = bool(meant) and stems[meant[-1].end - 1] == "mean" and end - meant[-1].end < _MEANT  # "... i mean the mechanism"
    if meant and meant[-1].end - meant[-1].start > 1 and not adds:
        edges.append(CORRECT)
        said = _is_subject(stems[start : meant[-1].start], knowledge)
        insists = stems[meant[-1].end - 1] in _SAYS and said
        if said and stems[meant[-1].end] == "not":
            return start, meant[-1].start  # "tablets, I meant, not injections"
        return (start if insists else meant[-1].end), end  # "omeprazole, I said, does it lower B12"
    contrast = next((place for place in range(start + 1, end - 1) if stems[place] in ("not", "no")), None)
    asking = contrast is not None and stems[contrast + 1] in QUESTION_WORDS
    left_out = contrast is not None and (asking or is_determiner(stems[contrast + 1]))
    most = _LEFT_OUT_ASKING if asking else _LEFT_OUT
    if contrast is not None and edges and end - contrast <= most and left_out:
        edges.append(CORRECT)  # "no, I want what he must do, not the causes"
        return start, contrast
    short = contrast is not None and end - start <= _CONTRAST and AUXILIARIES.isdisjoint(stems[start:contrast])
    said = short and _names(stems[start:contrast], knowledge)  # "remember no meat" sets nothing aside
    if contrast is not None and said and (edges or _is_subject(stems[contrast + 1 : end], knowledge)):
        edges.append(CORRECT)
        return start, contrast
    return start, end


def _known_already(stems: Sequence[str], start: int, end: int, edges: list[str]) -> int:
    """Return where the question begins behind what is known already: "prevention I have heard, what is the cause"."""
    for place in range(start, min(start + _AHEAD, end - 2)):
        if stems[place] != "i" or CORRECT in edges:
            continue
        behind = [one for one in stems[place + 1 : place + 4] if one not in ("have", "hav", "already", "alread", "all")][:1]
        if not _KNOWN.issuperset(behind) or not behind:
            continue
        if place > start and stems[place - 1] in QUESTION_WORDS:
            continue  # "how I know that my B12 is low, what is the signs"
        asks = next((one for one in range(place + 2, end - 1) if stems[one] in QUESTION_WORDS), None)
        if asks is not None and 0 < asks - place - 2 <= _AHEAD and stems[asks - 1] not in _KNOWN:
            edges.append(CORRECT)
            return asks
    return start
