"""From a report to what the user sees: formats, files, exit code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.stream import progress, view_of_stdout, write_for_people, write_for_programs
from factcheck.cli.targets import Target, targets_of, write_all
from factcheck.errors import FactcheckError
from factcheck.reporting import renderer_named
from factcheck.reporting.view import View

if TYPE_CHECKING:
    from factcheck.model import Report, Source

PASSED, FAILED, INCONCLUSIVE = 0, 1, 3


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What the user asked for with the options of options.report_options."""

    format_name: str | None = None
    outputs: tuple[str, ...] = ()
    fail_on: str = "error"
    allow_partial: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    quiet: bool = False
    verbose: bool = False
    single_source: bool = False
    color: str = "auto"


def deliver(wishes: Wishes, sources: Sequence[Source], make_report: Callable[[], Report]) -> int:
    """Make the report, write it where it was asked for, and give the exit code.

    What cannot be done (an unknown rule, a path that may not be written) is refused before the work begins.
    """
    from factcheck.reporting.gate import FailOn, gate, gated
    from factcheck.reporting.selection import selected
    from factcheck.reporting.tally import is_inconclusive

    select, ignore = _rule_names(wishes.select), _rule_names(wishes.ignore)
    targets = targets_of(wishes.outputs, inputs=[Path(source.path) for source in sources if source.path])
    with progress(f"Comparing {len(sources)} sources"):
        report = make_report()
    fail_on = FailOn(wishes.fail_on)
    report = gated(selected(report, select=select, ignore=ignore), fail_on)
    _write(report, {source.id: source.text for source in sources}, wishes, targets)
    if not gate(report, fail_on):
        return FAILED
    return INCONCLUSIVE if is_inconclusive(report) and not wishes.allow_partial else PASSED


def _write(report: Report, texts: Mapping[str, str], wishes: Wishes, targets: Sequence[Target]) -> None:
    page = View(verbose=wishes.verbose, single_source=wishes.single_source)
    write_all([(target.path, target.renderer.render(report, texts, page)) for target in targets])
    name = wishes.format_name or "terminal"
    renderer = renderer_named(name)
    assert renderer is not None  # click.Choice has seen to it
    if name != "terminal":
        write_for_programs(renderer.render(report, texts, page))
        return
    view = view_of_stdout(
        color=wishes.color,
        quiet=wishes.quiet or (bool(targets) and wishes.format_name is None),
        verbose=wishes.verbose,
        single_source=wishes.single_source,
    )
    write_for_people(renderer.render(report, texts, view))


def _rule_names(given: Sequence[str]) -> frozenset[str]:
    """Split the values of --select or --ignore.

    Raises FactcheckError for a rule that does not exist.
    """
    from factcheck.comparison import RULES
    from factcheck.comparison.assemble import SINGLE_SOURCE

    known = [*(rule.name for rule in RULES), SINGLE_SOURCE]
    names = [name.strip() for value in given for name in value.split(",") if name.strip()]
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            raise FactcheckError(
                name, "there is no such rule" + (f"; did you mean {near[0]!r}?" if near else ""),
                next_step="see `factcheck rules`",
            )  # fmt: skip
    return frozenset(names)
