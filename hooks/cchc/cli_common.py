"""What the commands share: loading the site, addresses, checking new files before they are written."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click
from pydantic_core import PydanticCustomError

from . import clock, github, loading, run_summary
from .core import canonical, folders, schema_files, writing
from .core.dates import parse_day, short
from .core.kind import Kind
from .core.late import Late
from .core.periods import Window
from .core.privacy import quick_look
from .core.problems import ContentError, Problem, advice
from .core.text import slug
from .core.yaml_writer import Value
from .kinds import report
from .site import Site

if TYPE_CHECKING:
    from .core.privacy import finder
else:  # its patterns take as long to compile as all the rest to import, and few commands need them
    finder = Late("cchc.core.privacy.finder")


class Refusal(click.ClickException):
    """A command cannot go on; the message says why, in Vietnamese; exit code 1."""

    def show(self, file: IO[str] | None = None) -> None:
        """Print the reason; the summary of a run on GitHub gets it too."""
        message = f"Lỗi: {self.format_message()}"
        click.echo(message, file=file, err=file is None)
        github.summarise(github.fenced(message))


def refuse(head: str, lines: Iterable[str]) -> NoReturn:
    """End a command with all that is wrong, a line each below the `head`.

    Raises:
        Refusal: always.
    """
    raise Refusal("\n".join([head, *(f"  {line}" for line in lines)]))


def loaded(root: Path, *, checking: bool = False) -> Site:
    """The site; where it has problems, prints them and exits with code 1, which is all there is to do in a check."""
    try:
        return loading.load(root, clock.now())
    except ContentError as error:
        run_summary.report(error.problems, [*error.advice()])
        if not checking:
            click.echo("Lệnh này chưa làm gì; sửa xong các chỗ trên rồi chạy lại.", err=True)
        sys.exit(1)


def problems(root: Path) -> Sequence[Problem]:
    """What is wrong with the content of a repository; nothing where it can be published."""
    try:
        loading.load(root, clock.now())
    except ContentError as error:
        return error.problems
    return ()


def home(found: Site, given: str) -> str:
    """The beginning of full addresses: `given`, else SITE_URL, else where GitHub Pages publishes the repository."""
    return f"{(given_url(given) or found.unit.pages_url).rstrip('/')}/"


def real_items(found: Site, window: Window, what: str) -> int:
    """How many sample items a period has beside real ones, which alone are counted; `what` names the period.

    Raises:
        Refusal: it has no real item.
    """
    samples = len(found.count.samples_between(window.first, window.last))
    if found.count.between(window.first, window.last):
        return samples
    span = f"{what} (từ {short(window.first)} đến {short(window.last)})"
    if samples:
        raise Refusal(f"{span} chỉ có {samples} tin, bài mẫu (mau: true), không đếm")
    raise Refusal(f"{span} không có tin, bài nào được đăng")


def given_url(given: str) -> str:
    """The address `given` on the command line, else SITE_URL; empty where there is neither."""
    return given or os.environ.get("SITE_URL", "")


def given_day(given: str) -> date | None:
    """The day of an option `--ngay`; None where it was not given.

    Raises:
        Refusal: it is no day.
    """
    try:
        return parse_day(given) if given else None
    except PydanticCustomError as error:
        raise Refusal(f"{error.message()} (ví dụ đúng: --ngay 2024-06-20)") from error


def unused(found: Site, number: str, year: int) -> None:
    """Make sure that no report of a year has a number.

    Raises:
        Refusal: one has it.
    """
    for paper in found.read[report.KIND]:
        if slug(paper.data.number) == slug(number) and paper.data.issued.year == year:
            raise Refusal(f"số {number} đã dùng trong năm {year}, ở {paper.source.path}")


def shown(path: Path, root: Path) -> Path:
    """A path as people are told it: below the project relative to that."""
    return path.relative_to(root) if path.is_relative_to(root) else path


def wrong_if_written(
    root: Path, kind: Kind[Any], files: Mapping[str, str], more: Mapping[str, bytes] | None = None
) -> tuple[Problem, ...]:
    """What the check would say of new files of a kind (paths in the project, texts) beside those that are there.

    `more` are files that they need beside them, as pictures are.

    They are read from a copy of the kind's own folder; rules that need other kinds are not asked.

    Raises:
        NotWrittenError: the disk takes no file.
    """
    with writing.scratch() as folder:
        texts = {path: (root / path).read_bytes() for path in folders.files(root, kind.folder, "*.y*ml")}
        texts |= {path: text.encode("utf-8", "surrogatepass") for path, text in files.items()}
        for path, content in (texts | dict(more or {})).items():
            copy = folder / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content)
        return tuple(problem for problem in kind.read(folder)[1] if problem.path in files)


def personal(path: Path, text: str, known: Iterable[str] = ()) -> Iterator[str]:
    """What is personal in a file that was written, masked: what must go before it is published."""
    known = (*known,)
    for first, part in quick_look.lines_worth_reading(text):
        for one in finder.strong(part, known):
            where = f"{path}:{first + finder.readable(part).count(chr(10), 0, one.start) + 1}"
            yield advice(where, f"có {one.kind.name} (đang có: “{one.masked}”); bỏ trước khi đăng")


def canonical_text(kind: Kind[Any], path: str, note: str, data: Mapping[str, Value]) -> str:
    """Data as the text of a file of a kind, in the one form of all files; `note` are comments that it begins with."""
    text = canonical.canonical(kind.model, canonical.as_read(data))
    return schema_files.headed(kind, path, note) + text
