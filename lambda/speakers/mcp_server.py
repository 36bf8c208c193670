"""The skill's answers for any assistant that speaks MCP: three tools that only read, and the passages as resources.

Every call stands alone: nothing is remembered between two. The host decides what is said aloud and may paraphrase, so the
reviewed wording and the disclaimer travel both as text and as fields, and cannot be guaranteed aloud (rule book, R11.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Literal, cast

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.resources import TextResource
from mcp.types import CallToolResult, Icon, TextContent, ToolAnnotations
from pydantic import BaseModel, Field

from skill.article.article import AnswerId, Line, PassageId
from skill.article.prompts import Locale
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.replying.reply import offer_words
from skill.speaking.speech import as_written
from skill.turn import take_turn
from speakers.mcp_results import Askable, Askables, Reply, Source, Step, Steps
from speakers.rendering import LONGEST_SAID, disclaimer, is_english, numbers_in, only_english, words_of

READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
INSTRUCTIONS = """\
Answers about {subject}, from one reviewed article. General information, no medical advice.
Ask each question by itself, in the user's own words and with what it refers to named: nothing is remembered between calls.
When outcome is "emergency", tell the user at once whom to call, before anything else. Say answers as they stand, with the
disclaimer. When outcome is "declined", the article does not cover it: say so."""
ASKING = """\
Answer a question about {subject}, from one reviewed article. Use it for whatever concerns that: causes, signs, treatment,
prevention, when to see a doctor, and whenever the user mentions symptoms with it: it recognises emergencies and says whom
to call."""
STEPPING = """\
Tell somebody to whom it is happening what to do ({offer}): at once, step by step, and what to do if it stays. Use it only
while it is happening. With any other complaint besides, ask the question tool first."""
LONGEST_NAME = 64
"""Characters of a tool's name that every host takes."""

Question = Annotated[
    str,
    Field(description="One self-contained question or statement, in the user's own words.", max_length=LONGEST_SAID),
]
InLocale = Annotated[
    str | None,
    Field(description="The user's locale, such as en-GB: it decides the words and the emergency numbers.", max_length=35),
]


class Answers:
    """What the tools do, without the protocol."""

    def __init__(self, content: Content, locale: str) -> None:
        """Answer from a content; `locale` holds where a call names none."""
        self._content = content
        self._locale = locale

    def ask(self, question: str, locale: str | None = None) -> tuple[str, Reply]:
        """Return the reply to one question, as text and field by field."""
        content, here = self._content, self._content.locale(locale or self._locale)
        if not is_english(locale or self._locale):
            text = only_english(content)
            return text, self._reply("declined", text, here)
        turn = take_turn(Said(question), Conversation(), here, content)
        reply = turn.reply
        answer = words_of(reply._replace(disclaimer=False), content, here).text
        structured = self._reply(reply.outcome, answer, here)
        structured.call = dict(numbers_in(reply, here))
        structured.gap = list(turn.move.gaps)
        structured.sources = self._sources(reply.sources)
        structured.next = [as_written(one, here) for one in reply.suggestions]
        return words_of(reply, content, here).text, structured

    def steps(self, locale: str | None = None) -> tuple[str, Steps]:
        """Return the steps for a cramp happening now. Raises `LookupError` where the article has none."""
        relief = self._content.article.relief
        if relief is None:
            raise LookupError("this article has no steps")
        here = self._content.locale(locale or self._locale)

        def say(lines: Iterable[Line]) -> str:
            return as_written(" ".join(line.say for line in lines), here)

        lines = [*relief.first, *(line for step in relief.steps for line in step.lines), *relief.eased, *relief.still]
        structured = Steps(
            at_once=say(relief.first),
            steps=[Step(title=step.title, say=say(step.lines)) for step in relief.steps],
            if_it_eases=say(relief.eased),
            if_it_does_not=say(relief.still),
            call={"emergency": here.numbers["emergency"]},
            disclaimer=disclaimer(self._content),
            sources=self._sources(dict.fromkeys(source for line in lines for source in line.sources)),
            locale=here.id,
        )
        return f"{structured.at_once} {structured.disclaimer}", structured

    def askable(self) -> tuple[str, Askables]:
        """Return all that can be asked."""
        article, here = self._content.article, self._content.locale(self._locale)
        answers = [
            Askable(
                id=one.id,
                title=as_written(one.title, here),
                about=as_written(offer_words(self._content, AnswerId(one.id)), here),
            )
            for one in article.answers.values()
        ]
        text = "\n".join(f"- {one.about}" for one in answers)
        return text, Askables(article=article.title, answers=answers, disclaimer=disclaimer(self._content))

    def _reply(self, outcome: str, answer: str, locale: Locale) -> Reply:
        kind = cast("Literal['emergency', 'answered', 'declined', 'control']", outcome)
        due = "" if outcome == "emergency" else disclaimer(self._content)
        return Reply(outcome=kind, call={}, answer=answer, disclaimer=due, gap=[], sources=[], next=[], locale=locale.id)

    def _sources(self, ids: Iterable[PassageId]) -> list[Source]:
        passages = self._content.article.passages
        found = [passages[one] for one in ids if one in passages]
        return [Source(id=one.id, section=one.section, text=one.text) for one in found]


def subject_of(content: Content) -> str:
    """Return what the article is about, in the middle of a sentence: its title, up to a colon."""
    title = content.article.title.partition(":")[0].strip()
    return title[:1].lower() + title[1:]


def tool_to_ask(content: Content) -> str:
    """Return the name of the tool that answers, which says about what."""
    return f"ask_about_{re.sub(r'[^a-z0-9]+', '_', subject_of(content).lower()).strip('_')}"[:LONGEST_NAME]


def make_server(
    content: Content, locale: str = "en-US", icon: Icon | None = None, title: str | None = None
) -> MCPServer[None]:
    """Return the MCP server of a content; `locale` holds where a call names none, `title` is what the skill is called.

    The tools wait for nothing, and are asynchronous all the same: the library hands any other to a thread and back, which
    takes as long as the answer.
    """
    answers, subject = Answers(content, locale), subject_of(content)
    server: MCPServer[None] = MCPServer(
        "cramp-helper",
        title=title or content.article.title,
        instructions=INSTRUCTIONS.format(subject=subject),
        icons=[icon] if icon else None,
        log_level="WARNING",
    )

    @server.tool(tool_to_ask(content), f"Ask about {subject}", ASKING.format(subject=subject), READS)
    async def ask(question: Question, locale: InLocale = None) -> Annotated[CallToolResult, Reply]:
        return _result(*answers.ask(question, locale))

    if content.article.relief is not None:
        offer = content.cramp_offer

        @server.tool("steps_for_right_now", f"Steps: {offer}", STEPPING.format(offer=offer), READS)
        async def steps(locale: InLocale = None) -> Annotated[CallToolResult, Steps]:
            return _result(*answers.steps(locale))

    @server.tool(title=f"What can be asked about {subject}", annotations=READS)
    async def list_what_can_be_asked() -> Annotated[CallToolResult, Askables]:
        """List everything that the article answers, to offer it or to see whether a question is covered."""
        return _result(*answers.askable())

    for passage in content.article.passages.values():
        uri = f"article://passages/{passage.id}"
        about = f"A passage of the article {content.article.title!r}"
        server.add_resource(
            TextResource(uri=uri, name=passage.id, title=passage.section, description=about, text=passage.text)
        )
    return server


def _result(text: str, structured: BaseModel) -> CallToolResult:
    """Return both forms of a result: text for hosts that read nothing else."""
    return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=structured.model_dump())
