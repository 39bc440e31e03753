"""Days as pages print them: in words, and as the machine reads them."""

from datetime import date
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from macros.draw.markup import filled
from macros.model import when
from macros.model.edtf import Edtf

_TIME: Final = '<time datetime="{}">{}</time>'


@lru_cache(maxsize=4096)  # the same days come again and again
def drawn(moment: Edtf | date, language: str, *, short: bool) -> Markup:
    """Draw a date as a `<time>` in words, as exact as it is known."""
    del language  # what was said in another one is no answer
    if isinstance(moment, date):
        return filled(_TIME, moment.isoformat(), when.day(moment, short=short))
    machine = when.machine(moment)
    said = when.words(moment, short=short)
    if machine is None:
        return escape(said)
    return filled(_TIME, machine, said)
