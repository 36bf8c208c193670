"""Learn which act an utterance is: from conversations that were written apart from the code, and from questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from authoring.dialogues import Line
from authoring.learning.linear import fit_linear
from authoring.phrases import expand
from authoring.questions import Question
from skill.content import Content
from skill.errors import ContentError, Problem
from skill.listening.acts.guess import ASK, act_features
from skill.listening.words.folding import fold

YES, CLOSE, STOP, REST, AGAIN = "yes", "thanks", "stop", "rest", "repeat"
SOURCE, HESITATE, DOUBT, LOUDER, HELP = "source", "hesitate", "doubt", "louder", "help"
STRENGTH, SMALLEST = 2.0, 2
"""How loosely weights are held, and the least that is kept."""
QUESTION_WEIGHT, ACT_WEIGHT, PHRASE_WEIGHT, SAID_WEIGHT = 0.1, 3.0, 0.3, 0.5
"""What a question, a turn that steers, a phrase of the lists and one that was only written down count: there are many more
questions than acts."""
_LISTED = {"yes": YES, "no": CLOSE, "thanks": CLOSE, "stop": STOP, "repeat": AGAIN, "source": SOURCE, "more": REST}
"""Controls whose phrases are examples of an act."""


def act_of(line: Line) -> str | None:
    """Return the act that a turn of a conversation is an example of; None where that is open."""
    wanted = line.wanted
    if line.turn == "close":
        return STOP if wanted == {"bye"} else CLOSE
    if line.turn == "reply":
        if "offer" in wanted and "anything-else" not in wanted:
            return YES
        return CLOSE if wanted & {"anything-else", "bye"} and "offer" not in wanted else None
    if line.turn == "rest":
        return REST if "rest" in wanted else ASK
    if line.turn == "again":
        return AGAIN if "again" in wanted else None
    if line.turn == "doubt" and "again" in wanted:
        return DOUBT
    if "source" in wanted:
        return SOURCE
    if wanted == {"help"} or wanted == {"louder"}:
        return HELP if "help" in wanted else LOUDER
    if line.turn == "noise":
        return HESITATE if "ask" in wanted else None
    steers = {"offer", "anything-else", "bye", "again", "ask", "wait", "step", "eased"}
    return None if wanted & steers else ASK


class Steering(NamedTuple):
    """What steers a conversation, as far as it was written down as such."""

    controls: Mapping[str, Sequence[str]]
    """Control to its phrases."""
    said: Sequence[tuple[str, str]]
    """Acts, each with something said that is one (`read_acts`)."""


def read_acts(path: Path) -> list[tuple[str, str]]:
    """Read a table with the columns act and say; raises `ContentError` with every line that is not of that form."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    problems = [
        Problem(path.name, f"line {number}", "is not an act and something said", "Separate the two with a tab.")
        for number, row in enumerate(rows, start=1)
        if len(row) != 2 or not all(row)
    ]
    if problems:
        raise ContentError(problems)
    return [(act, said) for act, said in rows[1:]]


def learn_acts(
    dialogues: Iterable[Sequence[Line]], questions: Iterable[Question], steering: Steering, content: Content
) -> dict[str, Any]:
    """Return the weights as `skill.listening.learned.weights.Weights` reads them.

    The same examples give the same weights.
    """
    folding = content.knowledge.folding
    acts = [(line.say, act) for lines in dialogues for line in lines[1:] if (act := act_of(line))]
    examples = [(say, act, 1.0 if act == ASK else ACT_WEIGHT) for say, act in acts]
    examples += [
        (phrase, act, PHRASE_WEIGHT)
        for control, act in _LISTED.items()
        for template in steering.controls.get(control, ())
        for phrase in expand(template)
    ]
    examples += [(said, act, SAID_WEIGHT) for act, said in steering.said]
    examples += [
        (question.question, ASK, QUESTION_WEIGHT)
        for question in questions
        if question.kind in ("answerable", "followup", "refuse-near", "refuse-off", "harmless", "part", "refuse", "form")
    ]
    given = [act_features(fold(say, folding)) for say, _, _ in examples]
    kinds, counts = [act for _, act, _ in examples], [weight for _, _, weight in examples]
    return fit_linear(given, kinds, counts, strength=STRENGTH, smallest=SMALLEST)
