"""Rules about what news items name: categories, pictures, other items."""

from collections.abc import Iterator, Mapping

from ..core import markdown_rules, placeholder
from ..core.kind import Here
from ..core.problems import Problem
from ..core.text import nearest, slug
from ..kinds import category, news, text_page
from ..kinds.category import Category


def known_category(here: Here) -> Iterator[Problem]:
    """Chuyên mục của tin, bài phải có trong data/chuyen-muc.yml."""
    known = category.categories(here)
    if here.read.sound(category.KIND) and here.read[news.KIND] and not known:
        yield Problem(category.PATH, 1, "tệp", "chưa có chuyên mục nào mà đã có tin, bài", example="- ma: chi-so")
    for item in here.read[news.KIND] if known else ():
        id = item.meta.category
        if item.meta.draft and placeholder.present(id):
            continue  # the one who read the paper could not tell; `record.RULES` ask for it before it is published
        if here.read.sound(category.KIND) and id not in known:
            near = _nearest(id, known)
            message = f"không có chuyên mục này; có phải là “{near}”?" if near else "không có chuyên mục này."
            yield item.source.problem(("chuyen_muc",), f"{message} Các mã: {', '.join(known)}", id, near)


def _nearest(written: str, known: Mapping[str, Category]) -> str:
    """The id of a known category that was most likely meant by what is written; empty if none is near."""
    names = {**{id: id for id in known}, **{slug(category.name): id for id, category in known.items()}}
    return names.get(nearest(slug(written), names, 0.7), "")


def published_targets(here: Here) -> Iterator[Problem]:
    """Không liên kết tới bài còn là bản nháp hoặc đăng sau bài đang viết."""
    items = {item.source.path: item for item in here.read[news.KIND]}
    begins = [(item.source, item.meta.published.at) for item in here.read[news.KIND] if not item.meta.draft]
    for source, begin in (*begins, *((text.source, here.now) for text in here.read[text_page.KIND])):
        for link in source.links:
            target = items.get(markdown_rules.target_file(source, link.target))
            if target and not target.published(max(begin, here.now)):
                message = (
                    "bài được liên kết còn là bản nháp hoặc được đăng sau bài này; hãy bỏ liên kết hoặc đăng bài kia"
                )
                yield markdown_rules.problem_at(source, link.line, "liên kết", message, found=link.target)
