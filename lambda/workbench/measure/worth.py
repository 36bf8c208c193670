"""What the entries of the lists are worth: which verdicts change when they are left out.

Leaving out one of thousands at a time would take a night. So what nobody says is left out at once, the rest by many; only
those are split that change a verdict, and only what holds the words of an entry is asked again. What changes nothing stays
out while the others are tried, so that of two entries that do the same one is kept.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from authoring.dialogues import Line
from authoring.knowledge import compile_knowledge
from authoring.phrases import expand
from authoring.questions import Question
from authoring.wanted import Told, does
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.knowledge import Knowledge
from skill.listening.plain import from_plain
from skill.listening.said import Said
from skill.listening.words.folding import Folding, fold, split, stem, without_determiners
from skill.listening.words.lexicon import Phrases
from skill.turn import take_turn
from workbench.measure.asking import told
from workbench.measure.sets import Piece
from workbench.measure.verdicts import RIGHT, judge

BATCH = 64
"""Entries that are left out at once, at first."""
Path = tuple[str | int, ...]
Asked = Question | tuple[Line, ...]
"""A question, or a whole conversation."""


class Entry(NamedTuple):
    """One entry of a list of the content."""

    path: Path
    """Where its list is in the parsed files."""
    text: str

    @property
    def list_name(self) -> str:
        """The list, as whoever edits it looks for it."""
        return " ".join(str(part) for part in self.path if not isinstance(part, int))


class Verdict(NamedTuple):
    """What came of a question or of a whole conversation: one verdict for each thing judged."""

    right: int
    verdicts: tuple[str, ...]


@dataclass(slots=True)
class Found:
    """What was found of the entries tried."""

    nothing: list[Entry] = field(default_factory=list)
    """Left out together, they change no verdict."""
    something: list[tuple[Entry, int]] = field(default_factory=list)
    """Each with how many more are right with it than without it; below 0, it does harm."""


def entries_of(raw: Mapping[str, Any]) -> list[Entry]:
    """Return the entries of every list of phrases that is listened for, red flags included."""
    lists: dict[Path, Iterable[str]] = {}
    folding, flags = raw["folding"], raw["red_flags"]
    lists["folding", "contractions"] = folding["contractions"]
    lists |= {("folding", "fillers", name): said for name, said in folding["fillers"].items()}
    lists |= {("folding", "fold", at, "from"): one["from"] for at, one in enumerate(folding["fold"])}
    for at, aspect in enumerate(raw["aspects"]["aspect"]):
        lists |= {("aspects", "aspect", at, part): aspect[part] for part in ("cues", "weak") if part in aspect}
    lists |= {("acts", part, name): said for part, names in raw["acts"].items() for name, said in names.items()}
    lists |= {("controls", "controls", name): said for name, said in raw["controls"]["controls"].items()}
    lists |= {("concepts", "concepts", name): said for name, said in raw["concepts"]["concepts"].items()}
    lists |= {("refusals", "refusal", at, "said"): one["said"] for at, one in enumerate(raw["refusals"]["refusal"])}
    lists |= {("red_flags", "ideas", name): said for name, said in flags["ideas"].items()}
    lists["red_flags", "sayings"] = flags["sayings"]
    lists["ordinary", "words"] = " ".join(raw["ordinary"]["words"]).split()
    return [Entry(path, text) for path, texts in lists.items() for text in dict.fromkeys(texts)]


def without(raw: Mapping[str, Any], left_out: Iterable[Entry]) -> dict[str, Any]:
    """Return the parsed files without some entries; a list stays, though it may be empty."""
    wanted: dict[Path, set[str]] = defaultdict(set)
    for entry in left_out:
        wanted[entry.path].add(entry.text)
    changed = {name: copy.deepcopy(raw[name]) if any(path[0] == name for path in wanted) else raw[name] for name in raw}
    for path, texts in wanted.items():
        holder: Any = changed
        for part in path[:-1]:
            holder = holder[part]
        held = holder[path[-1]]
        if isinstance(held, dict):
            holder[path[-1]] = {key: value for key, value in held.items() if key not in texts}
        elif path[0] == "ordinary":
            holder[path[-1]] = [" ".join(word for word in line.split() if word not in texts) for line in held]
        else:
            holder[path[-1]] = [one for one in held if one not in texts]
    return changed


class Trial:
    """Asks what is to be asked with some entries left out, and compares."""

    def __init__(self, raw: Mapping[str, Any], content: Content, pieces: Sequence[Piece]) -> None:
        """Note which questions and conversations hold which words."""
        self._content = content
        self._locale = content.locale(None)
        self.raw = raw
        self.out: set[Entry] = set()
        """What is left out for good."""
        self.asked: list[Asked] = [one for piece in pieces for one in piece.questions]
        self.asked += [one for piece in pieces for one in piece.dialogues]
        self._known = content.knowledge.known
        self._holding = self._index()
        self._before: dict[int, Verdict] = {}

    def changes(self, left_out: Sequence[Entry]) -> dict[int, Verdict]:
        """Return what is judged otherwise without some entries, besides those that are out for good."""
        content = self._content._replace(knowledge=self._compile({*self.out, *left_out}))
        lost = self._known - content.knowledge.known
        concerned = {at for entry in left_out for at in self.where(entry)}
        concerned |= {at for word in lost for at in self._holding.get(word, ())}
        after = {at: self._ask(self.asked[at], content) for at in sorted(concerned)}
        return {at: verdict for at, verdict in after.items() if verdict != self.before(at)}

    def before(self, at: int) -> Verdict:
        """Return the verdict with nothing left out; asked when it is first wanted."""
        if at not in self._before:
            self._before[at] = self._ask(self.asked[at], self._content)
        return self._before[at]

    def _compile(self, left_out: set[Entry]) -> Knowledge:
        """Return what is listened for; the danger signs, which are half of the work, only anew where one is left out."""
        raw = without(self.raw, left_out)
        if any(entry.path[0] == "red_flags" for entry in left_out):
            return from_plain(compile_knowledge(raw))
        flags = raw["red_flags"] | {"ideas": {}, "sayings": [], "flag": []}
        own = from_plain(compile_knowledge(raw | {"red_flags": flags, "weights": None}))
        kept = "flags named red_flags flag_starts deniable guesser advisor acting judgement moves".split()
        return own._replace(**{name: getattr(self._content.knowledge, name) for name in kept})

    def gain(self, changes: Mapping[int, Verdict]) -> int:
        """Return how many more are right with what was left out than without it."""
        return sum(self.before(at).right - verdict.right for at, verdict in changes.items())

    def where(self, entry: Entry) -> set[int]:
        """Return what holds all words of an entry, in one of its ways."""
        ways = [entry.text] if entry.path[:2] == ("ordinary", "words") else expand(entry.text)
        held: set[int] = set()
        for way in ways:
            words = [stem(word) for word in without_determiners(way.replace(".", "").split())]
            places = [self._holding.get(word, frozenset()) for word in words]
            held |= frozenset.intersection(*places) if places else frozenset()
        return held

    def _index(self) -> dict[str, frozenset[int]]:
        places: dict[str, set[int]] = defaultdict(set)
        folding = self._content.knowledge.folding
        bare = Folding({}, Phrases(Phrases.pack({})))
        for at, one in enumerate(self.asked):
            for said in _said(one):
                for word in (*fold(said, folding), *fold(said, bare), *split(said)):
                    places[stem(word)].add(at)
                    places[word].add(at)
        return {word: frozenset(found) for word, found in places.items()}

    def _ask(self, one: Asked, content: Content) -> Verdict:
        replies = self._replies(_said(one), content)
        if isinstance(one, Question):
            verdict = judge(one, replies[-1])
            return Verdict(int(verdict == RIGHT), (verdict,))
        good = [does(line.wanted, reply, content) for line, reply in zip(one, replies, strict=True)]
        return Verdict(sum(good), tuple(str(each) for each in good))

    def _replies(self, said: Sequence[str], content: Content) -> list[Told]:
        state, replies = Conversation(), []
        for words in said:
            opened = words.strip().endswith("open cramp helper")
            turn = take_turn(Said(opened=True) if opened else Said(words), state, self._locale, content)
            replies.append(told(turn, state, content))
            state = turn.conversation if turn.reply.ask is not None else Conversation()
        return replies


def find_worth(trial: Trial, entries: Sequence[Entry], progress: Callable[[int], None]) -> Found:
    """Return which entries change something; `progress` is told how many were decided."""
    found = Found()
    unheard = [entry for entry in entries if not trial.where(entry)]
    heard = [entry for entry in entries if trial.where(entry)]
    batches = [heard[start : start + BATCH] for start in range(0, len(heard), BATCH)]
    for tried in filter(None, [unheard, *batches]):
        for batch, changes in _split(trial, tried):
            if changes:
                found.something.append((batch[0], trial.gain(changes)))
            else:
                found.nothing.extend(batch)
            progress(len(batch))
    return found


def _split(trial: Trial, batch: Sequence[Entry]) -> Iterator[tuple[Sequence[Entry], Mapping[int, Verdict]]]:
    """Leave out a batch, halves of it where that changes something, and so on down to single entries."""
    changes = trial.changes(batch)
    if not changes:
        trial.out.update(batch)
        yield batch, {}
    elif len(batch) == 1:
        yield batch, changes
    else:
        middle = len(batch) // 2
        yield from _split(trial, batch[:middle])
        yield from _split(trial, batch[middle:])


def _said(one: Asked) -> tuple[str, ...]:
    return (*one.before, one.question) if isinstance(one, Question) else tuple(line.say for line in one)
