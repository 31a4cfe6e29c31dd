"""Rules about addresses within the site: no two pages share one, every link leads somewhere."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import KW_ONLY, dataclass
from functools import cached_property

from ..core import markdown_links, markdown_rules
from ..core.folders import files
from ..core.grouping import repeated
from ..core.kind import Here, Thing
from ..core.page import Page
from ..core.problems import Problem
from ..core.rules import Rule
from ..core.source import Source
from ..core.yaml_reader import read_body
from ..kinds import feedback, news, text_page
from ..views import images

# The file of an activity to come, and later pages of a list that grows shorter as news expire: links to them would die
# by the calendar alone.
_PASSING = re.compile(r"/hoat-dong/\d{4}/[^/]+\.ics|/tin-bai/(?:.+/)?trang/\d+/")
# The page of a file: of months the names are shorter.
_OF_A_FILE = re.compile(r"(?:tin-bai|bao-cao)/\d{4}/[a-z0-9-]{3,}/")


@dataclass(frozen=True)
class Addresses:
    """The pages of a site, and the addresses of its files.

    `made` are the files that the site makes; it is asked only where a link leads to no page or staff keep files in
    docs/, as it makes the list of everything published.
    Where content is broken, in the files `wrong`, pages are made of the rest: `missing` are the parts of the site
    (first folders of addresses) that may lack pages, so that nothing is said of links to them, but to a file that is
    not there.
    """

    here: Here
    pages: Sequence[Page]
    made: Callable[[], frozenset[str]]
    missing: frozenset[str] = frozenset()
    _: KW_ONLY
    wrong: Set[str] = frozenset()

    @cached_property
    def _urls(self) -> frozenset[str]:
        return frozenset(page.url for page in self.pages)

    @cached_property
    def _file_addresses(self) -> frozenset[str]:
        return self.made()

    @cached_property
    def _files(self) -> frozenset[str]:
        return self._file_addresses | images.addresses(self.here)

    @cached_property
    def _taken(self) -> frozenset[str]:
        return frozenset(address.lower() for address in self._file_addresses)

    def taken(self, address: str) -> bool:
        """Whether the site makes a file at an address; some servers take capitals and small letters for the same."""
        return address.lower() in self._taken

    def reserved(self, parts: Sequence[str]) -> bool:
        """Whether the site may make a file at an address, given by its parts, once there is content for it.

        The calendar alone may bring that content, and it must not stop a site.
        """
        section, name = parts[0], parts[-1]
        if section == "tin-bai":  # pictures of news lie in its folders of years; pages of items have folders below
            return len(parts) > 3 and any(
                made.startswith("tin-bai/") and made.endswith(f"/{name}") for made in self._file_addresses
            )
        folders = {page.url.split("/")[1] for page in self.pages if page.url.startswith(f"{section}/")} - {""}
        below = len(parts) > 2 and (parts[1] in folders or re.match(r"[0-9]{4}(?:-|$)", parts[1]) is not None)
        return section == "du-lieu" or (section in self.made_sections and (below or name == f"{section}.csv"))

    @cached_property
    def made_sections(self) -> frozenset[str]:
        """The first folders of the pages that the site makes."""
        return frozenset(page.url.partition("/")[0] for page in self.pages if not page.markdown)

    def _known(self, address: str) -> bool:
        return any(one in self._urls or one in self._files for one in (address, f"{address}index.html"))

    def dead(self, path: str) -> bool:
        """Whether nothing is at an address from the root of the site (`/thong-ke/`), as far as that is known."""
        address = path.removeprefix("/")
        may_be_wrong = address.partition("/")[0] in self.missing and not self._has_no_file(address)
        return not may_be_wrong and not self._known(address)

    def _has_no_file(self, address: str) -> bool:
        """Whether an address is that of a page with a file of its own which is not there, nor was it moved.

        A file that is wrong may say that its page had the address before (`chuyen_tu`).
        """
        root, place = self.here.root, address.strip("/")
        files = (root / f"docs/{place}.md", root / f"data/{place}.yml", root / f"data/{place}.yaml")
        if not _OF_A_FILE.fullmatch(address) or any(file.exists() for file in files):
            return False
        moved = re.compile(rf"^(?:chuyen_tu:.*|\s*-\s*[\"']?)/{re.escape(place)}/".encode(), re.M)
        return not any(moved.search((root / path).read_bytes()) for path in self.wrong if (root / path).is_file())

    def why_dead(self, path: str) -> str:
        """Why a link to an address from the root of the site cannot stay; empty where it can."""
        if _PASSING.fullmatch(path):
            return "địa chỉ này chỉ có một thời gian rồi mất; hãy liên kết tới trang chứa nó"
        return "không có trang hoặc tệp này trên trang; kiểm tra lại địa chỉ" if self.dead(path) else ""

    @cached_property
    def _bodies(self) -> Mapping[str, str]:
        """The texts of the pages that staff write, by address."""
        texts: tuple[Thing, ...] = (*self.here.read[news.KIND], *self.here.read[text_page.KIND])
        sources = {text.source.path: text.source.body for text in texts}
        return {page.url: sources[page.edit] for page in self.pages if page.markdown and page.edit in sources}

    def why_no_part(self, target: str, path: str) -> str:
        """Why a link to a part of a page that staff write cannot stay; empty where it can, or nobody knows."""
        body = self._bodies.get(path.removeprefix("/")) if "#" in target else None
        return markdown_links.NO_PART if body is not None and markdown_links.no_part(target, body) else ""

    def near(self, path: str) -> str:
        """The address with the slash that was forgotten; empty where that leads nowhere too."""
        return f"{path}/" if self._known(f"{path}/".removeprefix("/")) else ""


def missing(here: Here, pages: Sequence[Page], wrong: Set[str]) -> frozenset[str]:
    """The parts of a site that may lack pages where the files `wrong` are broken.

    They are those of kinds with a mistake, and all that views make of kinds.
    """
    if not wrong:
        return frozenset()
    kinds = {kind.id for kind in here.read.kinds}
    lacking = {kind.id for path in wrong if (kind := here.read.kind_of(path))}
    lacking |= set() if here.calendar else {feedback.KIND.id}  # no deadlines, no pages of remarks
    parts = {page.url.partition("/")[0] for page in pages if not page.markdown}
    return frozenset(lacking | (parts - kinds))


def one_address(site: Addresses) -> Iterator[Problem]:
    """Hai trang không được trùng địa chỉ."""
    for page, other in repeated(site.pages, lambda page: page.url):
        wrong, right = (page, other) if page.markdown else (other, page)
        message = f"địa chỉ trang trùng với “{right.title}”; hãy đổi tên tệp"
        yield Problem(wrong.edit, 1, "tệp", message, found=f"/{page.url}")


def addresses_to_come(site: Addresses) -> Iterator[Problem]:
    """Trang tự viết không đặt ở địa chỉ có năm trong các mục máy lập trang, như docs/phan-anh/2027.md.

    Khi có nội dung của năm đó, máy lập trang ở chính địa chỉ ấy.
    """
    for text in site.here.read[text_page.KIND]:
        section, *rest = text.url.strip("/").split("/")
        if section in site.made_sections and any(re.match(r"[0-9]{4}(?:-|$)", part) for part in rest):
            message = "địa chỉ này dành cho trang máy lập của năm; hãy đổi tên tệp"
            yield Problem(
                text.source.path, 1, "tệp", message, found=f"/{text.url}", example=f"docs/{section}/ten-trang.md"
            )


def working_addresses(site: Addresses) -> Iterator[Problem]:
    """Liên kết bắt đầu bằng / phải tới một trang hoặc tệp có thật của trang này."""
    for source in _texts(site.here):
        for link in source.links:
            path = markdown_rules.site_path(link.target)
            if path and (why := site.why_dead(path) or site.why_no_part(link.target, path)):
                example = _home_of(path) or site.near(path)
                yield markdown_rules.problem_at(source, link.line, "liên kết", why, found=link.target, example=example)


def _texts(here: Here) -> Iterator[Source]:
    """Every Markdown text, those too whose front matter is wrong."""
    texts: tuple[Thing, ...] = (*here.read[news.KIND], *here.read[text_page.KIND])
    known = {thing.source.path: thing.source for thing in texts}
    for path in files(here.root, "docs", "*.md"):
        if source := known.get(path) or read_body(here.root, here.root / path):
            yield source


def named_addresses(site: Addresses) -> Iterator[Problem]:
    """Liên kết bắt đầu bằng / ở thông báo, thể lệ cuộc thi, cách gửi phản ánh phải tới một trang, tệp có thật."""
    for kind in site.here.read.kinds:
        for thing in site.here.read[kind]:
            for at, target in kind.links(thing):
                path = markdown_rules.site_path(target) or target
                if target.startswith("/") and (why := site.why_dead(path) or site.why_no_part(target, path)):
                    example = _home_of(path) or site.near(path) or "/duong-day-nong/"
                    yield thing.problem(at, why, target, example)


def _home_of(path: str) -> str:
    """The page that has what is at an address for a time only; empty for other addresses."""
    return re.sub(r"\d{4}/[^/]+\.ics$|trang/\d+/$", "", path) if _PASSING.fullmatch(path) else ""


RULES: tuple[Rule[Addresses], ...] = (one_address, addresses_to_come, working_addresses, named_addresses)
