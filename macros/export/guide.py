"""What tells programs their way: `llms.txt` (llmstxt.org) and `robots.txt` (RFC 9309)."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from macros.export.markdown.desk import Desk
from macros.export.markdown.text import link, listed, words
from macros.weigh.judgement import Judgements


class Listed(NamedTuple):
    """A page as the guide lists it: its title, its address, what it is, in plain text."""

    title: str
    address: str
    note: str


_QUOTING: Final = (
    "A claim here is never printed without its standing, which says where its evidence leaves it "
    "and not whether it is true, and without the number of its independent origins. A contested or "
    "speculative claim also comes with the strongest evidence against it. Whoever quotes a claim "
    "should quote these with it, and name the day of the version."
)


def llms(judgements: Judgements, home: str, pages: Iterable[Listed]) -> str:
    """Write the guide for language models: what the briefing is, how to quote it, its pages."""
    desk, about = Desk(judgements, home or "/"), judgements.briefing.about
    blocks = [
        f"# {words(about.title)}",
        f"> {words(about.question)}",
        _QUOTING,
        *(f"## {heading}\n\n{listed(lines)}" for heading, lines in _sections(desk, pages)),
    ]
    return "\n\n".join(blocks) + "\n"


def _sections(desk: Desk, pages: Iterable[Listed]) -> Iterator[tuple[str, list[str]]]:
    yield "Pages", [_line(desk, *page) for page in pages]
    readings = desk.briefing.interpretations
    if readings:
        yield (
            "Readings",
            [
                _line(desk, one.title, f"interpretations/{name}/", f"a {one.role}")
                for name, one in readings.items()
            ],
        )
    yield (
        "Data",
        [
            f"{link('Data package', desk.at('data/datapackage.json'))}: every table, described",
            f"{link('Claims as JSON', desk.at('data/claims.json'))}: with standings and evidence",
            f"{link('New claims', desk.at('feeds/claims.json'))}: a feed",
        ],
    )
    yield (
        "Optional",
        [
            f"{link('Sources as JSON', desk.at('data/sources.json'))}: what each goes back to",
            f"{link('The matrix', desk.at('data/matrix.json'))}: how each claim fits each reading",
        ],
    )


def _line(desk: Desk, title: str, address: str, note: str) -> str:
    linked = link(words(title), desk.at(f"{address}index.md"))
    return f"{linked}: {words(note)}" if note else linked


def robots(home: str) -> str:
    """Write what crawlers may read: all of it."""
    lines = ["User-agent: *", "Allow: /"]
    if urlsplit(home).netloc:
        lines.append(f"Sitemap: {urljoin(home, 'sitemap.xml')}")
    return "\n".join(lines) + "\n"
