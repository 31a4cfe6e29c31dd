"""Published reports and other papers, as data: data/bao-cao/<year>/<name>.yml."""

import re
from collections.abc import Iterator
from datetime import datetime

from ...core import periods
from ...core.dataset import Dataset
from ...core.dates import Moment
from ...core.early import DRAFT, Held, waits
from ...core.facets import SUMMARY, Channel, SearchEntry
from ...core.feed import Post, marked
from ...core.kind import Here, Kind
from ...core.loaders import by, folder
from ...core.moving import MOVED_FROM
from ...core.new_entry import New
from ...core.rules import adapted
from ...core.text import dotted, shorten
from .files import assets, datasets
from .joint_rules import RULES as JOINT_RULES
from .joint_rules import known_tasks
from .key_figures import PeriodCount
from .model import FOLDER, URL, Paper, Report, passages
from .pages import pages
from .pieces import Period
from .replacing import replaced, valid
from .rules import RULES, full_number
from .sections import flat
from .tasks import FollowedTask, commitments, followed

__all__ = (
    "FOLDER",
    "KIND",
    "URL",
    "FollowedTask",
    "Paper",
    "Period",
    "PeriodCount",
    "Report",
    "commitments",
    "followed",
    "full_number",
    "pages",
    "replaced",
    "valid",
)


_PART = re.compile(r"(?:PHẦN|CHƯƠNG|MỤC|ĐIỀU)\b")


def _held(paper: Paper, here: Here) -> Held | None:
    """Drafts, and papers of places that are not (and never were) this commune's.

    So a commune that takes the site over never shows another's papers.
    """
    if paper.data.draft:
        return Held(("nhap",), DRAFT)
    if not here.unit.is_place(paper.data.place):
        way = "nếu là tên cũ của đơn vị thì thêm vào mục “dia_danh_cu” ở data/don-vi.yml"
        return Held(("dia_danh",), f"văn bản ghi địa danh “{paper.data.place}”; {way}")
    issued = paper.data.issued
    why = f"chưa đến ngày ban hành, {waits(Moment(issued), here.today)}"
    return Held(("ngay_ban_hanh",), why) if issued > here.today else None


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in (paper.data for paper in KIND.shown(here)):
        text = dotted(*one.opening, *_passages(one), one.closing, *(task.text for task in one.tasks))
        yield SearchEntry(
            kind=KIND.id,
            url=one.url,
            title=f"{one.heading}: {one.about}" if one.about else one.heading,
            day=one.issued,
            numbers=[one.number],
            keywords=[one.period.name, periods.in_digits(one.period.name)] if one.period else (),
            summary=shorten(text, SUMMARY),
            text=text,
        )


def _passages(one: Report) -> Iterator[str]:
    for _, passage in passages(one):
        yield getattr(passage, "title", None) or ""
        yield from (*passage.paragraphs, *passage.dashes)


def _channels(here: Here) -> Iterator[Channel]:
    reports = [paper.data for paper in KIND.shown(here)]

    def post(one: Report, home: str) -> Post:
        # The subject of many reports names the period already.
        period = one.period.name if one.period and one.period.name not in one.subject else ""
        return Post(
            id=f"{here.unit.feed_id}{one.url}",
            url=f"{home}{one.url}",
            title=marked(f"{one.heading}: {one.about}", sample=one.sample),
            summary=f"{one.subject} ({period})" if period else one.subject,
            published=_issued(one),
            updated=_issued(one),
            author=one.issuer or here.unit.office,
        )

    yield Channel(
        base=URL,
        name="Báo cáo",
        about="Báo cáo, văn bản mới công bố.",
        items=reports,
        listed=reports,
        changed=_issued,
        post=post,
    )


def _issued(one: Report) -> datetime:
    return Moment(one.issued).at


def _notices(here: Here) -> Iterator[str]:
    """Titles in capitals under which nothing stands, but for those of parts, whose chapters follow them."""
    for paper in here.read[KIND]:
        for at, section in flat(paper.data.body, ("noi_dung",)):
            filled = any(
                (section.paragraphs, section.dashes, section.grids, section.more, section.sections, section.insert)
            )
            if not filled and section.title and section.title.isupper() and not _PART.match(section.title):
                why = "dưới đề mục này chưa có nội dung; hãy viết nội dung hoặc xóa đề mục"
                yield paper.advice((*at, "tieu_de"), why)


def _datasets(here: Here) -> Iterator[Dataset]:
    papers = KIND.shown(here)
    return datasets(papers, commitments(papers))


KIND: Kind[Paper] = Kind(
    id="bao-cao",
    name="Báo cáo",
    place=f"{FOLDER}/<năm>/<tên-tệp>.yml",
    model=Report,
    new=New(
        name="báo cáo",
        path=f"{FOLDER}/{{ngay_ban_hanh|nam}}/{{so_ky_hieu|slug}}.yml",
        title="so_ky_hieu",
        listed=("trich_yeu",),
        left_out=("noi_dung", "phu_luc", "so_lieu", MOVED_FROM),
    ),
    load=by(folder(FOLDER, Report), lambda paper: (paper.data.issued, paper.source.path), newest_first=True),
    rules=RULES,
    joint=JOINT_RULES,
    later=adapted(lambda here: here.read.complete(KIND), (known_tasks,)),
    held=_held,
    notices=_notices,
    called=lambda paper: paper.data.heading,
    assets=lambda here, _home: assets(KIND.shown(here)),
    datasets=_datasets,
    search_entries=_search_entries,
    channels=_channels,
)
