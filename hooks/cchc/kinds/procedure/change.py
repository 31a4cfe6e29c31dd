"""How and when a procedure was changed."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from ...core import paper_types
from ...core.dates import Day, short
from ...core.fields import Choices
from ...core.record import Record, Text

CHANGES = {"moi": "Mới ban hành", "sua_doi": "Sửa đổi, bổ sung", "bai_bo": "Bị bãi bỏ"}


def cited_decision(decision: str, day: date | None) -> str:
    """A decision as a sentence names it; staff write its bare number, or its type before it."""
    name = paper_types.called(paper_types.DECISION, decision) if decision[:1].isdigit() else decision
    return f"{name} ngày {short(day)}" if day else name


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
    def cited(self) -> str:
        """The decision as a sentence names it: `Quyết định số 1500/QĐ-UBND ngày 15/10/2026`."""
        return cited_decision(self.decision, self.day)

    @property
    def name(self) -> str:
        """`Sửa đổi, bổ sung`."""
        return CHANGES[self.kind]
