"""What the shell of every page is lent: whose briefing this is, its words, its policy."""

from typing import Any

from macros import words
from macros.draw.compiled import Compiled
from macros.draw.shell import shell
from macros.draw.view import View
from macros.press.engine.opening import is_preview


def lend(env: Any, view: View) -> None:
    """Lend the templates of the shell what they print."""
    env.globals["briefing"] = shell(view, preview=is_preview())
    env.install_gettext_callables(words._, words.counted, newstyle=False)
    env.bytecode_cache = Compiled()
