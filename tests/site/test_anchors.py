"""Every claim that a page prints has one place on it that a link can lead to."""

from collections import Counter

from tests.site.built import BuiltSite


def test_on_every_page_each_printed_claim_can_be_linked_to_and_no_id_is_there_twice(
    teapot: BuiltSite,
) -> None:
    for address, page in teapot.pages.items():
        ids = Counter(map(str, page.xpath("//@id")))
        assert not [name for name, count in ids.items() if count > 1], address
        for name in page.xpath("//article//@data-claim"):
            assert f"claim-{name}" in ids, f"{address}: {name}"
