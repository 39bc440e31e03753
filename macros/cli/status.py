"""The exit statuses of all commands; 0 is that all is well, and 2, for wrong use, is click's."""

from typing import Final

FAULTY: Final = 1
"""What was looked at has faults."""

OURS: Final = 3
"""The fault is ours."""

REFUSED: Final = 4
"""The system refused: no room, no right."""
