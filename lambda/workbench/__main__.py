"""The console command `cramp-helper`, also `python -m workbench`; every verb has a file in `commands/`."""

from __future__ import annotations

import sys

import click

from skill.errors import ContentError, SkillError
from workbench.commands.approve import approve
from workbench.commands.ask import ask
from workbench.commands.bench import bench
from workbench.commands.build import build
from workbench.commands.check import check
from workbench.commands.diff import diff
from workbench.commands.evaluate import evaluate
from workbench.commands.explore import explore
from workbench.commands.home_assistant import home_assistant
from workbench.commands.learn import learn
from workbench.commands.manifest import manifest
from workbench.commands.mcp import mcp
from workbench.commands.misses import misses
from workbench.commands.model import model
from workbench.commands.new import new
from workbench.commands.serve import serve
from workbench.commands.soak import soak
from workbench.commands.talk import talk
from workbench.commands.timing import timing
from workbench.commands.watch import watch
from workbench.commands.worth import worth
from workbench.terminal import counted


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="cramp-helper", message="cramp-helper %(version)s")
def cramp_helper() -> None:
    """Try, check, measure and build the Cramp Helper skill, without an Alexa device or account."""


for command in (
    ask,
    talk,
    serve,
    home_assistant,
    mcp,
    model,
    check,
    evaluate,
    explore,
    timing,
    manifest,
    build,
    diff,
    approve,
    learn,
    new,
    watch,
    bench,
    soak,
    misses,
    worth,
):
    cramp_helper.add_command(command)


def main() -> None:
    """Run the command; exit 0, 1 for a problem that it names, 2 for wrong usage."""
    try:
        cramp_helper(prog_name="cramp-helper")
    except ContentError as error:
        click.echo(str(error), err=True)
        click.echo(counted(len(error.problems), "problem"), err=True)
        sys.exit(1)
    except SkillError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except (PermissionError, IsADirectoryError, NotADirectoryError) as error:
        click.echo(f"{error.filename}: cannot be written or read: {error.strerror}. Choose another place.", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; that is no error of ours
        sys.exit(0)


if __name__ == "__main__":
    main()
