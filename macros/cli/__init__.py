"""The `briefing` command: its group, its commands, and its exit statuses.

0 all is well, 1 the data has faults, 2 the command was used wrongly, 3 the fault is ours, 4 the
system refused: no room, no right.
"""

import io
import sys
import traceback

import click

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
from macros.cli.status import OURS
from macros.cli.verify import verify
from macros.diagnostic import harmless, one_line


class _Group(click.Group):
    """Commands whose own failures are reported in a line, unless --debug asks for more."""

    def invoke(self, ctx: click.Context) -> object:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # a terminal that knows no Chinese
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.Abort, click.ClickException):
            raise
        except Exception as failure:  # noqa: BLE001 - all of it is ours
            if ctx.params["debug"]:
                click.echo(harmless(traceback.format_exc()), err=True)
                ctx.exit(OURS)
            click.echo(
                f"briefing: a fault of ours, not of your data: {type(failure).__name__}: "
                f"{one_line(str(failure))}\n"
                "Please report it with the command and, if you can, the data. "
                "`briefing --debug` shows where it happened.",
                err=True,
            )
            ctx.exit(OURS)


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
