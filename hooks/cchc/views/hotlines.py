"""The hotline page, the contacts beside it, and who is on duty."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..core.dataset import Column, Dataset
from ..core.kind import Here, View
from ..core.page import Asset, Page
from ..core.vcard import card, escaped
from ..kinds import duty, hotline
from ..kinds import unit as units
from ..kinds.hotline import GROUPS, URL, Hotline, HotlineEntry
from ..kinds.unit import Unit

SHOWN = 12  # duties that the page shows
LISTED = 120  # duties that the page holds: the next is shown when one is over


def page(lines: tuple[HotlineEntry, ...], duties: duty.Entries, unit: Unit, today: date) -> Page:
    """The hotline page."""
    groups = [(id, name, [line.data for line in lines if line.data.group == id]) for id, name in GROUPS.items()]
    names = {line.data.id: line.data.name for line in lines}
    return Page(
        URL,
        "Đường dây nóng",
        "hotlines.html",
        {
            "groups": [group for group in groups if group[2]],
            "first": hotline.first(lines),
            "national": [line.data for line in lines if line.data.group == "quoc_gia"],
            "real": any(not line.data.sample and line.data.group != "quoc_gia" for line in lines),
            "duties": [(one, names[one.hotline]) for one in upcoming_duties(lines, duties, today)],
            "shown": SHOWN,
            "corrections": {line.data.id: _correction(line.data, lines, unit) for line in lines},
            "leaflet": hotline.LEAFLET if lines else "",
            "poster": hotline.POSTER if lines else "",
        },
        description="Số điện thoại lãnh đạo, cán bộ theo lĩnh vực và các số gọi toàn quốc.",
        edit=hotline.PATH,
    )


def upcoming_duties(lines: Sequence[HotlineEntry], duties: duty.Entries, today: date) -> Sequence[duty.Duty]:
    """The duties of known lines that are not over, the next one first, at most `LISTED`."""
    known = {line.data.id for line in lines}
    duties_ahead = (entry.data for entry in duties if entry.data.last >= today and entry.data.hotline in known)
    return sorted(duties_ahead, key=lambda one: one.first)[:LISTED]


def cards(lines: Sequence[HotlineEntry], unit: Unit) -> Iterator[Asset]:
    """A contact for each line, to keep in a phone; a sample number cannot be called and gets none."""
    for line in lines:
        if not line.data.sample:
            yield Asset(f"{URL}{line.data.id}.vcf", contact(line.data, unit))


def contact(line: Hotline, unit: Unit) -> bytes:
    """The contact of a line as vCard (RFC 6350): whom one calls, where, about what."""
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


def _correction(line: Hotline, lines: Sequence[HotlineEntry], unit: Unit) -> Correction:
    shown = ", ".join(phone.shown for phone in line.phones)
    text = f"Đầu mối: {line.name}\nSố đang đăng: {shown}\nSố đúng (nếu biết): \nGọi vào lúc nào, kết quả ra sao: \n"
    subject = f"Số điện thoại sai: {line.name}"
    others = [other.data for other in lines if other.data.own_office and other.data.id != line.id]
    call = next((other for other in others if other.is_office), next(iter(others), None))
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


def _pages(here: Here) -> Iterator[Page]:
    yield page(hotline.KIND.shown(here), here.read[duty.KIND], units.of(here), here.today)


def _datasets(here: Here) -> Iterator[Dataset]:
    rows = upcoming_duties(here.read[hotline.KIND], here.read[duty.KIND], here.today)
    meaning = "Ca trực hôm nay và sắp tới."
    yield Dataset.of(
        "lich-truc", "Lịch trực ngoài giờ", meaning, URL, "ca trực", _DUTIES, rows, stays=bool(here.read[duty.KIND])
    )


VIEW = View(
    id=hotline.KIND.id,
    pages=_pages,
    assets=lambda here, _home: cards(here.read[hotline.KIND], units.of(here)),
    datasets=_datasets,
)
