"""The list of a province's communes: one file, `danh-sach.yml`, with the code, the name and the site of each."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from ..core.fields import Matches
from ..core.problems import ContentError, Problem
from ..core.record import Record, Text
from ..core.validation import build
from ..core.yaml_reader import read_yaml

Code = Annotated[Text, Matches(r"[0-9]{5}", "mã đơn vị gồm đúng 5 chữ số, đặt trong ngoặc kép")]
Site = Annotated[
    Text,
    Matches(r"https?://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9._~/-]*)?", "địa chỉ trang phải bắt đầu bằng https://"),
]


class Commune(Record):
    """A commune and the address of its site, if it has one yet."""

    code: Code = Field(alias="ma_don_vi", title="Mã đơn vị", description="5 chữ số", examples=['"09999"'])
    name: Text = Field(
        alias="ten", max_length=100, title="Tên", description="Kèm chữ xã, phường", examples=["phường Đông Ngàn"]
    )
    site: Site | None = Field(
        None,
        alias="trang",
        title="Trang",
        description="Địa chỉ trang đầu; chưa có trang thì bỏ mục này",
        examples=["https://dong-ngan.example.vn/"],
    )

    @property
    def home(self) -> str:
        """The address of the site with a slash at its end; empty where there is none."""
        return f"{self.site.rstrip('/')}/" if self.site else ""


class Province(Record):
    """A province and its communes."""

    name: Text = Field(
        alias="tinh", max_length=100, title="Tỉnh, thành phố", description="Kèm chữ tỉnh", examples=["tỉnh Bắc Ninh"]
    )
    office: Text = Field(
        alias="co_quan", max_length=200, title="Cơ quan", description="Cơ quan tổng hợp", examples=["Sở Nội vụ"]
    )
    communes: tuple[Commune, ...] = Field(
        alias="don_vi", min_length=1, title="Các đơn vị", description="Mỗi đơn vị một mục", examples=["xem ten, trang"]
    )


def read(path: Path) -> Province:
    """The list in a file.

    Raises:
        ContentError: every mistake in it, a code or a site that stands twice too.
    """
    source = read_yaml(path.parent, path)
    province = build(Province, source)
    seen: dict[str, int] = {}
    problems: list[Problem] = []
    for place, one in enumerate(province.communes):
        for key, value in (("ma_don_vi", one.code), ("trang", one.home)):
            if not value:
                continue
            line = source.line(("don_vi", seen.setdefault(value, place), "ma_don_vi"))
            if seen[value] != place:
                problems.append(source.problem(("don_vi", place, key), f"trùng với đơn vị ở dòng {line}", value))
    if problems:
        raise ContentError(problems)
    return province
