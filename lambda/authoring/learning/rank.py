"""Learn a second model of which answer is wanted, and how far to trust it: `cramp-helper learn rank`.

How far is learned on files that the second model has not seen: each is judged by what was learned from the others. What the
rules and the first model make of them they have seen, so they are trusted a little more than they should be; it is as well,
for whoever reads the rules knows what they do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from authoring.dialogues import Line, read_dialogues
from authoring.learning.answers import Learned, learn_answers
from authoring.learning.examples import LEARNED_KINDS, Before, acceptable_to, fitting_best, replay, sources_of
from authoring.learning.hands import hands_for
from authoring.learning.judgement import Judged, learn_traits
from authoring.learning.linear import as_weights
from authoring.questions import DECLINED, Question, files_to_learn, read_questions
from skill.content import Content
from skill.conversation.answers.rank_traits import rank_features, rank_traits, ranking_of
from skill.conversation.answers.reranking import candidates, ranked_by
from skill.conversation.decide import decide
from skill.conversation.fitting.suited import remembering
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.learned.weights import REFUSE, Weights
from skill.listening.listen import listen_to
from skill.listening.utterance import Utterance
from skill.listening.words.folding import fold

FOLDS = 5
"""In how many parts the files are judged, each by what was learned from the others."""
STRENGTH = 1.0
"""How strongly large weights are held down."""
REFUSED_WEIGHT = 0.1
"""What counts a question of which nothing is wanted and whose gap is named: the part that is nearest, said after the gap,
is hardly worse than the refusal, while one that is covered in part and gets nothing leaves somebody without help."""
LEAST = 2
"""The least weight of the second model that is kept: those of 1 tell hardly anything, and are most of the file."""
_GAP, _OFFER = "gap", "offer"
UNDECIDED = Move("decline")
"""What stands for a decision where none was made yet."""

Tell = Callable[[str], None]


class Asked(NamedTuple):
    """Something said, and what would do."""

    before: Before
    say: str
    wanted: frozenset[str]
    """Passages, `DECLINED`, or `offer`."""


class Example(NamedTuple):
    """Something said as it is heard, and what was decided about it without the second model."""

    features: tuple[str, ...]
    fitting: frozenset[str]
    """The answers that fit best, `REFUSE` among them."""
    acceptable: frozenset[str]
    """All that would be judged right."""
    move: Move
    utterance: Utterance
    state: Conversation


def of_questions(questions: Iterable[Question]) -> list[Asked]:
    """Return what is learned from questions: those that ask, or are to be declined."""
    kept = (one for one in questions if one.kind in LEARNED_KINDS and one.kind != "cramp-now")
    return [Asked(one.before, one.question, one.expected) for one in kept]


def of_talk(lines: Sequence[Line]) -> Iterator[Asked]:
    """Return what is learned from a conversation: its turns to which passages, what is on offer or a refusal are wanted."""
    for place, line in enumerate(lines):
        passages = {one.split("+")[-1] for one in line.wanted if "/" in one}
        declined = {DECLINED} if line.wanted & {_GAP, DECLINED} else set()
        wanted = frozenset(passages | declined | (line.wanted & {_OFFER}))
        if wanted:
            yield Asked(tuple(earlier.say for earlier in lines[:place]), line.say, wanted)


def read_examples(tests: Path) -> list[list[Asked]]:
    """Return what may be learned from, a list for each file."""
    talks = [read_dialogues(path) for path in sorted((tests / "dialogues" / "learn").glob("*.tsv"))]
    asked = [of_questions(read_questions(path)) for path in files_to_learn(tests, "halves", "covered")]
    return [*asked, *([one for lines in talk for one in of_talk(lines)] for talk in talks)]


def learn_rank(files: Sequence[Sequence[Asked]], content: Content, tell: Tell = lambda _: None) -> dict[str, Any]:
    """Return `ranker`, as `skill.listening.learned.weights.Weights` reads it, and `trust`, how much each trait does.

    Traits weigh in hundredths. Each file was written apart from the others. The same files give the same weights.
    """
    content = content._replace(knowledge=content.knowledge._replace(ranker=None, trust={}))
    tell("what was said before")
    replayed = replay(list(dict.fromkeys(one.before for file in files for one in file)), content)
    sources = sources_of(content)
    heard = [[*hear_all(file, replayed, sources, content)] for file in files]
    tell("which answer is wanted")
    learned = [examples_of(file) for file in heard]
    hands = hands_for(sum(map(len, files)))
    whole = hands.submit(learn_answers, _joined(learned), content)
    others = [
        hands.submit(learn_answers, _joined(file for place, file in enumerate(learned) if place % FOLDS != part), content)
        for part in range(FOLDS)
    ]
    models = [_trimmed(other.result()) for other in others]
    tell("how far to trust it")
    judging = [
        hands.submit(judge_all, _joined(file for place, file in enumerate(heard) if place % FOLDS == part), content, model)
        for part, model in enumerate(models)
    ]
    scenes, counts = zip(*_joined(part.result() for part in judging), strict=True)
    trust = learn_traits(scenes, counts, STRENGTH, {"learned": 1.0})
    return {"ranker": _trimmed(whole.result()), "trust": {name: weight for name, weight in trust.items() if weight}}


def judge_all(examples: Sequence[Example], content: Content, model: Mapping[str, Any]) -> list[tuple[list[Judged], float]]:
    """Return what could be said instead of what is decided, with its traits and how much it counts.

    `model` was learned of others; what it makes of an utterance is among the reasons for what is decided, too.
    """
    ranker, found = as_weights(model), []
    content = content._replace(knowledge=content.knowledge._replace(ranker=ranker, trust={}))
    for example in examples:
        example = decided(example, content)
        scene = judge(example, ranker, content)
        if any(one.right for one in scene) and not all(one.right for one in scene):
            found.append((scene, REFUSED_WEIGHT if _names_what_is_missing(example) else 1.0))
    return found


def learn_ranker(asked: Sequence[Asked], content: Content) -> dict[str, Any]:
    """Return the second model as it is learned from some questions and turns, with nothing decided about them."""
    content = content._replace(knowledge=content.knowledge._replace(ranker=None, trust={}))
    replayed = replay(list(dict.fromkeys(one.before for one in asked)), content)
    return _trimmed(learn_answers(examples_of(hear_all(asked, replayed, sources_of(content), content)), content))


def examples_of(heard: Iterable[Example]) -> list[Learned]:
    """Return what the second model is learned from."""
    return [(one.features, one.fitting) for one in heard]


def hear_all(
    asked: Iterable[Asked], replayed: Mapping[Before, Conversation], sources: Mapping[str, frozenset[str]], content: Content
) -> Iterator[Example]:
    """Return what is heard in each that an answer, or none, is wanted to."""
    return (example for one in asked if (example := hear(one, replayed, sources, content)) is not None)


def decided(example: Example, content: Content) -> Example:
    """Return an example with what is decided about it."""
    return example._replace(move=decide(example.utterance, example.state, content))


def hear(
    asked: Asked, replayed: Mapping[Before, Conversation], sources: Mapping[str, frozenset[str]], content: Content
) -> Example | None:
    """Return what is heard, with nothing decided yet; None where no answer is wanted, or nothing can be ranked."""
    state = replayed[asked.before]
    utterance = listen_to(fold(asked.say, content.knowledge.folding), content.knowledge)
    state = remembering(utterance, state, content)
    evidence = utterance.asked.evidence
    if evidence is None:
        return None
    right = acceptable_to(Question("", asked.before, asked.say, asked.wanted - {_OFFER, DECLINED}), sources)
    fitting = fitting_best(right, evidence, state, content) if right else frozenset()
    offered = state.offer.answers[:1] if state.offer is not None and _OFFER in asked.wanted else ()
    besides = {*map(str, offered), *([REFUSE] if DECLINED in asked.wanted else [])}
    if not fitting and not besides:
        return None
    features = tuple(rank_features(utterance, evidence, state))
    return Example(features, fitting or frozenset(besides), frozenset(right) | besides, UNDECIDED, utterance, state)


def judge(example: Example, ranker: Weights, content: Content) -> list[Judged]:
    """Return what could be said with its traits, what was decided first; nothing where that is not ranked."""
    move, utterance, state = example.move, example.utterance, example.state
    evidence = ranked_by(move, utterance, state, content)
    if evidence is None:
        return []
    ranking = ranking_of(move, utterance, evidence, state, ranker.chances(example.features), content)
    named = bool(move.gaps) and REFUSE in example.acceptable
    return [
        Judged(
            tuple((name, float(value)) for name, value in rank_traits(one, ranking)),
            one in example.acceptable or (one == ranking.own and named),
        )
        for one in candidates(ranking, content)
    ]


def _names_what_is_missing(example: Example) -> bool:
    return example.move.kind == "decline" and bool(example.move.gaps) and example.acceptable == {REFUSE}


def _joined(files: Iterable[Sequence[Any]]) -> list[Any]:
    return [one for file in files for one in file]


def _trimmed(model: Mapping[str, Any]) -> dict[str, Any]:
    """Return a model without the weights that are hardly any."""
    heavy = {
        name: [one for place in range(0, len(row), 2) if abs(row[place + 1]) >= LEAST for one in row[place : place + 2]]
        for name, row in model["weights"].items()
    }
    return {**model, "weights": {name: row for name, row in heavy.items() if row}}
