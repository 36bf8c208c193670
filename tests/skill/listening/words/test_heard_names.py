"""Names of the article as a recogniser heard them: said by voices whose mistakes were read, and by voices kept out.

`heard/` holds what whisper (base) wrote when voices of espeak-ng and flite said each name in a short sentence, in quiet and
in a room with a fan. The voices of `held_out.tsv` were never read, only counted.
"""

import csv
from pathlib import Path

import pytest

from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import take_turn

HEARD = Path(__file__).parent / "heard"


def answers(content, words):
    turn = take_turn(Said(words), Conversation(), content.locale("en-US"), content)
    return turn.reply.outcome, turn.reply.lines


@pytest.fixture(scope="module")
def deaf(content):
    """The content without an ear for how names sound."""
    folding = content.knowledge.folding._replace(sounds=None)
    return content._replace(knowledge=content.knowledge._replace(folding=folding))


@pytest.mark.parametrize(("part", "least"), [("learn", 4), ("held_out", 3)])
def test_more_names_are_understood_by_their_sound_and_none_is_lost(content, deaf, part, least):
    with (HEARD / f"{part}.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    wanted = {said: answers(content, said) for said in {row["said"] for row in rows}}
    by_words = {number for number, row in enumerate(rows) if answers(deaf, row["heard"]) == wanted[row["said"]]}
    by_sound = {number for number, row in enumerate(rows) if answers(content, row["heard"]) == wanted[row["said"]]}
    print(f"{part}: {len(by_words)} by words, {len(by_sound)} by sound, of {len(rows)}")

    assert len(by_sound) >= len(by_words) + least
    assert by_words - by_sound == set()
