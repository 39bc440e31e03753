"""YAML's events, put together to values.

Events, not PyYAML's own constructor: they still tell an alias from a copy and a tag from a text,
arrive one by one (so no nesting is too deep for the stack), and cost half as much. Every scalar
stays the text that was typed. Only the top level's places are noted; `places` finds the others.
"""

from typing import Final, cast

import yaml

from macros.diagnostic import Diagnostic, Place
from macros.read.structure import Start, Structure
from macros.read.syntax import LOADER
from macros.read.text import FORBIDDEN, forbidden
from macros.read.value import Value

DEEPEST: Final = 20
"""How many levels may nest; records need seven."""
LONGEST: Final = 1_000_000
"""How many characters one text may have; a long record has ten thousand."""
WIDEST: Final = 5_000
"""How many values a list or a mapping inside a record may have."""
MOST: Final = 50_000
"""How many records a file may have."""
FAULTS: Final = 2_000
"""After how many faults of its structure a file is given up."""


class BrokenOffError(Exception):
    """The rest of the file cannot be understood; the fault is already noted."""


class GivenUpError(Exception):
    """The file is no record of anything, by its sheer size; the fault is already noted."""


class Events:
    """Puts values together from the events of one file."""

    def __init__(self, found: Structure) -> None:
        self._found = found
        self._next = LOADER(found.file.text).get_event
        self._here: dict[str, Value] | list[Value] = found.values
        self._key: str | None = None  # the name in `here` whose value comes next
        self._outer: list[dict[str, Value] | list[Value]] = []
        self._record = ""
        self._has_escapes = "\\" in found.file.text

    def read(self) -> None:
        if not self._opens():
            return
        scalar, next_event = yaml.ScalarEvent, self._next
        while True:
            event = next_event()
            if type(event) is scalar:
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._collection(event)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif self._outer:
                self._here = self._outer.pop()
            else:
                break
        self._closes()

    def _opens(self) -> bool:
        """Go to the first key; there is none in an empty file."""
        self._next()  # the stream's start
        if isinstance(self._next(), yaml.StreamEndEvent):
            return False
        event = self._next()
        if isinstance(event, yaml.MappingStartEvent):
            self._refuse_marks(event)
            return True
        if isinstance(event, yaml.ScalarEvent) and not event.value:
            return False
        what = "a list" if isinstance(event, yaml.SequenceStartEvent) else "a text"
        self._fault(
            event,
            "malformed-file",
            f"the file holds {what} where a mapping is meant",
            "begin each entry with its name and a colon, at the start of a line",
        )
        raise BrokenOffError

    def _closes(self) -> None:
        self._next()  # the document's end
        event = self._next()
        if isinstance(event, yaml.DocumentStartEvent):
            self._fault(
                event,
                "two-documents",
                "a second document begins here",
                "take the line `---` out, or make a file of what follows",
            )
            raise BrokenOffError

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text = event.value
        if len(text) > LONGEST:
            self._give_up(event, f"a text of {len(text)} characters; {LONGEST} are the most")
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if self._has_escapes and FORBIDDEN.search(text):
            self._refuse_escape(event, text)
        if self._key is None and type(self._here) is dict:
            self._name(event, text)
        else:
            self._put(text if text or event.style else None, event)

    def _put(self, value: Value, event: yaml.Event) -> None:
        here = self._here
        if len(here) > WIDEST and (self._outer or len(here) > MOST):
            most = WIDEST if self._outer else MOST
            self._give_up(event, f"more than {most} values in one list or mapping")
        if isinstance(here, list):
            here.append(value)
            return
        if self._key:  # what has no name is already reported
            here[self._key] = value
        self._key = None

    def _name(self, event: yaml.ScalarEvent, text: str) -> None:
        if not text:
            self._fault(event, "malformed-key", "a name is missing here", "write name: value")
        elif text in self._here:
            self._refuse_repetition(event, text)
        self._key = text
        if text and not self._outer:
            mark = _start(event)
            self._record = text
            self._found.starts[text] = Start(mark.index - mark.column, mark.line, mark.column)

    def _collection(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_marks(event)
        if len(self._outer) == DEEPEST:
            self._fault(
                event,
                "too-deep",
                f"more than {DEEPEST} levels stand inside each other",
                "no record needs so many: look for a bracket or a dash too many",
            )
            raise BrokenOffError
        if type(self._here) is dict and self._key is None:
            self._refuse_name(event)
        inner: dict[str, Value] | list[Value]
        inner = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._put(inner, event)
        self._outer.append(self._here)
        self._here = inner

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._fault(
            event,
            "alias",
            f"`*{event.anchor}` repeats another value",
            "write the value itself; if it begins with *, put it in quotes",
        )
        if type(self._here) is dict and self._key is None:
            self._refuse_name(event)
        self._put(None, event)
        self._found.withheld.add(self._record)

    def _refuse_name(self, event: yaml.NodeEvent) -> None:
        self._fault(
            event,
            "malformed-key",
            "a list or a mapping stands where a name is meant",
            "write name: value; a text that begins with [, {, ? or * needs quotes",
        )
        raise BrokenOffError

    def _refuse_repetition(self, event: yaml.ScalarEvent, text: str) -> None:
        first = None if self._outer else self._found.starts[text]
        where = f"the first is on line {first.line + 1}; " if first else ""
        message = f"`{text}` stands here a second time"
        self._fault(event, "repeated-key", message, f"{where}keep one of them")

    def _refuse_marks(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            hint = "take it out; if the value begins with &, put it in quotes"
            self._fault(event, "alias", f"`&{event.anchor}` names a value to repeat it", hint)
        if getattr(event, "tag", None) is not None:
            hint = "take it out; if the value begins with !, put it in quotes"
            message = "a tag stands here, and every value is read as text"
            self._fault(event, "tag", message, hint)

    def _refuse_escape(self, event: yaml.ScalarEvent, text: str) -> None:
        found = FORBIDDEN.search(text)
        sign = forbidden(found[0] if found else "")
        self._fault(
            event,
            "forbidden-character",
            f"the text holds {sign.removesuffix(',')}, written as an escape",
            "take the escape out",
        )

    def _fault(self, event: yaml.Event, code: str, message: str, hint: str) -> None:
        mark = _start(event)
        place = Place(self._found.file.name, mark.line + 1, mark.column + 1)
        self._found.faults.append(Diagnostic(place, code, message, hint))
        if len(self._found.faults) == FAULTS:
            self._give_up(event, f"more than {FAULTS} faults of its structure")

    def _give_up(self, event: yaml.Event, what: str) -> None:
        mark = _start(event)
        place = Place(self._found.file.name, mark.line + 1, mark.column + 1)
        message = f"the file is not read on from here: it holds {what}"
        hint = "split what it holds, or look for what a program wrote into it by mistake"
        self._found.faults.append(Diagnostic(place, "too-large", message, hint))
        raise GivenUpError


def _start(event: yaml.Event) -> yaml.Mark:
    """Return where an event starts; only events made by hand have no mark."""
    return cast("yaml.Mark", event.start_mark)
