"""The forms for new things: what is told of each kind agrees with its model and with its files."""

from collections.abc import Iterator
from typing import Any

import pytest

from cchc.core.kind import Kind
from cchc.every import KINDS
from cchc.site import Site
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
    assert fields["tom_tat"] == {
        "key": "tom_tat",
        "label": "Tóm tắt",
        "type": "long",
        "hint": "Một câu; bỏ trống thì lấy đoạn đầu",
        "maxLength": 300,
        "example": "Từ ngày 01/7, người dân nộp hồ sơ khai sinh ngay tại trung tâm.",
    }
