"""/tro-nang/: how the site can be used by everybody, whom to tell of a barrier, and the evidence of the build."""

from collections.abc import Sequence

from ..core.page import Page
from ..kinds import access
from ..kinds.access import Access
from ..kinds.document import Library
from ..kinds.hotline import Hotline, Line
from ..kinds.unit import Unit

URL = "tro-nang/"
DATA = f"{URL}ket-qua.json"
BEGIN, END = "<!-- ket-qua -->", "<!-- /ket-qua -->"  # between them the check writes what it found

_BARRIER = ("Khó khăn khi dùng trang", "Trang nào: \nViệc đang làm: \nĐiều gặp phải: \n")


def page(said: Sequence[Access], library: Library, lines: Sequence[Line], unit: Unit) -> Page:
    """The statement; a build by itself has no evidence, and the page says so."""
    one = said[0] if said else Access()
    found = [(number, library.find(number)) for number in one.grounds]
    return Page(
        URL,
        "Khả năng tiếp cận",
        "access.html",
        {
            "grounds": found,
            "numbers": one.grounds,
            "limits": one.limits,
            "call": _call(one, lines),
            "write": unit.mail_url(*_BARRIER) or unit.form_url(*_BARRIER),
            "begin": BEGIN,
            "end": END,
            "evidence": None,
        },
        description="Trang dùng được với bàn phím, trình đọc màn hình, chữ lớn, tương phản cao; kết quả kiểm tra.",
        edit=access.PATH if said else "",
    )


def _call(one: Access, lines: Sequence[Line]) -> Hotline | None:
    """Whom to call: the line that is named, else the first that takes people's matters in."""
    known = [line.data for line in lines]
    named = (line for line in known if line.id == one.line)
    desks = (line for line in known if line.group == "tiep_nhan")
    return next(iter((*named, *desks)), None)
