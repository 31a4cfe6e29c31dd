"""Notices from the warnings of `core.slips`, and about titles of news in capitals."""

from collections.abc import Iterator

from ..core.kind import Here, View
from ..core.text import slug
from ..kinds import document, news, report


def _notices(here: Here) -> Iterator[str]:
    yield from here.read.slips
    seen: dict[tuple[str, str], str] = {}
    for item in here.read[news.KIND]:
        path = item.source.path
        if (other := seen.setdefault((slug(item.title), item.body.strip()), path)) != path:
            yield f"Nên xem lại {path}:{_heading(item)}: giống hệt {other}; nếu chép nhầm thì xóa một tệp"
        if _capitals(item.title):
            why = "tiêu đề viết toàn chữ hoa khó đọc; hãy viết hoa chữ đầu và tên riêng"
            yield f"Nên xem lại {item.source.path}:{_heading(item)}: {why}"
    papers = here.read[report.KIND]
    numbers = {*(slug(one.data.number) for one in papers), *(slug(one.data.number) for one in here.read[document.KIND])}
    for paper in papers:
        if paper.data.replaces and slug(paper.data.replaces) not in numbers:
            where = f"{paper.source.path}:{paper.source.line((*paper.at, 'thay_the'))}"
            yield f"Nên xem lại {where}: trang chưa có văn bản số {paper.data.replaces} để thay; hãy kiểm tra lại số"


def _heading(item: news.Item) -> int:
    """The line of the title: its key, or the first line of the text."""
    if item.meta.title:
        return item.source.line(("tieu_de",))
    before = len(item.source.body) - len(item.source.body.lstrip())
    return item.source.body_line + item.source.body.count("\n", 0, before)


def _capitals(title: str) -> bool:
    """Whether a title of more than 12 letters has capitals alone; scripts/forms/kiem-truoc.js asks the same."""
    return title.isupper() and sum(letter.isalpha() for letter in title) > 12


VIEW = View(id="nen-xem-lai", notices=_notices)
