"""CBOR, as far as an index is written in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.press import cbor

values = st.recursive(st.integers(0, 2**64 - 1) | st.text(), st.lists)


@given(values)
def test_what_is_written_is_read_back(value: cbor.Value) -> None:
    assert cbor.read(cbor.write(value)) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [  # from RFC 8949, appendix A
        (23, "17"),
        (24, "1818"),
        (1000, "1903e8"),
        (1000000, "1a000f4240"),
        ("IETF", "6449455446"),
        ("水", "63e6b0b4"),
        ([1, [2, 3]], "8201820203"),
    ],
)
def test_it_is_written_as_the_standard_has_it(value: cbor.Value, written: str) -> None:
    assert cbor.write(value).hex() == written


@pytest.mark.parametrize("other", ["20", "a0", "f6", "9fff", "0000"])
def test_what_is_not_expected_is_refused(other: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (any will do)
        cbor.read(bytes.fromhex(other))
