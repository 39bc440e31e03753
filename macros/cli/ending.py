"""How a command ends before it is done: it is stopped, the system refuses, nobody listens."""

import errno
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Final, NoReturn

_SIGNALS: Final = ("SIGTERM", "SIGHUP")
"""What asks a program to end, besides Ctrl+C; Windows has not all of them."""

STOPPED: Final = (
    "Nothing is half done: what was there is as it was, or the new one stands there whole. "
    "Run the command again; it needs no clearing up."
)


class Stopped(KeyboardInterrupt):
    """Somebody asked the program to end, as Ctrl+C does; what is half done is taken away first."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def stoppable() -> Iterator[None]:
    """Let what asks the program to end be raised as Stopped, so that it clears up behind itself.

    What this process was told to ignore, as by `nohup`, it still ignores.
    """
    before = {}
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            with suppress(ValueError):  # only a main thread may ask for them
                before[number] = signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    raise Stopped(number)


def told(stop: KeyboardInterrupt) -> tuple[str, int]:
    """Say by what a command was stopped; return it with the exit status that shells know it by."""
    number = stop.number if isinstance(stop, Stopped) else int(signal.SIGINT)
    by = "Ctrl+C" if number == signal.SIGINT else signal.Signals(number).name
    return f"briefing: stopped by {by}. {STOPPED}", 128 + number


UNHEARD: Final = 141
"""The exit status that shells know a program by whose output nobody reads (SIGPIPE)."""


def is_unheard(error: BaseException) -> bool:
    """Say whether what failed is that nobody reads what is printed: `briefing check | head`."""
    return isinstance(error, OSError) and error.errno == errno.EPIPE and not error.filename


def fall_silent() -> None:
    """Print nothing any more: it would fail again when the program ends."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # closed, or none
            stream.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
