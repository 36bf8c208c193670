"""What Amazon asks of the texts and addresses of the store, held against them before anything is built (R7.41 to R7.55)."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from authoring.packaging.store import Listing, Publisher, Store
from authoring.quoting import quoted
from authoring.sources import place
from skill.errors import Problem

LENGTHS: Mapping[str, tuple[int, int]] = {"name": (2, 50), "summary": (1, 120), "description": (1, 4000)}
"""Characters of each text (R7.44 to R7.46)."""
KEYWORDS, KEYWORD_CHARACTERS = 30, 150
TESTING = 4000
PHRASES, PHRASE_CHARACTERS = 3, 200
"""How many example phrases a locale has (R7.42), and the characters of the longest."""
CATEGORIES = frozenset(
    "HEALTH_AND_FITNESS EDUCATION_AND_REFERENCE SELF_IMPROVEMENT EXERCISE_AND_WORKOUT KNOWLEDGE_AND_TRIVIA".split()
)
FIVE_POINTS = {
    "gives no medical advice": r"not (?:give|offer|provide)[^.]* medical advice",
    "is for information and education only": r"informational and educational",
    "is no substitute for professional advice, diagnosis or treatment": (
        r"not a substitute for professional[^.]* advice, diagnosis,? or treatment"
    ),
    "says to ask a doctor": r"\b(?:ask|consult|see) (?:a|your) (?:doctor|GP|physician)[^.]* (?:about|before|for)\b",
    "gives the emergency number": r"emergency, (?:call|dial|ring) {emergency}",
}
"""What a health skill's description says (R7.20)."""
FILLED = frozenset({"name", "subject", "publisher", "contact"})
"""What is filled into the texts of pages."""
_BRACED = re.compile(r"\{([^{}]*)\}")
LEGAL = ("privacy.md", "terms.md")
_ADDRESS = re.compile(r"^https://[^\s/]+\.[^\s/]+")
_CONTACT = re.compile(r"^(?:[^\s@]+@[^\s@]+\.[^\s@]+|https://\S+\.\S+)$")


def find_listing_problems(content: Path, store: Store, invocation: str | None, numbers: Mapping[str, str]) -> list[Problem]:
    """Return what the store would refuse, each once however many locales have it.

    `invocation` is the name that people say, where it is known; `numbers` the emergency number of each locale.
    """
    found = [fault for listing in store.listings for fault in _listing(listing, numbers[listing.locale], invocation)]
    problems = [Problem(place("store"), *fault) for fault in dict.fromkeys((*found, *_store(store, invocation)))]
    problems += [Problem(place("publisher"), *fault) for fault in _publisher(store.publisher)]
    folder = content / "listing" / "legal"
    remedy = "Write it: `cramp-helper build` makes the page of it that the store links to."
    missing = [name for name in LEGAL if not (folder / name).is_file()]
    problems += [Problem(f"content/listing/legal/{name}", "the file", "is not there", remedy) for name in missing]
    problems += _legal([folder / name for name in LEGAL if name not in missing])
    if not any(content.rglob("icon.toml")):
        problems.append(Problem(place("icon"), "the file", "is not there", "Write it: the store shows the icon (R7.48)."))
    return problems


def _legal(pages: Iterable[Path]) -> Iterator[Problem]:
    """Find texts of pages that say nothing, or have braces that `legal.legal_pages` does not fill in."""
    for page in pages:
        file, text = f"content/listing/legal/{page.name}", page.read_text(encoding="utf-8-sig")
        if not text.strip():
            yield Problem(file, "the file", "is empty", "Write it: the store links to its page.")
        for name in sorted(set(_BRACED.findall(text)) - FILLED):
            close = difflib.get_close_matches(name, FILLED, 1)
            remedy = f"Did you mean {{{close[0]}}}?" if close else f"Use {', '.join(sorted(FILLED))}."
            yield Problem(file, "the file", f"has {{{name}}} in it, which nothing fills in", remedy)


def _store(store: Store, invocation: str | None) -> Iterator[tuple[str, str, str]]:
    if store.category not in CATEGORIES:
        close = difflib.get_close_matches(store.category, sorted(CATEGORIES), 1)
        remedy = f"Did you mean {close[0]!r}?" if close else f"Use one of: {', '.join(sorted(CATEGORIES))}."
        yield "category", f"{store.category!r} is none for this skill (R7.49)", remedy
    if len(store.testing) > TESTING:
        yield "testing", f"has {len(store.testing)} characters; {TESTING} are the most", "Write less."
    if invocation and store.name.lower() != invocation.replace(".", ""):
        problem = f"{store.name!r} is not what people say, {invocation!r} (interaction_models/utterances.toml)"
        yield "name", problem, "Make the two the same, or nobody finds it by its name."


def _listing(listing: Listing, number: str, invocation: str | None) -> Iterator[tuple[str, str, str]]:
    for part, (least, most) in LENGTHS.items():
        size = len(getattr(listing, part))
        if not least <= size <= most:
            yield part, f"has {size} characters; {least} to {most} are allowed (R7.44-R7.46)", "Write it shorter or longer."
    characters = len(" ".join(listing.keywords))
    if len(listing.keywords) > KEYWORDS or characters > KEYWORD_CHARACTERS:
        limits = f"{KEYWORDS} and {KEYWORD_CHARACTERS} are the most"
        yield "keywords", f"are {len(listing.keywords)} of {characters} characters; {limits}", "Leave the weakest out."
    for point, pattern in FIVE_POINTS.items():
        if not re.search(pattern.replace("{emergency}", re.escape(number)), listing.description, re.IGNORECASE):
            remedy = "Say so in its last paragraph, as in the project that this one came from."
            yield "description", f"has no sentence that it {point} (R7.20)", remedy
    where = f"[phrases]: {listing.locale}"
    if len(listing.phrases) != PHRASES:
        yield where, f"has {len(listing.phrases)}", f"Give {PHRASES}, each a sample of its model (R7.42)."
    for phrase in listing.phrases:
        if len(phrase) > PHRASE_CHARACTERS:
            yield where, f"{quoted(phrase, 60)} is over {PHRASE_CHARACTERS} characters", "Write it shorter."
    if invocation and listing.phrases and f" {invocation}" not in listing.phrases[0].lower():
        problem = f"{listing.phrases[0]!r} does not name the skill, {invocation!r} (R7.2)"
        yield where, problem, f"Begin it with 'Alexa, ask {invocation}' or 'Alexa, open {invocation}'."


def _publisher(publisher: Publisher) -> Iterator[tuple[str, str, str]]:
    if not _CONTACT.match(publisher.contact):
        problem = f"{publisher.contact!r} is no address to write to"
        yield "contact", problem, "Give an e-mail address, or a page that begins with https://."
    for name, address in (("privacy", publisher.privacy), ("terms", publisher.terms)):
        if not _ADDRESS.match(address):
            yield name, f"{address!r} is no address of a page (R7.53)", "Begin it with https:// and the name of a server."
    for country in publisher.countries:
        if not re.fullmatch("[A-Z]{2}", country):
            yield "countries", f"{country!r} is no country code (R7.50)", "Write two capital letters, as in 'US'."
