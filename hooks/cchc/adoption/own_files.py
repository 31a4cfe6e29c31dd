"""The files that are written for a commune: who it is, its first hotline, the words of its first page, its README."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..core import canonical, schema_files
from ..core.kind import Kind
from ..core.resources import PACKAGE
from ..core.source import Data
from ..kinds import alert, duty, hotline, unit
from .answers import Answers
from .hours_text import parse as parse_hours

INDEX = "docs/index.md"
README = "README.md"
_DESK = "trung-tam-phuc-vu-hanh-chinh-cong"
COLUMN = "Cải cách hành chính"
_UNIT = (
    "# Thông tin của đơn vị. Đây là tệp duy nhất ghi tên đơn vị cho toàn trang (văn bản trong data/bao-cao/ giữ\n"
    "# nguyên tên như bản đã ký).\n\n"
)
_HOTLINES = (
    '# Đường dây nóng. Mỗi dòng bắt đầu bằng "- ma:" là một đầu mối.\n'
    '# Số thật phải có "ngay_kiem_tra", là ngày gọi thử gần nhất.\n\n'
)
_DUTIES = (
    "# Lịch trực: ai nghe máy ngoài giờ làm việc, ngày nghỉ cuối tuần, nghỉ lễ. Mỗi mục một ca hoặc một đợt trực.\n"
    '# "ma" là mã của đường dây nóng trong data/duong-day-nong.yml. Không có lịch trực thì ghi [].\n\n'
)
_ALERTS = (
    "# Thông báo hiện ở đầu mọi trang, tự hiện và tự ẩn đúng giờ. Không có thông báo nào thì ghi [].\n"
    '# "muc_do": khan (việc khẩn), luu_y (cần lưu ý), thong_tin (để biết).\n\n'
)
EMPTY: Mapping[str, tuple[Kind[Any], str]] = {
    duty.PATH: (duty.KIND, _DUTIES),
    alert.PATH: (alert.KIND, _ALERTS),
}


def text_of(kind: Kind[Any], path: str, note: str, data: Data) -> bytes:
    """Data as the file of a kind in the one form; `note` are the comments that it begins with."""
    return f"{schema_files.headed(kind, path, note)}{canonical.canonical(kind.model, data)}".encode()


def written(answers: Answers, today: date, national: Sequence[Data], feed_root: str) -> Mapping[str, bytes]:
    """The files by path; `national` are the hotlines of the whole country, `feed_root` what feeds are known by."""
    about = _unit_data(answers, feed_root)
    lines = [desk(answers, today), *national]
    return {
        unit.PATH: text_of(unit.KIND, unit.PATH, _UNIT, about),
        hotline.PATH: text_of(hotline.KIND, hotline.PATH, _HOTLINES, lines),
        **{path: text_of(kind, path, note, []) for path, (kind, note) in EMPTY.items()},
        INDEX: _first_page(answers).encode(),
        README: readme(answers).encode(),
    }


def _unit_data(answers: Answers, feed_root: str) -> dict[str, Data]:
    """What data/don-vi.yml says; the start of the ids of feeds is the address of today where none is given."""
    about: dict[str, Data] = {
        "ten": answers.name,
        "loai": answers.kind,
        "ma_don_vi": answers.code,
        "co_quan_ban_hanh": f"Ủy ban nhân dân {answers.full}",
        "cap_tren": f"UBND {answers.province}",
        "dia_danh": answers.place,
        "ten_chuyen_muc": COLUMN,
        "dia_chi": answers.address or _default_address(answers),
        "gio_lam_viec": [{key: [*value] for key, value in one.items()} for one in parse_hours(answers.hours)],
        "email": answers.email,
        "cong_quoc_gia": "https://dichvucong.gov.vn",
        "kho_ma_nguon": answers.repository,
    }
    filled = {key: value for key, value in about.items() if value}
    return {**filled, "goc_ma_tin": feed_root or unit.Unit.model_validate(filled).pages_url}


def _default_address(answers: Answers) -> str:
    """The address as far as it is known without one."""
    return f"UBND {answers.full}, {answers.province}"


def desk(answers: Answers, today: date) -> dict[str, Data]:
    """The place that receives applications: the one hotline that a new site has."""
    filled: dict[str, Data] = {"email": answers.email} if answers.email else {}
    return {
        "ma": _DESK,
        "nhom": "tiep_nhan",
        "ten": f"Trung tâm Phục vụ hành chính công {answers.kind}",
        "don_vi": f"UBND {answers.full}",
        "linh_vuc": "Tiếp nhận hồ sơ và trả kết quả",
        "pham_vi": "Gọi để hỏi giấy tờ cần nộp, cách nộp hồ sơ, hồ sơ đang giải quyết đến đâu và ngày nhận kết quả.",
        "dien_thoai": [answers.phone],
        **filled,
        "ngay_kiem_tra": today.isoformat(),
        "uu_tien": "1",
    }


def _first_page(answers: Answers) -> str:
    return (
        "# Chuyên mục cải cách hành chính\n\n"
        f"Tra cứu thủ tục, số điện thoại cần gọi và văn bản về cải cách hành chính của {answers.full}.\n"
    )


def readme(answers: Answers) -> str:
    """The README of the commune's own repository."""
    return filled((PACKAGE / "adoption/readme.md").read_text("utf-8"), places(answers))


def places(answers: Answers) -> Mapping[str, str]:
    """The values of the placeholders `«don_vi»` in texts that are made for a commune."""
    about = unit.Unit.model_validate(_unit_data(answers, ""))
    return {
        "chuyen_muc": COLUMN,
        "don_vi": answers.full,
        "co_quan": f"Ủy ban nhân dân {answers.full}",
        "tinh": answers.province,
        "trang": about.pages_url,
        "kho": answers.repository,
    }


def filled(text: str, places: Mapping[str, str]) -> str:
    """A text with its placeholders replaced."""
    return re.sub("«([a-z_]+)»", lambda place: places[place[1]], text)
