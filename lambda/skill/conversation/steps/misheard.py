"""Somebody in the steps says that they were misheard: what they did say is heard again, and the skill is sorry.

"I did not say I could not stretch it, I asked how", "what car, I'm holding on already". Whoever had asked about something
else, and has no cramp at all, is let out of the steps.
"""

from __future__ import annotations

from skill.content import Content
from skill.conversation.heard.named import names_a_thing
from skill.conversation.state import Conversation
from skill.conversation.steps.asked import asked_in, complains, of_use, split
from skill.listening.cramp.denied import denies_cramp
from skill.listening.listen import listen_to
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import AUXILIARIES
from skill.record import Record

SORRY = "misunderstood"
"""The prompt that says so."""
_DENIALS = (
    "i did not say", "i did not ask", "i did not mean", "i never said", "i never asked", "i have not said",
    "not what i said", "not what i asked", "not what i meant", "got me wrong", "you misheard", "you misunderstood",
    "you are not listening", "you did not listen", "you are not hearing", "misheard me", "you heard wrong",
    "not my question", "did not answer",
)  # fmt: skip
"""Words that say that something else was heard than was said."""
_SAID = frozenset("asked asking said saying meant talking".split())
_WANTED = frozenset(("wanted",))
"""Verbs behind "I" before what was said."""
_BETWEEN = frozenset("am was only just have had actually simply".split())
_TO_OTHERS = frozenset("my him her them to the for he she".split())
_ALOUD, _NO_SPEECH = frozenset(("said", "saying", "meant")), frozenset(("a", "an", "to"))
"""Words behind such a verb where somebody else was spoken to: "I asked my wife to rub it"."""
_ONLY = frozenset("only just never fine okay".split())
_WHETHER = frozenset(("if", "whether"))
_FIRST = frozenset("you about to know that".split())
"""Words between the verb and what was said."""
_ECHOED = frozenset(("i", "it", "my", "we"))
"""Who is spoken of behind a word that is thrown back: "what car, I'm in bed"."""


class SetRight(Record):
    """What somebody says they had said."""

    meant: Utterance | None
    """None where they only say that it was something else."""
    leaves: bool
    """They had asked about something else, and have no cramp."""


def set_right(utterance: Utterance, state: Conversation, content: Content) -> SetRight | None:
    """Return what somebody says they had said; None where nobody in the steps says so."""
    words = utterance.words
    if state.step is None or not words or complains(words):
        return None
    behind = _behind_refusal(words)
    if behind is not None:
        return SetRight(listen_to(list(behind), content.knowledge), leaves=True)
    said = _said(words)
    denied = any(f" {one} " in f" {' '.join(words)} " for one in _DENIALS)
    meant = words[said:] if said is not None else _thrown_back(words)
    if not denied and not meant:
        return None
    again = listen_to(list(meant), content.knowledge) if meant else None
    other = again is not None and said is not None and names_a_thing(again, content)
    if said is not None and of_use(meant):
        return SetRight(listen_to(["can", "i", *meant], content.knowledge), leaves=False)  # "about standing up"
    other = other and not asked_in(split(meant)[0], meant)  # "I said, can he walk on it"
    idle = said is not None and not {"fine", "okay"}.isdisjoint(words[:said]) and not _ONLY.isdisjoint(words)
    none = said is not None and denies_cramp(words[:said])  # "I don't have no cramp, I asked what to drink"
    return SetRight(again, leaves=other or idle or none)


def _said(words: tuple[str, ...]) -> int | None:
    """Return where begins what somebody says they had said or asked; None where they do not."""
    for place in range(len(words) - 1, -1, -1):
        verb = words[place]
        before = place - 1
        while before >= 0 and words[before] in _BETWEEN:
            before -= 1
        if verb not in _SAID | _WANTED or before < 0 or words[before] != "i" or words[max(before - 1, 0)] == "what":
            continue
        behind = words[place + 1 : place + 2]
        if not behind or (verb in _WANTED and words[place + 1 : place + 3] != ("to", "know")):
            continue
        speechless = _NO_SPEECH - {"a", "an"} if verb == "meant" else _NO_SPEECH
        if behind[0] in (speechless if verb in _ALOUD else _TO_OTHERS) and verb not in _WANTED:
            return None
        if behind[0] in _WHETHER:
            return place
        start = place + 1
        while start < len(words) - 1 and words[start] in _FIRST:
            start += 1
        return start
    return None


def _behind_refusal(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return what is said behind a refusal of the steps: "I don't need steps, tell me about eggs"; None without one."""
    for place, word in enumerate(words):
        before = words[max(place - 3, 0) : place]
        if (
            word in ("step", "steps")
            and "not" in before
            and "more" not in before
            and not {"need", "want"}.isdisjoint(before)
        ):
            return words[place + 1 :]
    return None


def _thrown_back(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is said behind a word that is thrown back, empty where none is: "what car, I'm holding on already"."""
    noun = len(words) > 3 and words[0] == "what" and words[1] not in AUXILIARIES | _ECHOED
    return words[2:] if noun and words[2] in _ECHOED and words[3] in ("am", "is", "are") else ()
