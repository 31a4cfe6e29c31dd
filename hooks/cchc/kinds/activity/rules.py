"""Rules about activities."""

from collections.abc import Iterator, Sequence
from datetime import date

from ...core.picture import wrong_names
from ...core.problems import Problem
from ...core.rules import Rule
from ...core.source import Loc
from ...core.text import slug
from ...core.years import in_its_year
from .model import FOLDER, ActivityEntry
from .parts import GATHERINGS

# Keys that only contests have, only postings have, with the fields that they fill.
CONTEST_KEYS = {"hinh_thuc": "form", "the_le": "rules", "lich": "phases", "ket_qua_thi": "awards"}
POSTING_KEYS = {"noi_niem_yet": "posted_at", "ly_do": "reason"}


def one_time(entry: ActivityEntry) -> Iterator[Problem]:
    """Hoạt động ghi mục “ngay”, hoặc hai mục “tu”, “den”; chỉ niêm yết chưa gỡ mới được ghi “tu” mà chưa ghi “den”."""
    it = entry.data
    if it.day and (it.since or it.until):
        yield entry.problem(("ngay",), "chỉ ghi mục “ngay”, hoặc chỉ ghi hai mục “tu” và “den”", it.day.isoformat())
    elif not it.day and not it.since:
        at, found = (("den",), it.until) if it.until else ((), it.name)
        yield entry.problem(at, "thiếu ngày: ghi mục “ngay”, hoặc hai mục “tu” và “den”", found, "ngay: 2026-03-05")
    elif it.open and it.kind != "niem_yet":
        yield entry.problem(("tu",), "có ngày đầu thì phải có ngày cuối", it.first.isoformat(), "den: 2026-04-10")


def end_after_start(entry: ActivityEntry) -> Iterator[Problem]:
    """Ngày cuối phải từ ngày đầu trở đi, ở hoạt động và ở từng dòng của lịch thi."""
    it = entry.data
    spans: list[tuple[Loc, date, date]] = [(("lich", n, "den"), p.first, p.last) for n, p in enumerate(it.phases)]
    if it.since and it.until:
        spans.append((("den",), it.since, it.until))
    for at, first, last in spans:
        if last < first:
            yield entry.problem(
                at, f"kết thúc trước ngày bắt đầu {first.isoformat()}", last.isoformat(), against=(*at[:-1], "tu")
            )


def year_of_file(entry: ActivityEntry) -> Iterator[Problem]:
    """Hoạt động ghi trong tệp của năm bắt đầu: ngày 2026-03-05 thì ở data/hoat-dong/2026.yml."""
    it = entry.data
    if it.first != date.min:
        yield from in_its_year(entry, "ngay" if it.day else "tu", it.first, FOLDER)


COUNTS = ("so_nguoi", "so_luong")


def positive_numbers(entry: ActivityEntry) -> Iterator[Problem]:
    """Số người, số lượng phải từ 1 trở lên; chưa đếm được thì bỏ mục đó."""
    for key, number in zip(COUNTS, (entry.data.people, entry.data.amount), strict=True):
        if number is not None and number < 1:
            yield entry.problem((key,), "phải từ 1 trở lên; chưa đếm được thì xóa dòng này", number, f"{key}: 45")


def amount_with_measure(entry: ActivityEntry) -> Iterator[Problem]:
    """Có mục “so_luong” thì phải có mục “don_vi_tinh”, và ngược lại."""
    it = entry.data
    if it.amount is not None and not it.measure:
        yield entry.problem(("so_luong",), "thiếu đơn vị tính của số lượng", it.amount, "don_vi_tinh: tin phát thanh")
    if it.measure and it.amount is None:
        yield entry.problem(("don_vi_tinh",), "có đơn vị tính mà thiếu số lượng", it.measure, "so_luong: 12")


def place_of_gatherings(entry: ActivityEntry) -> Iterator[Problem]:
    """Họp, chào cờ, sinh hoạt chuyên đề, tập huấn phải ghi mục “dia_diem”; niêm yết phải ghi mục “noi_niem_yet”."""
    it = entry.data
    if it.kind in GATHERINGS and not it.place:
        yield entry.problem(("dia_diem",), "thiếu nơi tổ chức", it.name, "dia_diem: Hội trường trụ sở UBND")
    if it.kind == "niem_yet" and not it.posted_at:
        yield entry.problem(("noi_niem_yet",), "thiếu nơi niêm yết", it.name, "noi_niem_yet: Bảng tin thôn")


def keys_of_kind(entry: ActivityEntry) -> Iterator[Problem]:
    """Mục “hinh_thuc”, “the_le”, “lich”, “ket_qua_thi” chỉ cho cuộc thi; “noi_niem_yet”, “ly_do” chỉ cho niêm yết."""
    for kind, name, keys in (("cuoc_thi", "cuộc thi", CONTEST_KEYS), ("niem_yet", "niêm yết", POSTING_KEYS)):
        for key, field in keys.items():
            if entry.data.kind != kind and getattr(entry.data, field):
                message = f"mục này chỉ dùng cho {name}; hãy xóa mục này hoặc sửa mục “loai”"
                yield entry.problem((key,), message, entry.data.kind, f"loai: {kind}")


def phases_in_contest(entry: ActivityEntry) -> Iterator[Problem]:
    """Lịch thi nằm trong thời gian của cuộc thi."""
    it = entry.data
    for place, phase in enumerate(it.phases if date.min != it.first <= it.last else ()):
        begins = it.first <= phase.first <= it.last
        if not begins or phase.last > it.last:
            at = ("lich", place, "den" if begins else "tu")
            found = (phase.last if begins else phase.first).isoformat()
            yield entry.problem(at, f"nằm ngoài thời gian của cuộc thi ({it.days})", found)


def picture_names(entry: ActivityEntry) -> Iterator[Problem]:
    """Tệp ở mục “anh”, “anh_khac” là tên ảnh .jpg, .jpeg, .png, .webp hoặc .avif đặt trong docs/anh-hoat-dong/."""
    yield from wrong_names(entry, entry.data.pictures)


def written_once(entries: Sequence[ActivityEntry]) -> Iterator[Problem]:
    """Một hoạt động (cùng loại, tên và ngày) chỉ ghi một lần; hai cuộc thi trùng tên trong một năm phải có ma riêng."""
    seen: dict[object, ActivityEntry] = {}
    for entry in entries:
        it = entry.data
        same = seen.setdefault((it.kind, slug(it.name), it.first), entry)
        if same is not entry:
            yield entry.problem(("ten",), f"trùng với {_place(same)}", it.name)
        elif it.kind == "cuoc_thi" and (other := seen.setdefault(it.url, entry)) is not entry:
            yield entry.problem(
                ("ten",), f"trùng tên với {_place(other)}; hãy thêm mục “ma”", it.name, "ma: thi-viet-dot-2"
            )


def _place(entry: ActivityEntry) -> str:
    return f"hoạt động ở {entry.source.path}, dòng {entry.source.line(entry.at)}"


RULES: tuple[Rule[ActivityEntry], ...] = (
    one_time,
    end_after_start,
    year_of_file,
    positive_numbers,
    amount_with_measure,
    place_of_gatherings,
    keys_of_kind,
    phases_in_contest,
    picture_names,
)
