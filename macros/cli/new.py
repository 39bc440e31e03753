"""`briefing new`: a record begun, in the file where its like stand."""

from pathlib import Path

import click

from macros.cli import options
from macros.cli.status import FAULTY
from macros.diagnostic import Diagnostic, Place, Severity, as_text, one_line
from macros.model.briefing import KINDS, SINGULAR
from macros.read.folder import Folder

_CLOSED = {"unreadable-file", "not-utf-8", "too-large"}
"""The codes of what keeps a file from being read, and so from being added to."""
PLURAL = {one: many for many, one in SINGULAR.items()}


@click.command
@click.argument("kind", type=click.Choice([*PLURAL, *KINDS]), metavar="KIND")
@click.argument("name", required=False, metavar="[ID]")
@click.option(
    "--set", "settings", multiple=True, metavar="FIELD=VALUE", help="Answer a question beforehand."
)
@click.option("--file", "into", help="Which file of the kind's folder to write to.")
@options.data(exists=True)
@click.pass_context
def new(  # noqa: PLR0913 (each is an option)
    ctx: click.Context,
    *,
    kind: str,
    name: str | None,
    settings: tuple[str, ...],
    into: str | None,
    data: Path,
) -> None:
    """Begin a record: ask for what it must have, and write it below the others of its kind.

    KIND is claim, source, person and so on. What is in the file stays as it is; what is wrong
    with the new record is reported with its place.
    """
    from macros.cli.asking import answers, given, head
    from macros.model.asking import asked, record
    from macros.model.build import FILES
    from macros.model.field import ID, ID_LENGTH
    from macros.read.addition import UnaddableError, added
    from macros.read.folder import read_folder
    from macros.read.rewriting import rewrite, text_of

    kind = PLURAL.get(kind, kind)
    folder, unread = read_folder(data, FILES)
    file = _home(data, kind, into)
    where = file.as_posix()
    if closed := [one for one in unread if one.place.file == where and one.code in _CLOSED]:
        click.echo(as_text(closed), nl=False)
        click.echo("Nothing was written.")
        ctx.exit(FAULTY)
    fields = record(answers(asked(KINDS[kind]), given(settings)))
    name = name or _asked_id(kind, fields, folder)
    if not ID.fullmatch(name) or len(name) > ID_LENGTH:
        raise click.UsageError(
            f"`{name}` is no id: write lower-case words and digits, as-here-2026"
        )
    if there := _place(folder, name):
        raise click.UsageError(f"`{name}` stands there already: {there}")
    before = text_of(file)
    try:
        after = added(before or head(file, kind), name, fields)
    except UnaddableError as refused:
        raise click.UsageError(f"{file.as_posix()}: {refused}; nothing was written") from None
    rewrite(file, after)
    begins = after.count("\n", 0, after.rindex(f"{name}:")) + 1
    click.echo(f"{file.as_posix()}:{begins}: {one_line(name)}")
    faults = _faults_from(data, file, begins)
    click.echo(as_text(faults), nl=False)
    if any(fault.severity is Severity.ERROR for fault in faults):
        ctx.exit(FAULTY)


def _home(data: Path, kind: str, into: str | None) -> Path:
    """Return the file for a kind: its own, or one of its folder's."""
    folder = data / kind
    if not folder.is_dir():
        if into:
            raise click.BadParameter(f"{kind} have no folder here", param_hint="--file")
        return data / f"{kind}.yml"
    files = {path.stem: path for path in sorted(folder.glob("*.yml"))}
    if into:
        return files.get(into.removesuffix(".yml"), folder / f"{into.removesuffix('.yml')}.yml")
    if len(files) == 1:
        return next(iter(files.values()))
    raise click.UsageError(f"say which file: --file {' or '.join(files) or 'NAME'}")


def _asked_id(kind: str, fields: dict[str, object], folder: Folder) -> str:
    from macros.model.naming import proposed

    told = ("publisher", "published") if kind == "sources" else ("title",)
    words = [fields[one] for one in told if one in fields] or [*fields.values()][:1]
    said = " ".join(map(str, words))
    taken = {name for names in folder.entries.values() for name in names}
    default = proposed(said, taken) or None
    try:
        answer: str = click.prompt("  id", default=default, err=True)
    except click.Abort:
        if default is None:
            raise click.UsageError("say the id: briefing new KIND ID") from None
        return default
    return answer.strip()


def _place(folder: Folder, name: str) -> Place | None:
    """Return where a record of this name stands already."""
    for kind in KINDS:
        if folder.places.knows(kind, name):
            return folder.places.at(kind, name)
    return None


def _faults_from(data: Path, file: Path, line: int) -> list[Diagnostic]:
    """Return what is wrong in a file from a line on."""
    from macros.load import load

    shown = file.as_posix()
    return [
        fault
        for fault in load(data).faults
        if fault.place.file == shown and fault.place.line >= line
    ]
