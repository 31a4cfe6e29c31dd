"""/tro-nang/: the accessibility statement, whom to tell of a barrier, and the results of the check of this build."""

from collections.abc import Iterator, Sequence

from ..core.kind import Here, View
from ..core.page import Page
from ..kinds import accessibility, document, hotline
from ..kinds import unit as units
from ..kinds.accessibility import AccessibilityStatement
from ..kinds.document import Library
from ..kinds.hotline import Hotline, HotlineEntry
from ..kinds.unit import Unit

URL = "tro-nang/"
RESULTS_URL = f"{URL}ket-qua.json"
BEGIN, END = "<!-- ket-qua -->", "<!-- /ket-qua -->"  # the check writes its results between them

_BARRIER = ("Khó khăn khi dùng trang", "Trang nào: \nViệc đang làm: \nĐiều gặp phải: \n")


def page(
    statements: Sequence[AccessibilityStatement], library: Library, lines: Sequence[HotlineEntry], unit: Unit
) -> Page:
    """The statement (`statements` holds at most one); a build by itself has no results, and the page says so."""
    statement = statements[0] if statements else AccessibilityStatement()
    return Page(
        URL,
        "Hỗ trợ người cao tuổi, người khuyết tật",
        "accessibility.html",
        {
            "grounds": [(number, library.find(number)) for number in statement.grounds],
            "numbers": statement.grounds,
            "limits": statement.limits,
            "hotline": _hotline(statement, lines),
            "contact_url": unit.mail_url(*_BARRIER) or unit.form_url(*_BARRIER),
            "begin": BEGIN,
            "end": END,
            "results": None,
        },
        description="Chữ to, nghe đọc, màu chữ đậm; dùng được bằng bàn phím, trình đọc màn hình; kết quả kiểm tra.",
        edit=accessibility.PATH if statements else "",
    )


def _hotline(statement: AccessibilityStatement, lines: Sequence[HotlineEntry]) -> Hotline | None:
    """The hotline that the statement names, else the first of those that receive people's requests."""
    every = [line.data for line in lines]
    named = (one for one in every if one.id == statement.hotline)
    receiving = (one for one in every if one.group == "tiep_nhan")
    return next(iter((*named, *receiving)), None)


def _pages(here: Here) -> Iterator[Page]:
    statements = [entry.data for entry in here.read[accessibility.KIND]]
    yield page(statements, document.published(here), here.read[hotline.KIND], units.of(here))


VIEW = View(id=accessibility.KIND.id, pages=_pages)
