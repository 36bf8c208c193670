"""What of an utterance tells which aspect is asked about: its words with the topics masked, and the marks heard in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.listening.knowledge import Knowledge
from skill.listening.subjects.found import Subjects
from skill.listening.words.lexicon import Span

MANY = 3
"""Words that nothing knows beyond which it does not matter how many."""


def features(
    stems: Sequence[str], subjects: Subjects, cues: Sequence[Span], asked_from: int, knowledge: Knowledge
) -> list[str]:
    """Return the features of an utterance, each once: word pairs around masked topics, and marks by where they stand.

    A topic is masked by its kind, so that what is learned about one topic holds for all of them.
    """
    masked: list[str | None] = list(stems)
    kinds = set()
    for span in subjects.topics:
        kind = knowledge.topics[span.id].kind
        kinds.add(kind)
        for index in range(span.start, span.end):
            masked[index] = None
        masked[span.start] = f"<{kind}>"
    words = ["^", *(word for word in masked if word is not None), "$"]
    found = [
        *words,
        *[f"{first} {second}" for first, second in pairwise(words)],
        *[f"{first} {second} {third}" for first, second, third in zip(words, words[1:], words[2:], strict=False)],
    ]
    for span in cues:
        inside = any(topic.start <= span.start and span.end <= topic.end for topic in subjects.topics)
        if not inside:
            found.append(f"{'asks' if span.end > asked_from else 'tells'}:{span.id}")
    found += [f"has:{kind}" for kind in kinds]
    found.append("kinds:" + "+".join(sorted(kinds)))
    found += [f"heard:{span.id}" for span in subjects.concepts]
    return list(dict.fromkeys(found))


def answer_features(
    plain: Sequence[str], stems: Sequence[str], subjects: Subjects, asked_from: int, strangers: tuple[int, int]
) -> list[str]:
    """Return what tells which answer is wanted.

    That is the single words, pairs of words and marks of `features`, the topics, the subjects that are refused, every word,
    and how many words of the question, and of all, nothing knows.
    """
    found = dict.fromkeys([feature for feature in plain if feature.count(" ") < 2])
    for span in subjects.topics:
        found[f"t:{span.id}"] = None
        if span.end > asked_from:
            found[f"ta:{span.id}"] = None
    for span in subjects.refusals:
        found[f"r:{span.id}"] = None
        if span.end > asked_from:
            found[f"ra:{span.id}"] = None
    found[f"strange:{min(strangers[0], MANY)}"] = None
    found[f"strange-all:{min(strangers[1], MANY)}"] = None
    found |= dict.fromkeys([f"w:{stem}" for stem in stems])
    return list(found)
