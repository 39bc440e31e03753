"""Names: which part is the family's, and what a list of works leaves out."""

import pytest

from macros.export.citation.names import Name, named


@pytest.mark.parametrize(
    ("words", "family", "given", "suffix"),
    [
        pytest.param("Mara Quist", "Quist", "Mara", "", id="the family’s name comes last"),
        pytest.param("Quist, Mara", "Quist", "Mara", "", id="an editor has the last word"),
        pytest.param("Mara Quist Jr.", "Quist", "Mara", "Jr.", id="a suffix is nobody’s family"),
        pytest.param("Mara Quist, Jr.", "Quist", "Mara", "Jr.", id="nor behind a comma"),
        pytest.param("Quist, Mara, Jr.", "Quist", "Mara", "Jr.", id="nor behind the second"),
        pytest.param("Mara Quist, PhD", "Quist", "Mara", "", id="a degree is left out"),
        pytest.param("Mara Quist, Ph.D., M.D.", "Quist", "Mara", "", id="and so are two"),
        pytest.param("Dr. Mara Quist", "Quist", "Mara", "", id="a title is left out"),
        pytest.param("Quist, Prof. Dr. Mara", "Quist", "Mara", "", id="in either order"),
        pytest.param("Jan van der Meer", "van der Meer", "Jan", "", id="a particle goes along"),
        pytest.param("Lin Junyang", "Lin", "Junyang", "", id="Chinese, given name in one"),
        pytest.param("Lin Jun Kai", "Lin", "Jun Kai", "", id="Chinese, given name in two"),
        pytest.param("Junyang Lin", "Lin", "Junyang", "", id="Chinese, the other way round"),
        pytest.param("Tsai Ing-wen", "Tsai", "Ing-wen", "", id="Wade-Giles"),
        pytest.param("Ing-wen Tsai", "Tsai", "Ing-wen", "", id="Wade-Giles, the other way round"),
        pytest.param("Kim Jong-un", "Kim", "Jong-un", "", id="Korean with a hyphen"),
        pytest.param("Kim Jong Un", "Kim", "Jong Un", "", id="Korean in three"),
        pytest.param("Kim Ann Porter", "Porter", "Kim Ann", "", id="Kim can be a given name"),
        pytest.param("Lee Harvey Poe", "Poe", "Lee Harvey", "", id="and so can Lee"),
        pytest.param("Nasser Al-masri", "Al-masri", "Nasser", "", id="Arabic with a hyphen"),
        pytest.param("Nguyễn Văn An", "Nguyễn", "Văn An", "", id="Vietnamese"),
    ],
)
def test_a_name_is_taken_apart(words: str, family: str, given: str, suffix: str) -> None:
    assert named(words) == Name(family=family, given=given, suffix=suffix)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Sukarno", id="one name"),
        pytest.param("Dr. Seuss", id="one name with a title"),
        pytest.param("Lin Jun Yang", id="both ends can be the family’s"),
        pytest.param("Lin Yang", id="both parts can be the family’s"),
        pytest.param("Ostmark Ports, Inc.", id="a company"),
        pytest.param("Ministry of Ports, Fisheries and Tides", id="a body with commas"),
        pytest.param("Mara Quist (@mara)", id="a name with a handle"),
        pytest.param("Quist, Mara, of Ostmark", id="more commas than a name has"),
    ],
)
def test_a_name_whose_parts_cannot_be_seen_is_kept_whole(words: str) -> None:
    assert named(words) == Name(literal=words)
