"""Options that several commands take, each the same wherever it is taken."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

import click

_Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]

CONFIG: Final = Path("mkdocs.yml")


def data(help_: str = "The folder that holds the data.", *, exists: bool = False) -> _Decorator:
    """Take the folder with the data; by default the one that the configuration names."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path, exists=exists, file_okay=not exists),
        callback=_or_the_one_named,
        show_default="what the configuration names",
        help=help_,
    )


def _or_the_one_named(ctx: click.Context, option: click.Parameter, given: Path | None) -> Path:
    from macros.press.engine.as_written import UnreadableError
    from macros.press.engine.folder_named import folder_named

    if given is not None:
        return given
    file = ctx.params.get("config", CONFIG)
    try:
        named = folder_named(file)
    except UnreadableError as wrong:
        said = (
            f"{file.as_posix()} cannot be read, so that nobody knows which data are meant: {wrong}"
        )
        raise click.UsageError(f"{said}\nMend it, or name the folder with --data.") from None
    found: Path = option.type.convert(named, option, ctx)
    return found


def config(help_: str = "The configuration of the site.") -> _Decorator:
    """Take the configuration, `mkdocs.yml` by default; there must be one."""
    return click.option(
        "--config",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        default=CONFIG,
        show_default=True,
        is_eager=True,  # it says which data are meant
        help=help_,
    )


def site(help_: str) -> _Decorator:
    """Take the folder of a built site, `site` by default."""
    return click.option(
        "--site",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("site"),
        show_default=True,
        help=help_,
    )
