"""What can be found, and the files of the search."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from random import Random

from cchc.core.facets import SearchEntry
from cchc.core.search_words import forms, shard
from cchc.every import KINDS
from cchc.views import search, search_files
from support import Project

NAMES = search.names(KINDS)


def _files(entries: list[SearchEntry], kept: Path | None = None) -> dict[str, object]:
    words = search_files.Words(names=NAMES, kept=kept)
    return {asset.url: json.loads(asset.made) for asset in search_files.assets(entries, words)}


def test_every_kind_is_found(project: Project) -> None:
    """Every kind of the site has entries, by kind, each at an address that exists."""
    site = project.load()
    found = site.search_entries
    kinds = [entry.kind for entry in found]
    assert list(dict.fromkeys(kinds)) == [kind for kind in KINDS_IN_ORDER if kind in kinds]
    assert set(kinds) == set(KINDS_IN_ORDER)
    pages = {page.url for page in site.pages}
    assert [entry.url for entry in found if entry.url.split("#")[0] not in pages] == []
    assert len({entry.url for entry in found if entry.kind != "hoat-dong"}) == len(
        [entry for entry in found if entry.kind != "hoat-dong"]
    )


KINDS_IN_ORDER = (
    "thu-tuc", "duong-day-nong", "bao-cao", "van-ban", "tin-bai", "phan-anh", "chi-so", "hoat-dong", "trang",
)  # fmt: skip


def test_only_what_is_published_is_found(project: Project, news: Callable[..., Path]) -> None:
    """Drafts and items whose day has not come are in no file of the search."""
    news("nhap", title="Chuyện nháp kín", nhap="true")
    news("mai", day="2027-01-05", title="Chuyện ngày mai")
    text = " ".join(
        bytes(asset.made).decode() for asset in project.load().assets("") if asset.url.startswith("tim-kiem/")
    )
    assert "Chuyện nháp kín" not in text
    assert "Chuyện ngày mai" not in text


def test_texts_by_pairs_of_words() -> None:
    """Two words that follow one another lead to the entries, as they are spelt; the summary is marked."""
    entries = [
        SearchEntry(kind="tin-bai", url="a/", title="A", summary="Hoà giải ở thôn", text="Người dân hòa giải"),
        SearchEntry(kind="tin-bai", url="b/", title="B", text="hoa giả"),
    ]
    made = _files(entries)
    count = made["tim-kiem/muc-luc.json"]["tu"]  # type: ignore[index]
    posting = made[f"tim-kiem/tu/{shard('hoa', count)}.json"]["hoa"]  # type: ignore[index]
    asked, other = (" ".join(forms(word)[1] for word in text.split()) for text in ("hoà giải", "hoa giả"))
    assert posting == {asked: [0, 1], other: [2]}


def test_address_made_from_the_title() -> None:
    """An address that is the title again is not written twice."""
    made = _files([SearchEntry(kind="tin-bai", url="tin-bai/2024/don-tiep-dan/", title="Đón tiếp dân")])
    assert made["tim-kiem/muc-luc.json"]["u"] == "tin-bai/2024/*/"  # type: ignore[index]


def test_same_bytes(project: Project) -> None:
    """The same content makes the same files, a change another version."""

    def version() -> object:
        entry = project.load().search_entries
        return json.loads(next(iter(search_files.assets(entry, search_files.Words(names=NAMES)))).made)["v"]

    first = version()
    assert version() == first
    project.edit("docs/tin-bai/2024/chao-co-dau-thang-pho-bien-van-ban-phap-luat.md", "Lễ chào cờ", "Buổi chào cờ")
    assert version() != first


def test_first_results_are_light(project: Project, news: Callable[..., Path]) -> None:
    """A hundred titles more weigh less than seven KB: a thousand with 400 procedures stay under 100 KB."""
    before = _weight(project)
    words = "khai sinh chứng thực đất đai hộ tịch phản ánh tập huấn kế hoạch hội nghị niêm yết chuyển đổi số".split()
    for number in range(100):
        title = " ".join(words[(number * step) % len(words)] for step in (3, 7, 11, 13, 17, 19, 23, 29, 31))
        news(f"tin-{number}", title=f"{title.capitalize()} {number}")
    assert _weight(project) - before < 7000


def _weight(project: Project) -> int:
    asset = next(one for one in project.load().assets("") if one.url == "tim-kiem/muc-luc.json")
    return len(gzip.compress(bytes(asset.made), 6, mtime=0))


def test_what_was_found_before_is_kept(tmp_path: Path) -> None:
    """Entries that come, go, change and move give the same files as with nothing kept."""

    def entry(name: str, text: str) -> SearchEntry:
        return SearchEntry(kind="tin-bai", url=f"{name}/", title=name, summary=f"Mục {name}", text=text)

    one, two, three = entry("a", "đọc sách"), entry("b", "đọc báo"), entry("c", "đọc sách, nghe đài")
    for entries in ([one, two], [one, two], [three, one, two], [two, one, one], [entry("b", "khác hẳn"), three], []):
        assert _files(entries, tmp_path / "search.memo") == _files(entries)


def test_a_few_changed_texts_give_the_files_of_all(tmp_path: Path) -> None:
    """Texts changed in their places, one and many at once, the last ones gone or new: the same as with nothing kept."""
    random = Random(5)
    words = "đọc sách báo nghe đài hòa hoà giải họp dân thôn xã kỹ kĩ".split()

    def entry(number: int) -> SearchEntry:
        said = [" ".join(random.choices(words, k=random.randrange(5))) for _ in range(2)]
        return SearchEntry(kind="tin-bai", url=f"{number}/", title="Mục", summary=said[0], text=said[1])

    entries = [entry(number) for number in range(60)]
    for changed in (1, 2, 40, 3, 1, 17, 16):
        for number in random.sample(range(len(entries)), changed):
            entries[number] = entry(number)
        entries = entries[: random.randrange(55, 61)]
        entries += map(entry, range(len(entries), random.randrange(len(entries), 61)))
        assert _files(entries, tmp_path / "search.memo") == _files(entries), changed


def test_a_weekend_without_duty_comes_before_the_next_duty(project: Project) -> None:
    """Who asks for Saturday is told of the coming one, with the numbers for what is urgent, then of the next duty."""
    rows = json.loads(project.build_only("tim-kiem/muc-luc.json").joinpath("tim-kiem/muc-luc.json").read_text("utf-8"))
    (told,) = [row["ngay"] for row in rows["tl"] if row["t"].startswith("Ai trực")]
    duty = "Thứ Bảy 28/11/2026, 07:30 – 11:00: Trung tâm Phục vụ hành chính công xã, "
    free = "Thứ Bảy 21/11 – Chủ nhật 22/11 không có người trực; việc khẩn cấp gọi 113, 114, 115, 111."
    assert told[0][:2] == ["2026-11-21", "2026-11-22"]
    assert told[0][2].startswith(f"{free} Ca trực tới: {duty}")
    assert [row[0] for row in told if row[2].startswith(duty)] == ["2026-11-28"]
    assert [row[0] for row in told] == sorted(row[0] for row in told)


def test_the_duty_right_after_a_free_weekend_is_told_once(project: Project) -> None:
    """A duty on the very next day is shown beside the free days, so these do not name it too."""
    project.write("data/truc.yml", '- {ma: chu-tich, ngay: 2026-11-23, ca: ["17:00-19:00"], mau: true}\n')
    rows = json.loads(project.build_only("tim-kiem/muc-luc.json").joinpath("tim-kiem/muc-luc.json").read_text("utf-8"))
    (told,) = [row["ngay"] for row in rows["tl"] if row["t"].startswith("Ai trực")]
    assert [row[0] for row in told][:2] == ["2026-11-21", "2026-11-23"]
    assert [row[2].count("17:00 – 19:00") for row in told][:2] == [0, 1]
