"""The console command `cramp-helper`, also `python -m workbench`; every verb has a file in `commands/`."""

from __future__ import annotations

import difflib
import sys
from importlib import import_module
from typing import Any

import click

from skill.errors import ContentError, SkillError
from workbench.terminal import counted, plain

COMMANDS = (
    "ask talk serve home-assistant mcp model check evaluate explore timing manifest "
    "build diff approve learn new watch bench soak misses worth"
).split()
"""Every verb, each in the file of its name in `commands/`, in the order of the help."""

ANSWERING = frozenset("ask talk serve home-assistant mcp explore evaluate watch".split())
"""Those that ask the skill something, which needs content without a problem."""


class _Commands(click.Group):
    """Loads the one command that is asked for: all of them together take longer to load than most take to run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return COMMANDS

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        found: click.Command = getattr(import_module(f"workbench.commands.{name}"), name)
        return found

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command, or say which one was probably meant."""
        close = difflib.get_close_matches(args[0], COMMANDS, 1)
        if args[0] not in COMMANDS and close:
            ctx.fail(f"No such command {args[0]!r}. Did you mean {close[0]!r}?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; where it cannot answer for what is wrong with the content, that is said last."""
        try:
            return super().invoke(ctx)
        except ContentError as error:
            if ctx.invoked_subcommand in ANSWERING:
                error.add_note(f"Until this is mended, 'cramp-helper {ctx.invoked_subcommand}' cannot answer anything.")
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with the first sentence of each, folded where click would cut it off."""
        named = ((name, self.get_command(ctx, name)) for name in COMMANDS)
        rows = [(name, command.get_short_help_str(limit=500)) for name, command in named if command is not None]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="cramp-helper", message="cramp-helper %(version)s")
def cramp_helper() -> None:
    """Try, check, measure and build the Cramp Helper skill, without an Alexa device or account."""


def main() -> None:
    """Run the command; exit 0, 1 for a problem that it names, 2 for wrong usage."""
    try:
        cramp_helper(prog_name="cramp-helper", color=False if plain() else None)
    except ContentError as error:
        click.echo(str(error), err=True)
        click.echo(counted(len(error.problems), "problem"), err=True)
        for note in filter(None, getattr(error, "__notes__", ())):
            click.echo(note, err=True)
        sys.exit(1)
    except SkillError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; that is no error of ours
        sys.exit(0)
    except OSError as error:
        if error.filename is None:
            raise
        click.echo(f"{error.filename}: cannot be written or read: {error.strerror}. Choose another place.", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
