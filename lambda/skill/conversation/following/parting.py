"""Whoever has what they came for says so in a few words, "no, we're straight", "that's me"; a thank-you may hold a fear.

None of them hears another fact, whatever their thanks are for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.content import Content
from skill.conversation.heard.leaving import ENOUGH
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import CHOICES, ONE
from skill.listening.acts.edges import NO, THANKS
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import AUXILIARIES, QUESTION_WORDS, asks_anything
from skill.listening.words.telling import telling

WORRY, CALM = "worry", "calm"
"""The control of whoever is worried, and the prompt that is said before it to whoever was frightened by what they heard."""
DECLINED, THANKED = Move("control", detail="no"), Move("control", detail=THANKS)
"""What is done about whoever wants nothing of what is on offer, and about whoever says thanks."""
_LEAVES = frozenset(("stop", ENOUGH))
"""Controls that end a session, or lead to its end."""
_SHORTEST, _PERSONAL = 3, "i"
"""Words of a question, at least; and whoever asks whether they may do something asks for nothing: "can I go now"."""
_THANKS = frozenset("thank thanks cheers ta obliged bless appreciate".split())
_OPENS = _THANKS | frozenset(
    "no nope nah naw neither none right okay ok well so oh ah yes yeah aye and all love mate".split()
)
"""Words before those that say that it is enough."""
_FINE = frozenset("good straight grand fine done sorted set finished okay ok great happy".split())
_WE = frozenset(("i", "we"))
_BE = frozenset(("am", "are", "all", "is"))
_CLOSES = _THANKS | frozenset(
    "here now then peace you so much very for the my love duck mate with that this on it tonight today".split()
)
"""Words behind "we are good" of somebody who needs nothing else."""
_FEW = 8
_THAT_IS_ME = frozenset({("that", "is", who) for who in ("me", "us")})
_BEHIND_ME = _THANKS | frozenset("then done sorted now for off away and so".split())
_ENOUGH = (
    ("got", "what", "i", "came", "for"), ("have", "what", "i", "need"), ("got", "what", "i", "need"),
    ("going", "on", "with"), ("no", "more", "for", "me"), ("nothing", "more", "from", "me"), ("leave", "you", "to", "it"),
    ("no", "more", "from", "me"), ("nothing", "more", "for", "me"),
)  # fmt: skip
"""Words that say so by themselves."""
_TO_BED = (("go", "to", "bed"), ("go", "to", "sleep"), ("back", "to", "bed"), ("back", "to", "sleep"))
"""The same beside thanks."""
_GOOD_ENOUGH = (("good", "enough"), ("near", "enough"), ("that", "will", "do"))
"""The same beside thanks."""
_MUST = frozenset(("gotta", "must", "better", "best"))
"""Words, or "to" behind "got", "have" and "need", with which somebody says what they have to do."""
_HAVE = frozenset("got have need going has".split())
_LEAVES = frozenset("go get run dash head leave fly shoot pick crack feed open fetch".split())
_HURRIES = frozenset("go run dash head leave fly shoot".split())
_TO_DO = (("a",), ("to",), ("for",), ("on",), ("more",), ("all",))
"""Verbs of whoever leaves without a thank-you, and what stands behind them of somebody who only tells."""
_OFF = frozenset("for now out home then back to and love mate".split())
"""Words behind "we are off" of somebody who leaves: nobody who is off their food or their tablets."""
_AT_THE_HEAD = 4
"""Words, behind those that open it, in which somebody who goes says so."""
_FEARS = frozenset(
    "scare scared scary scaring frighten frightened frightening afraid worried anxious terrified terrifying".split()
)
_DENIES = frozenset("not never cannot".split())


def part_with(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return the goodbye to who has enough, or a calm word to who thanks and is afraid; None for who asks or tells more."""
    words = utterance.words
    if state.step is not None or utterance.control is not None or state.is_bare or asks_anything(_told(words)):
        return None
    thanks = not _THANKS.isdisjoint(words)
    if thanks and WORRY in content.prompts and not _FEARS.isdisjoint(words):
        return Move("control", detail=WORRY, opening=CALM, sure=True)
    if _is_fine(words) or _is_that_me(words) or _holds(words, _ENOUGH):
        return Move("control", detail=ENOUGH)
    if _goes(utterance) or (thanks and _holds(words, _GOOD_ENOUGH)):
        return Move("control", detail=ENOUGH)
    if thanks and _holds(words, _TO_BED) and _DENIES.isdisjoint(words):
        return Move("control", detail=ENOUGH)
    return None


def _goes(utterance: Utterance) -> bool:
    """Tell whether somebody says that they go, or have something else to do: "nah, I gotta get her juice, thanks".

    Whoever names what could be asked about, or a pain, may have to do it for that: "I have to take statins".
    """
    words, evidence = utterance.words, utterance.asked.evidence
    if utterance.cramp is not None or utterance.danger.flag is not None:
        return False
    off = any(
        one in ("am", "are") and other == "off" and words[place - 1] in _WE and (not behind or behind[0] in _OFF)
        for place, (one, other) in enumerate(pairwise(words))
        for behind in (words[place + 2 : place + 3],)
        if place
    )
    named = evidence is not None and bool(evidence.asked or evidence.told)
    thanks, said = not _THANKS.isdisjoint(words), _behind_opening(words)
    if off or named or not said or said[0] not in (*_WE, *_MUST, "got"):
        return off
    for place, (one, other) in enumerate(pairwise(said[: _AT_THE_HEAD + 1])):
        must = one in _MUST or (one == "to" and place > 0 and said[place - 1] in _HAVE)
        got = one in _MUST or (one == "to" and said[max(place - 1, 0)] == "got")
        hurries = got and other in _HURRIES and said[place + 2 : place + 3] not in _TO_DO
        if (must and thanks and other in _LEAVES) or (hurries and not (evidence and evidence.cued)):
            return True
    return False


def _told(words: Sequence[str]) -> Sequence[str]:
    """Return some words without "what I came for" and the like, which asks nothing."""
    place = next((one for one in range(len(words) - 1) if words[one] == "what" and words[one + 1] == "i"), None)
    return words if place is None else words[:place]


def _behind_opening(words: Sequence[str]) -> Sequence[str]:
    start = next((place for place, word in enumerate(words) if word not in _OPENS), len(words))
    return words[start:]


def _is_fine(words: Sequence[str]) -> bool:
    """Tell whether somebody needs nothing else: "im good peace", "no we straight thanks"; not a bare "I am fine"."""
    said = list(_behind_opening(words))
    if not said or said[0] not in _WE or len(words) > _FEW:
        return False
    behind = [word for word in said[1:] if word not in _BE]
    closes = bool(behind) and behind[0] in _FINE and _CLOSES.issuperset(behind[1:])
    return closes and (len(behind) > 1 or len(said) < len(words))


def _is_that_me(words: Sequence[str]) -> bool:
    """Tell whether somebody is done, whatever they thank for: "no that's me, cheers for the minerals"."""
    said = _behind_opening(words)
    return tuple(said[:3]) in _THAT_IS_ME and said[3:4] != () and said[3] in _BEHIND_ME


def _holds(words: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> bool:
    begun = [one for one in phrases if one[0] in words]
    return any(tuple(words[at : at + len(one)]) == one for one in begun for at in range(len(words)))


def thanked(move: Move, utterance: Utterance, state: Conversation) -> Move:
    """Return a move, or that somebody is welcome who only says thanks: that what is on offer is not wanted goes with it."""
    offers = state.offer is not None and state.offer.kind in (*CHOICES, *ONE)
    thanks = THANKS in utterance.acts.edges and utterance.acts.polarity != NO
    return THANKED if offers and thanks and move == DECLINED else move


def asked_in_parting(move: Move, utterance: Utterance) -> Sequence[str]:
    """Return the question behind the words of somebody who seems to leave; empty where there is none.

    "That'll do, is there anything for my back": nobody is hung up on who asks something.
    """
    acts = utterance.acts
    behind = utterance.words[acts.start : acts.end] if move.kind == "control" and move.detail in _LEAVES else ()
    asks = len(behind) >= _SHORTEST and behind[0] in AUXILIARIES | QUESTION_WORDS and behind[1] != _PERSONAL
    return behind if asks and (telling(behind) or len(behind) > _SHORTEST) else ()
