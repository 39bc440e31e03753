"""Changes planted in the data of the made-up briefing, and what `briefing diff` says of them."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from macros.cli import main
from macros.export.affected import Affected
from macros.model.briefing import Briefing
from macros.weigh.changes import changes
from macros.weigh.difference import Changes
from macros.weigh.judge import judge
from tests.programs import ROOT

TEAPOT = ROOT / "tests" / "site" / "data"

NO_PAGES = Affected((), everywhere=False)

Slips = Mapping[str, tuple[tuple[str, str], ...]]
"""File -> what stands there, and what to write instead."""


def planted(folder: Path, slips: Slips) -> Path:
    """Copy the made-up briefing into a folder, with changes."""
    shutil.copytree(TEAPOT, folder)
    for name, pairs in slips.items():
        file = folder / name
        text = file.read_text("utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, f"{name}: {old!r} stands there {text.count(old)} times"
            text = text.replace(old, new)
        file.write_text(text, "utf-8")
    return folder


def compared(was: Briefing, now: Briefing) -> Changes:
    """Weigh two briefings and compare them."""
    return changes(judge(was), judge(now))


def diff(*arguments: str | Path) -> Result:
    """Run `briefing diff`."""
    return CliRunner().invoke(main, ["--debug", "diff", *map(str, arguments)])


UPDATE = """
notice-is-gone:
  date: 1902-06-20
  kind: update
  records: [{}]
  was: It stood.
  now: It does not.
"""
"""A new entry of the corrections, for the claims named."""

WITHDRAWN = "  withdrawn: {date: 1902-06-21, because: Put badly.}\n"

NOTICE_WITHDRAWN: Slips = {
    "sources.yml": (
        (
            "  interest: The works wrote it about itself.",
            "  withdrawn: {date: 1902-06-20, because: A fake.}",
        ),
    ),
}
"""The notice is withdrawn, on which the first place rests."""

MANY: Slips = {
    **NOTICE_WITHDRAWN,
    "claims.yml": (
        ("quote: not a sound since Saturday", "quote: not a whistle since Saturday"),
        (
            "short: The teapot stopped whistling on 3 May",
            "short: 'Silent since 3 May @all #1 *now*'",
        ),
        ("tea-cheaper:", "tea-dearer:\n  formerly: [tea-cheaper]"),
        ("The kettle was melted down.\n", f"The kettle was melted down.\n{WITHDRAWN}"),
        ("    because: Nobody outside the works has been in it.", "    because: Nobody was in it."),
    ),
    "signals.yml": (("outcome: mixed", "outcome: met"),),
    "weighing.yml": (("{fit: fits, because: Nor is one abroad.}", "{fit: strains, because: No.}"),),
    "interpretations.yml": (("likelihood: very likely", "likelihood: likely"),),
    "terms.yml": (
        ("  names: [tootle]\n", ""),
        ("kettle that boils.", "kettle that boils.\nsteam: {term: Steam, meaning: Wet air.}"),
    ),
    "corrections.yml": (
        ("  found_by: A reader", "  found_by: A reader\n" + UPDATE.format("kettle-moved")),
    ),
}
"""A change of nearly every kind at once."""
