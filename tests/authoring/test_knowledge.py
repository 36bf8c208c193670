"""What is listened for is made to be found in utterances as they are heard."""

from __future__ import annotations

from skill.content import Content
from skill.listening.words.folding import fold, stem, without_determiners
from skill.listening.words.lexicon import spans


def _heard(text: str, content: Content) -> set[str]:
    knowledge = content.knowledge
    stems = without_determiners([stem(word) for word in fold(text, knowledge.folding)])
    return {span.mark for span in spans(stems, knowledge.subjects)}


def test_every_name_of_a_topic_is_heard_as_it_is_written(content: Content) -> None:
    unheard = [
        (topic.id, said)
        for topic in content.article.topics.values()
        for said in (topic.name, *topic.said)
        if f"topic:{topic.id}" not in _heard(said, content)
    ]

    assert unheard == []


def test_a_rule_holds_in_each_of_its_ways(content: Content) -> None:
    """Where low B12 comes from is asked of the gut with a why, with a cause, or beside food: one entry, three rules."""
    of_the_gut = {rule.all for rule in content.knowledge.rules if "gut" in rule.all and rule.aspect == "origins"}

    assert of_the_gut == {
        frozenset(("gut", "aspect:why")),
        frozenset(("gut", "aspect:causes")),
        frozenset(("gut", "or", "aspect:foods")),
    }
