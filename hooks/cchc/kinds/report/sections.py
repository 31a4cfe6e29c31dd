"""What the text of a paper is made of: sections, which hold paragraphs, dashes, tables and other sections."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from ...core.fields import Choices
from ...core.record import Record, Text
from ...core.source import Loc

_INSERTS = {"nhiem_vu": "Nhiệm vụ kỳ tới", "ket_qua_nhiem_vu": "Kết quả nhiệm vụ kỳ trước", "so_lieu": "Số liệu"}
Insert = Annotated[Literal["nhiem_vu", "ket_qua_nhiem_vu", "so_lieu"], Choices(_INSERTS)]


class Grid(Record):
    """A table in the text."""

    caption: Text | None = Field(
        None, alias="ten", title="Tên bảng", description="Dòng chữ đứng trên bảng", examples=["Kết quả theo lĩnh vực"]
    )
    columns: tuple[Text, ...] = Field(
        alias="cot",
        min_length=1,
        title="Tên các cột",
        description="Theo thứ tự từ trái sang",
        examples=["[STT, Lĩnh vực, Số hồ sơ]"],
    )
    rows: tuple[tuple[str | None, ...], ...] = Field(
        alias="hang",
        title="Các dòng",
        description="Mỗi dòng đủ ô như số cột; một ô là tên nhóm",
        examples=["[[1, Hộ tịch, 12]]"],
    )


class Passage(Record):
    """Paragraphs, dashes and tables that follow one another."""

    paragraphs: tuple[Text, ...] = Field(
        (),
        alias="doan",
        title="Các đoạn văn",
        description="Mỗi đoạn một dòng",
        examples=["- Đã ban hành kế hoạch."],
    )
    dashes: tuple[Text, ...] = Field(
        (),
        alias="gach_dau_dong",
        title="Các ý gạch đầu dòng",
        description="Ý nhỏ hơn bắt đầu bằng dấu +",
        examples=["- Họp giao ban, chào cờ đầu tháng"],
    )
    grids: tuple[Grid, ...] = Field(
        (), alias="bang", title="Các bảng", description="Bảng chữ hoặc số trong phần này", examples=["xem cot, hang"]
    )


class Titled(Record):
    """What may have a title, and a number of its own."""

    own_label: Text | None = Field(
        None,
        alias="so_muc",
        title="Số của mục",
        description="Chỉ ghi khi văn bản đã ký đánh số khác; phụ lục thì ghi Phụ lục 1, Quy chế",
        examples=["1.1."],
    )
    title: Text | None = Field(
        None, alias="tieu_de", title="Tiêu đề", description="Không ghi số thứ tự", examples=["Công tác triển khai"]
    )


class Section(Passage, Titled):
    """A part of the body; its number is made by the machine, unless it is given as on a signed paper."""

    more: tuple[Passage, ...] = Field(
        (),
        alias="tiep",
        title="Phần viết tiếp",
        description="Không có tiêu đề: lại đoạn văn sau gạch đầu dòng hoặc bảng",
        examples=["xem doan, gach_dau_dong, bang"],
    )
    sections: tuple["Section", ...] = Field(
        (), alias="muc", title="Các mục con", description="Máy tự đánh số", examples=["xem tieu_de"]
    )
    insert: Insert | None = Field(
        None,
        alias="chen",
        title="Chèn vào mục này",
        description="Máy lấy từ phần khác của tệp này",
        examples=["nhiem_vu"],
    )


def flat(sections: Sequence[Section], at: Loc) -> Iterator[tuple[Loc, Section]]:
    """Every section with its place, those inside others too."""
    for place, section in enumerate(sections):
        yield (*at, place), section
        yield from flat(section.sections, (*at, place, "muc"))
