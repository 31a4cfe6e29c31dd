"""Addresses that a page had before: who follows an old link is led to where the page is now."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BeforeValidator, Field

from .fields import TEXT_OR_LIST, Matches
from .lists import as_list
from .record import PublicRecord, Text

MOVED_FROM = "chuyen_tu"  # the key
_PART = r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*"
_OLD = Matches(
    rf"/?(?:{_PART}/)*{_PART}(?:/|\.html?)",
    "địa chỉ cũ chỉ ghi phần sau địa chỉ trang chủ, kết thúc bằng / hoặc .html",
)


def _address(value: str) -> str:
    """The address of a page whose file is named, as staff see it: `docs/tin-bai/2024/ten-cu.md`."""
    return re.sub(r"^/?docs/(.+)\.md$", r"/\1/", value)


_Old = Annotated[Text, AfterValidator(_address), _OLD, Field(max_length=300)]


class Moving(PublicRecord):
    """A record that has a page of its own, whose address may change with the name of its file."""

    at_end: ClassVar[tuple[str, ...]] = ("moved_from", "allowed")
    moved_from: Annotated[tuple[_Old, ...], BeforeValidator(as_list), TEXT_OR_LIST] = Field(
        (),
        alias=MOVED_FROM,
        title="Địa chỉ cũ của trang",
        description="Sau khi đổi tên tệp; ai mở địa chỉ cũ được đưa tới trang này",
        examples=["[/tin-bai/2024/ten-cu/]"],
    )


def file_of(address: str) -> str:
    """The file at an address, from the root of the site: `tin-bai/2024/ten-cu/index.html`."""
    return f"{address.removeprefix('/')}{'index.html' if address.endswith('/') else ''}"
