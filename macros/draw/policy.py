"""What a page may load and run: its Content-Security-Policy, to which browsers hold it.

Words from the data are escaped wherever they stand; this is for the day on which one is not. A
policy in the page itself works on any host of files, and says all that a header could, except who
may frame the page: anybody may frame an embed.
"""

import re
from base64 import b64encode
from hashlib import sha256
from typing import Final

from markupsafe import Markup

_SHELL: Final = {
    "default-src": "'none'",
    "script-src": "'self' {scripts}'wasm-unsafe-eval'",  # WebAssembly: the index of the search
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "object-src": "'none'",
}

ALONE: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; object-src 'none'"
)
"""Of a page that stands by itself, a version or an embed: it has no script and asks for no data."""

OUTSIDE: Final = Markup(' rel="noopener noreferrer"')
"""What every link to another site carries: its page is not told from where, and reaches nothing."""

_OUTWARD: Final = re.compile(r'<a (?=href="(?:https?:|//))', re.IGNORECASE)


def policy(*scripts: str, preview: bool = False) -> str:
    """Return the policy of a page of the shell, whose inline scripts are these, to the letter.

    A `preview` has a script more, which its server writes anew for every page: there any may run.
    """
    if preview:
        return _written("'unsafe-inline' ")
    return _written("".join(f"'sha256-{_sum(script)}' " for script in scripts))


def outward(html: str) -> str:
    """Return the same HTML with what links to other sites carry, where Markdown made them."""
    return _OUTWARD.sub(f"<a{OUTSIDE} ", html) if '<a href="' in html else html


def _written(scripts: str) -> str:
    return "; ".join(f"{what} {where}" for what, where in _SHELL.items()).format(scripts=scripts)


def _sum(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()
