"""Data made to exhaust a machine is refused at once, with its place and little said of it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.diagnostic import MOST
from tests.programs import ROOT

linux = pytest.mark.skipif(sys.platform != "linux", reason="only here is memory rationed")

MILLIONS = 15_000_000
"""Characters that a file may just have."""

RECORD = "kettle-moved:\n  text: The kettle was moved.\n  kind: fact\n  about: "

BOMBS = {
    "a billion laughs": (
        "a: &a [lol, lol, lol]\n"
        + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{f'*{chr(97 + n)}, ' * 9}]\n" for n in range(9)),
        "claims.yml:1:4: `&a` names a value to repeat it [alias]",
    ),
    "lists ten thousand deep": (f"{RECORD}{'[' * 10_000}", "[too-deep]"),
    "lists ten thousand deep, and closed": (
        f"{RECORD}{'[' * 10_000}{']' * 10_000}\n",
        "claims.yml:4:29: more than 20 levels",
    ),
    "dashes ten thousand deep": (
        f"a:\n  {'- ' * 10_000}b\n",
        "claims.yml:2:43: more than 20 levels",
    ),
    "mappings a thousand deep": (
        "".join(f"{' ' * n}a:\n" for n in range(1_000)),
        "claims.yml:22:22: more than 20 levels",
    ),
    "mappings in braces ten thousand deep": (f"{RECORD}{'{a: ' * 10_000}\n", "[too-deep]"),
    "names that are mappings, ten thousand deep": (f"{'? ' * 10_000}b\n", "[malformed-key]"),
    "a text of fifteen megabytes": (
        f"kettle-moved:\n  text: {'x' * MILLIONS}\n  kind: fact\n",
        "claims.yml:2:9: the file is not read on from here",
    ),
    "a text of fifteen megabytes in lines": (
        "kettle-moved:\n  text: >\n" + "    x\n" * (MILLIONS // 6),
        "claims.yml:2:9: the file is not read on from here",
    ),
    "a text that is never closed": (
        f"kettle-moved:\n  text: '{'x' * MILLIONS}\n",
        "claims.yml:2:9: a quotation mark is opened here and never closed",
    ),
    "a text of escapes": (
        'kettle-moved:\n  text: "' + r"\u0041" * (MILLIONS // 6) + '"\n',
        "claims.yml:2:9: the file is not read on from here",
    ),
    "a name of fifteen megabytes": (f"{'x' * MILLIONS}: a\n", "claims.yml:1:1:"),
    "a list of a million": (
        f"{RECORD}[{'a, ' * 1_000_000}a]\n",
        "claims.yml:4:15014: the file is not read on from here",
    ),
    "a million fields": (
        "kettle-moved:\n" + "".join(f"  f{n}: a\n" for n in range(1_000_000)),
        "claims.yml:5003:10: the file is not read on from here",
    ),
    "a million records": (
        "".join(f"k{n}: a\n" for n in range(1_000_000)),
        "claims.yml:50002:9: the file is not read on from here",
    ),
    "one record a million times": (
        "a:\n  text: x\n" * 1_000_000,
        "claims.yml:3:1: `a` stands here a second time",
    ),
    "a million documents": ("---\na: b\n" * 1_000_000, "claims.yml:3:1:"),
    "a million tags": (
        "".join(f"k{n}: !!x a\n" for n in range(1_000_000)),
        "more than 2000 faults of its structure",
    ),
    "a million aliases": (f"{RECORD}[{'*a, ' * 1_000_000}]\n", "claims.yml:4:11: `*a` repeats"),
    "a million brackets that close nothing": ("]" * 1_000_000, "claims.yml:1:1:"),
    "a number of fifteen million digits": (
        f"kettle-moved:\n  text: x\n  kind: fact\n  figures: [{{number: {'9' * MILLIONS}}}]\n",
        "claims.yml:4:22: the file is not read on from here",
    ),
    "a date of a million digits": (
        f"kettle-moved:\n  text: x\n  kind: fact\n  first_asserted: {'9' * 1_000_000}\n",
        "which is no date [malformed-field]",
    ),
    "a line of a million letters": (
        f"kettle-moved:\n  text: {'x' * 1_000_000}\n  kind: fact\n",
        "claims.yml:2:9: `text` has 1000000 characters; 1000 are the most [too-long]",
    ),
    "fifteen million zeros": (
        "\x00" * MILLIONS,
        "claims.yml:1:1: the invisible U+0000 stands here, and more than 1000 more",
    ),
    "five million overrides of the direction": (
        "\u202e" * (MILLIONS // 3),
        "claims.yml:1:1: the invisible U+202E stands here, and more than 1000 more",
    ),
    "fifteen million tabs": (
        "\t" * MILLIONS,
        "claims.yml:1:1: a tab stands here, and more than 1000 more",
    ),
    "a file that is too large": (
        "# much\n" * 3_000_000,
        "claims.yml:1:1: the file has 21.0 MB; 16 MB is the most that is read",
    ),
}

CHECK = """
import resource, sys, time
from macros.cli import main
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
started = time.process_time()
try:
    main(["check"], standalone_mode=False)
finally:
    print(time.process_time() - started)
"""


def checked(text: str, folder: Path) -> tuple[list[str], float]:
    """Check a folder in which the claims are this text; return the report and what it took."""
    if not (folder / "data").exists():
        shutil.copytree(ROOT / "tests" / "faults" / "sound", folder / "data")
        (folder / "data" / "claims.yml").write_text(text, "utf-8", newline="")
    done = subprocess.run(
        [sys.executable, "-c", CHECK],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    *report, took = done.stdout.splitlines()
    return report, float(took)


@linux
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_at_once_with_a_place(bomb: str, tmp_path: Path) -> None:
    text, said = BOMBS[bomb]
    report, took = checked(text, tmp_path)

    assert any(said in line for line in report)
    assert len(report) < 10_000
    assert max(map(len, report)) < 5_000
    # What other programs do at the same time makes it look slower, and never faster.
    tries = iter(range(4))
    while took >= 1 and next(tries, None) is not None:
        took = min(took, checked(text, tmp_path)[1])
    assert took < 1


FLOODS = {
    "a fault in every record": "k{0}: {{text: x, kind: fact, sumry: x}}\n",
    "an unknown id in every record": "k{0}: {{text: x, kind: fact, about: [mara-quil{0}]}}\n",
    "no id that can be one": "K_{0}: {{text: x, kind: fact}}\n",
    "no record at all": "k{0}: a\n",
    "a word of likelihood in every record": "k{0}: {{text: Likely {0}., kind: fact}}\n",
}


@linux
@pytest.mark.parametrize("flood", FLOODS)
def test_of_faults_without_end_the_first_are_told(flood: str, tmp_path: Path) -> None:
    """Nor does it hang: a check that takes longer than a minute is killed."""
    text = "".join(FLOODS[flood].format(number) for number in range(20_000))
    report, _ = checked(text, tmp_path)

    assert any(line.endswith("there are more from here on [too-many]") for line in report)
    assert len(report) < 10 * MOST
