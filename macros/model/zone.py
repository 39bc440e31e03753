"""Time zones, as the tz database names them."""

from functools import cache
from typing import Annotated, Final, TypeAlias
from zoneinfo import available_timezones

from pydantic import AfterValidator

from macros.model.field import Line, refuse

_HINT: Final = "write a name such as Asia/Shanghai, America/New_York or UTC"


@cache
def _names() -> frozenset[str]:
    """List the zones that this machine knows; an empty database refuses nothing."""
    return frozenset(available_timezones())


def _zone(text: str) -> str:
    if _names() and text not in _names():
        raise refuse("malformed-field", f"is `{text}`, which is no time zone", _HINT)
    return text


Zone: TypeAlias = Annotated[Line, AfterValidator(_zone)]
