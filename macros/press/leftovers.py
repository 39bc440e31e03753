"""What the theme prints on every page, outside the blocks that a shell can replace.

Its drawer and its search are switched by two hidden checkboxes, which are no valid HTML and have
nothing to switch here; its skip link doubles the briefing's own; its scripts serve its own.
"""

import re
from typing import Final

_LEFTOVERS: Final = (
    r'<input class="md-toggle"[^>]*>',
    r'<label class="md-overlay"[^>]*></label>',
    (
        r'<div data-md-component="(?:skip|announce)">\s*'
        r'(?:<a [^>]*class="md-skip">[^<]*</a>\s*)?</div>'
    ),
    r'<div class="md-dialog" data-md-component="dialog"[^>]*>\s*<div [^>]*></div>\s*</div>',
    r"<script>(?:__md_scope=|var target=document\.getElementById\(location\.hash).*?</script>",
)

_FOUND: Final = re.compile(r"\n?[ \t]*(?:" + "|".join(_LEFTOVERS) + ")")
_EMPTY_LINES: Final = re.compile(r"(?:[ \t]*\n){2,}")


def cleared(html: str) -> str:
    """Return a page without them, and without the empty lines that templates leave."""
    head, opens, body = html.partition('<article class="page')
    content, closes, foot = body.rpartition("</article>")
    if not closes:
        return _cleared(html).lstrip()
    return _cleared(head).lstrip() + opens + content + closes + _cleared(foot)


def _cleared(shell: str) -> str:
    return _EMPTY_LINES.sub("\n", _FOUND.sub("", shell))
