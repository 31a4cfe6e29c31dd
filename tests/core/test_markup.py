"""What is known of Markdown before it is rendered, and what of its HTML reaches a page."""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc.core import collection, markup, rough_text
from cchc.core.markup import Link
from cchc.kinds import news
from support import Project, html_of_markdown, read_cases

CASES: dict[str, Any] = read_cases(Path(__file__).parent / "cases" / "markup.yml")
CODE = "<script>", "onclick", "onerror", "onload", "javascript:", "vbscript:", "data:text", "<iframe", "<style", "<form"


def named(part: str) -> list[Any]:
    """The cases of one part of the file, with their names."""
    return [pytest.param(case, id=case["name"]) for case in CASES[part]]


class _Tags(HTMLParser):
    """Collects every tag with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.found.append((tag, dict(attrs)))


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """The tags of an HTML text, as a browser reads them."""
    parser = _Tags()
    parser.feed(html)
    return parser.found


# Links


@pytest.mark.parametrize("case", named("links"))
def test_links(case: dict[str, Any]) -> None:
    """Every link and image is found with its line, address and text; those in code are not."""
    expected = [Link(line, target, text, bool(image)) for line, target, text, *image in case["links"]]
    found = [replace(link, text=" ".join(link.text.split())) for link in markup.links(case["text"])]
    assert found == expected


@pytest.mark.parametrize("case", named("links"))
def test_golden_links_are_those_of_markdown(case: dict[str, Any]) -> None:
    """The golden cases hold what Markdown itself makes of the texts: the check sees what a reader sees."""
    made = [found for _, found in tags(html_of_markdown(case["text"])) if "footnote" not in (found.get("class") or "")]
    pointed = {found[key] for found in made for key in ("href", "src") if key in found}
    assert pointed == {target for _, target, *_ in case["links"]}


words = st.text("abcđêẾ 12", min_size=1, max_size=8).map(str.strip).filter(bool)
targets = st.from_regex(r"[a-z0-9]{1,6}(/[a-z0-9]{1,6})?\.(md|pdf|png)", fullmatch=True)


@given(st.lists(st.tuples(st.sampled_from(["link", "image", "text", "code", "fence"]), words, targets), max_size=12))
def test_links_are_found_wherever_they_stand(parts: list[tuple[str, str, str]]) -> None:
    """In any mixture of prose, code and fences, exactly the links outside code are found, on their lines."""
    rows: list[str] = []
    expected: list[Link] = []
    for kind, text, target in parts:
        written = f"[{text}]({target})"
        match kind:
            case "link" | "image":
                mark = "!" if kind == "image" else ""
                expected.append(Link(len(rows) + 1, target, text, kind == "image"))
                rows.append(f"Xem {mark}{written} nhé")
            case "code":
                rows.append(f"Gõ `{written}` nhé")
            case "fence":
                rows += ["```", written, "```"]
            case _:
                rows.append(text)
    assert list(markup.links("\n".join(rows))) == expected


# Headings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Một\n\n## Hai\n\n# Ba\n", ((1, "Một"), (5, "Ba"))),
        ("# Một #\n", ((1, "Một"),)),
        ("```\n# Một\n```\n\n# Hai\n", ((5, "Hai"),)),
        ("Không có\n", ()),
        ("## Một\n### Hai\n", ()),
        ("Một\n\n#Hai ba\n", ((3, "Hai ba"),)),
        ("Một\n===\n\nHai\n---\n", ((1, "Một"),)),
    ],
)
def test_headings_of_the_first_level(text: str, found: tuple[tuple[int, str], ...]) -> None:
    """All that Markdown makes a first-level heading is found with its line: every page has but one."""
    assert len(re.findall("<h1", html_of_markdown(text))) == len(found)
    assert markup.headings(text) == found


# HTML


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"]) for case in CASES["unsafe"]])
def test_raw_html(case: dict[str, Any]) -> None:
    """Tags and attributes outside the short list are told with their line; code, comments and prose are not."""
    found = [[line, " ".join(what.split())] for line, what in markup.unsafe(case["text"])]
    assert found == case["found"]


@pytest.mark.parametrize("tag", sorted(markup.SAFE_TAGS))
def test_allowed_tags_reach_the_page(tag: str) -> None:
    """What staff may write is also what is published: the two locks agree."""
    written = f"<{tag}>"
    assert list(markup.unsafe(written)) == []
    around = {"td": "<table><tr>{}", "th": "<table><tr>{}", "tr": "<table>{}", "caption": "<table>{}"}
    around |= dict.fromkeys(("thead", "tbody", "tfoot"), "<table>{}")
    assert tag in {name for name, _ in tags(markup.safe(around.get(tag, "{}").format(written)))}


@pytest.mark.parametrize(
    ("html", "safe"),
    [
        ("<script>alert(1)</script>a", "a"),
        ("<SCRIPT SRC=//x.vn/a.js></SCRIPT>a", "a"),
        ('<b onclick="x()">a</b>', "<b>a</b>"),
        ("<img src=a.png onerror=x>", '<img src="a.png">'),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href=" JavaScript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="java\tscript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="&#106;avascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="vbscript:x">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<img src="data:image/svg+xml,x" alt="a">', '<img alt="a">'),
        ('<iframe src="https://x.vn"></iframe>a', "a"),
        ('<object data="x"></object><embed src="x">a', "a"),
        ('<form action="x"><button>a</button></form>', "a"),
        ("<style>p{display:none}</style>a", "a"),
        ('<link rel="stylesheet" href="x"><meta http-equiv="refresh"><base href="x">a', "a"),
        ('<svg onload="x"><script>x</script></svg>a', "a"),
        ("<!-- ghi chú -->a", "a"),
        ('<a href="https://x.vn" target="_blank" ping="y">a</a>', '<a href="https://x.vn">a</a>'),
        ("<h1>a</h1>", "a"),
        ('<p id="a" class="b">Đoạn &amp; &lt;b&gt;</p>', '<p id="a" class="b">Đoạn &amp; &lt;b&gt;</p>'),
        ('<a href="http://x.vn">a</a>', '<a href="http://x.vn">a</a>'),
        ('<a href="https://x.vn">a</a>', '<a href="https://x.vn">a</a>'),
        ('<a href="tel:113">a</a>', '<a href="tel:113">a</a>'),
        ('<a href="mailto:a@b.vn">a</a>', '<a href="mailto:a@b.vn">a</a>'),
        ('<a href="../a/#b">a</a>', '<a href="../a/#b">a</a>'),
    ],
)
def test_the_second_lock(html: str, safe: str) -> None:
    """Whatever comes through the check of the source, nothing that runs, loads or redirects reaches a page."""
    assert markup.safe(html) == safe


@pytest.mark.parametrize(
    "style", ["position:fixed;inset:0", "background:url(//x.vn/a.png)", "display:none", "color:red"]
)
def test_no_style_comes_through(style: str) -> None:
    """Nothing written in a text can cover the page, hide words or load from elsewhere."""
    assert tags(markup.safe(f'<p style="{style}">a</p>')) == [("p", {})]


def test_tables_keep_their_alignment() -> None:
    """Columns stay left and right as the text says, without any style."""
    html = markup.safe(html_of_markdown("| a | b |\n| :-- | --: |\n| 1 | 2 |\n"))
    assert [attributes for tag, attributes in tags(html) if tag == "td"] == [{"align": "left"}, {"align": "right"}]


@pytest.mark.parametrize(
    "text",
    [
        "Đoạn **đậm** [a](b.md) ![c](d.png)\n\n- e\n- f\n\n1. g\n\n> h\n\n---\n",
        "## Phần một\n\n### Mục\n",
        "| a | b |\n| :-: | --- |\n| 1 | 2 |\n",
        '!!! note "Lưu ý"\n    Ghi chú.\n',
        "Theo quyết định[^1].\n\n[^1]: Số 12.\n",
        "Thuật ngữ\n:   Giải thích\n",
        "```\nmã <b>\n```\n",
        "3. ba\n4. bốn\n",
        "<details open><summary>a</summary>b</details>\n",
    ],
)
def test_good_markdown_loses_nothing(text: str) -> None:
    """All that Markdown makes of a right text stays: the same tags, addresses and words."""
    html = html_of_markdown(text)
    assert list(markup.unsafe(text)) == []
    kept = [(tag, {k: v for k, v in found.items() if k not in {"style", "rel", "rev"}}) for tag, found in tags(html)]
    rest = [(tag, {k: v or None for k, v in found.items() if k != "style"}) for tag, found in tags(markup.safe(html))]
    assert [(tag, {k: v or None for k, v in found.items()}) for tag, found in kept] == rest


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "</", "/>", "script", "img", "a", "svg", "style", "p", " ", "\n", "=", '"', "'", "<!--", "-->"]
        )
        | st.sampled_from(
            ["onclick", "onerror", "href", "src", "style", "javascript:", "x", "&#106;", "`", "<noscript>", "<math>"]
        ),
        max_size=25,
    ).map("".join)
)
def test_nothing_that_runs_comes_through(html: str) -> None:
    """Of any heap of broken HTML only listed tags and attributes are left, and addresses of listed kinds."""
    for tag, attributes in tags(markup.safe(html)):
        assert tag in markup.SAFE_TAGS | {"input", "label", "nav", "svg", "path"}
        for key, value in attributes.items():
            assert not key.startswith("on")
            if key in {"href", "src"}:
                assert not re.match(r"\s*\w+script:", value or "")


@pytest.mark.parametrize("word", CODE)
def test_words_about_code_stay_text(word: str) -> None:
    """A text may speak of such things: escaped by Markdown, it stays as it is."""
    html = html_of_markdown(f"Không dùng `{word}` ở đây.")
    assert markup.safe(html) == html.replace("&quot;", '"')


@pytest.mark.parametrize(
    ("html", "made"),
    [
        ('<a href="/thong-ke/">a</a>', '<a href="../../thong-ke/">a</a>'),
        ('<a class="b" href="/" title="/c">a</a>', '<a class="b" href="../../" title="/c">a</a>'),
        ('<img alt="a" src="/a.png"><img src="/b.png">', '<img alt="a" src="../../a.png"><img src="../../b.png">'),
        ('<a href="//x.vn/a">a</a>', '<a href="//x.vn/a">a</a>'),
        ('<a href="https://x.vn/a">a</a>', '<a href="https://x.vn/a">a</a>'),
        ('<a href="../a/">a</a> <a href="#b">b</a>', '<a href="../a/">a</a> <a href="#b">b</a>'),
        ('<code>href="/a"</code>', '<code>href="/a"</code>'),
    ],
)
def test_links_from_the_root(html: str, made: str) -> None:
    """Links from the site's root find it from any page, below any folder; others stay."""
    assert markup.rooted(html, "../../") == made


@pytest.mark.parametrize(
    ("text", "labelled"),
    [
        ("- a) một\n- b) hai", ["a) một", "b) hai"]),
        ("- một\n- 1.1. hai\n\n- đ) ba", ["1.1. hai", "đ) ba"]),
        ("1. a) một\n    - b) hai\n2. c) ba\n\n- (d) bốn", ["b) hai"]),
        ("- ii) một\n- xii) hai\n- vì) ba", ["ii) một", "xii) hai"]),
        ("- một\n- a hai\n- 2026 ba", []),
    ],
)
def test_labels_stand_for_dots(text: str, labelled: list[str]) -> None:
    """An item with its own label has no dot; a number of the list stays."""
    html = markup.labelled(markup.safe(html_of_markdown(text)))
    assert re.findall(r'<li class="label">\s*(?:<p>)?([^<]*)', html) == labelled


# Words


@pytest.mark.parametrize(("text", "words"), CASES["plain"])
def test_plain_words(text: str, words: str) -> None:
    """A summary has the words that a reader sees and none of the marks."""
    assert markup.plain(text) == words


@given(st.text("ab12*_`~[]()!<>&;\\^:. \n\0", max_size=40))
@example("\x000\0")
def test_any_text_has_plain_words(text: str) -> None:
    """Whatever marks stand in a paragraph, its words are one line."""
    shown = markup.plain(text)
    assert shown == " ".join(shown.split())


@given(st.lists(st.text("aăđếỹ12,.", min_size=1, max_size=6), max_size=10).map(" ".join))
def test_plain_text_stays(text: str) -> None:
    """Words without marks are not touched."""
    assert markup.plain(text) == " ".join(text.split())


@pytest.mark.parametrize("case", named("first"))
def test_first_paragraph(case: dict[str, str]) -> None:
    """The summary is the first paragraph of prose, wherever it stands; a text without one has none."""
    assert markup.first_paragraph(case["text"]) == case["words"]


@pytest.mark.parametrize("part", ["`", "~", "<a ", "chữ `", '<a "', "-", "*", "|", "- ", "\n", " ", "a\t"])
@pytest.mark.parametrize("read", [markup.links, markup.first_paragraph, rough_text.roughly])
@collection.paused()  # other tests may have left much to look through
def test_no_row_of_the_same_is_read_again_and_again(read: Callable[[str], object], part: str) -> None:
    """Five times as long a text takes about five times the work."""
    took = []
    for count in (4_000, 20_000):
        text = f"Chữ{part * count}"
        start = time.process_time()
        read(text)
        took.append(time.process_time() - start)
    assert took[1] < 0.5 + 10 * took[0]


@pytest.mark.parametrize("part", ["<!-- ghi chú", "``` vb", "~~~ vb", "<div>", "(mở", "[mở", "“mở", "<p>\n<div>"])
def test_blocks_that_nothing_closes_are_looked_for_once(project: Project, part: str) -> None:
    """Four times as many blocks that nobody closed take no sixteen times the work to check."""
    took = []
    for count in (500, 2_000):
        head = "---\nngay: 2026-11-02\nchuyen_muc: chi-so\nloai: tin\n---\n\n# Tin\n\n"
        project.write("docs/tin-bai/2026/dai.md", head + f"{part}\n\nĐoạn.\n\n" * count)
        took.append(min(_reading(project) for _ in range(3)))
    assert took[1] < 0.1 + 7 * took[0]


@collection.paused()
def _reading(project: Project) -> float:
    """The CPU seconds that reading all news takes."""
    start = time.process_time()
    news.KIND.read(project.root)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("- một\n- hai\n1. ba\n\n> bốn", "một · hai · ba · bốn"),
        ("## Đầu mục\n\nChữ **đậm**, _nghiêng_, ten_tep và `mã`.", "Đầu mục · Chữ đậm, nghiêng, ten_tep và mã."),
        ("!!! note\n    trong khung\n\nsau khung", "trong khung · sau khung"),
        ("| Cột | Số |\n| --- | ---: |\n| Phí | 8.000 |", "Cột · Số · Phí · 8.000"),
        ("|Họ|Tên|\n|-|-|\n|An|Bình|\n\nXong.", "Họ · Tên · An · Bình · Xong."),
        ("Họ\tTên\nAn\tBình", "Họ · Tên · An · Bình"),
        ("Gồm:\n\n- tờ khai;\n- ảnh 3*4\n\n  nền trắng\n", "Gồm: tờ khai; ảnh 3 4 · nền trắng"),
        (
            "Xem [trang](/a/), ![ảnh](a.jpg) và [nguồn][1].[^1]\n<!-- ẩn -->A &amp; B\\*",
            "Xem trang, ảnh và nguồn. A & B*",
        ),
    ],
)
def test_what_the_search_reads_of_a_text(body: str, words: str) -> None:
    """Every word a reader meets, none of the marks."""
    assert rough_text.roughly(body) == words


@pytest.mark.parametrize(("head", "numbered"), [("STT", True), ("TT", True), ("Thôn", False)])
def test_tables_with_numbered_rows_are_marked(head: str, numbered: bool) -> None:
    """So that the column of row numbers takes no more room than they need."""
    html = markup.scrollable(html_of_markdown(f"| {head} | Số hộ |\n|---|---|\n| 1 | 25 |"))
    assert ('<div class="scroll scroll--numbered"' in html) == numbered
    assert f"<th>{head}</th>" in html
