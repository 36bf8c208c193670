"""What a begun article speaks of and nobody can ask about yet: a question that holds such a word is declined.

That is right for most of them ("dust") and wrong for what people will ask about ("cotton swabs"), which only its author
can tell; so it is said, and is no problem. The same holds for the refusals that every article about health begins with:
"how long does it last" is declined, and this article may tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from skill.listening.knowledge import Knowledge
from skill.listening.reader import hear
from skill.listening.words.folding import stem
from skill.listening.words.lexicon import spans

MOST = 12
_NUMBER = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|some|several|(?:a )?few)"
_ASKED = {
    rf"\b{_NUMBER} (?:(?:to|or) \w+ )?(?:second|minute|hour|day|week|month|year)s?\b": (
        "how long does it take",
        "how long will it last",
    ),
    rf"\b(?:once|twice|{_NUMBER} times) (?:a|an|each|every) \w+\b|\bevery (?:\w+ )?(?:hour|day|week|month)s?\b": (
        "how often should i do it",
    ),
}
"""What a passage may give, to how people ask for it."""
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def find_unnamed(passages: Iterable[Mapping[str, Any]], knowledge: Knowledge) -> list[str]:
    """Return the words of the passages that no topic, concept or English knows, the commonest first, a dozen at most."""
    found: Counter[str] = Counter()
    for passage in passages:
        if passage["id"].startswith("disclaimer/") or passage.get("silent"):
            continue
        strange = set(hear(passage["text"], knowledge).strangers)
        found.update({word for word in _WORD.findall(passage["text"].lower()) if stem(word) in strange})
    return [word for word, _ in sorted(found.items(), key=lambda one: (-one[1], one[0]))][:MOST]


def find_covered(passages: Iterable[Mapping[str, Any]], knowledge: Knowledge) -> dict[str, str]:
    """Return each refusal that declines what some passage speaks of, with the first such passage.

    Those that would decline it once another is taken out are among them, so that all can be seen to at once.
    """
    found: dict[str, str] = {}
    for passage in passages:
        text = passage["text"]
        asked = [words for pattern, said in _ASKED.items() if re.search(pattern, text, re.IGNORECASE) for words in said]
        for words in (text, *asked):
            for refusal in _refusals(words, knowledge):
                found.setdefault(refusal, passage["id"])
    return found


def _refusals(words: str, knowledge: Knowledge) -> Iterator[str]:
    """Return the refusals heard in some words, those that a longer one hides too, but none that a topic's name does."""
    heard = hear(words, knowledge)
    yield from (str(refusal.id) for refusal in heard.subjects.refusals)
    for span in spans(heard.stems, knowledge.subjects):
        named = any(topic.start <= span.start and span.end <= topic.end for topic in heard.subjects.topics)
        if span.kind == "refusal" and not named:
            yield span.id
