"""What an attacker might write into a text: staff are told, and should they not be, nothing of it reaches the page."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cchc.core import markdown_rules, markup, tappable
from cchc.core.pasting import pasted
from cchc.core.source import Source
from support import html_of_markdown

LOADS = re.compile(r"(?:[a-z][\w+.-]*:|[/\\]{2})", re.I)
LEADS = re.compile(r"(?:https?|mailto|tel):|[^:]*$|[^:/?#]*[/?#]", re.I)

TOLD = (
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a]( javascript:alert(1) )",
    "[a](<javascript:alert(1)>)",
    '[a](javascript:alert(1) "Quyết định")',
    "[a](&#106;avascript:alert(1))",
    "[a](&#x6A;avascript:alert&#40;1&#41;)",
    "[a](java&Tab;script:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:msgbox(1))",
    "[a](file:///etc/passwd)",
    "[a](blob:https://x.vn/1)",
    "[a](intent://x.vn#Intent;end)",
    "[a](//x.vn/a)",
    "[a]: javascript:alert(1)\n\n[a]",
    "[a][b]\n\n[b]: <data:text/html,x>",
    "[![c](d.png)](javascript:alert(1))",
    "![a](javascript:alert(1))",
    "![a](data:image/svg+xml,x)",
    "![theo dõi](https://x.vn/a.gif)",
    "![theo dõi](//x.vn/a.gif)",
    '<img src="https://x.vn/a.gif" alt="theo dõi">',
    "a[^1]\n\n[^1]: [b](javascript:alert(1))",
    "a[^1]\n\n[^1]: <script>alert(1)</script>",
    "<javascript:alert(1)>",
    "<ftp://x.vn/a>",
    "<script>alert(1)</script>",
    "<SCRIPT/SRC=//x.vn/a.js></SCRIPT>",
    '<svg onload="alert(1)"></svg>',
    "<svg><script>alert(1)</script></svg>",
    "<img src=x onerror=alert(1)>",
    '<img src="x" onerror="alert(1)" alt="a">',
    '<p onclick="alert(1)">a</p>',
    '<p onclick = "alert(1)">a</p>',
    '<p style="position:fixed">a</p>',
    '<a href="javascript:alert(1)">a</a>',
    "<a href=javascript:alert(1)>a</a>",
    "<a href='&#106;avascript:alert(1)'>a</a>",
    '<a href="https://x.vn" target="_blank">a</a>',
    '<a href="a.md" ping="https://x.vn">a</a>',
    '<iframe src="https://x.vn"></iframe>',
    '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
    '<meta http-equiv="refresh" content="0;url=https://x.vn">',
    '<base href="https://x.vn/">',
    '<link rel="stylesheet" href="https://x.vn/a.css">',
    '<form action="https://x.vn"><input name="a"></form>',
    '<button formaction="javascript:alert(1)">a</button>',
    '<object data="javascript:alert(1)"></object>',
    '<embed src="data:text/html,x">',
    "<style>@import url(//x.vn/a.css)</style>",
    '<video src="https://x.vn/a.mp4" autoplay></video>',
    '<math><mi xlink:href="javascript:alert(1)">a</mi></math>',
    '<template><img src="x" onerror="alert(1)"></template>',
    "<details ontoggle=alert(1) open>a</details>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    '[a](b.md){onclick="alert(1)"} <b onclick=alert(1)>c</b>',
    '- một\n- <b onmouseover="alert(1)">hai</b>',
    '| a | b |\n| - | - |\n| <img src=x onerror=alert(1)> | c |',
    '> <object data="a">b</object>',
    '!!! note\n    <script>alert(1)</script>',
)  # fmt: skip


class _Page(HTMLParser):
    """What a browser would make of a text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what runs, loads from elsewhere or leads where it should not."""
        if tag not in markup.SAFE_TAGS:
            self.wrong.append(tag)
        for key, value in attrs:
            seen = re.sub(r"[\x00-\x20]", "", value or "")  # browsers leave these out of an address
            loads = key in {"src", "srcset", "poster", "data"} and LOADS.match(seen)
            leads = key in {"href", "action", "formaction", "xlink:href"} and not LEADS.match(seen)
            if loads or leads or key not in markup.SAFE_ATTRIBUTES | {"align"}:
                self.wrong.append(f"{tag} {key}={value}")


@pytest.mark.parametrize("text", TOLD)
def test_staff_are_told(text: str, tmp_path: Path) -> None:
    """The first lock: a text with an attack in it is refused, in Vietnamese, with its line."""
    (tmp_path / "docs").mkdir()
    source = Source(tmp_path, "docs/a.md", {}, {}, body=f"# Tiêu đề\n\n{text}\n")
    rules = (markdown_rules.safe_html, markdown_rules.working_links, markdown_rules.own_pictures)
    problems = [problem for rule in rules for problem in rule(source)]
    assert problems
    assert all(problem.line >= 3 for problem in problems)
    said = " ".join(problem.message for problem in problems)
    assert "không được phép" in said or "https://" in said or "docs/" in said or "không có tệp này" in said


@pytest.mark.parametrize("text", TOLD)
def test_nothing_reaches_the_page(text: str) -> None:
    """The second lock: rendered all the same, nothing is left of it that runs or loads from elsewhere."""
    html = html_of_markdown(pasted.read(text).markdown)
    made = markup.rooted(tappable.tapped(markup.labelled(markup.safe(html)), ()), "../")
    assert _Page(made).wrong == []


@pytest.mark.parametrize("html", ['<p onclick="x">a</p>', '<a href="javascript:x">a</a>', '<img src="//x.vn/a.png">'])
def test_the_reading_sees_what_is_wrong(html: str) -> None:
    """The test itself would notice: unlocked, the same texts are wrong."""
    assert _Page(html).wrong
