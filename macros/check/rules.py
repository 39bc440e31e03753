"""The rules, in the order in which they run. Each is a file of its own."""

from typing import Final

from macros.check.bare_likelihood import bare_likelihood
from macros.check.case import Rule, WeighedRule
from macros.check.case_collision import case_collision
from macros.check.circular_origin import circular_origin
from macros.check.circular_part import circular_part
from macros.check.confidence_beside_likelihood import confidence_beside_likelihood
from macros.check.deadline_passed import deadline_passed
from macros.check.end_before_start import end_before_start
from macros.check.firsthand_without_speaker import firsthand_without_speaker
from macros.check.impossible_date import impossible_date
from macros.check.long_quote import long_quote
from macros.check.malformed_id import malformed_id
from macros.check.many_roots import many_roots
from macros.check.missing_archive import missing_archive
from macros.check.one_voice import one_voice
from macros.check.orphan_record import orphan_record
from macros.check.overclaiming import overclaiming
from macros.check.private_person import private_person
from macros.check.raw_html import raw_html
from macros.check.repeated_cell import repeated_cell
from macros.check.repeated_id import repeated_id
from macros.check.repeated_letter import repeated_letter
from macros.check.reserved_id import reserved_id
from macros.check.too_deep import too_deep
from macros.check.unearned_lead import unearned_lead
from macros.check.unframed_speculation import unframed_speculation
from macros.check.unknown_id import unknown_id
from macros.check.unknown_lane import unknown_lane
from macros.check.unknown_likelihood import unknown_likelihood
from macros.check.unmarked_interest import unmarked_interest
from macros.check.unopposed_speculation import unopposed_speculation
from macros.check.unrated_cell import unrated_cell
from macros.check.unread_evidence import unread_evidence
from macros.check.unread_link import unread_link
from macros.check.unsafe_link import unsafe_link
from macros.check.unsourced_claim import unsourced_claim
from macros.check.unused_allowance import unused_allowance
from macros.check.unweighed_observation import unweighed_observation
from macros.check.withdrawn_evidence import withdrawn_evidence
from macros.check.wrong_kind import wrong_kind

OF_IDS: Final[tuple[Rule, ...]] = (
    malformed_id,
    reserved_id,
    case_collision,
    repeated_id,
)
"""Each looks at the ids alone: those in use, and those given up."""

OF_MENTIONS: Final[tuple[Rule, ...]] = (
    unknown_id,
    wrong_kind,
)
"""Each looks at the places that name an id, one by one, and at the ids."""

OF_LOOPS: Final[tuple[Rule, ...]] = (
    circular_origin,
    circular_part,
)
"""Without these, as without those of ids, the others could not follow from record to record."""

ALONE: Final[tuple[Rule, ...]] = (
    impossible_date,
    end_before_start,
    unsourced_claim,
    firsthand_without_speaker,
    unread_evidence,
    withdrawn_evidence,
    unmarked_interest,
    private_person,
    repeated_letter,
    repeated_cell,
    unknown_likelihood,
    deadline_passed,
    missing_archive,
    unread_link,
    unsafe_link,
    long_quote,
    bare_likelihood,
    confidence_beside_likelihood,
    raw_html,
    too_deep,
)
"""Each looks at a record and at what it names, so it runs on whatever could be built."""

TOGETHER: Final[tuple[Rule, ...]] = (
    unknown_lane,
    orphan_record,
    unrated_cell,
    unweighed_observation,
)
"""These look for what is missing, so every record must be there."""

WEIGHED: Final[tuple[WeighedRule, ...]] = (
    many_roots,
    one_voice,
    overclaiming,
    unframed_speculation,
    unused_allowance,
    unopposed_speculation,
    unearned_lead,
)
"""These need to know how claims and readings stand."""
