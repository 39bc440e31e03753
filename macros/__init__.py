"""The seam to the engines: registers the macros that pages in docs/ call, and nothing else."""

from collections.abc import Callable
from typing import Any, Protocol


class Env(Protocol):
    """As much of mkdocs-macros' environment as is used here."""

    conf: Any

    def macro(self, function: Callable[..., str], name: str = "") -> object:
        """Register a function under a name."""


def define_env(env: Env) -> None:
    """Register every macro for the build that this configuration belongs to."""
    from macros.press.engine.opening import opened

    for name, macro in opened(env.conf).macros():
        env.macro(macro, name)
