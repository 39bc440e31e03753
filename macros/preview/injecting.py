"""What a preview puts into a page: the script that loads it anew, and nothing else."""

import re
from pathlib import Path
from typing import Final

from markupsafe import escape

from macros.draw.words import _

_FOLDER: Final = Path(__file__).parent
_ROOT: Final = "/.briefing/"
STATE: Final = f"{_ROOT}state"
"""The address at which pages wait for something new."""

LIVE: Final = {f"{_ROOT}{name}": _FOLDER / name for name in ("live.js", "live.css")}
"""The files of the preview, by their addresses."""

_SCRIPT: Final = (
    '<script src="{root}live.js" data-site="{site}" data-state="{state}" data-gone="{gone}" defer>'
    "</script>"
)
_END: Final = b"</body>"
_POLICY: Final = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
_HEAD: Final = 4096


def injected(html: bytes, site: int) -> bytes:
    """Return a page with the script in it; one whose own policy runs no script stays as it is."""
    policy = _POLICY.search(html, 0, _HEAD)
    if policy and b"script-src" not in policy[1]:
        return html
    gone = escape(_("The preview does not answer. Is it still running?"))
    script = _SCRIPT.format(root=_ROOT, site=site, state=STATE, gone=gone).encode()
    before, end, after = html.rpartition(_END)
    return before + script + end + after if end else html + script
