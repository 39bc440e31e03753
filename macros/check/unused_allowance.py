"""What an editor allows is there to be allowed."""

from collections.abc import Iterator

from macros.check.allowed import allowances
from macros.check.case import Case
from macros.check.overclaiming import CODE, overclaims
from macros.diagnostic import Diagnostic
from macros.weigh.judgement import Judgements


def unused_allowance(case: Case, judgements: Judgements) -> Iterator[Diagnostic]:
    """Find what is allowed although nothing warns of it: a changed text, a changed standing."""
    allowed = allowances(case.briefing)
    found = list(overclaims(case, judgements)) if allowed else []
    for one in allowed:
        if not any(one.allows(CODE, spot, overclaim.word) for spot, overclaim in found):
            said = one.allowed
            yield case.warning(
                one.spot,
                "unused-allowance",
                f"nothing warns of `{said.word}` in `{said.field}` ({said.code})",
                "take it out, or name the word and the field as they stand",
            )
