"""Data that ship with the release: they hold without a file, and a commune adds to them, replaces them, drops them."""

import json
import shutil
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cchc.core import national, phone, schema_files
from cchc.core.kind import Kind
from cchc.core.memo import Memo
from cchc.core.reading import Read
from cchc.core.record import RULES
from cchc.core.rules import broken
from cchc.core.source import read_text
from cchc.every import KINDS
from cchc.kinds import category, day_off, document, index, old_code, old_term, synonym
from cchc.kinds.report import template
from support import Project, copy

SHARED = [kind for kind in KINDS if kind.load.national]
LISTS = (category, day_off, old_term, synonym)


@pytest.mark.parametrize("kind", SHARED, ids=lambda kind: kind.id)
def test_what_ships_is_right(kind: Kind[Any]) -> None:
    """Each national record passes the rules of its kind, and no two are the same."""
    assert kind.load.national
    things = kind.load.national.things
    assert things
    if kind is not synonym.KIND:  # a term has a row for each of its weights, and may stand among its own sayings
        assert [problem for one in things for problem in broken((*RULES, *kind.rules), one)] == []
        assert [*broken(kind.joint, things)] == []
        assert len({kind.load.national.code(thing) for thing in things}) == len(things)


@pytest.mark.parametrize("path", sorted(national.NATIONAL.rglob("*.yml")), ids=lambda path: path.name)
def test_what_ships_needs_no_cleaning(path: Path) -> None:
    """The files are read as they are: no old encoding, no lost or hidden letter, all letters composed."""
    assert read_text(national.PACKAGE, path) == path.read_text("utf-8")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A commune that has written nothing that is national, but for the names of its indices."""
    project = copy(tmp_path_factory.mktemp("bare"))
    for module in LISTS:
        (project.root / module.PATH).unlink()
    shutil.rmtree(project.root / template.FOLDER)
    shutil.rmtree(project.root / index.FOLDER)
    for code in national.codes("chi-so"):
        project.write(f"{index.FOLDER}/{code}.yml", f"ma: {code}\n")
    return project


def test_all_holds_without_a_file(bare: Project) -> None:
    """Categories, days off, words, templates and indices are there; news of a category can be published."""
    read = bare.load().read
    for kind in SHARED:
        assert kind.load.national
        assert {kind.load.national.code(one) for one in kind.load.national.things} <= {
            kind.load.national.code(one) for one in read[kind]
        }
    assert [entry.data.id for entry in read[index.KIND]] == ["qd-766", "papi", "par-index", "pci", "sipas"]
    assert all(entry.data.components for entry in read[index.KIND])


def test_a_commune_adds_replaces_and_drops(project: Project) -> None:
    """What is replaced keeps its place, what is new comes last, what is dropped is gone."""
    project.write(
        category.PATH,
        "- {ma: thu-tuc-hanh-chinh, ten: Thủ tục, mo_ta: Thủ tục., mau_sac: '#1f4e79', mau_sac_toi: '#9cc3ec'}\n"
        "- {ma: du-lich, ten: Du lịch, mo_ta: Du lịch., mau_sac: '#1f4e79', mau_sac_toi: '#9cc3ec'}\n"
        "- {ma: tap-huan-cuoc-thi, bo: true}\n",
    )
    things, problems = category.KIND.read(project.root)
    assert not problems
    names = [entry.data.name for entry in things]
    assert (names[:2], names[-1]) == (["Cải cách hành chính chung", "Thủ tục"], "Du lịch")
    assert "Tập huấn và cuộc thi" not in names
    assert len(names) == 8
    item = "docs/tin-bai/2024/nhiem-vu-tap-huan-va-thi-viet-cuoi-nam-2024.md"
    project.edit(item, "chuyen_muc: tap-huan-cuoc-thi", "chuyen_muc: du-lich")
    told = project.run("chuan-hoa")
    assert "  bo: true\n" in (project.root / category.PATH).read_text("utf-8"), told.output


def test_a_document_is_corrected_by_its_number(project: Project) -> None:
    """A law that the commune writes takes the place of the one that ships; one that it drops is not in its library."""
    shutil.rmtree(project.root / document.FOLDER)
    [law] = [one for one in document.KIND.load.national.things if one.data.number == "10/2022/QH15"]
    row = {**national.row_of(law), "linh_vuc": "Dân chủ"}
    project.write(f"{document.FOLDER}/2022.yml", json.dumps([row, {"so_ky_hieu": "766/qđ-ttg", "bo": "true"}]))
    things, problems = document.KIND.read(project.root)
    assert not problems
    fields = {entry.data.number: entry.data.field for entry in things}
    assert fields["10/2022/QH15"] == "Dân chủ"
    assert "766/QĐ-TTg" not in fields
    assert "30/2020/NĐ-CP" in fields


def test_dropping_what_is_not_there_is_told(project: Project) -> None:
    """A slip in the code of a dropped record is a mistake with its line."""
    project.write(category.PATH, "- ma: khong-co\n  bo: true\n")
    [problem] = category.KIND.read(project.root)[1]
    assert str(problem) == f"data/chuyen-muc.yml:2: mục thứ 1, bo: {national.UNKNOWN} (đang có: “khong-co”)"


def test_an_index_takes_what_the_commune_does_not_write(project: Project) -> None:
    """A key that the commune writes holds; the others follow the release; an index of its own needs all of them."""
    project.write(f"{index.FOLDER}/pci.yml", "ma: pci\nten: PCI tỉnh\n")
    project.write(f"{index.FOLDER}/rieng.yml", "ma: rieng\nten: Riêng\n")
    things, problems = index.KIND.read(project.root)
    [pci] = [entry.data for entry in things if entry.data.id == "pci"]
    assert (pci.name, len(pci.components)) == ("PCI tỉnh", 10)
    assert {problem.path for problem in problems} == {f"{index.FOLDER}/rieng.yml"}


def test_a_dead_code_of_the_commune_is_known(project: Project) -> None:
    """A code in data/ma-vung-cu.yml is refused in phones as those are that ship; one that is dropped is not."""
    project.write(old_code.PATH, '- {cu: "0399", moi: "0212", tinh: tỉnh Thử}\n- {cu: "0320", bo: true}\n')
    hotlines = "data/duong-day-nong.yml"
    text = (project.root / hotlines).read_text("utf-8")
    added = "- {ma: thu, nhom: mot-cua, ten: Thử, dien_thoai: ['(0399) 3823 456']}\n"
    project.write(hotlines, text + added)
    assert [told for told in project.problems() if "0399 là mã vùng cũ của tỉnh Thử" in told]
    project.write(hotlines, text)
    assert project.problems() == []
    assert not phone.old_phone.landline("03203823456")
    project.write(old_code.PATH, "[]\n")
    project.load()
    assert phone.old_phone.landline("03203823456")


def test_editors_know_both() -> None:
    """The schema takes a dropped record and an index of a national code, and still asks a record for all its keys."""
    made = {
        kind.id: json.loads(schema_files.files([kind])[schema_files.path(kind)]) for kind in (category.KIND, index.KIND)
    }
    rows, record = (Draft202012Validator(made[kind.id]) for kind in (category.KIND, index.KIND))
    assert rows.is_valid([{"ma": "chi-so", "bo": True}])
    assert not rows.is_valid([{"ma": "chi-so", "bo": True, "ten": "x"}])
    assert not rows.is_valid([{"ma": "chi-so"}])
    assert record.is_valid({"ma": "papi"})
    assert not record.is_valid({"ma": "rieng"})


def test_the_command_tells_where_each_comes_from(bare: Project) -> None:
    """`cchc du-lieu-chung` names what ships, what the commune replaces, adds and drops, and how to use an index."""
    root = bare.root
    bare.write(category.PATH, "- {ma: chi-so, bo: true}\n")
    bare.write(f"{index.FOLDER}/pci.yml", "ma: pci\nten: PCI tỉnh\n")
    (root / f"{index.FOLDER}/sipas.yml").unlink()
    edited = (root / "docs/tin-bai").rglob("*.md")
    for item in edited:
        item.write_text(item.read_text("utf-8").replace("chuyen_muc: chi-so", "chuyen_muc: cchc-chung"), "utf-8")
    told = Project(root).run("du-lieu-chung")
    lines = [*chain.from_iterable(line.strip().split("\n") for line in told.output.split("\n"))]
    assert "thu-tuc-hanh-chinh: dữ liệu chung" in lines, told.output
    assert "chi-so: đơn vị không dùng, ghi ở data/chuyen-muc.yml:1" in lines
    assert "pci: data/chi-so/pci.yml, định nghĩa theo dữ liệu chung, riêng ten do đơn vị ghi" in lines
    assert any(line.startswith("sipas: có trong dữ liệu chung, chưa dùng") for line in lines)
    assert any(line.startswith("08/KH-UBND: đơn vị ghi ở data/van-ban/2024.yml:") for line in lines)


def test_what_ships_is_read_once() -> None:
    """A later run has the records from the cache, as they were read; their files are those of the release."""
    loader, read = old_code.KIND.load.national, []
    assert loader
    first, memo = replace(loader), Memo()
    first.recall(memo)
    again = replace(loader, read=read.append)
    again.recall(memo)
    assert read == []
    assert again.things == first.things
    assert {one.source.root for one in again.things} == {one.source.root for one in first.things}


def test_the_cache_of_contents_has_what_ships(own: Project) -> None:
    """Who reads all contents with the cache of an earlier reading reads no national file."""
    load, read = old_code.KIND.load, []
    assert load.national
    memo = Memo()
    Read.of((old_code.KIND,), own.root, memo)
    again = replace(old_code.KIND, load=replace(load, national=replace(load.national, read=read.append)))
    assert [one.data for one in Read.of((again,), own.root, memo)[again]] == [one.data for one in load(own.root)[0]]
    assert read == []
