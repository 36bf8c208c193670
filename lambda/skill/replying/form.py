"""The reply fits the form of what was said: "yes" and "no" answer only a question that asks for one (design, section 5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from skill.listening.words.folding import is_determiner, stem
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS, inverts
from skill.listening.words.telling import telling
from skill.replying.reply import Reply

ONE_BREATH = 25
"""Words of a sentence at the most (design, section 5)."""
_WORD = re.compile(r"[a-z0-9']+")
_YES_OR_NO = re.compile(r"^(?:yes|no), ", re.IGNORECASE)
_YES, _IT_COULD = "Yes, ", "It could be:"
_NAME = re.compile(r"^(?:[A-Z]+\d|[A-Z]{2}|I\b)")
"""What keeps its capitals in the middle of a sentence: "B12"."""
_MIGHT, _BE = frozenset(("could", "might", "may")), frozenset("is was are were".split())
_JUDGED = frozenset(map(stem, "normal okay fine safe bad dangerous serious harmful good enough likely common rare".split()))
"""Stems with which something is judged: a yes to them is one to nothing else."""
_NEUTRAL = frozenset(
    map(
        stem,
        "cause causes causing lead leads bring sign signs symptom symptoms mean feel feeling body person people b12 "
        "vitamin low lack lacking short deficiency deficient something related linked connected problem trouble bit lot "
        "really ever also sometimes actually give gives giving one thing part do does help helps leg legs calf "
        "calves".split(),
    )
)
"""Stems that tell nothing of which thing is asked about."""
_OR_NOT = frozenset("not no what something anything so am is do".split())
"""Words behind "or" that leave it a question for a yes or a no."""
_MAY = frozenset("can could may might should shall must".split())
_WHO = frozenset("i he she we they you".split())
_TAKING = frozenset("take use stop swallow try keep drink eat add mix combine quit skip".split())
"""Three words in a row with which somebody asks for leave."""
_OPENERS = frozenset("so and but or then well okay ok um er".split())
"""Words before the auxiliary of a question."""
_ASKED = frozenset(("if", "whether", "true", "yes", "no"))
"""Words that ask for a yes or a no, or take up an offer that did."""


def without_yes_or_no(sentence: str) -> str:
    """Return a sentence without the "yes" or "no" that opens it."""
    left = _YES_OR_NO.sub("", sentence)
    return left if left == sentence else left[:1].upper() + left[1:]


def inner(sentence: str) -> str:
    """Return a sentence as it stands inside another."""
    return sentence if _NAME.match(sentence) else sentence[:1].lower() + sentence[1:]


Form = Callable[[], Sequence[str]]
"""Gives the folded words in whose form a reply is said; most replies never ask for them."""


def in_form(reply: Reply, form: Form, name: str, *, cause: bool) -> Reply:
    """Return the reply to the words of `form`: it opens with "yes" or "no" only if they ask for one, and for what it says.

    Whoever guesses, "could it be the statin", hears that it could. `name` is that of what the reply is about; where that
    is no `cause` of something, all that the words tell has to stand in it: "can you die of nerve damage" has no yes in
    "it can be permanent", and "does it turn your tongue black" none in "it can make your tongue sore".
    """
    opens = bool(reply.lines) and _YES_OR_NO.match(reply.lines[0]) is not None
    if not opens:
        return reply._replace(lines=tuple(map(without_yes_or_no, reply.lines)))
    words = form()
    first, rest = reply.lines[0], tuple(map(without_yes_or_no, reply.lines[1:]))
    if not asks_yes_or_no(words) or not _says(first, words, name, cause=cause):
        first = without_yes_or_no(first)
    elif _guesses(words, first) and first.startswith(_YES):
        together = f"{_IT_COULD} {inner(first.removeprefix(_YES))}"
        first = together if len(together.split()) <= ONE_BREATH else without_yes_or_no(first)
    return reply._replace(lines=(first, *rest))


def _stems(text: str) -> set[str]:
    return {stem(word) for word in _WORD.findall(text.lower())}


def _says(sentence: str, words: Sequence[str], name: str, *, cause: bool) -> bool:
    """Tell whether a sentence says what the words ask, of what is so named."""
    told = telling(words)
    judged = _JUDGED & told
    if judged and not judged <= _stems(sentence):
        return False  # "is it normal" is no question whether it can be
    return cause or told <= _NEUTRAL | _stems(sentence) | _stems(name)


def _guesses(words: Sequence[str], sentence: str) -> bool:
    """Tell whether somebody guesses at what a sentence tells of: "is it my statin", "could it be that"."""
    for place, (one, other) in enumerate(pairwise(words)):
        if one in _MIGHT and "be" in words[place + 1 :]:
            return True
        if one in _BE and other in POINTERS:
            named = next((word for word in words[place + 2 :] if not is_determiner(word)), "")
            if stem(named) in _stems(sentence):
                return True
    return False


def _chooses(words: Sequence[str]) -> bool:
    """Tell whether it is asked which of two it is: "is it the statin or the heat", and not "... or not"."""
    return any(one == "or" and other not in _OR_NOT for one, other in pairwise(words))


def _asks_leave(words: Sequence[str]) -> bool:
    """Tell whether somebody asks if they may take or leave something: a yes to anything else would sound like leave."""
    threes = zip(words, words[1:], words[2:], strict=False)
    return any(one in _MAY and who in _WHO and verb in _TAKING for one, who, verb in threes)


def asks_yes_or_no(words: Sequence[str]) -> bool:
    """Tell whether words ask for a yes or a no, which an answer can begin with: "can it ...", "... if low B12 is why"."""
    if not words or words[0] in QUESTION_WORDS or "than" in words or _chooses(words):  # which it is, not whether it is so
        return False
    if _asks_leave(words):
        return False
    if not _ASKED.isdisjoint(words) or words[0] in AUXILIARIES:
        return True
    if words[0] in _OPENERS and words[1:2] and words[1] in AUXILIARIES:
        return True
    return inverts(words, alone=True)
