"""What staff write about a document: data/van-ban/<year>.yml, a list."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ...core import paper_types
from ...core.dates import Day, DocumentDay
from ...core.fields import LONG, TEXT_OR_LIST, Choices, refers, sample_flag
from ...core.lists import Several, as_list
from ...core.record import Flag, PublicRecord, Record, Text, Web
from ...core.text import fold, slug
from .term import last_day

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


Numbers = Annotated[tuple[Text, ...], BeforeValidator(as_list), TEXT_OR_LIST, refers("van-ban")]


def normalized_number(number: str) -> str:
    """A number as it is compared: `30 / 2020/nđ-cp` and `30/2020/NĐ-CP` are one, `8/KH-UBND` and `08/KH-UBND` too."""
    return re.sub(r"[^a-z0-9/]+", "", fold(number)).lstrip("0")


class File(Record):
    """Where the text of a document is: on another site, or a file in docs/van-ban/."""

    name: Text = Field(
        alias="ten", title="Tên tệp", description="Tên hiện trên trang, cho biết tệp là bản nào", examples=["Bản ký số"]
    )
    address: Web | None = Field(
        None,
        alias="dia_chi",
        title="Địa chỉ của văn bản",
        description="Khi văn bản ở trang khác",
        examples=["https://vanban.chinhphu.vn/…"],
    )
    file: Text | None = Field(
        None,
        alias="tep",
        title="Tệp đặt ở trang này",
        description="Tên tệp đặt trong docs/van-ban/",
        examples=["08-kh-ubnd.pdf"],
    )


class Document(PublicRecord):
    """A document of the library."""

    number: Text = Field(
        alias="so_ky_hieu", title="Số, ký hiệu", description="Chép đúng như trên văn bản", examples=["30/2020/NĐ-CP"]
    )
    type: Text = Field(
        alias="ten_loai",
        title="Tên loại",
        description="Luật, Nghị định, Thông tư, Quyết định, Kế hoạch…",
        examples=["Nghị định"],
    )
    issuer: Text = Field(
        alias="co_quan_ban_hanh",
        title="Cơ quan ban hành",
        description="Tên đầy đủ như trên văn bản",
        examples=["Chính phủ"],
    )
    level: Annotated[Literal["trung_uong", "tinh", "xa"], Choices(LEVELS)] = Field(
        alias="cap", title="Cấp ban hành", description="Văn bản của cấp nào", examples=["trung_uong"]
    )
    issued: DocumentDay = Field(
        alias="ngay_ban_hanh", title="Ngày ban hành", description="Ngày ghi trên văn bản", examples=["2020-03-05"]
    )
    effective: DocumentDay | None = Field(
        None,
        alias="ngay_hieu_luc",
        title="Ngày có hiệu lực",
        description="Bỏ trống là ngày ban hành",
        examples=["2020-03-05"],
    )
    ended: DocumentDay | None = Field(
        None,
        alias="ngay_het_hieu_luc",
        title="Ngày hết hiệu lực",
        description="Ngày hết hiệu lực toàn bộ",
        examples=["2026-07-01"],
    )
    subject: Annotated[Text, LONG] = Field(
        alias="trich_yeu", title="Trích yếu", description="Chép đúng như trên văn bản", examples=["Về công tác văn thư"]
    )
    signer: Text | None = Field(
        None, alias="nguoi_ky", title="Người ký", description="Họ và tên", examples=["Nguyễn Văn A"]
    )
    field: Text | None = Field(
        None, alias="linh_vuc", title="Lĩnh vực", description="Văn bản nói về lĩnh vực nào", examples=["Văn thư"]
    )
    files: tuple[File, ...] = Field(
        (),
        alias="tep",
        title="Các tệp của văn bản",
        description="Các bản để xem, để tải về",
        examples=["xem các mục con"],
    )
    replaces: Numbers = Field(
        (),
        alias="thay_the",
        title="Thay thế các văn bản",
        description="Số, ký hiệu các văn bản bị thay thế",
        examples=["[42/2022/NĐ-CP]"],
    )
    replaced_by: Annotated[Text, refers("van-ban")] | None = Field(
        None,
        alias="bi_thay_the_boi",
        title="Bị thay thế bởi văn bản",
        description="Số, ký hiệu, khi văn bản đó chưa có trong danh mục",
        examples=["224/2026/NĐ-CP"],
    )
    amends: Numbers = Field(
        (),
        alias="sua_doi",
        title="Sửa đổi, bổ sung các văn bản",
        description="Số, ký hiệu các văn bản được sửa đổi",
        examples=["[61/2018/NĐ-CP]"],
    )
    disclosed: Day | None = Field(
        None,
        alias="ngay_cong_khai",
        title="Ngày công khai",
        description="Ngày đơn vị công khai; văn bản cấp xã bỏ trống là ngày ban hành",
        examples=["2024-01-09"],
    )
    forms: Several[Annotated[Literal["trang_thong_tin", "niem_yet", "loa", "hop"], Choices(FORMS)]] = Field(
        ("trang_thong_tin",),
        alias="hinh_thuc",
        min_length=1,
        title="Hình thức công khai",
        description="Một hoặc nhiều hình thức",
        examples=["[trang_thong_tin, niem_yet]"],
    )
    checked: Day | None = Field(
        None,
        alias="ngay_kiem_tra",
        title="Ngày kiểm tra hiệu lực gần nhất",
        description="Ngày gần nhất đã xem văn bản còn hiệu lực không",
        examples=["2026-11-02"],
    )
    sample: Flag = sample_flag("Văn bản không có thật")

    @property
    def key(self) -> str:
        """The number as it is compared."""
        return normalized_number(self.number)

    @property
    def heading(self) -> str:
        """`Nghị định số 30/2020/NĐ-CP`."""
        return paper_types.called(self.type, self.number)

    @property
    def cited(self) -> str:
        """By its full name: `Nghị định số 30/2020/NĐ-CP: Về công tác văn thư`."""
        return paper_types.cited(self.type, self.number, self.subject)

    @property
    def anchor(self) -> str:
        """The place of its row on the list: numbers begin anew each year and at each office."""
        year = "" if re.search(r"/[0-9]{4}/", self.number) else f"-{self.issued.year}"
        return f"vb-{slug(self.number)}{year}{'' if self.level == 'trung_uong' else f'-{slug(self.issuer)}'}"

    @property
    def url(self) -> str:
        """Its own page."""
        return f"{URL}{self.anchor.removeprefix('vb-')}/"

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

    @property
    def term(self) -> date | None:
        """The last day of what a plan or programme is for, where its title names it and no day of its end is given."""
        return None if self.ended else last_day(self.type, self.subject, self.issued)
