"""The pictures that a piece of content names: a file in docs/ and what it shows, in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from .fields import LONG
from .problems import Problem
from .record import Entry, Record, Text
from .source import Loc

_FOLDER = "chỉ ghi tên tệp ảnh, không ghi thư mục"
_SORT = "tên tệp ảnh phải có đuôi .jpg, .png, .webp hoặc .avif; ảnh loại khác thì lưu thành .jpg rồi tải lên"
_FILE = re.compile(r"[^/\\]+\.(?:jpe?g|png|webp|avif)", re.I)


class Picture(Record):
    """A picture, by the name of its file; the folder is that of the kind."""

    file: Text = Field(
        alias="tep", title="Tệp ảnh", description="Tên tệp ảnh, không ghi thư mục", examples=["hoi-nghi.jpg"]
    )
    description: Annotated[Text, LONG] = Field(
        alias="mo_ta",
        title="Mô tả ảnh",
        description="Tả ảnh cho người không nhìn thấy ảnh",
        examples=["Cán bộ hướng dẫn người dân nộp hồ sơ"],
    )


def lead(description: str) -> Any:
    """The field `anh`: the picture that stands for a thing."""
    return Field(None, alias="anh", title="Ảnh đại diện", description=description, examples=["xem tep và mo_ta"])


def more(description: str) -> Any:
    """The field `anh_khac`: further pictures, which stand as a row."""
    return Field((), alias="anh_khac", title="Các ảnh khác", description=description, examples=["xem tep và mo_ta"])


@dataclass(frozen=True)
class Placed:
    """A picture with the place of its key, and the path of its file below docs/."""

    at: Loc
    file: str
    picture: Picture


def placed(folder: str, lead: Picture | None, others: Sequence[Picture]) -> tuple[Placed, ...]:
    """The pictures of the keys `anh` and `anh_khac`, in this order; `folder` is below docs/."""
    found: list[tuple[Loc, Picture]] = [(("anh",), lead)] if lead else []
    found += [(("anh_khac", place), one) for place, one in enumerate(others)]
    return tuple(Placed(at, f"{folder}/{one.file}", one) for at, one in found)


def wrong_names(entry: Entry[Any], pictures: Sequence[Placed]) -> Iterator[Problem]:
    """Names that are no pictures in the folder of the kind, and those that stand twice."""
    seen = set()
    for one in pictures:
        if not _FILE.fullmatch(one.picture.file):
            folder = re.search(r"[/\\]", one.picture.file)
            why = _FOLDER if folder else _SORT
            yield entry.problem((*one.at, "tep"), why, one.picture.file, "hoi-nghi.jpg")
        elif one.file in seen:
            yield entry.problem((*one.at, "tep"), "ảnh này đã ghi ở trên; hãy xóa một lần ghi", one.picture.file)
        seen.add(one.file)
