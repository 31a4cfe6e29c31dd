"""What the text of a paper is made of: sections, which hold paragraphs, dashes, tables and other sections."""

from collections.abc import Iterator, Sequence
from typing import Literal

from pydantic import Field

from ...core.record import Record, Text
from ...core.source import Loc

Insert = Literal["nhiem_vu", "ket_qua_nhiem_vu", "so_lieu"]


class Grid(Record):
    """A table in the text."""

    caption: Text | None = Field(None, alias="ten", description="Tên bảng", examples=["Kết quả theo lĩnh vực"])
    columns: tuple[Text, ...] = Field(
        alias="cot", min_length=1, description="Tên các cột", examples=["[STT, Lĩnh vực, Số hồ sơ]"]
    )
    rows: tuple[tuple[str | None, ...], ...] = Field(
        alias="hang", description="Các dòng; mỗi dòng có đủ số ô như số cột", examples=["[[1, Hộ tịch, 12]]"]
    )


class Passage(Record):
    """Paragraphs, dashes and tables that follow one another."""

    paragraphs: tuple[Text, ...] = Field(
        (), alias="doan", description="Các đoạn văn, mỗi đoạn một dòng", examples=["- UBND xã đã ban hành kế hoạch."]
    )
    dashes: tuple[Text, ...] = Field(
        (),
        alias="gach_dau_dong",
        description="Các ý gạch đầu dòng; ý nhỏ hơn bắt đầu bằng dấu +",
        examples=["- Họp giao ban, chào cờ đầu tháng"],
    )
    grids: tuple[Grid, ...] = Field((), alias="bang", description="Các bảng", examples=["xem cot, hang"])


class Titled(Record):
    """What may have a title."""

    title: Text | None = Field(
        None, alias="tieu_de", description="Tiêu đề, không ghi số", examples=["Công tác triển khai"]
    )


class Section(Passage, Titled):
    """A part of the body; its number is made by the machine."""

    more: tuple[Passage, ...] = Field(
        (),
        alias="tiep",
        description="Phần viết tiếp không có tiêu đề: lại đoạn văn sau gạch đầu dòng hoặc bảng",
        examples=["xem doan, gach_dau_dong, bang"],
    )
    sections: tuple["Section", ...] = Field((), alias="muc", description="Các mục con", examples=["xem tieu_de"])
    insert: Insert | None = Field(
        None,
        alias="chen",
        description="Chèn vào mục này: nhiem_vu, ket_qua_nhiem_vu hoặc so_lieu",
        examples=["nhiem_vu"],
    )


def flat(sections: Sequence[Section], at: Loc) -> Iterator[tuple[Loc, Section]]:
    """Every section with its place, those inside others too."""
    for place, section in enumerate(sections):
        yield (*at, place), section
        yield from flat(section.sections, (*at, place, "muc"))
