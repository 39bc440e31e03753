"""How many examples a test makes up: some in every run, many in the nightly one."""

import os
from typing import Final

from hypothesis import settings

NIGHT: Final = 50 if "NIGHTLY" in os.environ else 1
"""How many times as many a night has room for."""


def examples(number: int) -> settings:
    """Let a test that takes longer than others have so many, and its share of the night."""
    return settings(max_examples=number * NIGHT)
