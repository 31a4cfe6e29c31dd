"""The feedback ledger: data/phan-anh/<year>.yml with its settings in data/phan-anh.yml."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from markupsafe import Markup

from ...core import workdays
from ...core.dates import Moment
from ...core.early import Early, Held, waits
from ...core.facets import SUMMARY, Channel, SearchEntry
from ...core.feed import Post, marked
from ...core.grouping import repeated
from ...core.kind import Here, Kind, once
from ...core.late import Late
from ...core.loaders import one_file, year_files
from ...core.page import Page
from ...core.problems import Problem
from ...core.proofreading.written_days import done_later, other_years
from ...core.record import Entry
from ...core.rules import adapted
from ...core.source import Loc
from ...core.text import dotted, shorten
from ...core.texts import texts
from .complaint import complaint
from .export import dataset
from .figures import Ledger, PeriodCounts, Statistics
from .follow import follow
from .model import FOLDER, PATH, URL, Remark, RemarkEntry, Settings
from .new import NEW
from .pages import ledger_pages
from .rules import CONTEXT_RULES, RULES, SETTINGS_RULES, RuleContext

__all__ = (
    "FOLDER",
    "KIND",
    "PATH",
    "SETTINGS",
    "URL",
    "Ledger",
    "PeriodCounts",
    "Remark",
    "RemarkEntry",
    "Settings",
    "Statistics",
    "ledger",
    "pages",
)

_HALF_A_YEAR = timedelta(days=183)  # longer than any remark may wait
_privacy = Late("cchc.core.privacy.finder")  # its patterns take long to compile; only problems need them
_TOLD_AT_LENGTH = 40  # letters: shorter remarks may well say the same
_STILL_OPEN = {"state": "dang_xu_ly", "closed": None, "reply": (), "passed_to": None, "reason": None}
_PARAGRAPH, _ANSWER = Markup("<p>{}</p>"), Markup("<h2>Trả lời</h2>")


def _hidden(problem: Problem) -> Problem:
    """A problem whose words may hold a piece of a remark, for logs that anyone may read."""
    hide = _privacy.hide
    return replace(problem, field=hide(problem.field), found=hide(problem.found), example=hide(problem.example))


def _settings(here: Here) -> Entry[Settings] | None:
    return next(iter(here.read[SETTINGS]), None)


def _rule_context(here: Here) -> RuleContext:
    return RuleContext(
        settings=_settings(here),
        complete=here.read.sound(SETTINGS),
        entries=here.read[KIND],
    )


@once
def ledger(here: Here) -> Ledger:
    """Every remark that has come, and what became of it, newest first."""
    settings, calendar = _settings(here), here.calendar
    if settings is None or calendar is None:
        return Ledger((), here.today)
    followed = [follow(entry, settings.data, calendar, here.today) for entry in KIND.shown(here)]
    order = sorted(followed, key=lambda item: (item.remark.received, item.remark.id), reverse=True)
    return Ledger(tuple(order), here.today)


def pages(here: Here, contact: object = None) -> Iterator[Page]:
    """The pages; none where the commune has no settings for remarks.

    `contact` is the hotline to call about what is, or will be, overdue.
    """
    settings = _settings(here)
    return ledger_pages(settings.data, ledger(here), contact) if settings else iter(())


def _held(entry: RemarkEntry, here: Here) -> Held | None:
    day = entry.data.received
    why = f"phản ánh {entry.data.id} {waits(Moment(day), here.today)}"
    return Held(("ngay_nhan",), why) if day > here.today else None


def _early(entry: RemarkEntry, here: Here) -> Iterator[Early]:
    """An answer of a day to come: until then the remark is being dealt with."""
    remark = entry.data
    if remark.closed and remark.closed > here.today:
        what = f"kết quả của phản ánh {remark.id}"
        yield Early(at=("ngay_tra_loi",), until=Moment(remark.closed), what=what, instead=_STILL_OPEN)


def _notices(here: Here) -> Iterator[str]:
    """Remarks that may be complaints, slips in remarks, what waits past its due day, and missing days off."""
    yield from filter(None, map(complaint, here.read[KIND]))
    for entry in here.read[KIND]:
        yield from _doubts(entry, here.today)
    for entry, first in repeated(here.read[KIND], lambda one: one.data.text):
        if len(" ".join(entry.data.text)) >= _TOLD_AT_LENGTH:
            yield entry.advice(
                ("noi_dung",),
                f"giống hệt phản ánh {first.data.id}; nếu chép nhầm thì sửa, nếu là phản ánh gửi lại thì để nguyên",
            )
    yield from _late_or_unknown(ledger(here))


def _doubts(entry: RemarkEntry, today: date) -> Iterator[str]:
    """Days of a remark that are hardly meant so, and answers that say that they are none yet."""
    if (day := entry.data.received) > today:
        yield entry.advice(("ngay_nhan",), f"ngày nhận {day:%d/%m/%Y} chưa tới; việc nhận rồi mới ghi vào sổ")
    if entry.data.due and entry.data.due - day > _HALF_A_YEAR:
        yield entry.advice(("han",), "hạn sau ngày nhận hơn nửa năm; hãy xem lại năm, tháng")
    for at, text in texts(entry.data.reply, ("tra_loi",)):
        yield from (entry.advice(at, why) for why in done_later(text, entry.data.closed))
        yield from (entry.advice(at, why) for why in other_years(text, day, entry.data.closed or day))
        if entry.data.state == "da_tra_loi" and text.rstrip(" .").endswith("trả lời sau"):
            yield entry.advice(at, "tình trạng là đã trả lời mà lời này hẹn trả lời sau")
    if _folded(entry.data.reply) == _folded(entry.data.text):
        yield entry.advice(("tra_loi",), "trả lời giống hệt nội dung phản ánh; có phải chép nhầm không?")


def _folded(paragraphs: Sequence[str]) -> str:
    return " ".join(paragraphs).rstrip(" .").casefold()


def _late_or_unknown(ledger: Ledger) -> Iterator[str]:
    """Remarks that wait for an answer past their due day, the oldest first; then the years without days off."""
    lacking: dict[int, list[RemarkEntry]] = {}
    for item in reversed(ledger.items):
        if item.overdue and item.due and not item.remark.sample:
            late = f"phản ánh {item.remark.id} đã quá hạn ngày {item.due:%d/%m/%Y} mà chưa ghi kết quả"
            yield f"Nên trả lời {item.entry.place_of(('trang_thai',))}: {late}"
        if item.unknown:
            lacking.setdefault(item.unknown, []).append(item.entry)
    for year, entries in sorted(lacking.items()):
        more = f" và {len(entries) - 1} phản ánh khác" if len(entries) > 1 else ""
        costs = f"chưa tính được hạn của {entries[0].data.id} ({entries[0].where}){more}"
        yield f"Nên bổ sung {workdays.PATH}: chưa có ngày nghỉ năm {year} nên {costs}"


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in (item.remark for item in ledger(here).items):
        text = dotted(*one.text, *one.reply, one.reason)
        yield SearchEntry(
            kind=KIND.id,
            url=one.url,
            title=shorten(one.text[0], 90),
            day=one.received,
            numbers=[one.id],
            keywords=[one.field],
            summary=shorten(text, SUMMARY),
            text=text,
        )


def _channels(here: Here) -> Iterator[Channel]:
    answered = [item.remark for item in ledger(here).items if item.remark.state == "da_tra_loi" and item.remark.closed]
    answers = sorted(answered, key=lambda remark: (_closed(remark), remark.id), reverse=True)

    def post(one: Remark, home: str) -> Post:
        return Post(
            id=f"{here.unit.feed_id}{one.url}",
            url=f"{home}{one.url}",
            title=marked(f"{one.kind_name} {one.id}: {one.field}", sample=one.sample),
            summary=one.text[0],
            published=_closed_at(one),
            updated=_closed_at(one),
            author=here.unit.office,
            html=_answer(one),
        )

    yield Channel(
        base=URL,
        name="Trả lời phản ánh, kiến nghị",
        about="Phản ánh, kiến nghị vừa được trả lời.",
        items=answers,
        listed=answers,
        changed=_closed_at,
        post=post,
    )


def _closed(one: Remark) -> date:
    return one.closed or one.received


def _closed_at(one: Remark) -> datetime:
    return Moment(_closed(one)).at


def _answer(one: Remark) -> str:
    """A remark and its answer, whole."""
    return Markup("").join((*map(_PARAGRAPH.format, one.text), _ANSWER, *map(_PARAGRAPH.format, one.reply)))


def _links(entry: Entry[Settings]) -> Iterator[tuple[Loc, str]]:
    for number, way in enumerate(entry.data.ways):
        yield ("cach_gui", number, "dia_chi"), way.address or ""


SETTINGS: Kind[Entry[Settings]] = Kind(
    id="cach-nhan-phan-anh",
    name="Cách nhận phản ánh",
    place=PATH,
    model=Settings,
    load=one_file(PATH, Settings, optional=True),
    rules=SETTINGS_RULES,
    called=lambda _: "Thời hạn, cách gửi",
    links=_links,
)
KIND: Kind[RemarkEntry] = Kind(
    id="phan-anh",
    name="Phản ánh",
    place=f"{FOLDER}/<năm>.yml",
    model=Remark,
    new=NEW,
    load=year_files(FOLDER, Remark, "ma"),
    rules=RULES,
    later=adapted(_rule_context, CONTEXT_RULES),
    held=_held,
    early=_early,
    called=lambda entry: entry.data.id,
    datasets=lambda here: [dataset(ledger(here))],
    search_entries=_search_entries,
    notices=_notices,
    channels=_channels,
    of_citizens=True,
    masked=_hidden,
)
