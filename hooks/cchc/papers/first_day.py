"""The first day of an official on one A4 sheet: the addresses of this site, and the four things that are done most."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, field

from ..core import palette, qr
from ..core.kind import Here, View
from ..core.page import Asset
from ..core.record import Record
from ..kinds import feedback, hotline, text_page
from ..kinds import unit as units
from ..kinds.feedback import Remark
from ..kinds.feedback.model import STATES
from ..kinds.hotline import Hotline
from ..kinds.unit import Unit
from ..views import editor, forms, status
from .renderer import PaperRenderer

URL = status.SHEET
_UPLOADS = ".nhap"
Part = tuple[str, Sequence[str]]


@dataclass(frozen=True)
class FirstDay:
    """The content of the sheet; `home` begins the addresses of the site.

    `by_year` where some remarks stand in lists of years, `added` where numbers stand beside their list: the editor
    shows those at another place.
    """

    unit: Unit
    home: str
    _: KW_ONLY
    by_year: bool
    added: bool = False
    colours: dict[str, str] = field(default_factory=lambda: dict(palette.LIGHT))

    @property
    def addresses(self) -> Sequence[tuple[str, str, str]]:
        """The five places: name, what for, address."""
        return (
            ("Thêm nội dung", "tin, phản ánh, hoạt động, thông báo, văn bản mới", f"{self.home}{forms.URL}"),
            ("Sửa nội dung", "sửa, trả lời, đổi số, xóa", f"{self.home}{editor.URL}"),
            ("Tình trạng trang", "trang cập nhật lúc nào, còn việc gì", f"{self.home}{status.URL}"),
            ("Hướng dẫn", "từng việc, từng bước", f"{self.home}{text_page.GUIDE.removesuffix('index.md')}"),
            ("Tải tệp Word lên", "báo cáo, tin đã soạn bằng Word", self.unit.upload_url(_UPLOADS)),
        )

    @property
    def parts(self) -> Sequence[Part]:
        """What is done most, in steps; fields are called as the form calls them."""
        return (
            ("Thêm một tin", _NEWS),
            ("Sửa một tin đã đăng", (_CHANGE, self._saved)),
            ("Sửa một lỗi (dấu ✗ đỏ)", _MISTAKE),
            ("Trả lời một phản ánh", (*_reply(feedback.KIND.name, by_year=self.by_year), self._saved)),
            ("Đổi một số đường dây nóng", (*_number(hotline.KIND.name, added=self.added), f"{self._saved} {_PRINT}")),
        )

    @property
    def _saved(self) -> str:
        return _REVIEWED if self.unit.review else _SAVED

    @property
    def as_json(self) -> str:
        """The content as JSON, for the template."""
        content = {
            "title": "Ngày đầu tiên",
            "office": self.unit.office,
            "before": _BEFORE,
            "addresses": self.addresses,
            "parts": self.parts,
            "ask": _ASK,
            "never": _NEVER,
            "scan": "Quét mã để mở trang Hướng dẫn",
            "code": qr.svg(self.addresses[3][2]),
            "colours": self.colours,
        }
        return json.dumps(content, ensure_ascii=False, sort_keys=True)


_BEFORE = (
    "Cần có: một tài khoản GitHub (github.com) đã được người phụ trách trang cấp quyền sửa. Làm được trên máy tính "
    "và trên điện thoại. Vào trang Sửa nội dung lần đầu: làm theo các bước ghi ở trang đó để lấy mã truy cập, dùng "
    "được 90 ngày."
)
_NEVER = "Không đăng họ tên, địa chỉ, số điện thoại, số định danh của người dân."
_NEWS = (
    "Mở trang Thêm nội dung, chọn loại Tin, bài.",
    "Điền các mục. Chỗ nào sai, máy báo ngay dưới mục đó. Xem phần xem trước.",
    "Bấm “Mở trang GitHub để lưu”; GitHub hỏi thì đăng nhập. Bấm nút xanh “Commit changes…”, rồi bấm nút xanh "
    "“Commit changes” trong khung vừa hiện.",
    "Chờ khoảng 5 phút, mở lại trang để xem. Tin ghi ngày sắp tới thì đến ngày mới hiện.",
)
_CHANGE = "Mở trang Sửa nội dung, chọn Tin, bài, bấm tiêu đề tin. Sửa ngay trong ô."
_SAVED = "Bấm “Lưu”. Chờ khoảng 5 phút, mở lại trang để xem."
_REVIEWED = "Bấm “Lưu”. Người duyệt đồng ý thì phần vừa sửa mới lên trang."
_PRINT = "In lại tờ rơi ở cuối trang Đường dây nóng để dán."
_MISTAKE = (
    "Trang đang đăng vẫn giữ nguyên. Mở trang Tình trạng trang, bấm “Các lần chạy trên GitHub”.",
    "Bấm dòng trên cùng có dấu ✗ đỏ. Phần tóm tắt nêu từng chỗ sai, chữ đang có và ví dụ đúng.",
    "Bấm “Mở … ở dòng …” ngay dưới chỗ sai. Sửa theo ví dụ, bấm “Commit changes” hai lần như trên.",
    "Chờ đến khi dòng mới nhất có dấu ✓ xanh.",
)
_ASK = (
    "Người phụ trách trang: …………………………………………… Điện thoại: ………………………",
    "Người hỗ trợ kỹ thuật: …………………………………………… Điện thoại: ………………………",
)


def _reply(place: str, *, by_year: bool) -> Sequence[str]:
    state, day, words = (_label(Remark, key) for key in ("trang_thai", "ngay_tra_loi", "tra_loi"))
    older = f" Không thấy ở đó thì chọn {place} theo năm, chọn năm, bấm mũi tên › phía trên mã." if by_year else ""
    return (
        f"Mở trang Sửa nội dung, chọn {place}, bấm mã (PA-…).{older}",
        f"Ở mục {state} chọn “{STATES['da_tra_loi']}”. Điền {day} và {words}: đã làm gì, kết quả.",
    )


def _number(place: str, *, added: bool) -> Sequence[str]:
    phones, tried, sample = (_label(Hotline, key) for key in ("dien_thoai", "ngay_kiem_tra", "mau"))
    other = f" Không thấy ở đó thì chọn {place} thêm sau, bấm tên đầu mối." if added else ""
    return (
        f"Gọi thử số mới. Mở trang Sửa nội dung, chọn {place}, bấm mũi tên › phía trên tên đầu mối.{other}",
        f"Sửa {phones}; ghi ngày vừa gọi vào {tried}; {sample} đang bật thì tắt.",
    )


def _label(model: type[Record], key: str) -> str:
    return next(f"“{info.title}”" for info in model.model_fields.values() if info.alias == key)


def _assets(here: Here, home: str) -> Iterator[Asset]:
    """The sheet, where the commune keeps the guide."""
    if any(text.markdown == text_page.GUIDE for text in here.read[text_page.KIND]):
        unit = units.of(here)
        press = PaperRenderer.of(here.root, "first_day.typ")
        by_year = any(isinstance(entry.source.data, list) for entry in here.read[feedback.KIND])
        added = any(entry.source.path != hotline.PATH for entry in here.read.own(hotline.KIND))
        yield Asset(URL, make=lambda: press.pdf(FirstDay(unit, unit.public(home), by_year=by_year, added=added)))


VIEW = View(id="ngay-dau-tien", assets=_assets)
