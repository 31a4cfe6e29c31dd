"""A made-up corpus of Vietnamese news items: the same `count` and `seed` give the same bytes.

No item speaks of a real person or commune; the sentences are put together at random from a small stock.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from cchc.core.text import slug
from cchc.kinds import category

NOW = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)  # noon in Vietnam
YEARS = 5
WORDS = 450
SPREAD = 60
BLOCK = 50  # half a block of text: where the last one stops on average

_TIMES = (
    "Trong tháng", "Ngay từ đầu năm", "Sáng thứ Hai", "Từ đầu quý đến nay", "Sau hội nghị giao ban",
    "Những ngày qua", "Thực hiện kế hoạch năm", "Qua kiểm tra", "Theo phân công", "Trước ngày 15 hằng tháng",
    "Tại buổi làm việc", "Để chuẩn bị cho kỳ báo cáo", "Bên cạnh đó", "Cùng với việc niêm yết", "Đến cuối tháng",
)  # fmt: skip
_SUBJECTS = (
    "UBND xã", "Trung tâm Phục vụ hành chính công", "bộ phận một cửa", "công chức tư pháp, hộ tịch", "Công an xã",
    "Tổ công nghệ số cộng đồng", "Đoàn Thanh niên xã", "Hội Liên hiệp Phụ nữ xã", "Ban Chỉ đạo cải cách hành chính",
    "các trưởng thôn", "Văn phòng HĐND và UBND xã", "công chức địa chính, xây dựng", "Hội Nông dân xã",
    "Trạm Y tế xã",
)  # fmt: skip
_VERBS = (
    "đã rà soát", "tổ chức hướng dẫn", "niêm yết công khai", "tiếp tục đẩy mạnh", "phối hợp triển khai",
    "báo cáo kết quả", "kiểm tra", "lấy ý kiến người dân về", "rút ngắn thời gian", "phân công người theo dõi",
    "tuyên truyền trên loa truyền thanh về", "đánh giá", "chấn chỉnh", "cập nhật đầy đủ",
    "thống nhất cách làm đối với",
)  # fmt: skip
_OBJECTS = (
    "việc tiếp nhận và trả kết quả hồ sơ đất đai", "quy trình đăng ký khai sinh, khai tử, kết hôn",
    "việc số hóa giấy tờ của công dân", "bộ thủ tục hành chính mới được công bố",
    "việc nộp hồ sơ trực tuyến toàn trình", "việc chứng thực bản sao điện tử", "chỉ số hài lòng của người dân",
    "việc nhận kết quả qua dịch vụ bưu chính công ích", "thời hạn giải quyết hồ sơ trợ cấp xã hội",
    "việc trả lời phản ánh, kiến nghị", "kỷ luật, kỷ cương trong giờ làm việc",
    "việc thanh toán phí, lệ phí không dùng tiền mặt", "sáng kiến cải cách hành chính của cán bộ",
    "việc xin lỗi khi trả hồ sơ quá hạn", "lịch tiếp công dân định kỳ",
    "việc cấp tài khoản định danh điện tử mức độ hai",
)  # fmt: skip
_ENDS = (
    "theo đúng thời hạn quy định", "để người dân không phải đi lại nhiều lần", "ngay tại nơi tiếp nhận hồ sơ",
    "và gửi kết quả về văn phòng trước kỳ họp", "bằng hình thức trực tiếp và trực tuyến", "ở tất cả các thôn",
    "với tinh thần phục vụ, đúng hẹn, không gây phiền hà", "sau khi đã đối chiếu với sổ theo dõi",
    "nhằm nâng cao chất lượng phục vụ tổ chức và công dân", "đồng thời phân rõ việc, rõ người, rõ thời hạn",
    "và công khai trên chuyên mục này", "kể cả trong ngày thứ Bảy khi người dân có nhu cầu",
)  # fmt: skip
_HEADINGS = (
    "Kết quả đã đạt được", "Việc còn phải làm", "Người dân cần biết", "Cách thực hiện", "Thời hạn và nơi tiếp nhận",
    "Ý kiến tại hội nghị", "Bài học rút ra", "Nhiệm vụ kỳ tới", "Những điểm mới",
)  # fmt: skip
_UNITS = ("Công an xã", "Trạm Y tế xã", "Đoàn Thanh niên xã", "Hội Liên hiệp Phụ nữ xã")
_ORIGINS = ("Cổng thông tin điện tử của tỉnh", "Báo của tỉnh", "Cổng Dịch vụ công quốc gia")
_LINKS = (
    "Số điện thoại của nơi tiếp nhận có ở trang [Đường dây nóng](/duong-day-nong/).",
    "Hồ sơ nộp trên [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn).",
    "Số liệu đối chiếu ở trang [Thống kê](/thong-ke/).",
)


@dataclass(frozen=True)
class Article:
    """One item: its text, and the front matter that is the same in every system."""

    slug: str
    title: str
    day: date
    category: str
    front: Sequence[str]
    body: str

    @property
    def text(self) -> str:
        """The file as this project reads it."""
        front = "\n".join(self.front)
        return f"---\n{front}\n---\n\n# {self.title}\n\n{self.body}"


def categories(root: Path) -> tuple[str, ...]:
    """The categories that the project in the folder `root` knows: those that ship with the release, and its own."""
    entries, _ = category.KIND.load(root)
    return tuple(entry.data.id for entry in entries)


def write(root: Path, count: int, seed: int) -> None:
    """Write `count` items below docs/tin-bai/ of the project in the folder `root`."""
    for article in articles(categories(root), count, seed):
        path = root / "docs" / "tin-bai" / str(article.day.year) / f"{article.slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article.text, encoding="utf-8", newline="\n")


def articles(known: Sequence[str], count: int, seed: int) -> Iterator[Article]:
    """`count` items of the categories `known`, each linking at most to one of the same year made before it."""
    rng = random.Random(seed)
    before: dict[int, Article] = {}
    for number in range(1, count + 1):
        day = _day(rng)
        article = _article(rng, number, day, known[number % len(known)], before.get(day.year))
        before[day.year] = article
        yield article


def _day(rng: random.Random) -> date:
    """A day of the years up to `NOW`; never the day of `NOW` itself."""
    last = NOW.date()
    first = date(last.year - YEARS + 1, 1, 1)
    return first + timedelta(days=rng.randrange((last - first).days))


def _article(rng: random.Random, number: int, day: date, category: str, before: Article | None) -> Article:
    title = f"{_capital(rng.choice(_VERBS))} {rng.choice(_OBJECTS)} tháng {day.month}"
    front = _front(rng, day, category, number)
    return Article(f"{slug(title)}-{number}", title, day, category, front, _body(rng, before))


def _front(rng: random.Random, day: date, category: str, number: int) -> list[str]:
    """The front matter; about one item in eight or fewer has each of the rare keys."""
    clock = f" {rng.randrange(7, 17):02d}:{rng.randrange(60):02d}" if rng.random() < 0.3 else ""
    kind = "tin" if number % 3 else "bai"
    rows = [f"ngay: {day.isoformat()}{clock}", f"chuyen_muc: {category}", f"loai: {kind}"]
    if rng.random() < 0.5:
        rows.append(f'tom_tat: "{_sentence(rng)}"')
    if rng.random() < 0.3:
        rows.append("tac_gia: Ban biên tập")
    if rng.random() < 0.12:
        rows.append(f"don_vi: {rng.choice(_UNITS)}")
    if rng.random() < 0.12:
        rows.append("van_ban: [92/BC-UBND]")
    if rng.random() < 0.1:
        rows += ["nguon:", f"  ten: {rng.choice(_ORIGINS)}", "  dia_chi: https://dichvucong.gov.vn"]
    if rng.random() < 0.05:
        rows.append(f"het_han: {(day + timedelta(days=rng.randrange(10, 40))).isoformat()}")
    return rows


def _body(rng: random.Random, before: Article | None) -> str:
    """About `WORDS` words: a lead, then sections with paragraphs and now and then a list or a link."""
    limit = WORDS - BLOCK + rng.randint(-SPREAD, SPREAD)
    blocks = [paragraph(rng)]
    while sum(len(block.split()) for block in blocks) < limit:
        blocks.append(_block(rng, len(blocks)))
    if before and rng.random() < 0.3:
        blocks.append(f"Xem thêm: [{before.title}]({before.slug}.md).")
    return "\n\n".join(blocks) + "\n"


def _block(rng: random.Random, place: int) -> str:
    if place % 3 == 2:
        return f"## {rng.choice(_HEADINGS)}\n\n{paragraph(rng)}"
    if rng.random() < 0.2:
        return "\n".join(_list_row(rng) for _ in range(rng.randint(3, 5)))
    return paragraph(rng) + (f" {rng.choice(_LINKS)}" if rng.random() < 0.2 else "")


def _list_row(rng: random.Random) -> str:
    return f"- **{_capital(rng.choice(_OBJECTS))}:** {rng.choice(_ENDS)}."


def paragraph(rng: random.Random) -> str:
    """Two to four sentences."""
    return " ".join(_sentence(rng) for _ in range(rng.randint(2, 4)))


def _sentence(rng: random.Random) -> str:
    words = map(rng.choice, (_SUBJECTS, _VERBS, _OBJECTS, _ENDS))
    return f"{rng.choice(_TIMES)}, {' '.join(words)}."


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
