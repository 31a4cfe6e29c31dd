"""Answers to practical questions, which the search shows before all it finds: hours, duty, address, whom to tell.

How people ask stands in national/cau-hoi.yml; what is answered comes from the commune's data, and an answer without
data is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..core.amount import thousands
from ..core.dates import short
from ..core.kind import Here
from ..core.text import joined, lower_first, upper_first
from ..core.visibility import day_after
from ..kinds import day_off, document, duty, feedback, hotline, procedure, report, synonym
from ..kinds import unit as units
from ..kinds.hotline import Hotline, HotlineEntry
from . import accessibility_page, feeds, news, offline, on_duty, statistics
from .open_data import catalogue

_SEND = "Gửi phản ánh, kiến nghị, góp ý"
_NO_HOURS = "Trang chưa ghi giờ làm việc; gọi nơi tiếp nhận hồ sơ trước khi đi."
_DUTIES = 6  # the next ones that an answer holds


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer: what it is called, where more stands, in a sentence or two what there is to know.

    `days` are texts that hold until the end of a day (first, last), the next first: that one is shown, with those
    that follow it without a gap, before `text`. `asked` are more ways to ask, beside those of the country's table
    for `id`.
    """

    id: str
    title: str
    url: str
    text: str
    days: Sequence[tuple[date, date, str]] = ()
    phone: Hotline | None = None
    asked: Sequence[str] = ()

    def row(self) -> dict[str, object]:
        """The answer for the index of the search."""
        phone = self.phone.phones[0] if self.phone else None
        row: dict[str, object] = {
            "hoi": "|".join((synonym.questions()[self.id], *self.asked)),
            "t": self.title,
            "u": self.url,
            "x": self.text,
        }
        if self.days:
            row["ngay"] = [[first.isoformat(), last.isoformat(), text] for first, last, text in self.days]
        if phone:
            row["g"] = [phone.href or "", phone.told]
        return row


def answers(here: Here) -> tuple[Answer, ...]:
    """Every answer that the commune's data give, in the order of the country's table."""
    made = {one.id: one for group in (_office, _people, _remarks, _content, _tools) for one in group(here)}
    return tuple(made[id] for id in synonym.questions() if id in made)


def _office(here: Here) -> Iterator[Answer]:
    """Hours, duty and address of the office, what it takes to hand papers in."""
    unit = units.of(here)
    desk = hotline.desk(here)
    hours = "; ".join(one.shown for one in unit.hours)
    at_office = f"Giờ làm việc: {hours}." if hours else ""
    yield _on_duty(here, at_office)
    if hours or desk:
        text = f"{hours}. Ngày nghỉ lễ, Tết nghỉ theo lịch của Nhà nước." if hours else _NO_HOURS
        yield Answer(id="gio", title=f"Giờ làm việc của {unit.office}", url=hotline.URL, text=text, phone=desk)
    yield Answer(
        id="dia-chi",
        title=f"Địa chỉ trụ sở {unit.office}",
        url=hotline.URL,
        text=joined(f"{unit.address}.", unit.renamed, at_office),
        asked=(*unit.former_places, unit.name, unit.full, unit.office),
    )
    if desk:
        text = f"Gọi {desk.name}, đọc mã ghi trên giấy hẹn; hồ sơ nộp qua mạng thì xem ở Cổng Dịch vụ công."
        url = f"{hotline.URL}#{desk.id}"
        yield Answer(id="ho-so", title="Hồ sơ của tôi đến đâu", url=url, text=text, phone=desk)


def _on_duty(here: Here, at_office: str) -> Answer:
    lines = here.read[hotline.KIND]
    duties = on_duty.ahead(lines, here.read[duty.KIND], here.today)[:_DUTIES]
    days = [(one.first, one.last, _duty_in_words(one, line)) for one, line in duties]
    calendar = day_off.calendar(here.read[day_off.KIND])
    free = on_duty.free_runs(lines, here.read[duty.KIND], units.of(here), calendar, here.today)
    days = sorted((*days, *(_nobody_in_words(run, days, lines) for run in free)))
    text = at_office if days else joined("Hiện chưa có ca trực nào ngoài giờ làm việc.", at_office)
    return Answer(id="truc", title="Ai trực thứ Bảy, Chủ nhật, ngày lễ", url=hotline.URL, text=text, days=days)


def _nobody_in_words(
    run: Sequence[date], days: Sequence[tuple[date, date, str]], lines: Sequence[HotlineEntry]
) -> tuple[date, date, str]:
    """Days on which nobody is on duty, with the numbers for what is urgent, and the next duty after them."""
    urgent = ", ".join(line.data.phones[0].shown for line in lines if line.data.group == "quoc_gia")
    call = f"; việc khẩn cấp gọi {urgent}" if urgent else ""
    later = next(((first, text) for first, _, text in days if first > run[-1]), None)
    after = f" Ca trực tới: {later[1]}" if later and later[0] > day_after(run[-1]) else ""  # else it is shown beside
    return run[0], run[-1], f"{on_duty.days_named(run[0], run[-1])} không có người trực{call}.{after}"


def _duty_in_words(one: duty.Duty, line: Hotline) -> str:
    sample = " (lịch mẫu)" if one.sample else ""
    return f"{one.days_shown}, {one.hours_shown}: {line.name}, {line.phones[0].told}{sample}."


def _people(here: Here) -> Iterator[Answer]:
    """Whom to call, and the other ways to reach the commune."""
    unit = units.of(here)
    lines = [entry.data for entry in here.read[hotline.KIND]]
    desk = hotline.desk(here)
    leaders = [line for line in lines if line.group == "lanh_dao"]
    experts = [line for line in lines if line.group == "linh_vuc"]
    if leaders:
        url = f"{hotline.URL}#{leaders[0].id}"
        names = "; ".join(joined(line.name, line.person) for line in leaders)
        yield Answer(id="lanh-dao", title=f"Lãnh đạo {unit.office}", url=url, text=f"{names}.", phone=leaders[0])
    if experts:
        fields = "; ".join(lower_first(line.field or line.name) for line in experts)
        text = f"Có số điện thoại theo từng lĩnh vực: {fields}."
        yield Answer(id="can-bo", title="Cán bộ phụ trách từng lĩnh vực", url=hotline.URL, text=text)
    if first := desk or next(iter(leaders), None):
        text = joined(f"{first.name}.", first.scope or "")
        yield Answer(id="goi", title="Số điện thoại, gọi ai", url=hotline.URL, text=text, phone=first)
    yield from _zalo(unit, lines, first)
    if unit.email:
        yield Answer(id="thu", title="Thư điện tử", url=hotline.URL, text=f"{unit.email}")


def _zalo(unit: units.Unit, lines: Sequence[Hotline], call: Hotline | None) -> Iterator[Answer]:
    """The commune's page at Zalo and the lines that are there; where there is none, whom to call."""
    page = f"Trang Zalo của {unit.office}"
    if unit.zalo:
        yield Answer(id="zalo", title=page, url=feeds.URL, text="Có nút mở trang Zalo ở trang này.")
    there = [line for line in lines if line.zalo]
    for line in there:
        text = f"{line.name}: {line.zalo.shown if line.zalo else ''}."
        yield Answer(id="zalo", title="Zalo", url=f"{hotline.URL}#{line.id}", text=text)
    if not unit.zalo and not there and call:
        text = f"{unit.office} chưa ghi Zalo ở trang này; xin gọi số điện thoại."
        yield Answer(id="zalo", title="Zalo", url=hotline.URL, text=text, phone=call)


def _remarks(here: Here) -> Iterator[Answer]:
    """How to send a remark, and where complaints and denunciations go: by law not here.

    Luật Khiếu nại 2011, Điều 7: first to who made the decision or to the office of who acted; Luật Tố cáo 2018, Điều
    22: in writing or in person at the office that is competent.
    """
    settings = next((entry.data for entry in here.read[feedback.SETTINGS]), None)
    if settings:
        ways = "; ".join(lower_first(way.name) for way in settings.ways)
        text = f"{upper_first(ways)}. Trả lời trong {settings.reply_days} ngày làm việc."
        yield Answer(id="phan-anh", title=_SEND, url=feedback.URL, text=text)
    unit, desk = units.of(here), hotline.desk(here)
    if desk and not settings:
        portal = unit.national_portal and f"Hoặc gửi ở mục phản ánh, kiến nghị của Cổng: {unit.national_portal}"
        text = joined(f"Gọi {desk.name}, nói rõ việc gì, ở đâu.", portal)
        yield Answer(id="phan-anh", title=_SEND, url=hotline.URL, text=text, phone=desk)
    text = (
        "Trang này không nhận đơn khiếu nại, tố cáo. Khiếu nại lần đầu gửi người đã ra quyết định hoặc cơ quan "
        "có người bị khiếu nại; tố cáo gửi đơn hoặc trình bày trực tiếp tại cơ quan có thẩm quyền giải quyết. "
        f"Muốn gặp người tiếp công dân của {unit.office} thì gọi trước để hỏi lịch."
    )
    leader = next((entry.data for entry in here.read[hotline.KIND] if entry.data.group == "lanh_dao"), None)
    url = feedback.URL if settings else hotline.URL
    yield Answer(id="khieu-nai", title="Khiếu nại, tố cáo, tiếp công dân", url=url, text=text, phone=leader or desk)


def _content(here: Here) -> Iterator[Answer]:
    """What the site has: procedures with their fees and online ways, the newest report and news, documents in force."""
    procedures = procedure.procedures(here)
    if procedures:
        text = "Mỗi thủ tục ghi phí, lệ phí và thời hạn ở trang riêng; chọn tên thủ tục để xem."
        yield Answer(id="le-phi", title="Phí, lệ phí của từng thủ tục", url=procedure.URL, text=text)
        portal = units.of(here).national_portal
        text = joined("Thủ tục nào nộp qua mạng được thì trang của thủ tục có nút nộp.", portal and f"Cổng: {portal}")
        url = f"{procedure.URL}?cach-nop=truc-tuyen"
        yield Answer(id="truc-tuyen", title="Nộp hồ sơ qua mạng", url=url, text=text)
    if papers := [paper.data for paper in report.KIND.shown(here)]:
        newest = papers[0]
        text = f"Ban hành ngày {short(newest.issued)}."
        yield Answer(id="bao-cao", title=f"Báo cáo mới nhất: {newest.heading}", url=newest.url, text=text)
    if items := news.published(here).published:
        newest_item = items[0]
        text = f"Đăng ngày {short(newest_item.meta.published.day)}."
        yield Answer(id="tin", title=f"Tin mới nhất: {newest_item.title}", url=newest_item.url, text=text)
        count = sum(not item.meta.sample for item in items)
        text = f"Đã đăng {thousands(count)} tin, bài. Trang thống kê đếm theo tháng, quý, năm và kỳ báo cáo."
        yield Answer(id="so-tin", title="Đã đăng bao nhiêu tin, bài", url=statistics.URL, text=text)
    if documents := document.published(here).documents:
        text = "Danh mục ghi văn bản nào còn, hết hiệu lực; lọc theo loại, năm, cơ quan ban hành."
        yield Answer(id="van-ban", title="Văn bản còn hiệu lực", url=f"{document.URL}?hieu-luc=con", text=text)
        if any(one.ended for one in documents):
            text = "Mỗi văn bản ghi ngày hết hiệu lực và văn bản thay thế."
            yield Answer(id="van-ban-het", title="Văn bản hết hiệu lực", url=f"{document.URL}?hieu-luc=het", text=text)


def _tools(_: Here) -> Iterator[Answer]:
    """What the site itself can do for its readers."""
    text = "Nút “Chữ to, nghe đọc” ở đầu mỗi trang; trên điện thoại thì bấm “Danh mục” trước."
    yield Answer(id="chu-to", title="Chữ to hơn, nghe đọc trang", url=accessibility_page.URL, text=text)
    text = "Đưa trang này ra màn hình chính của điện thoại: bấm là mở, đọc được cả khi không có mạng."
    yield Answer(id="man-hinh", title="Thêm trang vào màn hình chính", url=feeds.URL, text=text)
    text = "Mọi nội dung đăng trên trang này tải về được: bảng Excel, CSV và JSON."
    yield Answer(id="so-lieu", title="Tải số liệu về", url=catalogue.URL, text=text)
    text = "Trang chủ, đường dây nóng và danh mục thủ tục được lưu sẵn trên máy."
    yield Answer(id="khong-mang", title="Đọc khi không có mạng", url=offline.URL, text=text)
