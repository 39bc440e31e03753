"""The day that a version of a briefing holds for."""

from datetime import date

from macros.weigh.judgement import Judgements


def edition(judgements: Judgements, built: date | None) -> date | None:
    """Return the day in view, else of the research, else of the build, else of the newest source.

    What was corrected after the research holds for the day of the correction. None where nothing
    is dated.
    """
    if judgements.day:
        return judgements.day
    briefing = judgements.briefing
    if briefing.about.researched:
        notes = (note.date for note in briefing.corrections.values())
        known = (day.latest for day in (briefing.about.researched, *notes))
        return max((day for day in known if day), default=None)
    if built:
        return built
    days = (source.published for source in briefing.sources.values())
    return max((day.latest for day in days if day and day.latest), default=None)
