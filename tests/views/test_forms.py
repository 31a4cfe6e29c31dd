"""The forms for new things: what is told of each kind agrees with its model and with its files."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc.core.kind import Kind
from cchc.every import KINDS
from cchc.kinds import activity, feedback
from cchc.kinds import news as items
from cchc.site import Site
from cchc.views import forms
from cchc.views.forms import description
from support import Project

NEW = [kind for kind in KINDS if kind.new]
EVERY = pytest.mark.parametrize("kind", NEW, ids=lambda kind: kind.id)


@pytest.fixture(scope="module")
def site(own: Project) -> Site:
    """The sample content, loaded."""
    return own.load()


def keys(fields: list[Any], within: str = "") -> Iterator[str]:
    """The keys of a form, those inside of records with the key of the record before them."""
    for field in fields:
        yield f"{within}{field['key']}"
        yield from keys(field.get("fields", []), f"{within}{field['key']}.")


def test_what_has_no_form_has_a_way(project: Project) -> None:
    """Reports and duty lists are looked for on the page of forms: it leads to where they are made."""
    page = (project.build_only("quan-tri/") / "quan-tri/index.html").read_text("utf-8")
    lead = page[page.index("<h1>") : page.index("<noscript>", page.index("<h1>"))]
    assert re.search(r'Báo cáo, tin .* href="https://github.com/[^"]+/upload/main/\.nhap"[^>]*>tải tệp lên', lead, re.S)
    assert "ghi lịch trực thì vào trang" in lead


@EVERY
def test_named_keys_are_keys_of_the_form(site: Site, kind: Kind[Any]) -> None:
    """All that is said of a new thing speaks of keys that its form has."""
    assert kind.new
    offered = {*keys(description(kind, site)["fields"])}
    named = {
        *kind.new.first, *kind.new.asked, kind.new.title, *(key for place in kind.new.places for key in place.keys),
        *(key for when in (*kind.new.only, *kind.new.needed) for key in (when.key, when.of)),
        *(key for keys in (*kind.new.ordered, *kind.new.either, *kind.new.both, *kind.new.apart) for key in keys),
        *(check.key for check in kind.new.checks),
    }  # fmt: skip
    assert named <= offered
    assert not offered & {*kind.new.left_out}


@EVERY
def test_a_new_file_belongs_to_its_kind(site: Site, kind: Kind[Any]) -> None:
    """The path of a new file is one that the kind reads."""
    assert kind.new
    values = {key: "2026-11-28" for place in kind.new.places for key in place.keys}
    assert site.read.kind_of(kind.new.file(values)) is kind


def test_references_are_filled_with_what_the_site_holds(site: Site) -> None:
    """A key that refers to another kind offers codes with names; documents are only suggested."""
    news = next(kind for kind in NEW if kind.id == "tin-bai")
    fields = {field["key"]: field for field in description(news, site)["fields"]}
    assert ("thu-tuc-hanh-chinh", "Thủ tục hành chính") in fields["chuyen_muc"]["choices"]
    assert "08/KH-UBND" in fields["van_ban"]["suggested"]
    remark = {field["key"]: field for field in description(feedback.KIND, site)["fields"]}
    assert "Gặp trực tiếp" in remark["kenh"]["suggested"]
    assert fields["tom_tat"] == {
        "key": "tom_tat",
        "label": "Tóm tắt",
        "type": "long",
        "hint": "Một câu; bỏ trống thì lấy đoạn đầu",
        "maxLength": 300,
        "example": "Từ ngày 01/7, người dân nộp hồ sơ khai sinh ngay tại trung tâm.",
    }


@pytest.mark.parametrize("kind", forms.KINDS, ids=lambda kind: kind.id)
def test_hints_are_for_those_who_fill_in_a_form(site: Site, kind: Kind[Any]) -> None:
    """No hint tells how a value is quoted in a file, names a key or a file."""
    hints = [field.get("hint", "") for field in every(description(kind, site)["fields"])]
    assert [hint for hint in hints if re.search(r"ngoặc|[a-z]_[a-z]|data/|khối|\.yml", hint)] == []


def every(fields: list[Any]) -> Iterator[Any]:
    """All fields, those inside of records too."""
    for field in fields:
        yield field
        yield from every(field.get("fields", []))


def test_what_another_choice_needs_is_never_called_optional(site: Site) -> None:
    """Beside such a field stands when it is needed, in the labels that the form shows."""
    fields = {
        field["key"]: field.get("when", "")
        for field in description(activity.KIND, site)["fields"]
        if not field.get("required")
    }
    assert fields["noi_niem_yet"] == "cần điền"
    assert fields["ngay"] == fields["tu"] == "điền một trong hai: “Ngày tổ chức” hoặc “Từ ngày”"
    assert fields["so_luong"] == "điền cùng “Đơn vị tính”"
    assert fields["dia_diem"].startswith("cần điền khi “Loại hoạt động” là Hội nghị, cuộc họp, ")
    assert fields["so_nguoi"] == ""


def test_names_of_new_files_are_not_taken(project: Project, news: Callable[..., Path]) -> None:
    """A form knows the files of this year and of the last, and none that is not public."""
    news("moi", "2026-11-02")
    news("cu", "2024-11-02")
    news("kin", "2026-11-03", nhap="true")
    assert description(items.KIND, project.load())["files"] == ["docs/tin-bai/2026/moi.md"]


REMARK = {
    "ma": "PA-2026-900",
    "ngay_nhan": "2026-11-01",
    "linh_vuc": "Đất đai",
    "noi_dung": "Chậm.",
    "noi_xu_ly": "Phòng Kinh tế",
}
ENDS = {"ngay_tra_loi": "2026-11-05", "tra_loi": "Đã xong.", "chuyen_den": "Sở Y tế", "ly_do": "Đã trả lời."}
ACTIVITY = {
    "loai": "hop",
    "ten": "Họp xét duyệt",
    "ngay": "2026-11-03",
    "dia_diem": "Hội trường",
    "don_vi": "Văn phòng",
}
SPECIAL = {"noi_niem_yet": "Bảng tin", "ly_do": "Đã thay.", "hinh_thuc": "Thi viết", "the_le": "Tự do."}


def refused(project: Project, path: str, values: dict[str, str]) -> bool:
    """Whether the check refuses a record."""
    file = project.write(path, "".join(f"{key}: {value}\n" for key, value in values.items()))
    found = project.problems()
    file.unlink()
    return bool(found)


@pytest.mark.parametrize("state", ["moi", "da_tra_loi", "chuyen_co_quan_khac", "tu_choi"])
def test_what_a_remark_needs_is_what_the_rules_want(project: Project, state: str) -> None:
    """A remark with the keys that its form asks for is right, without one of them, or with all, it is not."""
    new = feedback.KIND.new
    assert new
    needed = {when.key: ENDS[when.key] for when in new.needed if state in when.values}
    path = "data/phan-anh/2026/pa-2026-900.yml"
    right = {**REMARK, "trang_thai": state, **needed}
    assert not refused(project, path, right)
    for key in needed:
        assert refused(project, path, {name: value for name, value in right.items() if name != key}), key
    if state == "moi":
        assert all(refused(project, path, {**right, key: value}) for key, value in ENDS.items())
    assert refused(project, path, {**right, "han": "2026-10-01"})


def test_what_an_activity_needs_is_what_the_rules_want(project: Project) -> None:
    """Each thing that its form says of several keys is refused by the check, too."""
    path = "data/hoat-dong/2026/hop-xet-duyet.yml"
    new = activity.KIND.new
    assert new
    assert not refused(project, path, ACTIVITY)
    assert refused(project, path, {key: value for key, value in ACTIVITY.items() if key != "dia_diem"})
    assert all(
        refused(project, path, {**ACTIVITY, when.key: SPECIAL.get(when.key, "[]")})
        for when in new.only
        if when.key in SPECIAL
    )
    for wrong in ({"tu": "2026-11-04"}, {"den": "2026-11-04"}, {"so_luong": "3"}, {"don_vi_tinh": "tin"}):
        assert refused(project, path, {**ACTIVITY, **wrong}), wrong
    span = {**{key: value for key, value in ACTIVITY.items() if key != "ngay"}, "tu": "2026-11-04"}
    assert not refused(project, path, {**span, "den": "2026-11-05"})
    assert refused(project, path, {**span, "den": "2026-11-03"})
