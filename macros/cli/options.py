"""Options that several commands take, each the same wherever it is taken."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import click

_Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]


def data(help_: str = "The folder that holds the data.", *, exists: bool = False) -> _Decorator:
    """Take the folder with the data, `data` by default."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path, exists=exists, file_okay=not exists),
        default=Path("data"),
        show_default=True,
        help=help_,
    )


def config(help_: str = "The configuration of the site.") -> _Decorator:
    """Take the configuration, `mkdocs.yml` by default; there must be one."""
    return click.option(
        "--config",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        default=Path("mkdocs.yml"),
        show_default=True,
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
