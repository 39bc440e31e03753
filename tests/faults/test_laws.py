"""Laws of checking, which hold whatever somebody writes."""

import re
import shutil
import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from macros.diagnostic import Diagnostic
from macros.load import load
from tests.examples import examples

SOUND = Path(__file__).parent / "sound"
WHOLE = Path(__file__).parents[1] / "site" / "data"
FILES = sorted(path.name for path in WHOLE.glob("*.yml"))

yaml_like = (
    st.text(st.sampled_from("ab1-:?,{}[]&*!|>'\"#%@`~\\ \n\n\n\t\r\x00\u202e\u2028é茶")) | st.text()
)
snippets = st.sampled_from(
    [
        ": ",
        "- ",
        "\n",
        "\n  ",
        "'",
        '"',
        "{",
        "}",
        "[",
        "]",
        "&a ",
        "*a",
        "!!x ",
        "---\n",
        "#",
        "\t",
    ]
) | st.text(max_size=5)


def faults_of(folder: Path, name: str, content: bytes) -> list[Diagnostic]:
    """Put a file into a copy of a folder, and return the faults with their places checked."""
    with tempfile.TemporaryDirectory() as where:
        data = Path(where) / "data"
        shutil.copytree(folder, data)
        (data / name).write_bytes(content)
        loaded = load(data)
        for fault in loaded.faults:
            assert_inside_a_file(fault)
    return loaded.faults


def assert_inside_a_file(fault: Diagnostic) -> None:
    text = Path(fault.place.file).read_bytes().decode("utf-8-sig", "replace")
    lines = re.split("\r\n|\r|\n", text)
    assert 1 <= fault.place.line <= len(lines), fault
    assert 1 <= fault.place.column <= len(lines[fault.place.line - 1]) + 1, fault


@given(yaml_like)
@example("a: {b: c\n\n\n")
@example("a: 'b\n")
@example("a:\n  - *b\n")
@example("? a\n: b: c\n")
@example("a: {text: x}\rb: {text: y, kind: z}\rc: {txt: [1, 2]}")
@example("{a: {text: x, kind: y}, b: {text: z, kind: w}}")
@example("  a:\n    text: x\n    kind: y\n  b:\n    kind: z\n")
def test_whatever_a_file_says_every_fault_stands_in_it(text: str) -> None:
    faults_of(SOUND, "claims.yml", text.encode("utf-8", "surrogatepass"))


@given(st.binary())
@example("kettle: {text: é}".encode("latin-1"))
@example("kettle:\n  text: x\n".encode("utf-16"))
def test_whatever_bytes_a_file_has_every_fault_stands_in_it(content: bytes) -> None:
    faults_of(SOUND, "claims.yml", content)


@given(st.data())
@examples(60)
def test_a_slip_of_the_pen_in_a_sound_briefing_is_a_fault_or_none(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(FILES))
    text = (WHOLE / name).read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + data.draw(snippets) + text[end:]
    faults_of(WHOLE, name, text.encode("utf-8", "surrogatepass"))


@given(st.permutations(FILES), st.data())
@examples(30)
def test_a_file_that_is_missing_is_no_accident(names: list[str], data: st.DataObject) -> None:
    kept = names[: data.draw(st.integers(0, len(names)))]
    with tempfile.TemporaryDirectory() as where:
        for name in kept:
            shutil.copy(WHOLE / name, where)
        codes = {fault.code for fault in load(Path(where)).faults}
    assert ("missing-file" in codes) == ("briefing.yml" not in kept)
