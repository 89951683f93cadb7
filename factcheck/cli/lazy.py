"""Commands that are imported when they are run, so that help and completion cost next to nothing."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from typing import Any, cast

import click

from factcheck.errors import FactcheckError


class Stopped(click.ClickException):
    """A run that could not be done, for a reason that the user can mend."""

    exit_code = 2


class LazyGroup(click.Group):
    """A group whose commands live in modules of this package: `commands_in` maps names to (module, one-line help)."""

    def __init__(self, *args: Any, commands_in: dict[str, tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.commands_in = commands_in

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the table."""
        return list(self.commands_in)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of a name; its module holds it as `command`."""
        if cmd_name not in self.commands_in:
            return None
        module = import_module(f"factcheck.cli.{self.commands_in[cmd_name][0]}")
        return cast(click.Command, module.command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in self.commands_in.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was asked for, or suggest one."""
        if args and not args[0].startswith("-") and args[0] not in self.commands_in:
            near = get_close_matches(args[0], self.commands_in, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else f" Commands: {', '.join(self.commands_in)}."
            raise click.UsageError(f"No such command {args[0]!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a user's mistake becomes one message on stderr and exit code 2."""
        try:
            return super().invoke(ctx)
        except FactcheckError as error:
            from factcheck.reporting.safety import safe_text

            raise Stopped(safe_text(str(error))) from error
