"""Documents: laws, plans and programmes of the centre, the province and the commune, with their effect."""

from collections.abc import Iterator

from ...core.dates import Moment, short
from ...core.early import Early, Held, waits
from ...core.facets import SearchEntry
from ...core.kind import Here, Kind, once
from ...core.loaders import by, national_list, year_files
from ...core.national import National
from ...core.record import Entry
from ...core.rules import adapted
from ...core.text import fold, joined
from . import basis
from .basis import Basis
from .doubts import doubtful
from .library import Library, Phase, Status, dated_numbers
from .model import FILES, FOLDER, LEVELS, URL, Document, normalized_number
from .new import NEW
from .rules import JOINT_RULES, RULES, known_numbers

__all__ = (
    "FILES",
    "FOLDER",
    "KIND",
    "LEVELS",
    "URL",
    "Basis",
    "Document",
    "Library",
    "Phase",
    "Status",
    "basis",
    "dated_numbers",
    "normalized_number",
    "published",
)


def _held(entry: Entry[Document], here: Here) -> Held | None:
    """Papers whose day has not come, and those of another commune."""
    one = entry.data
    if one.issued > here.today:
        return Held(("ngay_ban_hanh",), f"chưa đến ngày ban hành, {waits(Moment(one.issued), here.today)}")
    if not one.of_commune or here.unit.names(one.issuer):
        return None
    way = f"nếu phải thì mục “co_quan_ban_hanh” ghi đủ tên, như Ủy ban nhân dân {here.unit.full}"
    old = "nếu là tên trước khi sáp nhập, đổi tên thì giữ nguyên và thêm vào mục “dia_danh_cu” ở data/don-vi.yml"
    why = f"không phải văn bản của {here.unit.full} (đang có: “{one.issuer}”); {way}; {old}"
    return Held(("co_quan_ban_hanh",), why)


def _early(entry: Entry[Document], here: Here) -> Iterator[Early]:
    one = entry.data
    if one.disclosed and one.disclosed > here.today:  # the register is as of today, whatever it is made of
        yield Early(at=("ngay_cong_khai",), until=Moment(one.disclosed), what="ngày công khai ở sổ theo dõi")
    if one.checked and one.checked > here.today:
        until = Moment(one.checked)
        yield Early(at=("ngay_kiem_tra",), until=until, what="ngày kiểm tra hiệu lực", instead={"checked": None})


@once
def published(here: Here) -> Library:
    """The published documents together."""
    return Library(tuple(entry.data for entry in KIND.shown(here)))


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in published(here).documents:
        yield SearchEntry(
            kind=KIND.id,
            url=one.url,
            title=one.cited,
            day=one.issued,
            numbers=[one.number],
            field=joined(one.field, one.issuer),
            summary=f"{one.issuer}, ban hành ngày {short(one.issued)}",
        )


_NATIONAL = National(
    name="van-ban.yml",
    keys=("so_ky_hieu",),
    read=national_list(Document),
    code=lambda entry: (entry.data.key, fold(entry.data.issuer), entry.data.issued.year),  # as `one_number` compares
)
KIND: Kind[Entry[Document]] = Kind(
    id="van-ban",
    name="Văn bản",
    place=f"{FOLDER}/<năm>.yml",
    model=Document,
    new=NEW,
    load=by(
        year_files(FOLDER, Document, national=_NATIONAL),
        lambda entry: (entry.data.issued, entry.data.number),
        newest_first=True,
    ),
    rules=RULES,
    joint=JOINT_RULES,
    later=adapted(lambda here: here.read.complete(KIND), (known_numbers,)),
    held=_held,
    early=_early,
    notices=lambda here: doubtful(here.read[KIND], here.unit),
    called=lambda entry: entry.data.heading,
    search_entries=_search_entries,
)
