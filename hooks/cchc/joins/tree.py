"""The folders docs/ and data/ as they are on the disk: real files and folders, each where something reads it."""

import os
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from ..core import file_type, image_file, shipped
from ..core.folders import below, hidden, is_file
from ..core.kind import Here, once
from ..core.problems import Problem, advice
from ..core.years import named_year

_FOLDERS = ("data", "docs")
_OURS = frozenset({*_FOLDERS, "hooks", "tests", "site", "node_modules"})
_YEAR = re.compile(r"20\d\d")
_ENTRY = re.compile(r"^\s*-\s", re.M)
_TEXTS = (".md", ".yml", ".yaml")
# Microsoft, "Naming Files, Paths, and Namespaces": signs and names that no file has there, whatever its suffix.
NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\\]|[ .]$|^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)', re.I)
_SHOWN = (*_TEXTS, ".svg", *image_file.FORMATS, *image_file.UNSUPPORTED)  # other rules tell of pictures
_LINK = "đây là liên kết tượng trưng (symlink), không được theo; hãy đặt chính tệp hoặc thư mục đó vào đây"
LONGEST = 200  # of 260 letters of a whole path on Windows the rest is for where the repository lies
_NOT_PUBLISHED = "docs/templates"  # MkDocs leaves this folder out


def real_files(here: Here) -> Iterator[Problem]:
    """Trong docs/ và data/ chỉ có tệp và thư mục thật, đúng chỗ, tên đọc được; không có liên kết tượng trưng (symlink).

    Tên có đuôi .md, .yml là của tệp, không phải của thư mục; docs/templates/ không dùng được.
    """
    places = {kind.folder.rstrip("/") for kind in here.read.kinds if "<" in kind.place}
    before: dict[str, str] = {}
    for top in _FOLDERS:
        if (here.root / top).is_symlink():
            yield Problem(top, 1, "tệp", _LINK, found=top)
    for where, entry in _everything(here):
        if message := _why_wrong(entry, where, places):
            yield Problem(where, 1, "tệp", message, found=entry.name)
        other = before.setdefault(where.casefold(), where)
        if other != where:
            message = "tên chỉ khác chữ hoa, chữ thường với tên khác cùng chỗ, máy Windows coi là một; hãy đổi tên"
            yield Problem(where, 1, "tệp", message, found=other)


def _why_wrong(entry: os.DirEntry[str], where: str, folders: set[str]) -> str:
    """What is wrong with a file or a folder as such; empty where nothing is."""
    if entry.is_symlink():
        return _LINK
    if named := _why_misnamed(entry.name, len(where)):
        return named
    if entry.is_dir():
        if where.endswith(_TEXTS):
            return "đây là thư mục, nhưng tên có đuôi của tệp; hãy đổi tên hoặc đặt tệp vào chỗ này"
        used = where == _NOT_PUBLISHED and any(Path(entry).iterdir())
        return "trang không đăng gì trong thư mục mang tên này; hãy đổi tên thư mục" if used else ""
    if where in folders:
        return "chỗ này phải là thư mục, nhưng đang là tệp"
    return "" if entry.is_file() else "đây không phải tệp thường"


def _why_misnamed(name: str, whole: int) -> str:
    if not name.isprintable():
        return "tên có ký tự không đọc được; hãy đổi tên"
    if NOT_ON_WINDOWS.search(name):
        return "máy Windows không nhận tên này, người dùng Windows sẽ không tải được nội dung về; hãy đổi tên"
    if whole > LONGEST:
        return f"tên kể cả thư mục dài {whole} ký tự, máy Windows không nhận; hãy đặt tên ngắn hơn, tối đa {LONGEST}"
    return ""


@once
def _everything(here: Here) -> Sequence[tuple[str, os.DirEntry[str]]]:
    return [*chain.from_iterable(below(here.root, top) for top in _FOLDERS)]


def unread_texts(here: Here) -> Iterator[str]:
    """Notices about files that are not read, as a name in their path is hidden (`.`, `_`), and about an old guide."""
    yield from shipped.notices(here.root)
    for where, entry in _everything(here):
        if where.endswith(_TEXTS) and hidden(where) and is_file(entry):
            yield f"Chưa đăng {where}:1: tên bắt đầu bằng dấu gạch dưới hoặc dấu chấm nên không được đọc"
    yield from _outside(here)
    yield from _unnamed(here)
    yield from _pageless(here)
    yield from _empty_years(here)


def _outside(here: Here) -> Iterator[str]:
    """Folders and files at the top of the project that are named as those of a kind, where nothing reads them."""
    places = {kind.folder.rstrip("/") or kind.place for kind in here.read.kinds}
    for place in sorted(place for place in places if "/" in place):
        name = place.rsplit("/", 1)[-1]
        if (here.root / name).exists() and name != "docs":
            why = f"nằm ngoài {place.split('/')[0]}/ nên không được đọc; hãy chuyển tới {place}"
            yield advice(f"{name}:1", why)
    named = {place.rsplit("/", 1)[-1] for place in places}
    for path in sorted(here.root.iterdir()):
        if path.is_symlink() or path.name.startswith(".") or path.name in {*_OURS, *named}:
            continue
        if path.suffix.lower() == ".md" and _begins_as_content(path):
            yield advice(f"{path.name}:1", "nằm ngoài docs/ nên không được đọc; hãy chuyển vào docs/tin-bai/")
        if path.is_dir() and (inside := next(iter(sorted(path.glob("*.yml"))), None)):
            where = inside.relative_to(here.root).as_posix()
            yield advice(f"{where}:1", "nằm ngoài data/ nên không được đọc; hãy chuyển vào data/")


def _begins_as_content(path: Path) -> bool:
    """Whether a file has a front matter, as no README has."""
    return path.is_file() and path.read_bytes().removeprefix(b"\xef\xbb\xbf").startswith(b"---")


def _unnamed(here: Here) -> Iterator[str]:
    """Files to download of which no text and no data says the name: they are published, and nobody finds them."""
    found = [(where, entry) for where, entry in _everything(here) if is_file(entry) and not hidden(where)]
    files = [where for where, _ in found if where.startswith("docs/") and not where.lower().endswith(_SHOWN)]
    texts = (
        [Path(entry).read_text("utf-8", "replace") for where, entry in found if where.endswith(_TEXTS)] if files else []
    )
    for where in files:
        if not any(where.rsplit("/", 1)[-1] in text for text in texts):
            why = "được đăng mà chưa nơi nào dẫn tới; hãy thêm liên kết tới tệp này hoặc xóa tệp"
            yield advice(f"{where}:1", why)


def _pageless(here: Here) -> Iterator[str]:
    """PDF files that nobody can open."""
    for where, entry in _everything(here):
        if where.lower().endswith(".pdf") and is_file(entry) and file_type.pageless(Path(entry)):
            yield advice(f"{where}:1", "tệp PDF chưa có trang nào; hãy mở thử trên máy rồi tải lên lại")


def _empty_years(here: Here) -> Iterator[str]:
    """Files without an entry that should have a year as their name and have none: entries there would be refused."""
    for kind in here.read.kinds:
        for path in kind.load.paths(here.root) if kind.place.endswith("/<năm>.yml") else ():
            name = named_year(path, kind.folder.rstrip("/"))
            if not _YEAR.fullmatch(name) and not _ENTRY.search((here.root / path).read_text("utf-8", "replace")):
                why = f"tên tệp không phải một năm (đang có: “{name}”); hãy đặt tên như 2026.yml"
                yield advice(f"{path}:1", why)
