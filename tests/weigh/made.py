"""Small made-up briefings, a line for each record."""

from macros.model.about import About
from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.interpretation import Cell, Interpretation
from macros.model.record import Evidence
from macros.model.source import Source
