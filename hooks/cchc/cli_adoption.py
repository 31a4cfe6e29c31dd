"""`cchc khoi-tao`: the site made a commune's own, in one command, or left as it was."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from . import adoption, building, clock, github, loading
from .adoption import answers, provinces, software
from .adoption import thin as thin_repository
from .adoption.answers import NAMING, QUESTIONS, AnswerError, Answers, Question
from .adoption.software import Software
from .building import BuildError
from .cli_common import Refusal, refuse
from .core import command, shipped, writing
from .core.problems import ContentError
from .core.resources import PACKAGE
from .site import Site
from .views import gaps

_STOPPED = "đã dừng, chưa ghi gì"
_LOCAL = "http://127.0.0.1:8000/"


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    """An option for every question; the form on GitHub gives the answers in variables, CCHC_TEN and so on."""
    for question in reversed(QUESTIONS):
        words = f"{question.words}{'' if question.required else ' (bỏ trống được)'}. Ví dụ: {question.example}"
        key = question.option.replace("-", "_")
        option = click.option(f"--{question.option}", key, metavar="…", help=words, envvar=f"CCHC_{key.upper()}")
        command = option(command)
    return command


@click.command(
    "khoi-tao", help="Đưa trang về tay một xã, phường, đặc khu: hỏi, bỏ dữ liệu mẫu, ghi, kiểm tra, lập trang."
)
@_options
@click.option("--dong-y", "agreed", is_flag=True, help="Không hỏi gì thêm.")
@click.option(
    "--lai", "again", is_flag=True, envvar="CCHC_LAI", help="Làm lại từ đầu, cả khi trang đã có nội dung thật."
)
@click.option("--mong", "thin", is_flag=True, help="Lập kho mỏng: chỉ có nội dung, phần mềm lấy theo phiên bản.")
@click.option("--vao", "into", type=click.Path(path_type=Path), help="Với --mong: thư mục trống để ghi kho mỏng.")
@click.option("--phan-mem", "pinned", metavar="…", help="Với --mong: kho và mã commit của phần mềm, nếu máy chưa rõ.")
@click.pass_obj
def adopt(
    root: Path, /, agreed: bool, again: bool, thin: bool, into: Path | None, pinned: str | None, **given: str | None
) -> None:
    """Ask, check all answers at once, write all or nothing, check and build, tell what is left to do."""
    root = (root / (into or "")).resolve() if thin else root
    release = _software(root, pinned) if thin else None
    if not thin and not (root / shipped.SETTINGS).is_file():
        raise Refusal(f"thư mục {root} không có phần mềm; muốn lập kho chỉ có nội dung thì thêm --mong")
    if not again and (why := adoption.taken(root)):
        raise Refusal(f"{why}; muốn làm lại từ đầu thì thêm --lai, mọi tin, bài, báo cáo, phản ánh đang có sẽ bị bỏ")
    known = {question.option: given[question.option.replace("-", "_")] or "" for question in QUESTIONS}
    if not agreed:
        known = _asked(known)
    found, wrong = answers.checked(known)
    if found is None:
        refuse("chưa ghi gì, còn chỗ phải sửa:", wrong)
    change = _change(root, found, release)
    if not agreed:
        _confirm(found, change)
    change.apply(root)
    gone = f", bỏ {len(change.gone)} tệp của đơn vị trước và dữ liệu mẫu" if change.gone else f" vào {root}"
    click.echo(f"Đã ghi {len(change.files)} tệp{gone}.")
    _build(root)
    _tell(loading.load(root, clock.now()), found, command.preview(root))


def _software(root: Path, pinned: str | None) -> Software:
    """The release that a thin repository in the folder `root` is built by.

    Raises:
        Refusal: it is not known, or the folder holds something else.
    """
    if not thin_repository.is_empty(root) and ((root / shipped.SETTINGS).exists() or not building.is_repository(root)):
        raise Refusal(f"kho mỏng phải ghi vào một thư mục trống, mà {root} đã có tệp; hãy thêm --vao tên-thư-mục-mới")
    try:
        return software.parse(pinned) if pinned else software.running(PACKAGE)
    except software.SoftwareError as error:
        raise Refusal(f"--phan-mem: {error}" if pinned else str(error)) from None


def _asked(known: Mapping[str, str]) -> dict[str, str]:
    """The answers with those that a person gives now, each asked until it can be right.

    Raises:
        Refusal: nobody answers.
    """
    asked: dict[str, str] = {}
    for question in QUESTIONS:
        asked[question.option] = known[question.option] or _ask(question)
        while question == NAMING[-1] and (mistake := answers.misnamed(asked)):
            click.echo(f"  {mistake}.")
            asked |= {one.option: _ask(one) for one in NAMING}
    return asked


def _ask(question: Question) -> str:
    hint = f"ví dụ {question.example}" if question.required else f"ví dụ {question.example}; Enter để bỏ qua"
    while True:
        try:
            text = click.prompt(f"{question.words} ({hint})", default="", show_default=False)
            answers.answer(question, text := answers.tidy(text))
        except AnswerError as error:
            click.echo(f"  {error}.")
        except click.Abort:
            raise Refusal(_STOPPED) from None
        else:
            return text


def _change(root: Path, found: Answers, release: Software | None) -> adoption.Change:
    """What would be written, tried in a copy first.

    Raises:
        Refusal: the content would not pass the check.
    """
    try:
        today = clock.now().date()
        thin = thin_repository.thin_change(root, found, release, today) if release else None
        change = thin or adoption.change(root, found, today)
        with writing.scratch() as folder:
            for part in ("docs", "data"):
                if (root / part).is_dir():
                    shutil.copytree(root / part, folder / part)
            change.apply(folder)
            loading.load(folder, clock.now())
    except ContentError as error:
        refuse("chưa ghi gì, vì trang làm ra còn chỗ sai:", map(str, error.problems))
    return change


def _confirm(found: Answers, change: adoption.Change) -> None:
    """Say what will be done and wait for a yes.

    Raises:
        Refusal: the answer is anything else.
    """
    click.echo(f"\nTrang của UBND {found.full}, {found.province}, mã đơn vị {found.code}.")
    gone = f" và bỏ {len(change.gone)} tệp (tin, bài, báo cáo, dữ liệu mẫu đang có)" if change.gone else ""
    click.echo(f"Sẽ ghi {len(change.files)} tệp{gone}.")
    try:
        said = click.prompt("Ghi “có” để làm", default="", show_default=False)
    except click.Abort:
        said = ""
    if said.strip().lower() not in {"có", "co", "c"}:
        raise Refusal(_STOPPED)


def _build(root: Path) -> None:
    """Build the site.

    Raises:
        Refusal: it cannot be built; the content is right and written.
    """
    click.echo("Đã kiểm tra nội dung: đúng. Đang lập trang…")
    try:
        building.build(root, root / "site")
    except BuildError as error:
        raise Refusal(f"nội dung đã ghi và đúng, nhưng chưa lập được trang:\n{error}") from None


def _tell(site: Site, found: Answers, show: str) -> None:
    """Say what to open and what is left to do, in words that are Markdown too: links of a summary can be pressed."""
    click.echo(f"Đã lập {len(site.pages)} trang của UBND {found.full} vào thư mục site.\n")
    doubt = provinces.doubt(found.province)
    lines = [*_addresses(site, show), "", *([f"Nên xem lại: {doubt}.", ""] if doubt else [])]
    lines.append("Còn phải điền, việc cần trước ghi trước; trang Tình trạng trang có chỗ bấm để làm từng việc:")
    lines += (f"  {number}. {gap}" for number, gap in enumerate(gaps.gaps(site), 1))
    text = "\n".join(lines)
    click.echo(text)
    github.summarise(text)


def _addresses(site: Site, show: str) -> Iterator[str]:
    home, repository = site.unit.pages_url, site.unit.repository
    if github.running():  # nobody there types a command
        yield "Mở các địa chỉ:"
    else:
        yield f"Xem thử trên máy: {show}, rồi mở các địa chỉ:"
        yield f"  - {_LOCAL} (trang người dân thấy)"
        yield f"  - {_LOCAL}quan-tri/ (thêm nội dung)"
        yield f"  - {_LOCAL}huong-dan/ (cách làm từng việc)"
        yield "Sau khi lưu lên kho:"
    yield f"  - {repository}/settings/pages (ô Source chọn GitHub Actions, làm một lần)"
    yield f"  - {repository}/actions (xem lần chạy, vài phút thì xong)"
    yield f"  - {home} (trang đã đăng)"
    yield f"  - {home}quan-tri/ (thêm nội dung)"
    yield f"  - {home}trang-thai/ (còn việc gì, phần nào đang ẩn)"
