"""Files of open data that are kept from build to build."""

import pytest

from cchc.core import spreadsheet
from cchc.core.dataset import Column, Dataset
from cchc.views.open_data import Catalogue
from support import NOW, Project


def _workbook(project: Project, *names: str) -> bytes:
    column = Column("ten", "Tên", "Tên gọi", lambda row: row)
    dataset = Dataset.of("a", "Bảng", "", "", noun="dòng", columns=(column,), rows=names)
    unit = project.load().unit
    return Catalogue([dataset], "https://a.vn/", now=NOW, owner=unit, root=project.root).files[0].content


def test_tables_are_written_once(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table with the same cells is not written again, one with other cells is."""
    made = _workbook(project, "Một", "Hai")
    written: list[str] = []

    def write(_: Dataset, table: object, home: str) -> bytes:
        written.append(home)
        return b"anew"

    monkeypatch.setattr(spreadsheet, "as_xlsx", write)
    assert _workbook(project, "Một", "Hai") == made
    assert not written
    assert _workbook(project, "Một", "Ba") == b"anew"
