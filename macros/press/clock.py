"""The clock of a build: the day that reproducible builds are told, never the wall clock."""

import os
from datetime import UTC, date, datetime


def build_day() -> date | None:
    """Return the day of SOURCE_DATE_EPOCH, in UTC; None where it is not set or no time."""
    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return None
