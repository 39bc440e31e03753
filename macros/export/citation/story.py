"""For a story: who says so, how it stands, in which version, and where to look."""

from macros.export.citation.line import line
from macros.export.citation.work import Work


def story(work: Work) -> str:
    """Return the sentence, and the address after it."""
    return " ".join(filter(None, (line(work.said), line(work.url))))
