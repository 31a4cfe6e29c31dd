"""Rules about one news item."""

from collections.abc import Iterator

from ...core import markdown_rules, markup
from ...core.new_entry import OF_LISTS, file_name
from ...core.picture import wrong_names
from ...core.problems import Problem
from ...core.rules import Rule
from ...core.text import as_markdown
from ...core.years import in_folder_of_year
from .item import Item
from .model import FOLDER


def year_of_folder(item: Item) -> Iterator[Problem]:
    """Tin, bài đặt trong thư mục của năm đăng: ngày 2024-06-20 thì ở docs/tin-bai/2024/."""
    yield from in_folder_of_year(item.entry, "ngay", item.meta.published.day, FOLDER)


def one_title(item: Item) -> Iterator[Problem]:
    """Tiêu đề ghi ở mục “tieu_de” hoặc ở dòng “# Tiêu đề”; ghi cả hai nơi thì phải giống nhau."""
    heading, _ = markdown_rules.heading_and_body(item.source) if item.meta.title else (item.title, "")
    if heading not in (item.title, markup.plain(as_markdown(item.title))):
        yield item.source.problem(("tieu_de",), f"khác tiêu đề trong nội dung “{heading}”; hãy giữ một", item.title)


def own_name(item: Item) -> Iterator[Problem]:
    """Tệp tin, bài không đặt tên là index.md, 01.md… 12.md: các tên đó dành cho trang danh sách của năm, của tháng."""
    name = item.source.path.rsplit("/", 1)[-1]
    if OF_LISTS.fullmatch(name.removesuffix(".md")):
        corrected = f"{file_name(item.title) or 'ten-tin'}.md"
        yield item.source.problem((), f"tên {name} dành cho trang danh sách; hãy đổi tên tệp", name, corrected)


def expiry_after_start(item: Item) -> Iterator[Problem]:
    """Ngày hết hạn phải từ ngày đăng trở đi."""
    expires, start = item.meta.expires, item.meta.published.day
    if expires and expires < start:
        message = f"ngày hết hạn sớm hơn ngày đăng {start.isoformat()}"
        yield item.source.problem(("het_han",), message, expires.isoformat(), against=("ngay",))


def change_after_start(item: Item) -> Iterator[Problem]:
    """Ngày cập nhật (mục “cap_nhat”) phải từ ngày đăng trở đi."""
    changed, start = item.meta.changed, item.meta.published
    if changed and changed < start and changed.over < start.over:
        message = f"cập nhật trước ngày đăng {start.day.isoformat()}"
        yield item.source.problem(("cap_nhat",), message, changed.day.isoformat(), against=("ngay",))


def has_summary(item: Item) -> Iterator[Problem]:
    """Tin không mở đầu bằng một đoạn văn thì phải có tom_tat."""
    if not item.summary and len(item.body.strip()) > 0:
        yield item.source.problem(
            (), "tin không mở đầu bằng đoạn văn, cần thêm mục “tom_tat”", "", "tom_tat: Một câu tóm tắt."
        )


def pictures_beside(item: Item) -> Iterator[Problem]:
    """Tệp ở mục “anh”, “anh_khac” là tên ảnh .jpg, .jpeg, .png, .webp hoặc .avif đặt cùng thư mục với tin."""
    yield from wrong_names(item.entry, item.pictures)


RULES: tuple[Rule[Item], ...] = (
    year_of_folder,
    own_name,
    one_title,
    expiry_after_start,
    change_after_start,
    has_summary,
    pictures_beside,
)
