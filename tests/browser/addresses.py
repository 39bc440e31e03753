"""A page of every type, of the made-up briefing and of the real one."""

LISTS = [
    *("", "interpretations/", "claims/", "timeline/", "people/", "sources/", "signals/"),
    *("for-builders/", "conflicts/", "not-known/", "changes/", "method/", "about/", "terms/"),
    *("cite/", "data/", "releases/", "search/", "404.html", "ledger/kind-fact/", "as-of/"),
]
TEAPOT = [
    *LISTS,
    *("claims/order-from-above/", "claims/kettle-moved-early/", "claims/taken-back/"),
    *("claims/loner-with-a-very-long-id-that-has-to-be-wrapped-in-a-narrow-col/",),
    *("people/ada-example/", "people/withdrawn-wanda/", "organizations/teapot-works/"),
    *("sources/works-notice/", "sources/evening-echo/", "events/kettle-falls-silent/"),
    *("interpretations/moved-to-cellar/", "interpretations/sold-off/", "as-of/1902-05-03/"),
]
QWEN = [
    *LISTS,
    *("claims/task-force-announced/", "claims/why-lin-left-unknown/", "people/lin-junyang/"),
    *("organizations/alibaba/", "sources/reuters-2026-03-04/", "events/ceo-letter-5-march/"),
    *("interpretations/centralization-not-retreat/", "as-of/2026-03-07/"),
]
PAGES = [("teapot", page) for page in TEAPOT] + [("qwen", page) for page in QWEN]
IDS = [f"{site}-{page or 'front'}" for site, page in PAGES]

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
