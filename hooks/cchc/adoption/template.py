"""What the release shows as an example, of the first commune; what stands beside it, staff have written."""

from collections.abc import Iterator
from pathlib import Path

from ..core.folders import files
from ..every import KINDS
from ..kinds import news
from .cleared import NATIONAL

EXAMPLES = frozenset(
    """
    data/bao-cao/2023/mau-quy-3.yml
    data/bao-cao/2023/mau-quy-4.yml
    data/bao-cao/2024/92-bc-ubnd.yml
    data/don-vi.yml
    data/duong-day-nong.yml
    data/ghi-chu-thu-tuc/1.004873.yml
    data/hoat-dong/2025.yml
    data/hoat-dong/2026.yml
    data/phan-anh.yml
    data/phan-anh/2025.yml
    data/phan-anh/2026.yml
    data/thong-bao.yml
    data/truc.yml
    docs/tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024.md
    docs/tin-bai/2024/bieu-duong-noi-lam-tot-nhan-rong-dien-hinh.md
    docs/tin-bai/2024/chao-co-dau-thang-pho-bien-van-ban-phap-luat.md
    docs/tin-bai/2024/dich-vu-cong-truc-tuyen-mot-phan-toan-trinh.md
    docs/tin-bai/2024/dua-noi-dung-papi-vao-hoi-nghi-giao-ban.md
    docs/tin-bai/2024/duong-day-nong-va-tra-loi-phan-anh.md
    docs/tin-bai/2024/giu-ky-luat-ky-cuong-khong-gay-phien-ha.md
    docs/tin-bai/2024/ke-hoach-tuyen-truyen-papi-nam-2024.md
    docs/tin-bai/2024/nhiem-vu-tap-huan-va-thi-viet-cuoi-nam-2024.md
    docs/tin-bai/2024/niem-yet-thu-tuc-hanh-chinh-sua-doi-bo-sung.md
    """.split()
)
_TRIED = b"mau: true"  # what the buttons of the guide begin with


def written(root: Path) -> Iterator[str]:
    """The files of things that staff wrote before the commune took the site over: it would throw them away."""
    for path in (*files(root, "data"), *files(root, news.FOLDER)):
        kind = next((kind for kind in KINDS if kind.owns(path)), None)
        if kind and kind.id not in NATIONAL and path not in EXAMPLES and _TRIED not in (root / path).read_bytes():
            yield path
