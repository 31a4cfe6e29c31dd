"""News items (tin, bài): Markdown below docs/tin-bai/<year>/."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ...core import markdown_rules
from ...core.early import DRAFT, Early, Held, waits
from ...core.folders import files
from ...core.kind import Here, Kind
from ...core.loaders import by, thing_files
from ...core.moving import MOVED_FROM
from ...core.new_entry import New
from ...core.problems import ContentError, Problem
from ...core.renamed import applied
from ...core.source import Source
from ...core.text import as_markdown
from ...core.validation import build
from .item import Item, Listed
from .model import FOLDER, KINDS, Meta
from .rules import RULES

__all__ = ("FOLDER", "KIND", "KINDS", "Item", "Listed", "Meta", "read")


def read(root: Path, path: str) -> Item:
    """One item.

    Raises:
        ContentError: its text cannot be read, or its front matter is wrong; then with what is wrong in its text.
    """
    try:
        source = _headed(applied(Meta, markdown_rules.read(root, root / path)))
    except ContentError as error:
        raise ContentError(_titled(error.problems)) from error
    try:
        meta = build(Meta, source)
    except ContentError as error:
        raise ContentError(_titled([*markdown_rules.problems(source), *error.problems])) from error
    heading, body = markdown_rules.heading_and_body(source)
    item = Item.of(source, meta, meta.title or heading, body)
    _ = item.digest  # made now, it is kept with what was read
    return item


def _titled(problems: Sequence[Problem]) -> list[Problem]:
    """The problems; that the text has no title is not told where the key or the line of the title is what is wrong."""
    told = ((one.field, one.found, one.message) for one in problems)
    wrong = any(field == "tieu_de" or found.startswith("tieu_de") or "“tieu_de”" in why for field, found, why in told)
    return [one for one in problems if not (wrong and one.message == markdown_rules.UNTITLED)]


def _headed(source: Source) -> Source:
    """An item whose title stands in its front matter, with that title as the first heading of its text."""
    title = source.data.get("tieu_de") if isinstance(source.data, dict) else None
    if not isinstance(title, str) or source.body.lstrip().startswith("# "):
        return source
    heading = f"# {as_markdown(' '.join(title.split()))}\n\n"
    return replace(source, body=heading + source.body, body_line=source.body_line - heading.count("\n"))


def _held(item: Item, here: Here) -> Held | None:
    if item.published(here.now):
        return None
    return Held(("nhap",), DRAFT) if item.meta.draft else Held(("ngay",), waits(item.meta.published, here.today))


def _early(item: Item, here: Here) -> Iterator[Early]:
    changed = item.meta.changed
    if changed and changed.at > here.now:
        yield Early(at=("cap_nhat",), until=changed, what="ngày cập nhật", instead={"changed": None})


def _sampled(item: Item) -> Iterator[tuple[str, int]]:
    if item.meta.sample:
        yield item.title, 1


KIND: Kind[Item] = Kind(
    id="tin-bai",
    name="Tin, bài",
    place=f"{FOLDER}/<năm>/<tên-tin>.md",
    model=Meta,
    new=New(
        name="tin, bài",
        path=f"{FOLDER}/{{ngay|nam}}/{{tieu_de|slug}}.md",
        about="việc đã làm, quy định mới",
        title="tieu_de",
        shown_from="ngay",
        first={"ngay": "*", "loai": "tin"},
        asked=("tieu_de",),
        left_out=("anh", "anh_khac", "cap_nhat", MOVED_FROM),
        ordered=(("ngay", "het_han"),),
    ),
    load=by(
        thing_files(lambda root: files(root, FOLDER, "*.md"), read),
        lambda item: (item.meta.published.at, item.source.path),
        newest_first=True,
    ),
    text_rules=markdown_rules.ALL_RULES,
    rules=RULES,
    held=_held,
    early=_early,
    sampled=_sampled,
)
