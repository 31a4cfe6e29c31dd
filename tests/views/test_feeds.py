"""What residents follow, as a reader of feeds sees it."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser
import pytest

from cchc.kinds import feedback
from support import HOME, Links, Project, html

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def _address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", HOME)


def atom(site: Path, base: str) -> Any:
    """A feed as a reader takes it."""
    read = feedparser.parse((site / base / "atom.xml").read_bytes())
    assert not read.bozo, read.get("bozo_exception")
    return read


def test_every_feed(published: Path) -> None:
    """News, each category with items, reports and answers have both forms, which tell the same, of pages that exist."""
    site = published
    bases = {path.parent.relative_to(site).as_posix() for path in site.rglob("atom.xml")}
    categories = {path for path in bases if path.startswith("tin-bai/chuyen-muc/")}
    assert bases == {"tin-bai", "bao-cao", "phan-anh", *categories}
    assert len(categories) == 8
    pages = html(site)
    for base in bases:
        read, told = atom(site, base), json.loads((site / base / "feed.json").read_text("utf-8"))
        assert read.feed.language == told["language"] == "vi"
        assert read.feed.links[0].href == f"{HOME}{base}/atom.xml"
        assert told["feed_url"] == f"{HOME}{base}/feed.json"
        assert read.feed.updated == max(entry.updated for entry in read.entries)
        assert [entry.id for entry in read.entries] == [item["id"] for item in told["items"]]
        for entry, item in zip(read.entries, told["items"], strict=True):
            assert entry.link == item["url"]
            assert entry.link.removeprefix(HOME) in pages
            assert entry.published == item["date_published"]
            assert entry.published.endswith("+07:00")
            shown = re.search(r'class="notice">Đây là [^<]* mẫu', pages[entry.link.removeprefix(HOME)])
            assert entry.title.endswith(" (mẫu)") == bool(shown)


def test_newest_thirty(empty: Project, news: Write) -> None:
    """A feed holds the thirty newest items, newest first."""
    for day in range(1, 29):
        news(f"a-{day}", f"2024-05-{day:02d}", title=f"A {day}")
        news(f"b-{day}", f"2024-06-{day:02d}", title=f"B {day}", chuyen_muc="guong-tot")
    site = empty.build_only("tin-bai/atom.xml", "tin-bai/chuyen-muc/guong-tot/atom.xml")
    titles = [entry.title for entry in atom(site, "tin-bai").entries]
    assert titles == [*(f"B {day}" for day in range(28, 0, -1)), "A 28", "A 27"]
    assert len(atom(site, "tin-bai/chuyen-muc/guong-tot").entries) == 28


def test_identity_and_time_do_not_come_from_the_build(
    project: Project, monkeypatch: pytest.MonkeyPatch, news: Write
) -> None:
    """Built at another moment and address, entries keep their identity and their times."""
    news("gio", "2024-07-01 07:30", title="Có giờ")
    project.edit("docs/tin-bai/2024/gio.md", "ngay: 2024-07-01 07:30", "ngay: 2024-07-01 07:30\ncap_nhat: 2024-07-03")
    first = atom(project.build_only("tin-bai/atom.xml", name="mot"), "tin-bai").entries
    monkeypatch.setenv("SITE_URL", "http://127.0.0.1:9000/")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1799000000")
    second = atom(project.build_only("tin-bai/atom.xml", name="hai"), "tin-bai").entries
    assert [(e.id, e.published, e.updated) for e in first] == [(e.id, e.published, e.updated) for e in second]
    assert (first[0].published, first[0].updated) == ("2024-07-01T07:30:00+07:00", "2024-07-03T00:00:00+07:00")
    assert first[0].link == f"{HOME}tin-bai/2024/gio/"
    assert second[0].link == "http://127.0.0.1:9000/tin-bai/2024/gio/"


def test_expired_items_leave_but_their_feed_stays(empty: Project, news: Write) -> None:
    """Drafts and items to come are told nowhere; an expired item leaves the feed, whose address stays alive."""
    news("cu", "2024-05-06", het_han="2024-05-10", title="Đã hết hạn")
    news("nhap", "2024-05-06", nhap="true", title="Bản nháp")
    news("sau", "2027-05-06", title="Chưa đến ngày")
    news("khac", "2024-05-07", chuyen_muc="guong-tot", title="Còn hạn")
    site = empty.build_only(*(f"tin-bai/{of}atom.xml" for of in ("", "chuyen-muc/chi-so/", "chuyen-muc/phap-luat/")))
    assert [entry.title for entry in atom(site, "tin-bai").entries] == ["Còn hạn"]
    ended = atom(site, "tin-bai/chuyen-muc/chi-so")
    assert (ended.entries, ended.feed.updated) == ([], "2024-05-06T00:00:00+07:00")
    assert not (site / "tin-bai/chuyen-muc/phap-luat/atom.xml").exists()


def test_answers_are_whole(project: Project) -> None:
    """The feed of answers holds answered remarks only, with question and answer, the latest answer first."""
    entries = atom(project.build_only("phan-anh/atom.xml"), "phan-anh").entries
    answered = [case.data for case in project.load().read[feedback.KIND] if case.data.state == "da_tra_loi"]
    assert len(entries) == min(30, len(answered))
    assert [entry.updated for entry in entries] == sorted((entry.updated for entry in entries), reverse=True)
    for entry in entries:
        remark = next(one for one in answered if entry.id.endswith(one.url))
        assert remark.text[0] in entry.content[0].value
        assert remark.reply[0] in entry.content[0].value


def test_pages_tell_browsers_of_their_feed(published: Path) -> None:
    """Every page names the feed of all news, a category's list and the reports their own first; all of them exist."""
    site = published

    def named(address: str) -> list[str]:
        text = (site / address / "index.html").read_text("utf-8")
        links = [link.removeprefix(HOME) for link in Links(text).links if link.endswith(("atom.xml", "feed.json"))]
        assert all((site / link).is_file() for link in links)
        return [link for link in links if link.endswith("atom.xml") and link.startswith(("tin", "bao", "phan"))]

    assert named("") == ["tin-bai/atom.xml"]
    assert named("tin-bai/chuyen-muc/chi-so") == ["tin-bai/chuyen-muc/chi-so/atom.xml", "tin-bai/atom.xml"]
    assert named("bao-cao/2024/92-bc-ubnd") == ["bao-cao/atom.xml", "tin-bai/atom.xml"]
    assert named("phan-anh") == ["phan-anh/atom.xml", "tin-bai/atom.xml"]


def test_page_about_following(published: Path) -> None:
    """/theo-doi/ shows the full address of every feed, and the foot of every page leads there."""
    site = published
    page = (site / "theo-doi/index.html").read_text("utf-8")
    for file in site.rglob("atom.xml"):
        assert f"<code>{HOME}{file.relative_to(site).as_posix()}</code>" in page
    for address, text in html(site).items():
        assert "Theo dõi tin mới</a>" in text[text.index("<footer") :], address


def test_a_site_without_anything_to_follow(empty: Project) -> None:
    """Without news, reports and answers there is no feed, and the page says so."""
    shutil.rmtree(empty.root / "data" / "phan-anh")
    assert [address for address in empty.addresses() if address.endswith("atom.xml")] == []
    page = empty.build_only("theo-doi/") / "theo-doi/index.html"
    assert "chưa có tin, báo cáo hay câu trả lời nào" in page.read_text("utf-8")


def test_zalo_of_the_commune(project: Project, published: Path) -> None:
    """The commune's Zalo page stands on /theo-doi/ where there is one; all feeds but the first are folded.

    Who types “zalo” is led there, or told whom to call.
    """

    def told(site: Path) -> list[str]:
        answers = json.loads((site / "tim-kiem/muc-luc.json").read_text("utf-8"))["tl"]
        return [one["u"] for one in answers if "zalo" in one["hoi"].split("|")]

    assert told(published) == ["duong-day-nong/"]
    page = (published / "theo-doi/index.html").read_text("utf-8")
    assert "Zalo" not in page
    assert (
        page.index("tin-bai/atom.xml</code>")
        < page.index("Chọn riêng từng mục")
        < page.index("bao-cao/atom.xml</code>")
    )
    unit = project.root / "data/don-vi.yml"
    unit.write_text(unit.read_text("utf-8") + "zalo: https://zalo.me/ubndxahoabinh\n", "utf-8")
    site = project.build_only("theo-doi/", "tim-kiem/muc-luc.json")
    assert 'href="https://zalo.me/ubndxahoabinh"' in (site / "theo-doi/index.html").read_text("utf-8")
    assert told(site) == ["theo-doi/"]
