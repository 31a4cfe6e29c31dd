"""Pages that staff write freely in docs/: the column's own words, the guide, anything else."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from ..core import markup, prose, record
from ..core.problems import ContentError, Problem, gather
from ..core.record import Entry, Flag, Record, Text, build
from ..core.rules import broken
from ..core.source import Source, files
from ..core.yaml_reader import read_markdown

HOME = "index.md"


class Meta(Record):
    """The optional front matter of a free page."""

    summary: Text | None = Field(None, alias="tom_tat", description="Tóm tắt một câu", examples=["Giới thiệu về xã."])
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu", examples=["true"])


@dataclass(frozen=True)
class TextPage:
    """A free page."""

    source: Source
    meta: Meta
    title: str
    body: str

    @property
    def markdown(self) -> str:
        """The file as MkDocs knows it."""
        return self.source.path.removeprefix("docs/")

    @property
    def summary(self) -> str:
        """`tom_tat`, else the first paragraph."""
        return self.meta.summary or markup.first_paragraph(self.body)

    @property
    def url(self) -> str:
        """`huong-dan/` for huong-dan/index.md, `gioi-thieu/` for gioi-thieu.md."""
        path = self.markdown.removesuffix(".md")
        return "" if path == "index" else path.removesuffix("/index") + "/"


def load(root: Path, apart: Iterable[str]) -> tuple[tuple[TextPage, ...], tuple[Problem, ...]]:
    """The free pages of docs/, without the folders named in `apart`, and the problems found."""
    folders = [root / folder for folder in apart]
    paths = (p for p in files(root / "docs", "*.md") if not any(p.is_relative_to(f) for f in folders))
    return gather(lambda path: read(root, path), paths)


def read(root: Path, path: Path) -> TextPage:
    """One free page.

    Raises:
        ContentError: every mistake of its front matter and its text.
    """
    source = read_markdown(root, path, optional=True)
    if isinstance(source.data, dict) and {"ngay", "chuyen_muc", "loai"} & source.data.keys():
        message = "đây là tin, bài; hãy chuyển tệp vào thư mục docs/tin-bai/ của năm đăng"
        raise ContentError([source.problem((), message, source.path, f"docs/tin-bai/2024/{path.name}")])
    problems = [*prose.problems(source)]
    try:
        meta = build(Meta, source)
    except ContentError as error:
        raise ContentError([*problems, *error.problems]) from error
    problems.extend(broken(record.RULES, Entry(source, (), meta)))
    if problems:
        raise ContentError(problems)
    return TextPage(source, meta, *prose.split(source))
