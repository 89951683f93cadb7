"""The command line. One command is one file; adding one is a file and a line in COMMANDS.

Exit codes: 0 gate passed, 1 gate failed, 2 could not run, 3 inconclusive, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from factcheck import __version__
from factcheck.cli.lazy import LazyGroup

COMMANDS = {
    "compare": ("compare", "Compare the reports of one story with each other."),
    "check": ("check", "Check a draft against its sources."),
    "extract": ("extract", "Write the claims of each source."),
    "rules": ("rules", "List the rules."),
    "rule": ("rule", "Explain one rule, with examples."),
    "schema": ("schema", "Print the JSON Schema of what factcheck writes."),
}

_EPILOG = "Exit codes: 0 passed, 1 the gate failed, 2 could not run, 3 inconclusive (a source could not be read)."


@click.group(
    cls=LazyGroup,
    commands_in=COMMANDS,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "--version", "-V", prog_name="factcheck", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, envvar="FACTCHECK_DEBUG", help="Show the traceback of an internal error.")
@click.pass_context
def cli(ctx: click.Context, debug: bool) -> None:
    """Find where several reports of one story agree and where they differ, with proof."""
    ctx.obj = {"debug": debug}


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with the run's exit code.

    The process ends at once: taking the parser's model apart object by object was a tenth of a cold run (1.24 s against
    1.10 s for `compare seeds/`), and so was collecting garbage among objects that live to the end.
    """
    gc.set_threshold(300_000, 50, 50)
    code = run(args)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line; give its exit code."""
    given = list(sys.argv[1:] if args is None else args)
    try:
        code = cli.main(args=given, prog_name="factcheck", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.Abort:
        click.echo("Interrupted.", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    except BrokenPipeError:
        # Whoever read our output has seen enough. Point stdout away, or Python complains when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # the last net: an internal error ends with 2, and never looks like a verdict
        if _wants_traceback(given):
            raise
        _confess(error)
        return 2


def _wants_traceback(args: Sequence[str]) -> bool:
    return "--debug" in args[:1] or os.environ.get("FACTCHECK_DEBUG", "").lower() in ("1", "true", "yes", "on")


def _confess(error: Exception) -> None:
    """Say what an internal error is and what to report."""
    from factcheck.reporting.safety import safe_text

    click.echo(
        f"factcheck {__version__} stopped on an internal error: {type(error).__name__}: {safe_text(str(error))}\n"
        "This is a fault of factcheck, not of your sources, and says nothing about them.\n"
        "Next: run again with `factcheck --debug ...` and report the traceback with the command.",
        err=True,
    )
