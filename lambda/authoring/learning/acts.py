"""Learn which act an utterance is: from conversations that were written apart from the code, and from questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from authoring.dialogues import Line
from authoring.phrases import expand
from authoring.questions import Question
from skill.content import Content
from skill.listening.act_guess import ASK, act_features
from skill.listening.weights import UNIT
from skill.listening.words import fold

YES, CLOSE, STOP, REST, AGAIN, SOURCE, HESITATE = "yes", "thanks", "stop", "rest", "repeat", "source", "hesitate"
SEEN_AT_LEAST, SMALLEST = 2, 2
"""How often a feature must occur to be learned, and the least weight that is kept."""
QUESTION_WEIGHT, ACT_WEIGHT, PHRASE_WEIGHT = 0.1, 3.0, 0.3
"""What a question, a turn that steers, and a phrase of the lists count: there are many more questions than acts."""
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
    if "source" in wanted:
        return SOURCE
    if line.turn == "noise":
        return HESITATE if "ask" in wanted else None
    steers = {"offer", "anything-else", "bye", "again", "ask", "wait", "step", "eased"}
    return None if wanted & steers else ASK


def learn_acts(
    dialogues: Iterable[Sequence[Line]],
    questions: Iterable[Question],
    controls: Mapping[str, Sequence[str]],
    content: Content,
) -> dict[str, Any]:
    """Return the weights as `skill.listening.weights.Weights` reads them; the same examples give the same weights."""
    folding = content.knowledge.folding
    acts = [(line.say, act) for lines in dialogues for line in lines[1:] if (act := act_of(line))]
    examples = [(say, act, 1.0 if act == ASK else ACT_WEIGHT) for say, act in acts]
    examples += [
        (phrase, act, PHRASE_WEIGHT)
        for control, act in _LISTED.items()
        for template in controls.get(control, ())
        for phrase in expand(template)
    ]
    examples += [
        (question.question, ASK, QUESTION_WEIGHT)
        for question in questions
        if question.kind in ("answerable", "followup", "refuse-near", "refuse-off", "harmless", "part", "refuse", "form")
    ]
    given = [act_features(fold(say, folding)) for say, _, _ in examples]
    seen = Counter(feature for features in given for feature in features)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform([{name: 1 for name in one if seen[name] >= SEEN_AT_LEAST} for one in given])
    classifier = LogisticRegression(C=2.0, max_iter=300, tol=1e-3)
    classifier.fit(table, [act for _, act, _ in examples], sample_weight=[weight for _, _, weight in examples])
    weights = {}
    for name, column in sorted(vectorizer.vocabulary_.items()):
        units = [round(float(row[column]) / UNIT) for row in classifier.coef_]
        kept = [value for index, unit in enumerate(units) if abs(unit) >= SMALLEST for value in (index, unit)]
        if kept:
            weights[name] = kept
    return {
        "classes": {str(name): [index] for index, name in enumerate(classifier.classes_)},
        "bias": [round(float(bias) / UNIT) for bias in classifier.intercept_],
        "weights": weights,
    }
