"""What staff write about a document: data/van-ban/<year>.yml, a list."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ...core.dates import Day, DocumentDay
from ...core.record import Flag, PublicRecord, Record, Text, Web
from ...core.text import fold, slug

FOLDER = "data/van-ban"
FILES = "docs/van-ban"
URL = "van-ban/"
FORMS = {
    "trang_thong_tin": "Trang thông tin điện tử",
    "niem_yet": "Niêm yết",
    "loa": "Loa truyền thanh",
    "hop": "Hội nghị, cuộc họp",
}
LEVELS = {"trung_uong": "Trung ương", "tinh": "Cấp tỉnh", "xa": "Cấp xã"}


_NAMED = re.compile(r"(?:xã|phường|đặc khu)\s+\w", re.I)


def _list(value: object) -> object:
    return (value,) if isinstance(value, str) and value.strip() else value


Numbers = Annotated[tuple[Text, ...], BeforeValidator(_list)]


def normalized_number(number: str) -> str:
    """A number as it is compared: `30 / 2020/nđ-cp` and `30/2020/NĐ-CP` are one, `8/KH-UBND` and `08/KH-UBND` too."""
    return re.sub(r"[^a-z0-9/]+", "", fold(number)).lstrip("0")


class File(Record):
    """Where the text of a document is: on another site, or a file in docs/van-ban/."""

    name: Text = Field(alias="ten", description="Tên tệp", examples=["Bản ký số"])
    address: Web | None = Field(
        None,
        alias="dia_chi",
        description="Địa chỉ, khi văn bản ở trang khác",
        examples=["https://vanban.chinhphu.vn/…"],
    )
    file: Text | None = Field(
        None, alias="tep", description="Tên tệp đặt trong docs/van-ban/", examples=["08-kh-ubnd.pdf"]
    )


class Document(PublicRecord):
    """A document of the library."""

    number: Text = Field(alias="so_ky_hieu", description="Số, ký hiệu", examples=["30/2020/NĐ-CP"])
    type: Text = Field(alias="ten_loai", description="Tên loại", examples=["Nghị định"])
    issuer: Text = Field(alias="co_quan_ban_hanh", description="Cơ quan ban hành", examples=["Chính phủ"])
    level: Literal["trung_uong", "tinh", "xa"] = Field(
        alias="cap", description="Cấp ban hành: trung_uong, tinh, xa", examples=["trung_uong"]
    )
    issued: DocumentDay = Field(alias="ngay_ban_hanh", description="Ngày ban hành", examples=["2020-03-05"])
    effective: DocumentDay | None = Field(
        None, alias="ngay_hieu_luc", description="Ngày có hiệu lực; bỏ trống là ngày ban hành", examples=["2020-03-05"]
    )
    ended: DocumentDay | None = Field(
        None, alias="ngay_het_hieu_luc", description="Ngày hết hiệu lực toàn bộ", examples=["2026-07-01"]
    )
    subject: Text = Field(alias="trich_yeu", description="Trích yếu", examples=["Về công tác văn thư"])
    signer: Text | None = Field(None, alias="nguoi_ky", description="Người ký", examples=["Nguyễn Văn A"])
    field: Text | None = Field(None, alias="linh_vuc", description="Lĩnh vực", examples=["Văn thư"])
    files: tuple[File, ...] = Field((), alias="tep", description="Các tệp", examples=["xem các mục con"])
    replaces: Numbers = Field(
        (), alias="thay_the", description="Số ký hiệu các văn bản bị thay thế", examples=["[42/2022/NĐ-CP]"]
    )
    replaced_by: Text | None = Field(
        None,
        alias="bi_thay_the_boi",
        description="Số ký hiệu văn bản thay thế, khi văn bản đó chưa có trong data/van-ban/",
        examples=["224/2026/NĐ-CP"],
    )
    amends: Numbers = Field(
        (), alias="sua_doi", description="Số ký hiệu các văn bản được sửa đổi", examples=["[61/2018/NĐ-CP]"]
    )
    disclosed: Day | None = Field(
        None,
        alias="ngay_cong_khai",
        description="Ngày xã, phường công khai; văn bản cấp xã bỏ trống là ngày ban hành",
        examples=["2024-01-09"],
    )
    forms: tuple[Literal["trang_thong_tin", "niem_yet", "loa", "hop"], ...] = Field(
        ("trang_thong_tin",),
        alias="hinh_thuc",
        min_length=1,
        description="Hình thức công khai: trang_thong_tin, niem_yet, loa, hop",
        examples=["[trang_thong_tin, niem_yet]"],
    )
    checked: Day | None = Field(
        None, alias="ngay_kiem_tra", description="Ngày kiểm tra hiệu lực gần nhất", examples=["2026-11-02"]
    )
    sample: Flag = Field(False, alias="mau", description="Văn bản mẫu, không có thật", examples=["true"])

    @property
    def key(self) -> str:
        """The number as it is compared."""
        return normalized_number(self.number)

    @property
    def anchor(self) -> str:
        """The place of its row on the list: numbers begin anew each year and at each office."""
        year = "" if re.search(r"/[0-9]{4}/", self.number) else f"-{self.issued.year}"
        return f"vb-{slug(self.number)}{year}{'' if self.level == 'trung_uong' else f'-{slug(self.issuer)}'}"

    @property
    def identity(self) -> tuple[str, str, date]:
        """What tells it from every other document: number and issuer, both normalized, and day of issue."""
        return self.key, fold(self.issuer), self.issued

    @property
    def public(self) -> date | None:
        """When the commune made it public: its own papers when issued, those of others only where staff say so."""
        return self.disclosed or (self.issued if self.level == "xa" else None)

    @property
    def way(self) -> str:
        """How it was made public."""
        return "; ".join(FORMS[form] for form in self.forms)

    @property
    def of_commune(self) -> bool:
        """Whether it is a commune's own: real, or a sample that names its commune."""
        return self.level == "xa" and (not self.sample or _NAMED.search(self.issuer) is not None)

    @property
    def since(self) -> date:
        """The day it took or takes effect."""
        return self.effective or self.issued
