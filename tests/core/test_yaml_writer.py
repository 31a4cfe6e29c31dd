"""Data written as YAML and read back."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cchc.core import legacy, text, yaml_writer
from cchc.core.proofreading import lost_letters
from cchc.core.yaml_reader import read_yaml
from cchc.core.yaml_writer import Value, dump, dump_lines

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=200)


def read(root: Path, data: dict[str, Value]) -> object:
    """What the loader makes of the written data."""
    file = root / "a.yml"
    file.write_text(dump(data), "utf-8")
    return read_yaml(root, file).data


def test_lists_dates_and_numbers_are_plain(tmp_path: Path) -> None:
    """What staff see: days and numbers without quotes, lists under their key, long texts folded."""
    data: dict[str, Value] = {
        "ngay": date(2024, 6, 20),
        "so": Decimal("43"),
        "ty_le": Decimal("4.735"),
        "trong": None,
        "noi_nhan": ["Lưu: VT", "08"],
        "doan": ["chữ: rất dài " * 12],
        "cot": ("Tin, bài", 3, Decimal("1.5"), type("Own", (str,), {})("x")),
        "lai": date(2024, 6, 20),
        "dai": ("x" * 60, "y" * 60),
    }
    data["lai"] = data["ngay"]
    written = dump(data)
    assert written.startswith(
        "ngay: 2024-06-20\nso: 43\nty_le: 4.7350\nnoi_nhan:\n  - 'Lưu: VT'\n  - 08\ndoan:\n  - >-\n"
    )
    assert max(map(len, written.split("\n"))) <= 120
    assert "trong" not in written
    assert "\ncot: ['Tin, bài', 3, 1.5, x]\n" in written
    assert read(tmp_path, data) == {
        "ngay": "2024-06-20",
        "so": "43",
        "ty_le": "4.7350",
        "noi_nhan": ["Lưu: VT", "08"],
        "doan": [" ".join(("chữ: rất dài " * 12).split())],
        "cot": ["Tin, bài", "3", "1.5", "x"],
        "lai": "2024-06-20",
        "dai": ["x" * 60, "y" * 60],
    }


@example("", '0"')
@example("“1”", "x")
@given(WORDS, WORDS)
def test_every_text_comes_back(tmp_path_factory: object, first: str, second: str) -> None:
    """Whatever a paper says is read back word for word."""
    kept = [" ".join(text.clean(one).split()) for one in (first, second)]
    kept = [one for one in kept if one]
    whole = "\n".join(kept)
    assume(not legacy.findings(whole) and not any(lost_letters.words(whole)))  # which the reader refuses
    root = tmp_path_factory.mktemp("a")  # type: ignore[attr-defined]
    assert read(root, {"doan": kept, "cuoi": "x"}) == {"doan": kept, "cuoi": "x"}


TEXTS = st.one_of(
    st.text("abĐ 1-:#'\"&*!%@`|>{}[],.?/~=+()“…\u2028\x85🙂", max_size=12),
    st.sampled_from(["true", "1.5", "0xAB c", "2026-01-01", "- a", "a: b", "a:", "a #b", "+ x", "(2) y", "12 đồng"]),
)


KEYS = TEXTS.filter(bool)


@given(st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)))
def test_lines_are_those_of_the_library(data: object) -> None:
    """What is written without the library's emitter is what it would write, to the byte."""
    written = yaml.dump(data, Dumper=yaml_writer._Dumper, allow_unicode=True, sort_keys=False, width=10**9)
    if isinstance(data, (list, dict)):
        assert dump_lines(data) == written
