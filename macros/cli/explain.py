"""`briefing explain`: why a record is as it is printed, or what the code of a fault means."""

from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import click

from macros.cli import options
from macros.cli.status import FAULTY

_NEAR: Final = 5


@click.command
@click.argument("name", metavar="ID")
@options.data()
@click.option("--json", "as_json", is_flag=True, help="Print what programs read.")
@click.pass_context
def explain(ctx: click.Context, *, name: str, data: Path, as_json: bool) -> None:
    """Explain a record, a kind of record, or the code of a fault.

    Of a claim, why it stands as it does; of an interpretation, its score row by row; of a source,
    what rests on it. Of a kind (`claim`, `source` ...), its fields.
    """
    from macros.cli.handbook import entries
    from macros.cli.weighed import weighed
    from macros.diagnostic import as_text, harmless
    from macros.export import explanation

    loaded, judgements, errors = weighed(data)
    codes = entries(loaded.briefing.about.language)
    name = loaded.briefing.former.get(name, name)
    if judgements is not None and name in loaded.briefing.index:
        say = explanation.as_json if as_json else explanation.as_text
        told = say(judgements, name)
        click.echo(told if as_json else harmless(told), nl=False)
    elif kind := _kind(name):
        click.echo(_fields(kind, as_json=as_json), nl=False)
    elif name in codes:
        click.echo(_entry(name, codes[name], as_json=as_json), nl=False)
    elif judgements is None:
        click.echo(as_text(errors), nl=False, err=True)
        click.echo("Nothing can be explained before these are mended.", err=True)
        ctx.exit(FAULTY)
    else:
        raise click.UsageError(_unknown(name, [*loaded.briefing.index, *codes]))


def _kind(name: str) -> str | None:
    """Return the kind of record that is meant, as its file is called."""
    from macros.model.briefing import SINGULAR
    from macros.model.build import FILES
    from macros.read.folder import BRIEFING

    plural = {one: many for many, one in SINGULAR.items()}
    found = plural.get(name, name)
    return found if found in {*FILES, BRIEFING} else None


def _fields(kind: str, *, as_json: bool) -> str:
    from macros.export.explanation.kind import fields
    from macros.export.records import text
    from macros.model.json_schema import schemas

    return text(dict(schemas())[kind]) if as_json else fields(kind)


def _entry(code: str, words: str, *, as_json: bool) -> str:
    from macros.export.records import text

    return text({"code": code, "entry": words}) if as_json else f"{code}\n\n{words}\n"


def _unknown(name: str, known: Collection[str]) -> str:
    """Say that there is no such id, and which come near it."""
    inside = sorted(other for other in known if name.lower() in other)
    close = get_close_matches(name.lower(), known, n=_NEAR)
    near = list(dict.fromkeys([*close, *inside]))[:_NEAR]
    hint = f" Near it: {', '.join(near)}." if near else ""
    return f"`{name}` is the id of no record and the code of no fault.{hint}"
