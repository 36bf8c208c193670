"""What an article is about and is no danger by itself stands to the score of danger as a cramp does."""

import pytest

from skill.content import Content
from skill.listening.danger.harmless import as_learned
from skill.listening.knowledge import Knowledge
from skill.listening.listen import listen
from skill.listening.words.lexicon import Phrases

NAMES = {"snor": "snoring", "snore": "snoring", "bout of snor": "snoring", "dandruff": "dandruff"}
EVERYDAY = (
    "help me dandruff is all over the place",
    "my toddler has dandruff",
    "he snores like a train and won't stop",
    "he is snoring on the floor",
    "dandruff all over his head",
    "dandruff everywhere help me",
    "help me stop my dad snoring",
    "i can't stop snoring",
)
DOUBTED = 4
"""How many of these, at least, a score doubts that learned nothing of snores and dandruff; which, changes with it."""
IN_DANGER = (
    "my dandruff itches and i can't breathe",
    "my husband was snoring and now he won't wake up",
    "i scratched my dandruff and now my throat is swelling",
    "dandruff is nothing my chest is being crushed",
)


@pytest.fixture(scope="module")
def knowledge(content: Content) -> Knowledge:
    return content.knowledge._replace(
        harmless=Phrases(Phrases.pack({name: f"harmless:{topic}" for name, topic in NAMES.items()}))
    )


def test_words_around_what_is_harmless_are_no_danger(knowledge: Knowledge) -> None:
    unexcused = knowledge._replace(harmless=None)
    doubted = [said for said in EVERYDAY if listen(said, unexcused).danger.band in ("unsure", "alarm")]

    assert len(doubted) >= DOUBTED
    assert [said for said in doubted if listen(said, knowledge).danger.band != "no"] == []


@pytest.mark.parametrize("said", IN_DANGER)
def test_danger_beside_what_is_harmless_is_heard(said: str, knowledge: Knowledge) -> None:
    assert listen(said, knowledge).danger.band == "alarm"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("he was snoring again", "he was cramping again"),
        ("a bout of snoring", "a cramping"),
        ("dandruff and snores", "cramp and cramps"),
        ("nothing of the sort", "nothing of the sort"),
    ],
)
def test_a_name_is_read_in_its_own_form(said: str, read: str, knowledge: Knowledge) -> None:
    assert " ".join(as_learned(said.split(), (), knowledge)[0]) == read


def test_a_score_that_was_learned_about_nothing_reads_what_was_said(knowledge: Knowledge) -> None:
    words = ["dandruff"]

    assert as_learned(words, (), knowledge._replace(danger=None))[0] is words


@pytest.mark.parametrize("words", ["tablets i think", "the injections i think", "pills i think"])
def test_what_is_only_named_with_a_guess_is_no_danger(words: str, content: Content) -> None:
    assert listen(words, content.knowledge).danger.band == "no"


@pytest.mark.parametrize("words", ["chest pain i think", "an overdose i think"])
def test_a_sign_is_one_with_a_guess_too(words: str, content: Content) -> None:
    assert listen(words, content.knowledge).danger.band in ("alarm", "unsure")
