"""Group what was declined, and propose where it might belong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from skill.article.article import TopicId
from skill.content import Content
from skill.listening.reader import hear, read


@dataclass(frozen=True, slots=True)
class Group:
    """Missed questions of one kind."""

    reason: str
    """Why they were declined: a refusal's id, `unknown`, `unlinked`, `off-topic` or `uncovered`."""
    topic: str | None
    """What they are about, as far as that was understood."""
    questions: tuple[tuple[str, int], ...]
    """What was said and how often, the most frequent first."""
    strangers: tuple[str, ...]
    """Words that nothing knows, the most frequent first."""
    proposal: str


def group_misses(lines: Iterable[str], content: Content) -> list[Group]:
    """Group the lines of a file of missed questions (`skill.alexa.misses`), the largest group first.

    What is understood today counts, not what was understood when the line was written. Lines of another form are left out.
    """
    asked = Counter(line.split("\t")[2].strip() for line in lines if line.count("\t") == 2)
    grouped: dict[tuple[str, str | None], Counter[str]] = {}
    for words, times in asked.items():
        reading = read(words, content.knowledge)
        reason = reading.reason or ("answered-now" if reading.topic and reading.aspect else "uncovered")
        grouped.setdefault((reason, reading.topic), Counter())[words] += times
    groups = [_group(content, reason, topic, questions) for (reason, topic), questions in grouped.items()]
    return sorted(groups, key=lambda group: -sum(times for _, times in group.questions))


def _group(content: Content, reason: str, topic: str | None, questions: Counter[str]) -> Group:
    strangers = Counter(word for words in questions for word in hear(words, content.knowledge).strangers)
    return Group(
        reason,
        topic,
        tuple(questions.most_common()),
        tuple(word for word, _ in strangers.most_common(8)),
        _propose(content, reason, topic, [word for word, _ in strangers.most_common(3)]),
    )


def _propose(content: Content, reason: str, topic: str | None, strangers: list[str]) -> str:
    known = content.article.topics
    name = known[TopicId(topic)].name if topic else None
    if reason == "answered-now":
        return "It is understood by now; nothing to do."
    if reason in content.knowledge.refusals:
        return f"Declined on purpose, as {reason!r} of content/article/refusals.toml; right if the article is silent."
    if strangers and name:
        words = ", ".join(strangers)
        return f"If {words} is another word for {name}, add it to `said` of topic {topic!r} in content/article/topics.toml."
    if strangers:
        return f"If {', '.join(strangers)} names a topic, add it to topics.toml; if not, it is rightly declined."
    if name:
        return f"About {name}; if the article answers it, add an answer, or a cue to content/english/aspects.toml."
    return "No topic was heard; see whether one is meant, and add the words for it to content/article/topics.toml."
