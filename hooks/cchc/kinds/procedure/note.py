"""What the commune says of a procedure beside the national text: data/ghi-chu-thu-tuc/<code>.yml.

A file of its own: the procedure's is written anew by every import, and something new is a new file.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Field

from ...core.fields import refers, sample_flag
from ...core.kind import Kind
from ...core.loaders import folder
from ...core.new_entry import New
from ...core.problems import Problem
from ...core.record import Entry, Flag, Paragraphs, PublicRecord
from .parts import Code

FOLDER = "data/ghi-chu-thu-tuc"


class Note(PublicRecord):
    """What residents should know of a procedure before they come."""

    code: Annotated[Code, refers("thu-tuc")] = Field(
        alias="ma_tthc", title="Thủ tục", description="Mã thủ tục, đặt trong ngoặc kép", examples=['"1.001193"']
    )
    text: Paragraphs = Field(
        alias="ghi_chu",
        min_length=1,
        title="Lời dặn",
        description="Điều người dân nên biết trước khi đi",
        examples=["Gọi trước để hẹn giờ."],
    )
    sample: Flag = sample_flag("Không phải lời dặn thật")

    @property
    def shown(self) -> tuple[str, ...]:
        """The text as pages, search and open data show it: what is not real says so."""
        return tuple(f"Mẫu: {line}" for line in self.text) if self.sample else self.text


def file_named_by_code(entry: Entry[Note]) -> Iterator[Problem]:
    """Tệp lời dặn mang tên là mã thủ tục: data/ghi-chu-thu-tuc/1.001193.yml."""
    found = PurePosixPath(entry.source.path)
    if found.stem != entry.data.code:
        message = "tên tệp phải là mã thủ tục"
        yield entry.problem(("ma_tthc",), message, found.name, f"{FOLDER}/{entry.data.code}.yml")


KIND: Kind[Entry[Note]] = Kind(
    id="ghi-chu-thu-tuc",
    name="Lời dặn về thủ tục",
    place=f"{FOLDER}/<mã>.yml",
    model=Note,
    new=New(
        name="lời dặn về thủ tục",
        path=f"{FOLDER}/{{ma_tthc}}.yml",
        about="điều người dân nên biết trước khi đi",
        title="ma_tthc",
        listed=("ghi_chu",),
    ),
    load=folder(FOLDER, Note),
    rules=(file_named_by_code,),
    called=lambda entry: f"Lời dặn về thủ tục {entry.data.code}",
)
