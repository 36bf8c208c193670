"""A hundred plain sentences of danger, over all its kinds: none is missed, in any state, in any of the locales.

`questions/danger/textbook.tsv` names the sign of each; for these the right sign is named, and the right numbers are said.
"""

import csv
from pathlib import Path

import pytest

from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import Turn, take_turn

FILE = Path(__file__).resolve().parents[2] / "questions" / "danger" / "textbook.tsv"
BOTH = "crisis-and-poison"
BEFORE = {
    "first": (),
    "after an answer": ("what causes leg cramps",),
    "in the steps": ("my calf is cramping right now",),
    "after the welcome": (None,),
    "after a miss": ("flumble the grommet",),
}


def rows() -> list[tuple[str, str]]:
    with FILE.open(encoding="utf-8") as file:
        return [(row["sign"], row["say"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def say(words: str | None, state: Conversation, locale: str, content: Content) -> Turn:
    said = Said(opened=True) if words is None else Said(words)
    return take_turn(said, state, content.locale(locale), content)


def test_there_are_a_hundred_over_all_kinds(content: Content) -> None:
    assert len(rows()) >= 100
    assert {sign for sign, _ in rows()} == {*content.flags, BOTH}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
def test_none_is_missed_in_any_state(before: tuple[str | None, ...], content: Content) -> None:
    state = Conversation()
    for words in before:
        state = say(words, state, "en-US", content).conversation

    replies = [(words, say(words, state, "en-US", content).reply) for _, words in rows()]

    assert [words for words, reply in replies if reply.outcome != "emergency"] == []


def test_the_right_number_and_sign_in_every_locale(content: Content) -> None:
    wrong = []
    for locale in content.locales.values():
        for sign, words in rows():
            lines = " ".join(say(words, Conversation(), locale.id, content).reply.lines)
            kinds = ("crisis", "poison") if sign == BOTH else (_number(sign, content),)
            if not _names(sign, lines, content) or not all(locale.numbers[kind] in lines for kind in ("emergency", *kinds)):
                wrong.append((locale.id, sign, words, lines))

    assert wrong == []


def test_the_number_is_said_twice_and_slowly(content: Content) -> None:
    reply = say("i have chest pain", Conversation(), "en-GB", content).reply

    assert " ".join(reply.lines).count("999") == 2
    assert reply.slow


@pytest.mark.parametrize(
    "words", ["what was that number", "say the number again", "the number please", "which number do i call"]
)
def test_who_opens_again_and_asks_for_the_number_gets_it(words: str, content: Content) -> None:
    assert "triple zero" in say(words, Conversation(), "en-AU", content).reply.lines[0]


def test_it_is_what_was_spoken_of(content: Content) -> None:
    state = say("why do i get leg cramps", Conversation(), "en-US", content).conversation

    reply = say("that one is swollen and hot", state, "en-US", content).reply
    alone = say("that one is swollen and hot", Conversation(), "en-US", content).reply

    clot = content.flags["clot"].name
    assert clot in " ".join(reply.lines).lower()
    assert clot not in " ".join(alone.lines).lower()


def _names(sign: str, lines: str, content: Content) -> bool:
    """Tell whether a sign is named, where its wording names one."""
    flag = content.flags.get(sign)
    return flag is None or "{sign}" not in " ".join(flag.say) or flag.name in lines.lower()


def _number(sign: str, content: Content) -> str:
    number = next(flag.number for flag in content.knowledge.red_flags if flag.id == sign)
    return number if number in ("crisis", "poison") else "emergency"
