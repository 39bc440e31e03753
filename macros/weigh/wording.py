"""The printed words of a standing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from macros.model.briefing import Briefing
from macros.weigh.judgement import Standing

WORDS: Final[Mapping[Standing, str]] = MappingProxyType(
    {
        **{standing: standing.value for standing in Standing},
        Standing.ESTABLISHED_DISPUTED: "established, though disputed",
        Standing.SPECULATIVE_DISPUTED: "speculative, and disputed",
    }
)
"""What pages print for a standing where `briefing.yml` says nothing else."""


def words(standing: Standing, briefing: Briefing) -> str:
    """Return the printed words of a standing."""
    return briefing.about.words.get(standing.value, WORDS[standing])
