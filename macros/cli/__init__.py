"""The `briefing` command: its group, its commands, and its exit statuses.

0 all is well, 1 the data has faults, 2 the command was used wrongly, 3 the fault is ours, 4 the
system refused: no room, no right; 128 and a signal's number, it was stopped by that.
"""

import io
import sys
import traceback

import click

from macros.cli import ending
from macros.cli.archive import archive
from macros.cli.build import build
from macros.cli.check import check
from macros.cli.diff import diff
from macros.cli.explain import explain
from macros.cli.init import init
from macros.cli.new import new
from macros.cli.pdf import pdf
from macros.cli.release import release
from macros.cli.schema import schema
from macros.cli.serve import serve
from macros.cli.status import OURS, REFUSED
from macros.cli.verify import verify
from macros.diagnostic import harmless, one_line
from macros.press.refusal import is_refusal, refused


class _Group(click.Group):
    """Commands whose own failures are reported in a line, unless --debug asks for more."""

    def invoke(self, ctx: click.Context) -> object:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # a terminal that knows no Chinese
                stream.reconfigure(errors="backslashreplace")
        try:
            with ending.stoppable():
                return super().invoke(ctx)
        except (click.exceptions.Exit, click.Abort, click.ClickException):
            raise
        except KeyboardInterrupt as stop:
            said, status = ending.told(stop)
            click.echo(f"\n{said}", err=True)
            ctx.exit(status)
        except Exception as failure:  # noqa: BLE001 - what the system did not refuse is ours
            ctx.exit(_reported(failure, debug=bool(ctx.params["debug"])))


def _reported(failure: Exception, *, debug: bool) -> int:
    """Say why a command failed; return the status that it ends with."""
    if ending.is_unheard(failure):
        ending.fall_silent()
        return ending.UNHEARD
    if is_refusal(failure) and not debug:
        click.echo(f"briefing: {one_line(refused(failure))}", err=True)
        return REFUSED
    if debug:
        click.echo(harmless(traceback.format_exc()), err=True)
        return OURS
    click.echo(
        f"briefing: a fault of ours, not of your data: {type(failure).__name__}: "
        f"{one_line(str(failure))}\n"
        "Please report it with the command and, if you can, the data. "
        "`briefing --debug` shows where it happened.",
        err=True,
    )
    return OURS


@click.group(cls=_Group)
@click.option("--debug", is_flag=True, help="Show the traceback of a fault of ours.")
def main(*, debug: bool) -> None:
    """Build a sourced, dated, cross-linked briefing site out of YAML."""


for command in (
    archive,
    check,
    build,
    diff,
    explain,
    init,
    new,
    pdf,
    release,
    schema,
    serve,
    verify,
):
    main.add_command(command)
