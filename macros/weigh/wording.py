"""The printed words of a standing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from macros.model.briefing import Briefing
from macros.weigh.judgement import Standing
from macros.words import _

WORDS: Final[Mapping[Standing, str]] = MappingProxyType(
    {
        Standing.ESTABLISHED: "established",
        Standing.ESTABLISHED_DISPUTED: "established, though disputed",
        Standing.CORROBORATED: "corroborated",
        Standing.REPORTED: "reported",
        Standing.CONTESTED: "contested",
        Standing.SPECULATIVE: "speculative",
        Standing.SPECULATIVE_DISPUTED: "speculative, and disputed",
        Standing.REFUTED: "refuted",
        Standing.WITHDRAWN: "withdrawn",
    }
)
"""What pages print for a standing where `briefing.yml` says nothing else."""


def words(standing: Standing, briefing: Briefing) -> str:
    """Return the printed words of a standing."""
    return briefing.about.words.get(standing.value) or _(WORDS[standing])
