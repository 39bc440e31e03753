"""The engines: each renders the pages that people write, and the exemplars of all others.

Each is a module of this package with one function, `render`. What an engine has to have to be
here is that: what is done before and after it is the same for all.
"""

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from macros.press.engine.rendering import Rendered

ENGINES: Final = ("mkdocs", "properdocs", "zensical")
"""Their names, which are those of their packages; the first is the one that is always there."""


class Render(Protocol):
    """What an engine does."""

    def __call__(
        self,
        config_file: Path,
        data: Path | None,
        target: Path,
        day: date | None = None,
        *,
        cards: int = 0,
    ) -> "Rendered":
        """Build the site of a configuration into `target`, which does not exist yet."""


class NoEngineError(Exception):
    """The engine that was asked for is not installed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"the engine {name} is not installed: `pip install 'briefing[{name}]'` installs it"
        )


def chosen(name: str) -> Render:
    """Return what renders with the engine of this name; raise NoEngineError where it is missing."""
    try:
        render: Render = import_module(f"macros.press.engine.{name}").render
    except ModuleNotFoundError as missing:
        if missing.name != name:
            raise
        raise NoEngineError(name) from None
    return render
