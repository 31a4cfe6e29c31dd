"""The pages of activities: all, each year, each contest."""

from collections.abc import Iterator, Sequence

from ...core.page import Page, paginate_groups
from .export import CSV, ICS, XLSX
from .figures import Activities, groups
from .model import FOLDER, URL, Activity
from .parts import KINDS

TITLE = "Hoạt động"
ROWS = 60  # of what is over on a page of the list, which with all it loads stays below 40 KB as sent


def pages(activities: Activities) -> Iterator[Page]:
    """The list with what is to come first, the years with their counts, the contests."""
    yield from _list(activities)
    for year in activities.years:
        yield _year(activities, year)
    for item in activities.items:
        if item.kind == "cuoc_thi":
            yield _contest(item)


def _list(activities: Activities) -> Iterator[Page]:
    """What is to come, and what is over by year, in pages; the first has every year, for what will be over."""
    shown = {item.kind for item in activities.items}
    context = {
        "upcoming": activities.upcoming,
        "table": _table(activities),
        "totals": _totals(activities),
        "all": activities,
        "facets": (
            ("loai", "Loại", [(id, kind.name) for id, kind in KINDS.items() if id in shown]),
            ("nam", "Năm", [(year, year) for year in activities.years]),
            ("don-vi", "Đơn vị", activities.units),
        ),
        "files": {"ics": ICS if activities.recent.items else "", "csv": CSV, "xlsx": XLSX},
    }
    about = "Hội nghị, tập huấn, cuộc thi, niêm yết và các hoạt động tuyên truyền cải cách hành chính."
    for part in paginate_groups(groups(activities), URL, ROWS):
        first, own = part.number == 1, dict(part.items)
        years = [(year, own.get(year, ())) for year in (activities.years if first else own)]
        title, parent, listed = part.titled(TITLE), "" if first else URL, bool(activities.items)
        of_part = {**context, "part": part, "groups": years}
        yield Page(
            part.url, title, "activities.html", of_part, description=about, edit=FOLDER, parent=parent, listed=listed
        )


def _table(activities: Activities) -> Sequence[tuple[str, str, Sequence[tuple[int, int]]]]:
    """Kinds by years: how many were held, each number with its year."""
    counted = [(year, {row.id: row.number for row in activities.of_year(year).by_kind}) for year in activities.years]
    kinds = [row for row in activities.by_kind if row.number]
    return [(row.id, row.name, [(year, numbers.get(row.id, 0)) for year, numbers in counted]) for row in kinds]


def _totals(activities: Activities) -> Sequence[tuple[int, int]]:
    """How many were held in each year."""
    return [(year, len(activities.of_year(year).held)) for year in activities.years]


def _year(activities: Activities, year: int) -> Page:
    own = activities.of_year(year)
    coming = tuple(item for item in own.upcoming if not item.begun(activities.today))
    context = {"year": year, "own": own, "coming": coming, "years": activities.years}
    title = f"Hoạt động năm {year}"
    return Page(f"{URL}{year}/", title, "activity_year.html", context, edit=f"{FOLDER}/{year}.yml", parent=URL)


def _contest(item: Activity) -> Page:
    parent, edit = f"{URL}{item.first.year}/", f"{FOLDER}/{item.first.year}.yml"
    return Page(
        item.url, item.name, "contest.html", {"it": item}, description=item.outcome or "", edit=edit, parent=parent
    )
