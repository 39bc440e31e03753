"""A page of the site, before it is printed."""

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

NOTHING: Final = Markup()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: where it goes, and what fills the slots of its plate.

    `address` is from the site's root and ends in a slash. `kind` names the plate. Title,
    description and robots are plain text, escaped for their slots when printed; `head` is what
    else stands in the page's head, `body` its content.
    """

    address: str
    kind: str
    title: str
    description: str
    body: Markup
    head: Markup = NOTHING
    robots: str = "all"
