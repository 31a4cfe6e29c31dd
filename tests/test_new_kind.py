"""A new kind joins the site by its module, its template and a line in the tuple, as CONTRIBUTING tells it."""

import importlib.util
import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc import build, every
from cchc.core.resources import TEMPLATES
from support import ROOT, Project, copy, dead_links, words_of

TEXT = (ROOT / ".github/CONTRIBUTING.md").read_text("utf-8")
STEPS = TEXT[TEXT.index("## A kind in twenty minutes") : TEXT.index("## Glossary")]
BLOCKS = dict(re.findall(r"```(\w+)\n(.*?)```", STEPS, re.S))
DATA = "data/tiep-cong-dan.yml"


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The sample content with the kind of the text, which is in the tuple as long as the tests of this file run."""
    folder = tmp_path_factory.mktemp("kind")
    module = folder / "reception.py"
    module.write_text(BLOCKS["python"], "utf-8")
    templates = shutil.copytree(TEMPLATES, folder / "templates")
    (templates / "reception.html").write_text(BLOCKS["html"], "utf-8")
    spec = importlib.util.spec_from_file_location("cchc.kinds.reception", module)
    assert spec
    assert spec.loader
    reception = importlib.util.module_from_spec(spec)
    project = copy(tmp_path_factory.mktemp("project"))
    project.write(DATA, BLOCKS["yaml"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, spec.name, reception)
        spec.loader.exec_module(reception)
        patch.setattr(build, "TEMPLATES", templates)
        patch.setattr(every, "KINDS", (*every.KINDS, reception.KIND))
        yield project


@pytest.fixture(scope="module")
def site(joined: Project) -> Path:
    """The whole site with the kind."""
    return joined.build()


def text(site: Path, page: str) -> str:
    """The text of a page, one blank between its words."""
    return words_of((site / page / "index.html").read_text("utf-8"))


def test_the_kind_is_short() -> None:
    """Model, rule, page, data set and entries of the search fit into some sixty lines below the imports."""
    code = BLOCKS["python"][BLOCKS["python"].index("PATH =") :]
    assert len([line for line in code.splitlines() if line.strip()]) <= 60


def test_page(site: Path) -> None:
    """Residents read it, and no link of the site leads nowhere."""
    assert "3/12/2026: Chủ tịch Ủy ban nhân dân, Phòng tiếp công dân, tầng 1 (mẫu)" in text(site, "tiep-cong-dan")
    assert dead_links(site) == []


def test_search(site: Path) -> None:
    """The search has a group of it, with its entry and its first page."""
    titles = json.loads((site / "tim-kiem/muc-luc.json").read_text("utf-8"))
    assert ["tiep-cong-dan", "Tiếp công dân", 1] in titles["loai"]
    assert "Tiếp công dân ngày 03/12/2026" in titles["t"].split("\n")


def test_open_data_and_schema(site: Path) -> None:
    """It is published as CSV and JSON with a schema and a page that explains the columns."""
    assert "2026-12-03" in (site / "du-lieu/tiep-cong-dan.csv").read_text("utf-8")
    (row,) = json.loads((site / "du-lieu/tiep-cong-dan.json").read_text("utf-8"))
    schema = json.loads((site / "du-lieu/tiep-cong-dan.schema.json").read_text("utf-8"))
    assert row["noi_tiep"] == "Phòng tiếp công dân, tầng 1"
    assert row.keys() == schema["items"]["properties"].keys()
    assert "Ai tiếp" in text(site, "du-lieu/tiep-cong-dan")


def test_samples(site: Path) -> None:
    """What is made up is listed as such."""
    assert f"Tiếp công dân ngày 03/12/2026 {DATA}, dòng 1" in text(site, "du-lieu-mau")


def test_guide(site: Path) -> None:
    """Staff find its keys and its rule."""
    guide = text(site, "huong-dan/cac-muc-va-quy-tac")
    assert f"Tiếp công dân {DATA}" in guide
    assert "Ngày tiếp công dân là ngày trong tuần, từ thứ Hai đến thứ Sáu." in guide


def test_problems(joined: Project) -> None:
    """Mistakes are told with line and example, in one round with others; its file is a known one."""
    assert joined.problems() == []
    joined.write(DATA, BLOCKS["yaml"].replace("2026-12-03", "2026-12-05").replace("noi_tiep: ", "noi: "))
    joined.edit("data/thong-bao.yml", "muc_do: ", "muc_do: x")
    found = joined.problems()
    assert {problem.split(": ", 1)[0] for problem in found} == {"data/thong-bao.yml:5", f"{DATA}:1", f"{DATA}:3"}
    joined.write(DATA, BLOCKS["yaml"].replace("2026-12-03", "2026-12-05"))
    weekend = "ngày này là thứ Bảy hoặc Chủ nhật (đang có: “2026-12-05”); ví dụ đúng: 2026-12-03"
    assert f"{DATA}:1: mục thứ 1, ngay: {weekend}" in joined.problems()
