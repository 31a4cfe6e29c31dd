"""A text pasted from Word and Zalo, from its file to the page, the search, the feed and the share text."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from support import Project

NEWS = """---
ngay: 2026-11-10
chuyen_muc: cchc-chung
loai: tin
nguon: {ten: Báo xã, dia_chi: "https://x.vn/a?utm_source=b&so=1"}
---

# **Ðoàn xã đo lại 5*3 m đất (*)**

UBND xã thông báo:
✅ Nộp tại trung tâm 5*3 ngày
✅ Nhận dịch vụ công trực\u200btuyến

1. Hồ sơ:
a) Căn cước
b) Tờ khai
+ Bản chính
Gọi 0274 3904 872, xem dichvucong.gov.vn, https://x.vn/b?fbclid=1&so=2
-----
Nếu a<b và c>d thì **nộp **ngay.
"""


@pytest.fixture
def site(project: Project) -> Path:
    """The sample with the item, a remark written in lines, and a number that can be called."""
    project.write("docs/tin-bai/2026/moi.md", NEWS)
    project.edit("data/duong-day-nong.yml", '["0200 3000 002"]', '["0274 3904 872"]')
    remark = project.root / "data/phan-anh/2025.yml"
    lines = "noi_dung: |-\n    Dòng một 5*3\n    a) dòng hai, xem https://x.vn/c\n"
    text = re.sub(r"noi_dung: >-\n(?:    .*\n)+", lines, remark.read_text("utf-8"), count=1)
    remark.write_text(text, "utf-8")
    return project.build_only(
        "tin-bai/2026/moi/", "phan-anh/2025/pa-2025-001/", "tin-bai/feed.json", "tin-bai/tin-bai.json", "tin-bai/"
    )


def test_the_page(site: Path) -> None:
    """Every line, label, sign and link is on the page."""
    page = (site / "tin-bai/2026/moi/index.html").read_text("utf-8")
    body = page[page.index("data-read>") :]
    assert "<h1>Đoàn xã đo lại 5*3 m đất (*)</h1>" in page
    assert re.search(r"✅ Nộp tại trung tâm 5\*3 ngày<br>\s*✅ Nhận dịch vụ công trực tuyến", body)
    assert re.findall(r'<li class="label">([^<]*)', body)[:2] == ["a) Căn cước", "b) Tờ khai"]
    assert '<a href="tel:+842743904872">0274 3904 872</a>' in body
    links = [unescape(found) for found in re.findall(r'<a href="(https:[^"]*)" rel="external noopener">', body)]
    assert links[:3] == ["https://dichvucong.gov.vn", "https://x.vn/b?so=2", "https://x.vn/a?so=1"]
    assert "<hr>" in body
    assert "a&lt;b và c&gt;d thì <strong>nộp</strong> ngay." in body


def test_a_remark_keeps_its_lines(site: Path) -> None:
    """Lines of a block in YAML are paragraphs, and addresses in it can be tapped."""
    page = (site / "phan-anh/2025/pa-2025-001/index.html").read_text("utf-8")
    assert re.search(r'<p>Dòng một 5\*3</p>\s*<p>a\) dòng hai, xem <a href="https://x.vn/c"', page)


def test_feeds_say_the_same_words(site: Path) -> None:
    """Title and summary in the feed are those of the page, with its signs."""
    item = next(
        post for post in json.loads((site / "tin-bai/feed.json").read_text("utf-8"))["items"] if "moi" in post["url"]
    )
    assert item["title"] == "Đoàn xã đo lại 5*3 m đất (*)"
    assert "Nộp tại trung tâm 5*3 ngày ✅ Nhận dịch vụ công trực tuyến" in (item.get("summary") or item["content_text"])


def test_the_search_reads_the_same_words(project: Project) -> None:
    """What the search reads of the item has its words and signs, without marks of Markdown."""
    project.write("docs/tin-bai/2026/moi.md", NEWS)
    site = project.load()
    entry = next(one for one in site.search_entries if one.url == "tin-bai/2026/moi/")
    assert "Nếu a<b và c>d thì nộp ngay." in entry.words
    assert "\\" not in entry.words
