"""The hotline page, the contacts beside it, and who is on duty."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..core.dataset import Column, Dataset
from ..core.kind import Here, View
from ..core.page import Asset, Page
from ..core.vcard import card, escaped
from ..kinds import day_off, duty, hotline
from ..kinds import unit as units
from ..kinds.hotline import GROUPS, URL, Hotline, HotlineEntry
from ..kinds.unit import Unit
from . import on_duty as on_duty_lines
from .opening import times

SHOWN = 12  # duties that the page shows
_LISTED = 120  # duties that the page holds: the next is shown when one is over
FIRST = 2  # lines on the first screen
_ALL_CONTACTS = f"{URL}tat-ca-cac-so.vcf"
_ORDER = ("tiep_nhan", "linh_vuc", "lanh_dao", "tinh")  # of the groups; the national ones stand apart


def answering(here: Here) -> Mapping[str, object]:
    """Who may answer, for a first screen: the first lines and those with a duty ahead, and what is said of days.

    The script of the page puts whoever answers now first, and shows `lines_shown` of them. It says nothing of those
    that are not in `clocked`: no line is kept free for them, or what stands below would move.
    """
    lines, duties = hotline.KIND.shown(here), here.read[duty.KIND]
    first = hotline.first(lines, FIRST)
    on_duty = [line for _, line in on_duty_lines.ahead(lines, duties, here.today)]
    calendar = day_off.calendar(here.read[day_off.KIND])
    return {
        "lines": [*dict.fromkeys((*first, *on_duty))],
        "clocked": {one.id for one in (*first, *on_duty) if times(one, units.of(here), duties, here.today)},
        "lines_shown": FIRST,
        "duties": on_duty_lines.duty_lines(lines, duties, units.of(here), calendar, here.today),
        "urgent": [line.data for line in lines if line.data.group == "quoc_gia"],
    }


def page(here: Here) -> Page:
    """The hotline page."""
    lines, unit = hotline.KIND.shown(here), units.of(here)
    known = [line.data for line in lines]
    ahead = on_duty_lines.ahead(lines, here.read[duty.KIND], here.today)[:_LISTED]
    groups = [(GROUPS[id], [line for line in known if line.group == id]) for id in _ORDER]
    national = [line for line in known if line.group == "quoc_gia"]
    context = {
        **answering(here),
        "groups": [group for group in groups if group[1]],
        "national": national,
        "all_day": all(line.always for line in national),
        "own_samples": any(line.sample for line in known),
        "real": any(not line.sample for line in known if line not in national),
        "roster": ahead,
        "shown": SHOWN,
        "told": {line.id for _, line in ahead} | {line.id for line in known if line.weekly or line.always},
        "correction": _correction(lines, unit),
        "contacts": _ALL_CONTACTS if any(not line.sample for line in known) else "",
        "leaflet": hotline.LEAFLET if lines else "",
        "poster": hotline.POSTER if lines else "",
    }
    description = "Số điện thoại lãnh đạo, công chức phụ trách lĩnh vực và các số dùng chung cả nước."
    return Page(URL, "Đường dây nóng", "hotlines.html", context, description=description, edit=hotline.PATH)


def cards(lines: Sequence[HotlineEntry], unit: Unit) -> Iterator[Asset]:
    """A contact for each line, to keep in a phone, and all in one file; a sample number gets none."""
    made = {line.data.id: contact(line.data, unit) for line in lines if not line.data.sample}
    for id, one in made.items():
        yield Asset(f"{URL}{id}.vcf", one)
    if made:
        yield Asset(_ALL_CONTACTS, b"".join(made.values()))


def contact(line: Hotline, unit: Unit) -> bytes:
    """The contact of a line as vCard: whom one calls, where, about what."""
    own = line.group not in {"tinh", "quoc_gia"}
    name = f"{line.name} ({unit.full})" if own and unit.name not in line.name else line.name
    extended = [phone.shown for phone in line.phones if phone.extension]
    note = ". ".join(part.rstrip(".") for part in (*extended, line.scope, line.hours_shown) if part)
    return card(
        (
            ("N", f";{escaped(name)};;;"),
            ("FN", escaped(name)),
            ("ORG", escaped(line.unit or (unit.office if own else ""))),
            ("TITLE", escaped(line.post or "")),
            *(("TEL;TYPE=WORK,VOICE", (phone.href or "").removeprefix("tel:")) for phone in line.phones),
            ("EMAIL;TYPE=INTERNET", line.email or ""),
            ("NOTE", escaped(note)),
        )
    )


@dataclass(frozen=True)
class Correction:
    """How a resident says that a number is wrong: the line to call, the addresses of a letter (`mailto:`) and a form.

    `mail` is empty where the commune has no mail address.
    """

    call: Hotline | None
    mail: str
    form: str


def _correction(lines: Sequence[HotlineEntry], unit: Unit) -> Correction:
    text = "Số sai là số nào, của ai: \nSố đúng (nếu biết): \nGọi vào lúc nào, kết quả ra sao: \n"
    subject = f"Báo số điện thoại sai trên trang {unit.column}"
    own = [line.data for line in lines if line.data.own_office]
    call = next((line for line in own if line.is_office), next(iter(own), None))
    return Correction(call, unit.mail_url(subject, text), unit.form_url(subject, text))


_DUTIES = (
    Column("ma", "Mã", "Mã của đường dây nóng được trực", lambda it: it.hotline),
    Column("tu", "Từ ngày", "Ngày đầu", lambda it: it.first, "date"),
    Column("den", "Đến ngày", "Ngày cuối", lambda it: it.last, "date"),
    Column("ca", "Giờ trực", "Giờ trực mỗi ngày; bỏ trống là cả ngày đêm", lambda it: it.shifts, "texts"),
    Column("nguoi", "Người trực", "Người trực", lambda it: it.person, optional=True),
    Column("ghi_chu", "Ghi chú", "Ghi chú", lambda it: it.note, optional=True),
    Column("mau", "Dữ liệu mẫu", "Lịch mẫu, không có thật", lambda it: it.sample, "flag"),
)


def _datasets(here: Here) -> Iterator[Dataset]:
    ahead = on_duty_lines.ahead(here.read[hotline.KIND], here.read[duty.KIND], here.today)[:_LISTED]
    rows = [one for one, _ in ahead]
    meaning = "Ca trực hôm nay và sắp tới."
    yield Dataset.of(
        "lich-truc",
        "Lịch trực ngoài giờ",
        meaning,
        URL,
        noun="ca trực",
        columns=_DUTIES,
        rows=rows,
        stays=bool(here.read[duty.KIND]),
    )


VIEW = View(
    id=hotline.KIND.id,
    pages=lambda here: [page(here)],
    assets=lambda here, _home: cards(here.read[hotline.KIND], units.of(here)),
    datasets=_datasets,
)
