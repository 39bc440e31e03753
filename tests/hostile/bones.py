"""What a page consists of in a browser, without its words: elements, attributes, addresses.

Where an address may break is left out: there are as many such places as it has parts.
"""

from typing import Final

from playwright.sync_api import Page

MARKDOWN: Final = (
    *("a", "blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "strong", "ul"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
)
"""What Markdown in prose may make."""

_BONES: Final = """
() => {
  const bones = [];
  const leads = [];
  const walk = (node) => {
    for (const one of node.children) {
      if (one.localName === "wbr" && !one.attributes.length && !one.children.length) continue;
      const root = one.shadowRoot ? ["#shadow"] : [];
      const names = [...one.attributes].map((at) => at.name).concat(root).sort();
      bones.push(`${one.localName}[${names.join(" ")}]`);
      for (const name of ["href", "xlink:href", "src", "action", "formaction", "data", "cite"]) {
        if (one.localName !== "blockquote" && one.hasAttribute(name))
          leads.push(new URL(one.getAttribute(name), document.baseURI).protocol);
      }
      walk(one.localName === "template" ? one.content : one);
    }
  };
  walk(document.documentElement);
  return [bones, [...new Set(leads)]];
}
"""


def bones(page: Page) -> tuple[list[str], set[str]]:
    """Return the elements of a page with the names of their attributes, and where it leads to."""
    found, schemes = page.evaluate(_BONES)
    return found, {*schemes}
