"""Pages that staff write freely in docs/: the column's own words, the guide, anything else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import Field

from ..core import markdown_rules, markup, rough_text, shipped
from ..core.facets import SUMMARY, SearchEntry
from ..core.fields import LONG, sample_flag
from ..core.folders import files
from ..core.kind import Here, Kind
from ..core.loaders import thing_files
from ..core.moving import Moving
from ..core.page import Page
from ..core.problems import ContentError
from ..core.record import Entry, Flag, Text
from ..core.renamed import applied
from ..core.source import Source
from ..core.text import shorten
from ..core.validation import build

HOME = "index.md"
GUIDE = "huong-dan/index.md"


class Meta(Moving):
    """The optional front matter of a free page."""

    summary: Annotated[Text, LONG] | None = Field(
        None,
        alias="tom_tat",
        title="Tóm tắt",
        description="Một câu; bỏ trống thì lấy đoạn đầu",
        examples=["Giới thiệu về đơn vị."],
    )
    sample: Flag = sample_flag("Nội dung trang chưa phải thật")


@dataclass(frozen=True)
class TextPage:
    """A free page."""

    source: Source
    meta: Meta
    title: str
    body: str

    @cached_property
    def entry(self) -> Entry[Meta]:
        """Its front matter."""
        return Entry(self.source, (), self.meta)

    def with_values(self, values: Mapping[str, object]) -> "TextPage":
        """The same page with other values in its front matter."""
        return replace(self, meta=self.meta.model_copy(update=values))

    @property
    def markdown(self) -> str:
        """The file as MkDocs knows it."""
        return self.source.path.removeprefix("docs/")

    @property
    def summary(self) -> str:
        """`tom_tat`, else the first paragraph."""
        return self.meta.summary or markup.first_paragraph(self.body)

    @property
    def of_guide(self) -> bool:
        """Whether it is of the staff guide."""
        return self.markdown.startswith(GUIDE.removesuffix("index.md"))

    @property
    def url(self) -> str:
        """`huong-dan/` for huong-dan/index.md, `gioi-thieu/` for gioi-thieu.md."""
        path = self.markdown.removesuffix(".md")
        return "" if path == "index" else path.removesuffix("/index") + "/"


def _pages(here: Here) -> Iterator[Page]:
    """The pages of which nothing but their text is to be shown."""
    urls = {text.url for text in here.read[KIND]}
    for text in here.read[KIND]:
        if text.markdown not in {HOME, GUIDE}:
            parent = next((url for url in _above(text.url) if url in urls), "")
            about, file = text.summary, edit(here, text)
            yield Page(
                text.url,
                text.title,
                "text.html",
                {},
                description=about,
                markdown=text.markdown,
                edit=file,
                parent=parent,
                narrow=True,
            )


def edit(here: Here, text: TextPage) -> str:
    """The file that staff change to change a page; empty for one that ships with the release."""
    return text.source.path if text.source.root == here.root else ""


def _above(url: str) -> Iterator[str]:
    """The addresses above an address, the nearest first."""
    while url := url[: url.rstrip("/").rfind("/") + 1]:
        yield url


def _paths(root: Path) -> list[str]:
    """The free pages of docs/: all that is not news, and the guide of the release where there is none."""
    own = (path for path in files(root, "docs", "*.md") if not path.startswith(f"{markdown_rules.NEWS_FOLDER}/"))
    return [*own, *shipped.guide(root)]


def read(root: Path, path: str) -> TextPage:
    """One free page.

    Raises:
        ContentError: its text cannot be read, or its front matter is wrong; then with what is wrong in its text.
    """
    root = shipped.home(root, path)
    source = applied(Meta, markdown_rules.read(root, root / path, optional=True))
    if isinstance(source.data, dict) and {"ngay", "chuyen_muc", "loai"} & source.data.keys():
        message = "đây là tin, bài; hãy chuyển tệp vào thư mục docs/tin-bai/ của năm đăng"
        raise ContentError([source.problem((), message, source.path, f"docs/tin-bai/2024/{PurePosixPath(path).name}")])
    try:
        meta = build(Meta, source)
    except ContentError as error:
        raise ContentError([*markdown_rules.problems(source), *error.problems]) from error
    return TextPage(source, meta, *markdown_rules.heading_and_body(source))


def _sampled(text: TextPage) -> Iterator[tuple[str, int]]:
    if text.meta.sample:
        yield text.title, 1


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    """Every page for residents; of the staff guide its first page, by its title alone."""
    for text in here.read[KIND]:
        if text.of_guide and text.markdown != GUIDE:
            continue
        body = "" if text.of_guide else rough_text.roughly(text.body)
        yield SearchEntry(
            kind=KIND.id, url=text.url, title=text.title, summary=shorten(text.summary, SUMMARY), text=body
        )


KIND: Kind[TextPage] = Kind(
    id="trang",
    name="Trang khác",
    place="docs/<tên-trang>.md",
    model=Meta,
    load=thing_files(_paths, read),
    text_rules=markdown_rules.ALL_RULES,
    sampled=_sampled,
    pages=_pages,
    search_entries=_search_entries,
)
