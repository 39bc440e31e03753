"""The seam between pages that people write and what draws their macro calls.

A macro called with what it cannot draw is the author's fault: it is reported with the page's
file, line and column, all such faults of all pages at once, and none of them is a traceback.
"""

import inspect
import re
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from functools import partial, wraps
from types import FrameType, UnionType
from typing import Final, get_args, get_origin

from markupsafe import Markup, escape

from macros.diagnostic import Diagnostic
from macros.draw.authored import code, code_spared, slips
from macros.draw.fault import MacroFaultError
from macros.draw.link import link
from macros.draw.view import View  # noqa: TC001 - the engine reads these signatures
from macros.model.prose import LINK
from macros.press.site import Site, Source
from macros.weigh.unlinked import LATER

Drawer = Callable[..., Markup]

_NOT_YET: Final = Markup('<span class="note">{}</span>').format(LATER)
"""What stands for a drawing of something that came after the day of the site."""


def to_root(address: str) -> str:
    """Return the way from a page's address to the site's root: `a/b/` -> `../../`."""
    return "../" * address.count("/")


class Seam:
    """The macros of one build, as the page that is being rendered calls them."""

    def __init__(self, site: Site, drawers: Mapping[str, Drawer]) -> None:
        self.site = site
        self.drawers = drawers
        self._source: Source | None = None
        self._view: View = site.view

    def turn_to(self, source: Source, address: str) -> None:
        """Draw from now on for the page at this address."""
        self._source = source
        self._view = self.site.view.at(to_root(address))
        self._view.turn()

    def prepared(self, markdown: str) -> str:
        """Return the page's Markdown as the engine is to take it: its links drawn, its code kept.

        Template syntax that no engine could render is reported, and nothing of the page is left.
        """
        spared = code_spared(markdown)
        found = list(slips(spared, self.drawers.keys() | _LENT))
        for slip in found:
            self._report(slip.line, slip.word, slip.code, slip.message, slip.hint)
        return "" if found else self._link_ids(spared)

    def stopped(self, error: BaseException) -> None:
        """Report the error at which the rendering of this page stopped."""
        lines = [
            line
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_code.co_filename == "<template>"
        ]
        said = f"this cannot be worked out: {error}"
        self._report(lines[-1] if lines else 1, "", "malformed-macro", said, "correct it")

    def too_deep(self) -> bool:
        """Report that the engine could not go as deep as this page does; False outside of any."""
        if self._source is not None:
            said = "something on this page is nested too deep to be rendered"
            self._report(1, "", "too-deep", said, "write it flatter")
        return self._source is not None

    def macros(self) -> Iterator[tuple[str, Callable[..., str]]]:
        """Go through the macros by name, as the engine is to call them."""
        for name, drawer in self.drawers.items():
            yield name, self._macro(name, drawer)

    def _link_ids(self, markdown: str) -> str:
        """Replace each `[[id]]` and `[[id|words]]` outside code by its link."""
        kept = code(markdown)

        def linked(found: re.Match[str]) -> str:
            if any(start <= found.start() < end for start, end in kept):
                return found[0]
            line = markdown.count("\n", 0, found.start()) + 1
            draw = partial(link, self._view, found["id"], found["words"])
            return self._drawn(draw, line, found["id"], escape(found["words"] or LATER))

        return LINK.sub(linked, markdown)

    def _macro(self, name: str, drawer: Drawer) -> Callable[..., str]:
        signature = inspect.signature(drawer)
        takes = ", ".join(list(signature.parameters)[1:])

        @wraps(drawer)
        def call(*args: object, **named: object) -> str:
            line = _line_of_template(sys._getframe(1))  # noqa: SLF001
            try:
                _match(signature.bind(self._view, *args, **named))
            except TypeError as wrong:
                said, cure = f"`{name}`: {wrong}", f"write {name}({takes})"
                self._report(line, name, "malformed-macro", said, cure)
                return ""
            return self._drawn(partial(drawer, self._view, *args, **named), line, name)

        return call

    def _drawn(
        self, draw: Callable[[], Markup], line: int, word: str, instead: Markup = _NOT_YET
    ) -> str:
        """Draw, or report why it cannot be; what came after the day of the site is left out."""
        try:
            return self.site.stash.put(draw())
        except MacroFaultError as fault:
            if fault.code == "unknown-id" and fault.word in self.site.later:
                return self.site.stash.put(instead)
            self._report(line, fault.word or word, fault.code, str(fault), fault.hint)
        except Exception as failure:  # noqa: BLE001 - kept for `site.failure`, and raised there
            self.site.failure = self.site.failure or failure
        return ""

    def _report(self, line: int, word: str, code: str, message: str, hint: str) -> None:
        if self._source is None:
            raise RuntimeError("a macro was called outside of any page")
        fault = Diagnostic(self._source.place(line, word), code, message, hint)
        self.site.faults.append(fault)


_LENT = frozenset({"range", "dict", "lipsum", "cycler", "joiner", "namespace", "page", "config"})
"""Names that Jinja and the engine lend to every page."""


def _match(call: inspect.BoundArguments) -> None:
    """Raise TypeError where an argument is of a sort that its macro does not take."""
    for name, value in call.arguments.items():
        parameter = call.signature.parameters[name]
        values = value if parameter.kind is inspect.Parameter.VAR_POSITIONAL else (value,)
        for one in values:
            if not _fits(parameter.annotation, one):
                raise TypeError(f"{name} cannot be {one!r}")


def _fits(annotation: object, value: object) -> bool:
    sorts = get_args(annotation) if isinstance(annotation, UnionType) else (annotation,)
    return any(isinstance(value, get_origin(sort) or sort) for sort in sorts)


def _line_of_template(frame: FrameType | None) -> int:
    """Return the line of the page that is being rendered, from the frame that called a macro."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            line: int = template.get_corresponding_lineno(frame.f_lineno)
            return line
        frame = frame.f_back
    return 1
