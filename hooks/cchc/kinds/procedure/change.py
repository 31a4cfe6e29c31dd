"""How and when a procedure was changed."""

from typing import Annotated, Literal

from pydantic import Field

from ...core.dates import Day
from ...core.fields import Choices
from ...core.record import Record, Text

CHANGES = {"moi": "Mới ban hành", "sua_doi": "Sửa đổi, bổ sung", "bai_bo": "Bị bãi bỏ"}


class Change(Record):
    """How and when the procedure was changed."""

    kind: Annotated[Literal["moi", "sua_doi", "bai_bo"], Choices(CHANGES)] = Field(
        alias="loai", title="Loại thay đổi", description="Quyết định làm gì với thủ tục", examples=["sua_doi"]
    )
    decision: Text = Field(
        alias="quyet_dinh", title="Quyết định công bố", description="Số, ký hiệu", examples=["1500/QĐ-UBND"]
    )
    day: Day = Field(
        alias="ngay", title="Ngày quyết định", description="Ngày ghi trên quyết định", examples=["2026-10-15"]
    )

    @property
    def name(self) -> str:
        """`Sửa đổi, bổ sung`."""
        return CHANGES[self.kind]
