"""What a page may weigh: the limits, and the heaviest page of each kind held against them after the build."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .core.page import Page
from .core.page_weight import KB, PageWeigher

LIMITS = {"column.html": 85 * KB, "item.html": 75 * KB}
OTHERS = 150 * KB


@dataclass(frozen=True)
class Weight:
    """A page's weight and what it may weigh, in bytes."""

    url: str
    found: int
    limit: int

    def __str__(self) -> str:
        return f"{_kb(self.found):>7} / {self.limit // KB:>3} KB  /{self.url}"


def weighed(folder: Path, pages: Iterable[Page]) -> tuple[Weight, ...]:
    """The page of each kind with the longest text, as built in `folder`; the heaviest first."""
    longest: dict[str, tuple[int, Page]] = {}
    for page in pages:
        size = (folder / page.url / "index.html").stat().st_size
        if size > longest.get(page.template, (-1,))[0]:
            longest[page.template] = (size, page)
    scales = PageWeigher(folder)
    found = (Weight(page.url, scales.page(page.url), LIMITS.get(kind, OTHERS)) for kind, (_, page) in longest.items())
    return tuple(sorted(found, key=lambda weight: (-weight.found, weight.url)))


def told(weights: Sequence[Weight]) -> Iterator[str]:
    """The table of weights."""
    yield "Dung lượng tải trang (HTML, CSS, JS, phông chữ, đã nén gzip), mỗi loại trang một trang nặng nhất:"
    yield from (f"  {weight}" for weight in weights)


def over(weights: Sequence[Weight]) -> str:
    """Why the site must not be published; empty where every page keeps its limit."""
    heavy = [weight for weight in weights if weight.found > weight.limit]
    if not heavy:
        return ""
    rows = "\n".join(f"  {weight}" for weight in heavy)
    advice = (
        "Chia bài dài hoặc bảng dài thành nhiều bài; nếu vừa sửa mẫu trang, CSS hay JS thì làm gọn phần đó. "
        "Thư mục site đã là bản mới này: đừng đăng, hãy sửa rồi dựng lại; trang trên mạng vẫn là bản cũ."
    )
    return f"Có {len(heavy)} loại trang vượt dung lượng cho phép:\n{rows}\n{advice}"


def _kb(found: int) -> str:
    return f"{found / KB:.1f}".replace(".", ",")
