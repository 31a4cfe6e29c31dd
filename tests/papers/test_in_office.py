"""The DOCX as LibreOffice lays it out, beside our PDF; skipped where there is no LibreOffice."""

import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from cchc.core import fonts
from cchc.papers.report_files import files
from support import Project

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="không có LibreOffice (soffice) trên máy này")
FAMILY = "Times New Roman"
METRICS = (891, -216, 42)  # ascent, descent and line gap of Times New Roman, in thousandths of its size
CONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{0}/fonts</dir><cachedir>{0}/cache</cachedir></fontconfig>"""


def with_times(folder: Path) -> dict[str, str]:
    """An environment in which the font of our PDF, as wide as Times New Roman, is as high as that and has its name."""
    (folder / "fonts").mkdir()
    for path in (file for one in fonts.folders() for file in Path(one).glob("texgyretermes-*.otf")):
        font = TTFont(path)
        font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = METRICS
        table = font["OS/2"]
        table.sTypoAscender, table.sTypoDescender, table.sTypoLineGap = METRICS
        table.usWinAscent, table.usWinDescent = METRICS[0], -METRICS[1]
        for name in (row for row in font["name"].names if row.nameID in (1, 16)):
            name.string = FAMILY
        font.save(folder / "fonts" / path.name)
    config = folder / "fonts.conf"
    config.write_text(CONFIG.format(folder), "utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(config)}


def lines(pdf: PdfReader) -> list[int]:
    """How many lines each page has; what stands less than four points apart is one."""

    def of(page: int) -> int:
        heights: list[float] = []

        def note(text: str, matrix: list[float], place: list[float], _font: object, _size: float) -> None:
            if text.strip():
                heights.append(place[4] * matrix[1] + place[5] * matrix[3] + matrix[5])

        pdf.pages[page].extract_text(visitor_text=note)
        heights.sort()
        return sum(place == 0 or height - heights[place - 1] > 4 for place, height in enumerate(heights))

    return [of(page) for page in range(len(pdf.pages))]


def test_docx_has_the_lines_of_the_pdf(project: Project, tmp_path: Path) -> None:
    """Every report of the sample has as many pages and lines; two columns at the foot may count as one line more.

    So has one of headings alone, whose chain is longer than a page.
    """
    own = project.root / "data/bao-cao/2024/92-bc-ubnd.yml"
    text = own.read_text("utf-8").replace("92/BC", "93/BC").replace("trich_yeu: ", "trich_yeu: Bổ sung ", 1)
    head, _, _ = text.partition("noi_dung:\n")
    rows = "".join(f"        - tieu_de: Nội dung số {number}\n" for number in range(12))
    body = "".join(
        f"  - tieu_de: PHẦN VIỆC\n    muc:\n      - tieu_de: Tuyên truyền\n        muc:\n{rows}" for _ in "12345"
    )
    foot = (
        'noi_nhan: ["Lưu: VT"]\nky_ten: {quyen_han: TM. ỦY BAN NHÂN DÂN, chuc_vu: CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}\n'
    )
    project.write("data/bao-cao/2024/93-bc-ubnd.yml", f"{head}noi_dung:\n{body}{foot}")
    papers = [one.forms for one in files(project.load()).values()]
    assert papers
    for number, (_, word) in enumerate(papers):
        (tmp_path / f"{number}.docx").write_bytes(word.content)
    command = [str(OFFICE), f"-env:UserInstallation=file://{tmp_path}/own", "--headless", "--convert-to", "pdf"]
    made = [f"{number}.docx" for number in range(len(papers))]
    environment = with_times(tmp_path)
    subprocess.run([*command, *made], cwd=tmp_path, check=True, capture_output=True, env=environment, timeout=120)
    for number, (printed, _) in enumerate(papers):
        ours, theirs = lines(PdfReader(io.BytesIO(printed.content))), lines(PdfReader(tmp_path / f"{number}.pdf"))
        assert len(ours) == len(theirs), printed.url
        assert all(abs(one - other) <= 1 for one, other in zip(ours, theirs, strict=True)), (printed.url, ours, theirs)
