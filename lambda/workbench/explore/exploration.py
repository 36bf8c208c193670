"""Explore the conversation as a state machine: from every state, everything that can be said, and the rules of a turn.

A state is what the session attributes hold besides the count of turns, with what was heard last. First all states near the
beginning of a session, each once, breadth first; then long walks, which come to where all has been heard.
"""

from __future__ import annotations

import random
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from authoring.interaction_models.samples import Matcher
from skill.alexa.service import Service
from skill.conversation.state import Conversation
from skill.turn import Turn as Observed
from workbench.device.cloud import Cloud
from workbench.device.requests import DeviceSettings, make_envelope
from workbench.explore.sayings import Move, moves_of, said_back
from workbench.explore.turn import Turn
from workbench.explore.turn_rules import RULES

LONGEST_WALK = 40
"""Turns of a walk, if nothing ends the session before."""


@dataclass(frozen=True, slots=True)
class Node:
    """A state of the conversation, and one way to get there."""

    attributes: Mapping[str, Any]
    suggestions: tuple[str, ...] = ()
    """What was named in the last turn, and can be said back."""
    disclaimed: bool = False
    """The disclaimer was spoken in this session."""
    last: Turn | None = None
    path: tuple[str, ...] = ()
    """What was said to get there."""

    def key(self) -> tuple[Any, ...]:
        """Return what makes two states one: everything but the count of turns and the order of what was heard."""
        attributes = {name: value for name, value in self.attributes.items() if name not in ("turn", "heard")}
        heard = tuple(sorted(self.attributes.get("heard", ())))
        return (repr(sorted(attributes.items())), heard, self.suggestions, self.disclaimed)


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a turn broke."""

    rule: str
    problem: str
    path: tuple[str, ...]
    """What was said, from the start of the session."""
    speech: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.problem}\n    > {' > '.join(self.path)}\n    < {self.speech}"


@dataclass(slots=True)
class Findings:
    """What an exploration saw."""

    turns: int = 0
    """Distinct turns: pairs of a state and what was said in it, and the turns of the walks."""
    states: int = 0
    depth: int = 0
    checks: Counter[str] = field(default_factory=Counter)
    """Rule to the turns it was held against."""
    outcomes: Counter[str] = field(default_factory=Counter)
    violations: list[Violation] = field(default_factory=list)


class Explorer:
    """Talks to a service; give each exploration its own."""

    def __init__(self, service: Service, matcher: Matcher, kinds: frozenset[str] | None = None) -> None:
        """Use the interaction model of `matcher` to understand what is offered when it is said back.

        With `kinds`, only moves of those kinds are made: a narrower way, and so a deeper one.
        """
        self._service = service
        self._seen: list[Observed] = []
        service.observers.append(self._seen.append)
        self._moves = [move for move in moves_of(service.content) if kinds is None or move.kind in kinds]
        self._cloud = Cloud(matcher)
        self._requests: dict[str, Mapping[str, Any]] = {}
        self.findings = Findings()

    def explore(self, turns: int, walks: int, seed: int = 1) -> Findings:
        """Take at least `turns` distinct turns breadth first, if there are as many, then `walks` long walks."""
        self._explore_breadth(turns)
        chance = random.Random(seed)  # noqa: S311  no secret: the same walks every time
        for _ in range(walks):
            self._walk(chance)
        return self.findings

    def _explore_breadth(self, turns: int) -> None:
        start = Node({})
        waiting, known = deque([start]), {start.key()}
        while waiting and self.findings.turns < turns:
            node = waiting.popleft()
            for move in self._possible(node):
                after = self._take(node, move)
                if after is not None and after.key() not in known:
                    known.add(after.key())
                    waiting.append(after)
        self.findings.states = len(known)

    def _walk(self, chance: random.Random) -> None:
        node: Node | None = Node({})
        for _ in range(LONGEST_WALK):
            if node is None:
                return
            going_on = [move for move in self._possible(node) if not move.ends]
            node = self._take(node, chance.choice(going_on))

    def _possible(self, node: Node) -> Iterator[Move]:
        yield from self._moves
        for number, suggestion in enumerate(node.suggestions):
            if suggestion not in self._requests:
                self._requests[suggestion] = self._cloud.route(suggestion).request
            yield said_back(suggestion, number, self._requests[suggestion])

    def _take(self, node: Node, move: Move) -> Node | None:
        """Take one turn, hold it against every rule, and return the state after it; None when the session is over."""
        session = {"new": not node.path, "sessionId": "explored", "attributes": dict(node.attributes)}
        self._seen.clear()
        response = self._service.respond(make_envelope(move.request, DeviceSettings(), session))
        path = (*node.path, move.name)
        turn = Turn(
            move=move,
            before=Conversation.from_attributes(node.attributes),
            disclaimed=node.disclaimed,
            last=node.last.without_last() if node.last is not None else None,
            response=response,
            observed=self._seen[-1],
            content=self._service.content,
        )
        self._judge(turn, path)
        if turn.ended:
            return None
        return Node(
            attributes=response.get("sessionAttributes") or {},
            suggestions=turn.observed.reply.suggestions,
            disclaimed=node.disclaimed or turn.disclaimers > 0,
            last=turn,
            path=path,
        )

    def _judge(self, turn: Turn, path: tuple[str, ...]) -> None:
        findings = self.findings
        findings.turns += 1
        findings.depth = max(findings.depth, len(path))
        findings.outcomes[turn.observed.reply.outcome] += 1
        for name, rule in RULES.items():
            findings.checks[name] += 1
            problem = rule(turn)
            if problem:
                findings.violations.append(Violation(name, problem, path, turn.speech))
