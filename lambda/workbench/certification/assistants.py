"""What other assistants ask for beyond Alexa's own tests, as far as a program can try: R11.4 to R11.7."""

from __future__ import annotations

import ast
import asyncio
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.certification.line import Outcome, Test, outcome
from workbench.certification.subject import Subject

SLOWEST = 0.5
"""Seconds to an answer that Amazon's quick start for add-ons asks for (R11.4)."""
HOST = "assistant.example"
"""A host that is allowed in the test."""
OURS = Path(__file__).resolve().parents[2]
"""The folder of the code: a project of another article is served by this one's."""


def served(subject: Subject) -> Outcome:
    """R11.4, R11.6: tools that only read, over Streamable HTTP, quick, with the reviewed wording as text and as fields."""
    try:
        from speakers.mcp_server import Answers, make_server
    except ModuleNotFoundError:
        return Outcome("nothing was asked", person="install the extra 'mcp', and certify again")
    faults = []
    for tool in asyncio.run(make_server(subject.content).list_tools()):
        hints = tool.annotations
        if not tool.output_schema or not tool.description:
            faults.append(f"tool {tool.name} has no description, or none of what it returns")
        if hints is None or not hints.read_only_hint or not hints.idempotent_hint or hints.open_world_hint is not False:
            faults.append(f"tool {tool.name} does not say that it only reads")
    answers = Answers(subject.content, subject.locales[0])
    asked = [topic.name for topic in subject.content.article.topics.values()]
    slowest = 0.0
    for words in asked:
        began = time.perf_counter()
        text, fields = answers.ask(words)
        slowest = max(slowest, time.perf_counter() - began)
        answered = fields.outcome == "answered"
        if fields.answer not in text or (answered and fields.disclaimer not in text):
            faults.append(f"{words!r}: the text is not what the fields say")
        if answered and not fields.disclaimer:
            faults.append(f"{words!r}: no disclaimer")
    if slowest > SLOWEST:
        faults.append(f"an answer took more than {SLOWEST} seconds")
    return outcome(f"read every tool, and asked {len(asked)} questions", faults)


def apart(subject: Subject) -> Outcome:
    """R11.5, R11.7: answers are chosen apart from Alexa's SDK, and no Lambda path loads another speaker."""
    own = subject.root / "lambda" / "skill"
    folder = own if own.is_dir() else OURS / "skill"
    faults = []
    files = sorted(folder.rglob("*.py"))
    for file in files:
        inside = file.relative_to(folder)
        for name in _imported(file):
            top = name.partition(".")[0]
            if top.startswith("ask_sdk") and inside.parts[0] != "alexa":
                faults.append(f"skill/{inside.as_posix()} imports {name}: only skill/alexa speaks the SDK")
            if top in ("speakers", "mcp", "wyoming"):
                faults.append(f"skill/{inside.as_posix()} imports {name}, which costs every cold start")
    return outcome(f"read the imports of {len(files)} modules", faults)


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def hosts(subject: Subject) -> Outcome:
    """R11.7: over HTTP, only this computer and the hosts of the setting are answered."""
    try:
        from mcp.server.transport_security import TransportSecurityMiddleware
        from starlette.requests import Request
    except ModuleNotFoundError:
        return Outcome("nothing was asked", person="install the extra 'mcp', and certify again")
    guard = TransportSecurityMiddleware(subject.allowed_hosts(HOST))
    faults = []
    for host, wanted in ((HOST, None), ("localhost:8713", None), ("evil.example", 421), ("", 421)):
        headers = [(b"host", host.encode()), (b"content-type", b"application/json")]
        request = Request({"type": "http", "method": "POST", "path": "/mcp", "headers": headers, "query_string": b""})
        with _silent("mcp"):
            refused = asyncio.run(guard.validate_request(request, is_post=True))
        found = None if refused is None else refused.status_code
        if found != wanted:
            faults.append(f"host {host!r} gets {found or 'an answer'}, not {wanted or 'an answer'}")
    return outcome("asked as four hosts", faults)


@contextmanager
def _silent(name: str) -> Iterator[None]:
    """Keep what a library logs of our tries out of the report."""
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


TESTS = (
    Test("R11.4 R11.6", "Tools for assistants", served),
    Test("R11.5 R11.7", "Answers apart from any vendor", apart),
    Test("R11.7", "Only named hosts over HTTP", hosts),
)
