"""Texts that are heard wrong as they are written: no full stop, a name that is a question, a disclaimer not quoted."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from authoring.checks.grounding import MOST_WORDS
from authoring.checks.measures import words
from authoring.checks.references import answers_of, lines_of
from authoring.quoting import quoted
from authoring.shapes import KNOWN_PROMPTS, OF_A_KIND
from authoring.sources import origin
from skill.errors import Problem

LONGEST_TITLE = 60
"""Characters of a title, which is one line of a card and of a small screen."""
_ENDS = re.compile(r"[.!?][\"')\u201d\u2019]*$")
_ASKS = re.compile(r"^(?:What|Which|Who|When|Where|Why|How|Whether|If)\b")
_QUESTION = re.compile(r"^(?:what|which|who|when|where|why|how)\b", re.IGNORECASE)
_PLAIN = re.compile(r"^[\w'’.&/ -]+$")


def find_writing_problems(raw: Mapping[str, Any]) -> list[Problem]:
    """Return every text of the article's that would be heard wrong; `raw` holds only entries of the right shape."""
    return [*_sentences(raw), *_answers(raw), *_names(raw), *_refusals(raw), *_disclaimer(raw), *_prompts(raw)]


def _sentences(raw: Mapping[str, Any]) -> Iterator[Problem]:
    for file, entry, line in lines_of(raw):
        if not _ENDS.search(line["say"].rstrip()):
            yield Problem(file, entry, f"{line['say']!r} has no full stop, so the next is run into it", "End it with one.")


def _answers(raw: Mapping[str, Any]) -> Iterator[Problem]:
    for file, answer in answers_of(raw):
        entry, offer, title = f"answer {answer['id']!r}", answer["offer"].strip(), answer["title"]
        if offer[-1] in ".?!,:;" or _ASKS.match(offer):
            remedy = "Write it so that it completes 'Want to hear ...?'."
            yield Problem(file, entry, f"offer {offer!r} begins or ends as a sentence does", remedy)
        if len(title) > LONGEST_TITLE:
            problem = f"title {quoted(title, 60)} has {len(title)} characters; {LONGEST_TITLE} is the most"
            yield Problem(file, entry, problem, "Write a shorter one.")


def _names(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find names of topics that nobody says: a question, or signs that are not spoken."""
    for number, topic in enumerate(raw.get("topics", {}).get("topic", [])):
        file, entry = origin(raw, ("topics", "topic", number)), f"topic {topic['id']!r}"
        if _QUESTION.match(topic["name"]):
            remedy = "Write what people call it, as in 'home treatment'."
            yield Problem(file, entry, f"name {topic['name']!r} is a question", remedy)
        seen: set[str] = set()
        for said in topic["said"]:
            if not _PLAIN.match(said):
                problem = f"said {said!r} has signs that nobody speaks"
                yield Problem(file, entry, problem, "Write one name an entry, in words only.")
            if said.lower() in seen:
                yield Problem(file, entry, f"said {said!r} stands there 2 times", "Keep one.")
            seen.add(said.lower())


def _refusals(raw: Mapping[str, Any]) -> Iterator[Problem]:
    for number, refusal in enumerate(raw.get("refusals", {}).get("refusal", [])):
        name = refusal["name"].strip()
        if name[-1] in ".?!,:;":
            remedy = "Write it so that it completes 'Nothing here is about ...'."
            file = origin(raw, ("refusals", "refusal", number))
            yield Problem(file, f"refusal {refusal['id']!r}", f"name {name!r} ends as a sentence does", remedy)


def _disclaimer(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find a disclaimer that is not word for word the article's (design, section 3)."""
    passages = {entry["id"]: entry["text"] for entry in raw.get("article", {}).get("passage", [])}
    prompt = raw.get("prompts", {}).get("disclaimer", {})
    wanted = [passages[source] for source in dict.fromkeys(prompt.get("from", ())) if source in passages]
    said = [(origin(raw, ("prompts", "disclaimer", "say")), "[disclaimer]", text) for text in prompt.get("say", ())]
    for file, answer in answers_of(raw):
        if any(pair.startswith("disclaimer/") for pair in answer["for"]):
            text = " ".join(line["say"] for line in answer["short"])
            said.append((file, f"answer {answer['id']!r}", text))
    for file, entry, text in said:
        if wanted and text != " ".join(wanted):
            problem = f"{quoted(text)} is not word for word the article's disclaimer"
            yield Problem(file, entry, problem, f"Quote it: {' '.join(wanted)!r}")


def _prompts(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find prompts that no turn says, and those that are too long to be heard."""
    for name, prompt in raw.get("prompts", {}).items():
        if name not in KNOWN_PROMPTS and not name.startswith(OF_A_KIND):
            close = difflib.get_close_matches(name, KNOWN_PROMPTS, 1)
            remedy = f"Did you mean [{close[0]}]?" if close else "Take it out."
            yield Problem(origin(raw, ("prompts", name)), f"[{name}]", "is said in no turn", remedy)
        for part in ("say", "ask", "reprompt"):
            for text in prompt.get(part, ()):
                if len(words(text)) > MOST_WORDS:
                    problem = f"{part!r} has {len(words(text))} words; {MOST_WORDS} is the most"
                    yield Problem(origin(raw, ("prompts", name, part)), f"[{name}]", problem, "Say less.")
