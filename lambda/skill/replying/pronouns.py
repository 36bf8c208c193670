"""An offer about what was just spoken of names it no second time: "how it's treated", "what the signs are"."""

from __future__ import annotations

import re

from skill.article.article import AnswerId, TopicId
from skill.content import Content
from skill.replying.reply import offer_words

_SUBJECT = re.compile(r"^(how|why|whether|what|what happens if)( common)? \{topic\} (\w+)(.*)$")
"""Where a topic is what the offer tells something of, by the verb after it."""
_OF_IT = re.compile(r"^what the (\w+) of \{topic\} (are|is)$")
_THING = re.compile(r"^what (the \w+(?: of .+)?) (?:are|is)$")
"""What a thing is that is offered by itself: "the signs of low B12"."""
_DONE_TO_IT = re.compile(r"^(how to \w+) \{topic\}$")
_ONE, _SEVERAL = "is means causes".split(), "are cause feel work".split()
"""Verbs of one thing and of several; of any other it cannot be told."""


def as_thing(offer: str) -> str:
    """Return how an offer is made where nothing else is offered: "the signs", and not "what the signs are"."""
    thing = _THING.match(offer)
    return offer if thing is None else thing[1]


def offer_in_talk(content: Content, answer_id: str, topic: str | None) -> str:
    """Return how an answer is offered to somebody who has just heard about a topic."""
    answer = content.article.answers[AnswerId(answer_id)]
    several = content.article.topics[answer.topic].kind == "effect"  # "they" may be its causes as well
    if topic is not None and not several and topic in content.places[answer_id].topics:
        answer = answer._replace(topic=TopicId(topic))  # one answer tells how to treat any of several
    if answer.topic != topic or answer.other is not None or several:
        return offer_words(content, answer_id)
    part = _OF_IT.match(answer.offer)
    if part is not None:
        return f"what the {part[1]} {part[2]}"
    done = _DONE_TO_IT.match(answer.offer)
    if done is not None:
        return f"{done[1]} {'them' if content.article.topics[answer.topic].name.endswith('s') else 'it'}"
    found = _SUBJECT.match(answer.offer)
    if found is None or found[3] not in (*_ONE, *_SEVERAL):
        return offer_words(content, answer_id)
    asks, how, verb, after = found.groups(default="")
    subject = "it" if verb in _ONE else "they"
    short = {"is": "'s", "are": "'re"}.get(verb, "") if after else ""
    return f"{asks}{how} {subject}{short or ' ' + verb}{after}"
