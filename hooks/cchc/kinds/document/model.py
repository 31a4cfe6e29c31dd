"""What staff write about a document: data/van-ban/<year>.yml, a list."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ...core.dates import Day
from ...core.record import Flag, Record, Text, Web
from ...core.text import fold, slug

FOLDER = "data/van-ban"
LEVELS = {"trung_uong": "Trung ương", "tinh": "Cấp tỉnh", "xa": "Cấp xã"}


def _list(value: object) -> object:
    return (value,) if isinstance(value, str) and value.strip() else value


Numbers = Annotated[tuple[Text, ...], BeforeValidator(_list)]


def bare(number: str) -> str:
    """A number as it is compared: `30 / 2020/nđ-cp` and `30/2020/NĐ-CP` are one, `8/KH-UBND` and `08/KH-UBND` too."""
    return re.sub(r"[^a-z0-9/]+", "", fold(number)).lstrip("0")


class File(Record):
    """Where the text of a document is."""

    name: Text = Field(alias="ten", description="Tên tệp", examples=["Bản ký số"])
    address: Web = Field(alias="dia_chi", description="Địa chỉ", examples=["https://vanban.chinhphu.vn/…"])


class Document(Record):
    """A document of the library."""

    number: Text = Field(alias="so_ky_hieu", description="Số, ký hiệu", examples=["30/2020/NĐ-CP"])
    type: Text = Field(alias="ten_loai", description="Tên loại", examples=["Nghị định"])
    issuer: Text = Field(alias="co_quan_ban_hanh", description="Cơ quan ban hành", examples=["Chính phủ"])
    level: Literal["trung_uong", "tinh", "xa"] = Field(
        alias="cap", description="Cấp ban hành: trung_uong, tinh, xa", examples=["trung_uong"]
    )
    issued: Day = Field(alias="ngay_ban_hanh", description="Ngày ban hành", examples=["2020-03-05"])
    effective: Day | None = Field(
        None, alias="ngay_hieu_luc", description="Ngày có hiệu lực; bỏ trống là ngày ban hành", examples=["2020-03-05"]
    )
    ended: Day | None = Field(
        None, alias="ngay_het_hieu_luc", description="Ngày hết hiệu lực toàn bộ", examples=["2026-07-01"]
    )
    subject: Text = Field(alias="trich_yeu", description="Trích yếu", examples=["Về công tác văn thư"])
    signer: Text | None = Field(None, alias="nguoi_ky", description="Người ký", examples=["Nguyễn Văn A"])
    field: Text | None = Field(None, alias="linh_vuc", description="Lĩnh vực", examples=["Văn thư"])
    files: tuple[File, ...] = Field((), alias="tep", description="Các tệp", examples=["xem các mục con"])
    replaces: Numbers = Field(
        (), alias="thay_the", description="Số ký hiệu các văn bản bị thay thế", examples=["[42/2022/NĐ-CP]"]
    )
    amends: Numbers = Field(
        (), alias="sua_doi", description="Số ký hiệu các văn bản được sửa đổi", examples=["[61/2018/NĐ-CP]"]
    )
    sample: Flag = Field(False, alias="mau", description="Văn bản mẫu, không có thật", examples=["true"])

    @property
    def key(self) -> str:
        """The number as it is compared."""
        return bare(self.number)

    @property
    def anchor(self) -> str:
        """The place of its row on the list: numbers begin anew each year and at each office."""
        year = "" if re.search(r"/[0-9]{4}/", self.number) else f"-{self.issued.year}"
        return f"vb-{slug(self.number)}{year}{'' if self.level == 'trung_uong' else f'-{slug(self.issuer)}'}"

    @property
    def mark(self) -> tuple[str, str, date]:
        """What tells it from every other document: number, issuer, day."""
        return self.key, fold(self.issuer), self.issued

    @property
    def of_commune(self) -> bool:
        """Whether it is a real document of a commune."""
        return self.level == "xa" and not self.sample

    @property
    def since(self) -> Day:
        """The day it took or takes effect."""
        return self.effective or self.issued
