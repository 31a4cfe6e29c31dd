"""Records that name records of another kind."""

from collections.abc import Iterator, Sequence

from ..core.kind import Here
from ..core.problems import Problem
from ..core.record import Entry
from ..core.text import nearest
from ..kinds import accessibility, activity, document, duty, hotline, news, procedure
from ..kinds.document import Library


def hotlines_on_duty(here: Here) -> Iterator[Problem]:
    """Mã ở lịch trực thật (không có mau: true) phải là mã của một đường dây nóng trong data/duong-day-nong.yml."""
    for entry, message, near in _unknown_on_duty(here):
        if not entry.data.sample:
            yield entry.problem(("ma",), message, entry.data.hotline, near)


def samples_on_duty(here: Here) -> Iterator[str]:
    """Advice for sample duties at a line that is not there."""
    for entry, message, _ in _unknown_on_duty(here):
        if entry.data.sample:
            yield entry.advice(("ma",), f"{message} (đang có: “{entry.data.hotline}”)")


def _unknown_on_duty(here: Here) -> Iterator[tuple[Entry[duty.Duty], str, str]]:
    """Duties at a line that is not there, what to say, and the nearest id."""
    known = _hotlines(here)
    for entry in here.read[duty.KIND] if known else ():
        if entry.data.hotline not in known:
            yield entry, *_no_line(entry.data.hotline, known)


def _no_line(id: str, known: Sequence[str]) -> tuple[str, str]:
    """What to say of an id that no hotline has, and the id that was meant."""
    near = next((one for one in known if one.startswith(id)), "") or nearest(id, known, 0.75)
    why = f"; có phải là “{near}”?" if near else f"; các mã: {', '.join(known)}"
    return f"không có đường dây nóng mang mã này{why}", near


def some_hotline(here: Here) -> Iterator[Problem]:
    """Nơi khác đã nêu mã đường dây nóng thì data/duong-day-nong.yml phải có đường dây nóng."""
    named = [entry.where for entry in here.read[duty.KIND] if not entry.data.sample]
    named += [entry.where for entry in here.read[procedure.KIND] if entry.data.hotline]
    named += [entry.where for entry in here.read[accessibility.KIND] if entry.data.hotline]
    if here.read.sound(hotline.KIND) and not here.read[hotline.KIND] and named:
        message = f"chưa có đường dây nóng nào, mà {len(named)} chỗ đã nêu mã, như {named[0]}"
        yield Problem(hotline.PATH, 1, "tệp", message, example="- ma: chu-tich")


def _hotlines(here: Here) -> list[str]:
    """The ids of the hotlines, as far as all are known."""
    return [entry.data.id for entry in here.read.complete(hotline.KIND)]


def known_basis(here: Here) -> Iterator[Problem]:
    """Căn cứ ở data/so-cong-khai.yml phải là một văn bản trong data/van-ban/."""
    library = _library(here)
    for entry in here.read[document.basis.KIND]:
        if library and not library.find(entry.data.number):
            near = next((one.number for one in library.documents if one.number in entry.data.number), "")
            message = f"không có văn bản số này trong {document.FOLDER}/"
            yield entry.problem(("can_cu",), message, entry.data.number, near)


def known_in_accessibility(here: Here) -> Iterator[Problem]:
    """Căn cứ (can_cu) và đường dây nóng (duong_day) ở data/tro-nang.yml phải có trong dữ liệu của trang."""
    library, known = _library(here), _hotlines(here)
    for entry in here.read[accessibility.KIND]:
        for place, number in enumerate(entry.data.grounds):
            if library and not library.find(number):
                yield entry.problem(("can_cu", place), f"không có văn bản số này trong {document.FOLDER}/", number)
        if known and entry.data.hotline and entry.data.hotline not in known:
            message, near = _no_line(entry.data.hotline, known)
            yield entry.problem(("duong_day",), message, entry.data.hotline, near)


def news_of_activities(here: Here) -> Iterator[Problem]:
    """Tin, bài nêu ở hoạt động (tin_bai) phải có trong docs/tin-bai/ và không còn là bản nháp."""
    items = {item.source.path: item for item in here.read[news.KIND]}
    for entry in here.read[activity.KIND]:
        path = entry.data.news
        if path and path not in items and here.read.sound(news.KIND):
            near = nearest(path, items, 0.6) or "docs/tin-bai/2024/ten-tin.md"
            message = "không có tin, bài này; ghi đường dẫn của tệp, kể từ docs/"
            yield entry.problem(("tin_bai",), message, path, near)
        elif path in items and items[path].meta.draft:
            yield entry.problem(("tin_bai",), "tin, bài này còn là bản nháp", path)


def known_hotlines(here: Here) -> Iterator[Problem]:
    """Mục “goi_ai” của thủ tục phải là mã có trong data/duong-day-nong.yml."""
    known = _hotlines(here)
    for entry in here.read[procedure.KIND] if known else ():
        if entry.data.hotline and entry.data.hotline not in known:
            message, near = _no_line(entry.data.hotline, known)
            yield entry.problem(("goi_ai",), message, entry.data.hotline, near)


def _library(here: Here) -> Library | None:
    """All documents; None where there are none, or not all are known."""
    documents = [entry.data for entry in here.read.complete(document.KIND)]
    return Library(documents) if documents else None
