"""The questions that `briefing new` and `briefing init` ask, field by field."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from macros.model.asking import Asked


def given(settings: Iterable[str]) -> dict[str, str]:
    """Return the fields that the command line sets, each written `name=value`."""
    found = {}
    for setting in settings:
        name, sign, value = setting.partition("=")
        if not sign:
            raise click.BadParameter(f"write --set {name}=value", param_hint="--set")
        found[name.strip()] = value.strip()
    return found


def answers(fields: Iterable[Asked], known: Mapping[str, str]) -> dict[Asked, str]:
    """Ask for each field that is not known yet; an optional one may be left empty."""
    fields = list(fields)
    if strange := known.keys() - {one.name for one in fields}:
        names = ", ".join(one.name for one in fields)
        raise click.BadParameter(f"{', '.join(sorted(strange))}: asked are {names}")
    return {one: known[one.name] if one.name in known else _answer(one) for one in fields}


def _answer(one: Asked) -> str:
    lists = " Several are parted by commas." if one.many else ""
    click.echo(f"{one.meaning}{lists}{'' if one.required else ' (can be left empty)'}", err=True)
    words = click.Choice([*one.choices, *([] if one.required else [""])]) if one.choices else None
    try:
        said: str = click.prompt(
            f"  {one.name}",
            default=None if one.required else "",
            show_default=False,
            type=words,
            err=True,
        )
    except click.Abort:
        if one.required:
            raise click.UsageError(f"say it here: --set {one.name}=...") from None
        return ""
    return said.strip()


def head(file: Path, kind: str) -> str:
    """Return the first line of a new file, by which editors complete it, if schemas are there."""
    schema = Path("schema") / f"{kind}.schema.json"
    if not schema.exists():
        return ""
    way = Path(os.path.relpath(schema, file.parent)).as_posix()
    return f"# yaml-language-server: $schema={way}\n\n"
