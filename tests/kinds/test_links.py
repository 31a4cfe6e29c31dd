"""Every key of the data that holds an address lets no other kind of link through."""

import re
from collections.abc import Iterator
from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from cchc.core.record import Record, models
from test_docs import EVERY

EVIL = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://x.vn/a",
    "blob:https://x.vn/1",
    "intent://x.vn#Intent;end",
)
STRICT = ("//x.vn/a", "/\\x.vn/a", 'https://x.vn/" onclick="a', "https://", "https:///a", "x.vn", " ")
LENIENT = {"bm_dien_tu", "tphs.bm_dien_tu"}  # the export has names of files here too; only https:// makes a link


def addresses(model: type[Record], prefix: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """The fields whose example is an address."""
    for info in model.model_fields.values():
        name = f"{prefix}{info.alias}"
        if re.match(r"https?://|/", str((info.examples or [""])[0])):
            yield name, info
        for inner in set(models(info.annotation)) - {model}:
            yield from addresses(inner, f"{name}.")


FIELDS = [pytest.param(name, info, id=f"{m.__name__}: {name}") for m in EVERY for name, info in addresses(m)]


def refused(info: FieldInfo, value: str) -> str:
    """What staff are told of a value; empty if it is taken."""
    try:
        TypeAdapter(Annotated[info.annotation, "", *info.metadata]).validate_python(value)
    except ValidationError as error:
        return error.errors()[0]["msg"]
    return ""


def test_the_fields_are_found() -> None:
    """The walk sees addresses on the first level and in records within records."""
    names = {str(param.values[0]) for param in FIELDS}
    assert {"lien_ket", "ban_do", "kho_ma_nguon", "cach_gui.dia_chi", "nguon.dia_chi", "tep.dia_chi"} <= names


@pytest.mark.parametrize("value", EVIL)
@pytest.mark.parametrize(("name", "info"), FIELDS)
def test_only_addresses_of_pages(name: str, info: FieldInfo, value: str) -> None:
    """What runs or leaves the web is refused, in Vietnamese, with what is right."""
    assert "phải bắt đầu bằng" in refused(info, value) or "phải có dạng" in refused(info, value)


@pytest.mark.parametrize("value", STRICT)
@pytest.mark.parametrize(("name", "info"), [p for p in FIELDS if p.values[0] not in LENIENT])
def test_no_half_addresses(name: str, info: FieldInfo, value: str) -> None:
    """What a browser would read otherwise than staff meant it is refused too."""
    assert refused(info, value)


@pytest.mark.parametrize(("name", "info"), FIELDS)
def test_right_addresses_are_taken(name: str, info: FieldInfo) -> None:
    """Pages of others are linked, with a query too; the repository is one of GitHub's."""
    own = {"kho_ma_nguon": "https://github.com/ten-xa/cchc", "goc_ma_tin": "https://ten-xa.github.io/cchc/"}
    value = own.get(name, "https://x.vn/a/b.html?c=1&d=(2)#e")
    assert refused(info, value) == ""
