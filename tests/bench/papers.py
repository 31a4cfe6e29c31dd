"""How fast papers are made and read in, how large they are, and what a hundred reports add to a build.

    uv run python tests/bench/papers.py [--reports 100] [--seed 1]

Papers of about five pages with a table are made up from the corpus's sentences. The peer is LibreOffice turning the
same DOCX into PDF, which is how an office makes its PDF today; without `soffice` on the machine that column is left
out. The build with a hundred reports stands beside the same site without them: cold (nothing kept from before) and
again (the papers kept). Seconds depend on the machine; the exit code is 0 unless a build fails.
"""

import argparse
import io
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from pypdf import PdfReader

import corpus
from cchc import loading
from cchc.core.yaml_writer import Value, dump
from cchc.papers.incoming.read import read
from cchc.papers.incoming.recognise import recognise
from cchc.papers.report_files import ReportFile
from sites import PROJECT, build, copy_project, make_ours

COLD, AGAIN = 3.0, 0.5
SIZE = 60
Row = tuple[str, str, str]


def report(number: int, seed: int) -> dict[str, Value]:
    """A made-up report of about five pages, with a table of figures and an annex."""
    dice = random.Random(f"{seed}-{number}")
    first = date(2018, 1, 1) + timedelta(days=25 * number)
    last = first + timedelta(days=89)
    paragraphs: list[Value] = [corpus.paragraph(dice) for _ in range(3)]
    return {
        "so_ky_hieu": f"{number:02d}/BC-UBND",
        "ngay_ban_hanh": last + timedelta(days=4),
        "dia_danh": "Minh Tiến",
        "ten_loai": "Báo cáo",
        "trich_yeu": f"Kết quả cải cách hành chính, kỳ {number}",
        "ky": {"ten": f"kỳ {number}", "tu": first, "den": last},
        "mo_dau": corpus.paragraph(dice),
        "noi_dung": [
            {
                "tieu_de": "KẾT QUẢ",
                "muc": [
                    {"tieu_de": f"Việc {n}", "doan": paragraphs, "gach_dau_dong": paragraphs[:2]} for n in range(3)
                ],
            },
            {"tieu_de": "NHIỆM VỤ", "chen": "nhiem_vu"},
        ],
        "nhiem_vu": [{"noi_dung": corpus.paragraph(dice)} for _ in range(3)],
        "so_lieu": [{"ten": "Hồ sơ", "don_vi_tinh": "hồ sơ", "gia_tri": dice.randrange(1, 900)}],
        "phu_luc": [{"tieu_de": "Biểu số liệu", "chen": "so_lieu"}],
        "ket": "UBND xã báo cáo",
        "noi_nhan": ["Như trên", "Lưu: VT"],
        "ky_ten": {"quyen_han": "TM. ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "nguoi_ky": "Họ và tên"},
        "mau": True,
    }


def write(root: Path, count: int, seed: int) -> None:
    """Write `count` reports into the project in `root`."""
    for number in range(1, count + 1):
        write_report(root, report(number, seed))


def write_report(root: Path, made: dict[str, Value]) -> None:
    """Write one report into the project in `root`."""
    day, number = made["ngay_ban_hanh"], str(made["so_ky_hieu"])
    assert isinstance(day, date)
    file = root / "data" / "bao-cao" / str(day.year) / f"{number.partition('/')[0]}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(dump(made), "utf-8")


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def making(root: Path) -> Iterator[Row]:
    """Papers per second, bytes of each, and LibreOffice beside it."""
    found = [one.forms for one in loading.load(root, corpus.NOW).printed.values() if one.report.sample]
    for form in found[0]:
        form.content  # noqa: B018  # started once
    pdfs, docxs = ([forms[place] for forms in found[1:]] for place in (0, 1))
    pdf = seconds(lambda: [form.content for form in pdfs]) / len(pdfs)
    docx = seconds(lambda: [form.content for form in docxs]) / len(docxs)
    yield (
        "PDF",
        f"{1000 * pdf:.1f} ms",
        f"{1 / pdf:.0f} mỗi giây, {largest(pdfs)} KB (≤ {SIZE}), {pages(pdfs[0])} trang",
    )
    yield "DOCX", f"{1000 * docx:.1f} ms", f"{1 / docx:.0f} mỗi giây, {largest(docxs)} KB"
    if peer := office([form.content for form in docxs[:10]], "pdf", root):
        yield "LibreOffice", f"{1000 * peer:.1f} ms", f"PDF/LibreOffice {pdf / peer:.3f}"
    else:
        yield "LibreOffice", "–", "không có soffice trên máy này"


def largest(forms: Sequence[ReportFile]) -> int:
    """Kilobytes of the largest file."""
    return round(max(len(form.content) for form in forms) / 1000)


def pages(form: ReportFile) -> int:
    """Pages of a PDF."""
    return len(PdfReader(io.BytesIO(form.content)).pages)


def office(papers: Sequence[bytes], form: str, root: Path) -> float | None:
    """Seconds for a DOCX turned into another form by LibreOffice, all in one run; None where there is none."""
    program = shutil.which("soffice")
    if program is None:
        return None
    folder = root / f"office-{form.partition(':')[0]}"
    folder.mkdir()
    files = [folder / f"{place}.docx" for place in range(len(papers))]
    for file, content in zip(files, papers, strict=True):
        file.write_bytes(content)
    command = [program, "--headless", "--convert-to", form, "--outdir", str(folder), *map(str, files)]
    took = seconds(lambda: subprocess.run(command, check=True, capture_output=True))
    return took / len(files)


def reading(root: Path, seed: int) -> Iterator[Row]:
    """How long it takes to read a paper of about twenty pages in, and LibreOffice to make plain text of it."""
    made = report(99, seed)
    dice = random.Random(seed)
    long = [{"tieu_de": f"Việc {n}", "doan": [corpus.paragraph(dice) for _ in range(11)]} for n in range(8)]
    made["noi_dung"] = [{"tieu_de": "KẾT QUẢ", "muc": long}, {"tieu_de": "NHIỆM VỤ", "chen": "nhiem_vu"}]
    write_report(root, made)
    (printed,) = [one for one in loading.load(root, corpus.NOW).printed.values() if one.report.number == "99/BC-UBND"]
    pdf, docx = printed.forms
    file = root / "99.docx"
    file.write_bytes(docx.content)
    recognise(read(file).lines)  # started once
    own = seconds(lambda: recognise(read(file).lines))
    yield "nhập DOCX", f"{1000 * own:.0f} ms", f"{pages(pdf)} trang"
    if peer := office([docx.content], "txt:Text", root):
        yield "LibreOffice", f"{1000 * peer:.0f} ms", f"nhập/LibreOffice {own / peer:.3f}"


def building(folder: Path, count: int, seed: int) -> Iterator[Row]:
    """What the reports add to a cold build and to a later one."""
    copy_project(folder / "project")
    shutil.rmtree(folder / "project" / "data" / "bao-cao")
    make_ours(folder / "project", folder / "without", 100, seed)
    make_ours(folder / "project", folder / "with", 100, seed)
    write(folder / "with", count, seed)
    build(folder / "without")
    without = min(build(folder / "without").wall for _ in range(3))
    cold = build(folder / "with").wall
    again = min(build(folder / "with").wall for _ in range(3))
    yield "không có báo cáo", f"{without:.2f} s", ""
    yield "lần đầu", f"{cold:.2f} s", f"thêm {cold - without:.2f} s (≤ {COLD}), gấp {cold / without:.2f}"
    yield "lần sau", f"{again:.2f} s", f"thêm {again - without:.2f} s (≤ {AGAIN}), gấp {again / without:.2f}"


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser(description="Papers per second, their size, and what they add to a build.")
    parser.add_argument("--reports", type=int, default=100, help="number of reports")
    parser.add_argument("--seed", type=int, default=1, help="seed of their words")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as name:
        folder = Path(name)
        (folder / "papers").mkdir()
        for part in ("data", "docs", "hooks", "mkdocs.yml"):
            source = PROJECT / part
            (shutil.copytree if source.is_dir() else shutil.copy2)(source, folder / "papers" / part)
        shutil.rmtree(folder / "papers" / "data" / "bao-cao")
        write(folder / "papers", 21, given.seed)
        for row in (
            *making(folder / "papers"),
            *reading(folder / "papers", given.seed),
            *building(folder, given.reports, given.seed),
        ):
            print("{:<18} {:>10}  {}".format(*row))


if __name__ == "__main__":
    main()
