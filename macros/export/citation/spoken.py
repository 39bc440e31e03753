"""Names of authors as MLA and Chicago write them: in full, only the first of them inverted."""

import re
from typing import Final

from macros.export.citation.names import Name

_LONE: Final = re.compile(r"\b([^\W\d_])(?=\s|$)(?<=[A-Z])")
_TIGHT: Final = re.compile(r"(?<=\b\w\.)(?=\w\.)")


def inverted(name: Name) -> str:
    """Write a name with the family's part first: `Bell, Bo`; `林俊旸`."""
    if name.literal or name.joined:
        return name.whole
    return ", ".join(filter(None, (name.family, _given(name), name.suffix)))


def spoken(name: Name) -> str:
    """Write a name as it is spoken: `Bo Bell`; `林俊旸`."""
    if name.literal or name.joined:
        return name.whole
    return " ".join(filter(None, (_given(name), name.family, name.suffix)))


def _given(name: Name) -> str:
    """Set initials apart: `J. R. R.`."""
    return _LONE.sub(r"\1.", _TIGHT.sub(" ", name.given))
