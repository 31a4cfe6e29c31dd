"""The transfer size that a page may have, checked after the build on the largest page of each template."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .core.amount import one_decimal
from .core.page import Page
from .core.page_weight import KB, PageWeigher

LIMITS = {"column.html": 85 * KB, "item.html": 75 * KB}
_OTHERS = 150 * KB


@dataclass(frozen=True)
class Weight:
    """The bytes of a page as sent (gzip), and how many it may have."""

    url: str
    size: int
    limit: int

    def __str__(self) -> str:
        return f"{one_decimal(self.size / KB):>7} / {self.limit // KB:>3} KB  /{self.url}"


def weighed(folder: Path, pages: Iterable[Page]) -> tuple[Weight, ...]:
    """The page with the longest HTML of each template, as built in `folder`; the heaviest first."""
    longest: dict[str, tuple[int, Page]] = {}
    for page in pages:
        size = os.stat(f"{folder}/{page.file}").st_size  # noqa: PTH116  # there are thousands
        if size > longest.get(page.template, (-1,))[0]:
            longest[page.template] = (size, page)
    weigher = PageWeigher(folder)
    weights = (
        Weight(page.url, weigher.page(page.url), LIMITS.get(kind, _OTHERS)) for kind, (_, page) in longest.items()
    )
    return tuple(sorted(weights, key=lambda weight: (-weight.size, weight.url)))


def report(weights: Sequence[Weight]) -> Iterator[str]:
    """The lines of the table that a build prints where it is asked for more (`-v`)."""
    yield "Dung lượng tải trang (HTML, CSS, JS, phông chữ, đã nén gzip), mỗi loại trang một trang nặng nhất:"
    yield from (f"  {weight}" for weight in weights)


def heaviest(weights: Sequence[Weight]) -> str:
    """The line that every other build prints; empty without pages."""
    told = (f"/{one.url}, {one_decimal(one.size / KB)} KB (cho phép {one.limit // KB} KB)" for one in weights[:1])
    return "".join(f"Trang nặng nhất khi tải: {one}" for one in told)


def too_heavy(weights: Sequence[Weight]) -> str:
    """What staff should know of pages over their limits; empty where every page keeps its own."""
    heavy = [weight for weight in weights if weight.size > weight.limit]
    if not heavy:
        return ""
    rows = "\n".join(f"  {weight}" for weight in heavy)
    advice = (
        "Trang vẫn được đăng, nhưng mở chậm trên điện thoại khi mạng yếu. "
        "Nên chia bài dài hoặc bảng dài thành nhiều bài; nếu vừa sửa mẫu trang, CSS hay JS thì làm gọn phần đó."
    )
    return f"Nên xem lại: có {len(heavy)} loại trang vượt dung lượng cho phép:\n{rows}\n{advice}"
