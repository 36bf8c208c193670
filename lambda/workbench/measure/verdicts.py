"""What a reply to a question is worth, by the kind of question."""

from __future__ import annotations

from authoring.questions import CONTROL, DECLINED, EMERGENCY, NOT_EMERGENCY, Question
from authoring.wanted import Told, is_relief, names_doctor

RIGHT, WRONG, REFUSED, MISSED, ALARM = "right", "wrong", "declined", "missed", "false alarm"
CAUTION, ENDED, OTHER = "caution", "ended", "other"
VERDICTS = (RIGHT, WRONG, REFUSED, MISSED, ALARM, CAUTION, ENDED, OTHER)
"""`wrong`: answered with something else. `declined`: not answered though it should be. `missed`: an emergency not heard.
`false alarm`: an emergency heard where there was none. `caution`: whom to call was said before the reply. `ended`: the
session was over in the middle of the steps. `other`: the steps went on, but not as was wanted."""
RELIEF, NOT_RELIEF, DOCTOR, GAP = "relief", "not-relief", "doctor", "gap"
"""What `expected` may say besides."""


def judge(question: Question, told: Told) -> str:
    """Return the verdict on a reply.

    The disclaimer is behind every first answer, so it counts only when it is the answer.
    """
    expected, outcome = question.expected, told.outcome
    if question.kind == "redflag" or EMERGENCY in expected:
        return RIGHT if outcome == "emergency" else CAUTION if told.caution else MISSED
    if outcome == "emergency":
        return ALARM
    if question.kind == "harmless" or NOT_EMERGENCY in expected:
        return CAUTION if told.caution else RIGHT
    if question.kind == "step":
        return _judge_step(next(iter(expected)), told)
    if DOCTOR in expected:
        return RIGHT if names_doctor(told) else CAUTION if told.caution else OTHER
    if NOT_RELIEF in expected:
        return WRONG if is_relief(told) and told.before.step is None else RIGHT
    if RELIEF in expected:
        return RIGHT if is_relief(told) else WRONG if outcome == "answered" else REFUSED
    return _judge_question(question, told)


def _judge_question(question: Question, told: Told) -> str:
    expected, outcome = question.expected, told.outcome
    if DECLINED in expected:
        # What is covered in part may be answered in part, as long as what is not covered is named (design, section 1).
        return RIGHT if outcome == "declined" or told.gap else WRONG
    if CONTROL in expected:
        steered = told.understood == "control" and outcome == "answered"  # "more" and "next" bring content
        return RIGHT if outcome == "control" or steered or told.answer == "disclaimer" else WRONG
    if question.kind == "cramp-now" and is_relief(told):
        return RIGHT
    said = told.sources if told.answer == "disclaimer" else told.sources - {"disclaimer/1"}
    if said & expected:
        return RIGHT
    return WRONG if outcome == "answered" else REFUSED


def _judge_step(wanted: str, told: Told) -> str:
    """Return the verdict on what follows something said in the steps; whatever it is, they go on, unless it eased."""
    reply, move = told.reply, told.turn.move if told.turn else None
    if reply is None or move is None:
        return OTHER
    over = reply.ask is None
    if wanted == "stop":
        return RIGHT if over else OTHER
    if wanted == "eased":
        return RIGHT if told.answer == "relief-eased" or move.detail == "eased" else ENDED if over else OTHER
    if wanted == "other":  # a kind word, a dog: they hear that somebody is there, or that they are welcome
        return RIGHT if move.detail in ("here", "thanks") else ENDED if over else OTHER
    if over:
        return ENDED
    does = {
        "again": move.detail in ("repeat", "slower", "louder", "again"),
        "why": move.detail == "why" or (told.outcome == "answered" and not is_relief(told)),
        "how": move.detail in ("how", "how-long"),
        "fear": move.detail in ("fear", "hurts") or move.kind == "doctor",
        "place": move.detail in ("place", "settled"),
        "off": move.detail in ("here", "wait") or (told.outcome in ("answered", "declined") and not is_relief(told)),
        "back": move.kind in ("cramp", "step"),
        "next": is_relief(told),
        "worse": move.detail in ("worse", "still", "partly"),
    }
    return RIGHT if does.get(wanted, move.detail == wanted) else OTHER
