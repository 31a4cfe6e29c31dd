"""Files into plain data that knows its lines; what cannot be read is told with its line."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cchc.core import source, yaml_reader, yaml_rows
from cchc.core.problems import ContentError, Problem
from cchc.core.source import Source
from support import read_cases

CASES = Path(__file__).parent / "cases"
UNCLOSED = "đầu tệp: phần đầu tệp chưa đóng; sau mục cuối phải có một dòng chỉ gồm ba dấu trừ, viết sát lề trái"
MISTAKES: dict[str, Any] = {case["name"]: case for case in read_cases(CASES / "yaml_mistakes.yml")}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for files that are written again and again."""
    return tmp_path_factory.mktemp("content")


def _written(root: Path, name: str, content: str | bytes) -> Path:
    path = root / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(root: Path, content: str | bytes) -> Source:
    """The content read as a YAML file."""
    return yaml_reader.read_yaml(root, _written(root, "a.yml", content))


def read_md(root: Path, content: str | bytes, **options: bool) -> Source:
    """The content read as a Markdown file."""
    return yaml_reader.read_markdown(root, _written(root, "a.md", content), **options)


def told(root: Path, content: str | bytes) -> list[str]:
    """What staff are told of a YAML file that cannot be read."""
    with pytest.raises(ContentError) as refused:
        read(root, content)
    return [str(problem) for problem in refused.value.problems]


def told_md(root: Path, content: str | bytes) -> list[str]:
    """What staff are told of a Markdown file that cannot be read."""
    with pytest.raises(ContentError) as refused:
        read_md(root, content)
    return [str(problem) for problem in refused.value.problems]


# Values


@pytest.mark.parametrize(
    "scalar",
    "0234567123 13:30 07:30:15 no yes on off y true False 2026-13-02 2024-06-20 1_000 0x1F 0o17 1e3 1.10 15,17% "
    "2.682.057 .inf .nan = 92/BC-UBND +84914065627".split(),
)
@pytest.mark.parametrize("form", ["{}", "'{}'", '"{}"'])
def test_scalars_stay_text(root: Path, scalar: str, form: str) -> None:
    """A value is kept as it is written, quoted or not; the usual loader would change most of these."""
    assert read(root, f"a: {form.format(scalar)}\n").data == {"a": scalar}
    assert read(root, f"- {form.format(scalar)}\n").data == [scalar]


def test_keys_stay_text(root: Path) -> None:
    """Keys are kept as they are written, too."""
    assert read(root, "012: a\nno: b\n2024-06-20: c\n").data == {"012": "a", "no": "b", "2024-06-20": "c"}


@pytest.mark.parametrize("nothing", ["", " ", "~", "null", "Null", "NULL", "# chưa biết"])
def test_a_value_left_out_is_no_value(root: Path, nothing: str) -> None:
    """A key with nothing behind it counts as not written: an optional field may stay in the form unfilled."""
    assert read(root, f"ten: A\nhet_han: {nothing}\ntac_gia: B\n").data == {"ten": "A", "tac_gia": "B"}


@pytest.mark.parametrize(
    ("written", "kept"),
    [('""', ""), ("''", ""), ('"null"', "null"), ("'~'", "~"), ("|\n  null", "null"), (">\n  ~", "~")],
)
def test_a_quoted_value_is_a_value(root: Path, written: str, kept: str) -> None:
    """What stands in quotes is meant, even where it looks like nothing."""
    assert read(root, f"ten: {written}\n").data == {"ten": kept}


def test_the_line_of_a_value_left_out_is_known(root: Path) -> None:
    """A required key that is left empty is told with its own line."""
    assert read(root, "ma: a\nten:\nngay:\n").line(("ten",)) == 2


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a: |\n  một\n  hai\n", "một\nhai"),
        ("a: >\n  một\n  hai\n", "một hai"),
        ("a: một\n  hai\n", "một hai"),
        ("a: '  một '\n", "một"),
        ("a: '[cần bổ\n  sung: số, ngày]'\n", "[cần bổ sung: số, ngày]"),
        ('a: "từ ngày\n  - ghi chú"\n', "từ ngày - ghi chú"),
        ("a: http://x.vn/a#b\n", "http://x.vn/a#b"),
        ("a: 7:30 – 11:30\n", "7:30 – 11:30"),
    ],
)
def test_text_over_several_lines(root: Path, written: str, kept: str) -> None:
    """Long text may be folded over lines; the spaces around it do not count."""
    assert read(root, written).data == {"a": kept}


NESTED = """\
# Ghi chú
ma: a

muc:
  - ten: một
    doan: [x, y]
  - ten: hai
    doan:
      - x

      - y
ky: {tu: 1, den: 2}
dai: |
  một
  hai
cuoi: z
"""


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (("ma",), 2),
        (("muc",), 4),
        (("muc", 0), 5),
        (("muc", 0, "ten"), 5),
        (("muc", 0, "doan", 1), 6),
        (("muc", 1), 7),
        (("muc", 1, "doan"), 8),
        (("muc", 1, "doan", 0), 9),
        (("muc", 1, "doan", 1), 11),
        (("ky", "den"), 12),
        (("dai",), 13),
        (("cuoi",), 16),
        (("muc", 1, "thieu"), 7),
        (("muc", 5, "ten"), 4),
        (("thieu",), 2),
        ((), 2),
    ],
)
def test_every_value_knows_its_line(root: Path, at: source.Loc, line: int) -> None:
    """A value has the line of its key or dash; a missing one the line of what it is missing from."""
    read_source = read(root, NESTED)
    assert read_source.line(at) == line
    assert read_source.problem(at, "sai", 7, "x").line == line


keys = st.sampled_from("abcdeg")
leaves = st.text("0123456789", min_size=1, max_size=5)
trees = st.recursive(
    leaves,
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(keys, inner, min_size=1),
    max_leaves=20,
)


def _leaves(data: source.Data, at: source.Loc = ()) -> list[tuple[source.Loc, str]]:
    match data:
        case dict():
            return [leaf for key, value in data.items() for leaf in _leaves(value, (*at, key))]
        case list():
            return [leaf for index, value in enumerate(data) for leaf in _leaves(value, (*at, index))]
    return [(at, str(data))]


@given(st.dictionaries(st.sampled_from("xyz"), trees, min_size=1), st.integers(0, 3))
def test_data_reads_back_with_the_line_of_every_value(root: Path, data: dict[str, Any], blank: int) -> None:
    """Whatever is written is read the same, and each value stands on the line that is told for it."""
    text = "\n" * blank + "# đầu tệp\n" + yaml.safe_dump(data, sort_keys=False)
    found = read(root, text)
    assert found.data == data
    rows = text.split("\n")
    assert all(re.search(rf"\b{value}\b", rows[found.line(at) - 1]) for at, value in _leaves(found.data))


def test_advice_is_told_at_the_words_of_a_folded_text(root: Path) -> None:
    """In the line in which they begin, also where they go on in the next; other texts have the line of their key."""
    text = "mo: >-\n  Xã họp thôn\n  ngày 31/02/2026 ở đình\n\n  làng Đoài\nten: Xã họp\nmuc:\n  - >-\n    Một hai\n"
    found = read(root, text)
    for at, words, line in (
        (("mo",), "ngày 31/02/2026", 3),
        (("mo",), "thôn ngày", 2),
        (("mo",), "Xã họp", 2),
        (("mo",), "làng Đông", 1),
        (("ten",), "Xã họp", 6),
        (("muc", 0), "hai", 9),
    ):
        assert found.advice(found.line(at), f"“{words}” gõ sai").startswith(f"Nên xem lại a.yml:{line}: ")


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ((), "tệp"),
        (("ten",), "ten"),
        (("dien_thoai", 1), "dien_thoai thứ 2"),
        ((0, "dien_thoai", 0), "mục thứ 1, dien_thoai thứ 1"),
    ],
)
def test_places_as_staff_count_them(at: source.Loc, shown: str) -> None:
    """Entries of a list are counted from one; the file itself is called so."""
    assert source.name(at) == shown


def test_a_problem_says_what_was_found(root: Path) -> None:
    """A problem with a value has path, line, place, message, what was found and an example."""
    problem = read(root, NESTED).problem(("muc", 1, "doan", 1), "sai", 12, "z")
    assert str(problem) == "a.yml:11: muc thứ 2, doan thứ 2: sai (đang có: “12”); ví dụ đúng: z"
    assert str(read(root, NESTED).problem(("ma",), "sai")) == "a.yml:2: ma: sai"


# Mistakes in YAML


@pytest.mark.parametrize("name", MISTAKES)
def test_broken_yaml(root: Path, name: str) -> None:
    """A slip is told in plain Vietnamese, with the line to mend and what stands there."""
    case = MISTAKES[name]
    example = f"; ví dụ đúng: {case['right']}" if "right" in case else ""
    assert told(root, case["text"]) == [
        f"a.yml:{case['line']}: cách viết: {case['says']} (đang có: “{case['found']}”){example}"
    ]


@pytest.mark.parametrize("name", [name for name, case in MISTAKES.items() if case["found"] != "---"])
def test_broken_front_matter(root: Path, name: str) -> None:
    """The same slips in front matter have the line of the Markdown file."""
    case = MISTAKES[name]
    assert told_md(root, f"---\n{case['text']}---\n\n# Tiêu đề\n") == [
        f"a.md:{case['line'] + 1}: cách viết: {case['says']} (đang có: “{case['found']}”); ví dụ đúng: {case['right']}"
    ]


MERGED = "ma: a\n<<<<<<< HEAD\nten: Một\n=======\nten: Hai\n>>>>>>> b1c2d3\nso: 1\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (MERGED, [2]),
        (MERGED + MERGED, [2, 9]),
        (MERGED.replace("<<<<<<< HEAD\n", ""), [5]),
        ("ma: a\n||||||| 1a2b3c\nten: Một\n", [2]),
        (MERGED.replace("<<<<<<< HEAD\n", "<<<<<<<\n").replace(">>>>>>> b1c2d3\n", ""), [2]),
        (MERGED.replace("=======", "||||||| goc\nten: Ba\n======="), [2]),
    ],
)
def test_marks_of_a_merge(root: Path, text: str, lines: list[int]) -> None:
    """Changes of two people left side by side are called what they are, once each, in YAML and in Markdown."""
    for messages in (told(root, text), told_md(root, text), told_md(root, f"---\nma: a\n---\n\n# A\n\n{text}")):
        assert all("hai người cùng sửa chỗ này" in message for message in messages)
    assert [int(message.split(":")[1]) for message in told(root, text)] == lines
    assert [int(message.split(":")[1]) for message in told_md(root, text)] == lines


@pytest.mark.parametrize("text", ["<<<< mới >>>>", "a <<<<<<< b", ">>>>>>>>> xem", "=======\n", "||||||| |", "|||||||"])
def test_arrows_are_no_marks_of_a_merge(root: Path, text: str) -> None:
    """Only Git's own lines are."""
    assert text.strip() in read_md(root, f"---\nma: a\n---\n\n# A\n\n{text}\n").body


@pytest.mark.parametrize("value", ["![Hội nghị](a.png)", "**Cải cách**", "!, chú ý", "!]"])
def test_broken_yaml_of_other_sorts(root: Path, value: str) -> None:
    """Whatever YAML stumbles over, the line is right and the right way to write it is shown."""
    (message,) = told(root, f"ma: a\nten: {value}\nmo_ta: b\n")
    assert message.startswith("a.yml:2: cách viết: ")
    assert re.search(re.escape(f"(đang có: “ten: {value}”); ví dụ đúng: ") + r"\w+: ", message)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("ma: a\nten: b\nma: c\n", ["a.yml:3: ma: mục này ghi hai lần; hãy giữ một"]),
        ("ma: a\nma: a\n", ["a.yml:2: ma: mục này ghi hai lần; hãy giữ một"]),
        ("ma: a\nma:\n", ["a.yml:2: ma: mục này ghi hai lần; hãy giữ một"]),
        ("ky:\n  tu: 1\n  den: 2\n  tu: 3\n", ["a.yml:4: ky, tu: mục này ghi hai lần; hãy giữ một"]),
        (
            "- ma: a\n- ma: b\n  ten: c\n  ten: d\n",
            [
                f"a.yml:4: mục thứ 2, ten: mục này ghi hai lần; {yaml_reader._DASH}",
            ],
        ),
        (
            "- ma: a\n  ten: b\n  loai: c\n  ma: d\n  ten: e\n  loai: g\n",
            [f"a.yml:4: mục thứ 1, ma: mục này ghi hai lần; {yaml_reader._DASH}"],
        ),
        (
            "a: 1\nb: 2\na: 3\nb: 4\n",
            ["a.yml:3: a: mục này ghi hai lần; hãy giữ một", "a.yml:4: b: mục này ghi hai lần; hãy giữ một"],
        ),
    ],
)
def test_a_key_written_twice(root: Path, text: str, messages: list[str]) -> None:
    """Neither of two equal keys wins in silence: the second is told; a forgotten dash is told once for its entry."""
    assert told(root, text) == messages


def test_the_same_key_in_two_entries_is_no_mistake(root: Path) -> None:
    """Keys are equal only within one record."""
    assert read(root, "- ma: a\n- ma: a\n").data == [{"ma": "a"}, {"ma": "a"}]


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        ("a: &x 1\n\nb: *x\n", 3, "b"),
        ("a: &x\n  ten: 1\nb:\n  - *x\n", 4, "b thứ 1"),
        ("- &x a\n- b\n- *x\n", 3, "mục thứ 3"),
        ("a: &x\n  b: *x\n", 2, "a, b"),
    ],
)
def test_references_are_refused(root: Path, text: str, line: int, field: str) -> None:
    """A reference to another place is refused at the place where it stands, even one to itself."""
    says = f"{field}: không viết tắt bằng dấu & hoặc *; hãy chép đủ nội dung vào đây"
    assert told(root, text) == [f"a.yml:{line}: {says}"]
    assert told_md(root, f"---\n{text}---\n# T\n") == [f"a.md:{line + 1}: {says}"]


@pytest.mark.parametrize(
    "text", ["ten: &A phòng 12\n", "- ten: &A phòng 12\n", "ten: !quan trọng\n", "ten: !A phòng 12\n"]
)
def test_no_word_of_a_value_is_lost(root: Path, text: str) -> None:
    """A value that begins with & or ! is refused: YAML would drop its first word in silence."""
    (message,) = told(root, text)
    says = "nội dung bắt đầu bằng dấu & hoặc ! phải đặt trong ngoặc kép, nếu không sẽ mất chữ"
    assert message == f"a.yml:1: cách viết: {says} (đang có: “{text.strip()}”)"
    assert told_md(root, f"---\n{text}---\n# T\n") == [message.replace("a.yml:1", "a.md:2")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ten: a\nmo_ta: Kế hoạch #15 trong năm\n", "a.yml:2: mo_ta: {} (đang có: “#15 trong năm”)"),
        ("doan:\n  - một\n  - hai # ba\n", "a.yml:3: doan thứ 2: {} (đang có: “# ba”)"),
        ("ten: 'a' # b\nso: [1]\n", "a.yml:1: ten: {} (đang có: “# b”)"),
        ('- ten: "một\n    hai" #ba\n', "a.yml:2: mục thứ 1, ten: {} (đang có: “#ba”)"),
        ("ten: | # b\n  a\nso: 1\n", "a.yml:1: ten: {} (đang có: “# b”)"),
        ("ten: #Chủ tịch\nso: 1\n", "a.yml:1: ten: {} (đang có: “#Chủ tịch”)"),
        ("ten: a\n  b\n  #CảiCách\nso: 1\n", "a.yml:3: ten: {} (đang có: “#CảiCách”)"),
    ],
)
def test_words_after_a_hash_are_not_lost(root: Path, text: str, found: str) -> None:
    """YAML would drop what follows ` #`; on a line of its own it is a note."""
    message = "chữ sau dấu # sẽ bị bỏ; hãy đặt cả nội dung trong ngoặc kép, ghi chú thì để ở dòng riêng"
    assert told(root, text) == [found.format(message)]
    assert read(
        root,
        "# ghi chú\nten: a\n  # ghi chú\n  #ghi_chu: b\n#ten: c\nmo_ta: 'a #15'\nso: [1, 2] # hai số\n"
        "ngay: 2026-12-05 # đã gọi\nmau: true # còn mẫu\n",
    ).data == {
        "ten": "a",
        "mo_ta": "a #15",
        "so": ["1", "2"],
        "ngay": "2026-12-05",
        "mau": "true",
    }


SPACED = "cách viết: thiếu dấu cách sau dấu hai chấm"
CURLY = "ngoặc kép cong của Word (“ ”); hãy gõ lại ngoặc kép thẳng"
HALF = "thừa dấu ngoặc kép ở cuối; hãy thêm dấu mở ở đầu hoặc xóa dấu này"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ten: a\nloai:tin\n", f"a.yml:2: {SPACED} (đang có: “loai:tin”); ví dụ đúng: loai: tin"),
        ("- ten: a\n  loai:tin\n- ten: b\n", f"a.yml:2: {SPACED} (đang có: “loai:tin”); ví dụ đúng: loai: tin"),
        ("ten: “Cải cách”\n", f'a.yml:1: ten: {CURLY} (đang có: ““Cải cách””); ví dụ đúng: "Cải cách"'),
        ('so: ["1", “2”]\n', f'a.yml:1: so thứ 2: {CURLY} (đang có: ““2””); ví dụ đúng: "2"'),
        ("a: {x: 18,4}\n", "a.yml:1: a, 4: phần thập phân phải ghi sau dấu chấm, tức là 18.4"),
        ("a: {x: b, gia_tri 5}\n", "a.yml:1: a, gia_tri 5: sau tên mục phải là dấu hai chấm (:) rồi một dấu cách"),
        ('gio: 08:00-11:00"\n', f'a.yml:1: gio: {HALF} (đang có: “08:00-11:00"”); ví dụ đúng: "08:00-11:00"'),
    ],
)
def test_a_slip_that_yaml_takes_for_a_text(root: Path, text: str, message: str) -> None:
    """A key without its space, curly quotes of Word and half a pair of quotes are told with their line."""
    assert told(root, text) == [message]


@pytest.mark.parametrize(
    "value", ["“Một cửa” là gì", 'Màn hình 24"', 'Hội thi "Cải cách"', "một\n  http://x.vn/a", "một\n  lúc 7:30"]
)
def test_quotes_and_colons_inside_a_text(root: Path, value: str) -> None:
    """Quotes that belong to a text, inches, addresses and times are left alone."""
    assert read(root, f"a: {value}\n").data == {"a": " ".join(value.split())}


def test_wrong_indentation_is_not_a_colon(root: Path) -> None:
    """A line that stands too deep is told so, and a colon in a text is told as such."""
    (deep,) = told(root, "- ma: a\n   ten: Chủ tịch\n")
    assert deep.startswith("a.yml:2: cách viết: dòng này lùi vào sai")
    (colon,) = told(root, "- ma: a\n  ten: Lịch: thứ Năm\n")
    assert colon.startswith("a.yml:2: cách viết: có dấu hai chấm trong nội dung")


@pytest.mark.parametrize(
    ("text", "line"), [("# Thông báo\n[]\n\n- ma: a\n  ten: x\n", 2), ("- ma: a\n[ ]\n", 2), ("[]\n    - ma: a\n", 1)]
)
def test_an_empty_list_with_an_entry(root: Path, text: str, line: int) -> None:
    """A file of a new site holds `[]`: who writes an entry beside it is told to remove that line."""
    what = "cách viết: dòng “[]” nghĩa là chưa có mục nào; đã ghi mục rồi thì xóa dòng này"
    assert [message.partition(" (đang có")[0] for message in told(root, text)] == [f"a.yml:{line}: {what}"]


def test_nesting_without_end_is_refused(root: Path) -> None:
    """A heap of brackets is a problem with a line, not a crash."""
    (message,) = told(root, "a: " + "[" * 3000 + "]" * 3000 + "\n")
    assert message.startswith("a.yml:1: cách viết: ")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ten: a\nmo_ta: b\x07c\n", 2),
        ("ten: a\nmo_ta: Xã\x0bHòa Bình\n", 2),
        ("\n\n\nten: \x00\n", 4),
        ("ma: a\nten: 2023 \x96 2024\n", 2),
        ("ma: a\nten: \x93Xã\x94\n", 2),
        ("ma: a\n\nten: \uffff\n", 3),
    ],
)
def test_control_characters(root: Path, text: str, line: int) -> None:
    """A control character, as Word leaves them behind, is told with its line."""
    says = "tệp: trong dòng có ký tự ẩn, thường do dán từ nơi khác; hãy xóa và gõ lại dòng đó"
    assert told(root, text) == [f"a.yml:{line}: {says}"]
    assert told_md(root, f"---\n{text}---\n# T\n") == [f"a.md:{line + 1}: {says}"]


@pytest.mark.parametrize("letter", ["\x08", "\x0b", "\x96"])
def test_control_characters_in_a_text(root: Path, letter: str) -> None:
    """They are told in the text of a page too, where nobody would see them."""
    says = "tệp: trong dòng có ký tự ẩn, thường do dán từ nơi khác; hãy xóa và gõ lại dòng đó"
    assert told_md(root, f"---\nma: a\n---\n# T\n\nMột{letter}hai\n") == [f"a.md:6: {says}"]


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("ch\ufffdnh", "ch\ufffdnh"),
        ("Th? t?c", "t?c"),
        ("C¤ng an", "C¤ng"),
        ("c\ufffd\ufffda", "c\ufffd\ufffda"),
        ("C?NG HÒA", "C?NG"),
        ("(c?a)", "c?a"),
        ("ho□ch", "ho□ch"),
        ("vÃ  chính", "vÃ"),
        ("Ã y", "Ã"),
    ],
)
def test_lost_letters(root: Path, word: str, shown: str) -> None:
    """What a change of encoding made of letters: nobody can read it, and it is told where it stands."""
    says = f"bảng mã: chữ bị mất khi chuyển mã; hãy gõ lại từ này (đang có: “{shown}”)"
    assert told(root, f"ma: a\nten: Hành {word} công\n")[0] == f"a.yml:2: {says}"
    assert told_md(root, f"---\nma: a\n---\n# T\n\nHành {word} công\n")[0] == f"a.md:6: {says}"


@pytest.mark.parametrize(
    "text",
    [
        "Tại sao? Vì chậm.",
        "Tại sao?vì chậm",
        "Nộp ở đâu?Nộp ở xã",
        "UBND?Có",
        "□Có □Không",
        "https://vidu.vn/tim?q=ho-so&l=vi",
        "vidu.vn?a=b",
        "Hỏi (?) và đáp",
        "1?2",
        "A?B",
        "gì?? Ai?!",
        "NGÃ BA, XÃ A",
    ],
)
def test_question_marks_are_no_lost_letters(root: Path, text: str) -> None:
    """A question mark without its blank stands between two words, in an address it stands before a name."""
    assert read(root, f"ten: {text}\n").data == {"ten": text}


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\u0085"])
def test_invisible_line_ends_do_not_shift_lines(root: Path, mark: str) -> None:
    """Line separators that no editor shows, common in pasted text, do not make lines of their own."""
    assert told(root, f'ten: "a{mark}b"\nma: c\nma: d\n') == ["a.yml:3: ma: mục này ghi hai lần; hãy giữ một"]


@given(st.text("ab:-#'\"[]{}|>&*!%@`\\,?~=. \n\tđ", max_size=40))
def test_any_text_is_data_or_a_problem(root: Path, text: str) -> None:
    """Whatever is typed, staff get data or messages with a line; never another error."""
    problems: tuple[Problem, ...] = ()
    found: Source | None = None
    try:
        found = read(root, text)
    except ContentError as refused:
        problems = refused.problems
    assert bool(problems) != bool(found)
    assert all(problem.path == "a.yml" and problem.line >= 1 for problem in problems)


# Files


@pytest.mark.parametrize("content", ["", " \n\n", "\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_empty_file(root: Path, content: str | bytes) -> None:
    """A file with nothing in it is told, as YAML and as Markdown."""
    assert told(root, content) == [
        "a.yml:1: tệp: tệp trống, chưa có nội dung; lỡ xóa thì bấm History ở tệp trên GitHub để chép lại bản cũ"
    ]
    assert told_md(root, content) == [
        "a.md:1: tệp: tệp trống, chưa có nội dung; lỡ xóa thì bấm History ở tệp trên GitHub để chép lại bản cũ"
    ]


def test_missing_file(root: Path) -> None:
    """A file that must be there and is not is named by its path below the root."""
    with pytest.raises(ContentError) as refused:
        yaml_reader.read_yaml(root, root / "data" / "don-vi.yml")
    assert str(refused.value) == "data/don-vi.yml:1: tệp: thiếu tệp này"


@pytest.mark.parametrize(
    ("raw", "line", "byte"),
    [
        ("ten: Hòa Bình\n".encode("utf-16"), 1, "FF"),
        (b"\xfe\xff" + "ten: Hòa Bình\n".encode("utf-16-be"), 1, "FE"),
        ("ma: a\nten: Đà Nẵng\n".encode("cp1258", "ignore"), 2, "D0"),
        (b"ma: a\n\nten: \xd9y ban\n", 3, "D9"),
        ("ma: a\nten: à".encode()[:-1], 2, "C3"),
    ],
)
def test_not_utf_8(root: Path, raw: bytes, line: int, byte: str) -> None:
    """A file in another encoding is refused with the line and the byte; nothing is guessed."""
    how = "hãy mở bằng Notepad, chọn Lưu thành (Save as), ô Mã hóa (Encoding) chọn UTF-8"
    message = f"tệp: tệp chưa lưu theo bảng mã UTF-8; {how}"
    assert told(root, raw) == [f"a.yml:{line}: {message} (đang có: “byte 0x{byte}”)"]
    assert told_md(root, raw) == [f"a.md:{line}: {message} (đang có: “byte 0x{byte}”)"]


def test_another_sort_of_file_under_a_new_name(root: Path) -> None:
    """A PDF or a Word file that was only renamed is called what it is, not a text in another encoding."""
    for start, what in ((b"%PDF-1.7\n\xe2\xe3", "PDF"), (b"PK\x03\x04\xff", "tệp nén ZIP hoặc tệp Office")):
        way = "hãy mở tệp gốc, chép chữ dán vào một tệp mới"
        assert told_md(root, start) == [f"a.md:1: tệp: tệp mang đuôi .md nhưng là {what}; {way} (đang có: “a.md”)"]


def test_byte_order_mark(root: Path) -> None:
    """The mark that Windows puts before UTF-8 does not count."""
    assert read(root, b"\xef\xbb\xbften: a\n").data == {"ten": "a"}
    assert read_md(root, b"\xef\xbb\xbf---\nten: a\n---\n# T\n").data == {"ten": "a"}


def test_windows_line_ends(root: Path) -> None:
    """Lines that end as on Windows are the same lines."""
    assert read(root, "ma: a\r\nten: |\r\n  b\r\n  c\r\n").data == {"ma": "a", "ten": "b\nc"}
    assert told(root, "ma: a\r\nten: b\r\nma: c\r\n") == ["a.yml:3: ma: mục này ghi hai lần; hãy giữ một"]
    assert read(root, 'ma: "a"\rten: |\r  b\r  c\r').data == {"ma": "a", "ten": "b\nc"}  # of an old Mac
    assert told(root, "ma: a\rten: b\rma: c\r") == ["a.yml:3: ma: mục này ghi hai lần; hãy giữ một"]
    found = read_md(root, "---\r\nten: a\r\n---\r\n# T\r\n\r\nb\r\n")
    assert (found.data, found.body, found.body_line) == ({"ten": "a"}, "# T\n\nb\n", 4)


def test_decomposed_text_and_soft_hyphens(root: Path) -> None:
    """Text pasted from PDF and Word is accepted and put in one form: keys, values and body."""
    raw = "te\u0302n: Ho\u0300a Bi\u0300nh\ndia_chi: Tho\u0302n\u00a03,\u00ad xa\u0303\u200b Hòa Bình\n"
    assert read(root, raw).data == {"tên": "Hòa Bình", "dia_chi": "Thôn 3, xã Hòa Bình"}
    found = read_md(root, f"---\n{raw}---\n# Thu\u0309 tu\u0323c\u00ad\n")
    assert (found.data, found.body) == ({"tên": "Hòa Bình", "dia_chi": "Thôn 3, xã Hòa Bình"}, "# Thủ tục\n")


def test_too_large(root: Path) -> None:
    """A file over two megabytes is refused unread; one of exactly that size is read."""
    assert source.MAX_BYTES == 2_000_000
    right = b"a: " + b"x" * (source.MAX_BYTES - 4) + b"\n"
    assert read(root, right).data == {"a": "x" * (source.MAX_BYTES - 4)}
    (message,) = told(root, right + b" " * 600_000)
    assert message == "a.yml:1: tệp: tệp quá lớn, tối đa 2 MB (đang có: “2,6 MB”)"


@pytest.mark.parametrize("text", ["# chỉ có ghi chú\n", "---\n", "---\n# chỉ có ghi chú\n", "~\n"])
def test_only_comments(root: Path, text: str) -> None:
    """A file without any value is an empty record: its missing keys are told one by one."""
    assert read(root, text).data == {}


# Front matter


@pytest.mark.parametrize(
    ("text", "data", "body", "line"),
    [
        ("---\nten: a\n---\n\n# T\n", {"ten": "a"}, "\n# T\n", 4),
        ("---\nten: a\n...\n# T", {"ten": "a"}, "# T", 4),
        ("---  \nten: a\n---\t\n# T", {"ten": "a"}, "# T", 4),
        ("---\n---\n# T", {}, "# T", 3),
        ("---\n# ghi chú\n---\n# T", {}, "# T", 4),
        ("---\nten: a\n---\n# T\n\n---\n\nb", {"ten": "a"}, "# T\n\n---\n\nb", 4),
        ("---\nten: |\n  ---\n  b\n---\n# T", {"ten": "---\nb"}, "# T", 6),
        ("---\nten: a\n---", {"ten": "a"}, "", 4),
    ],
)
def test_front_matter(root: Path, text: str, data: object, body: str, line: int) -> None:
    """What stands between the two lines of dashes is data, the rest is text, and it knows its first line."""
    found = read_md(root, text)
    assert (found.path, found.data, found.body, found.body_line) == ("a.md", data, body, line)


def test_lines_of_front_matter_are_lines_of_the_file(root: Path) -> None:
    """Values of front matter have the line of the Markdown file."""
    found = read_md(root, "---\nten: a\n\nanh:\n  tep: b\n---\n# T\n")
    assert [found.line(at) for at in [("ten",), ("anh",), ("anh", "tep"), ("thieu",)]] == [2, 4, 5, 2]


@given(
    st.lists(st.sampled_from(["a: 1", "b: 2", "# c", ""]), unique=True),
    st.lists(st.sampled_from(["# T", "", "đoạn", "---"])),
)
def test_the_text_begins_where_it_is_said(root: Path, head: list[str], body: list[str]) -> None:
    """The body and its first line agree with the file, whatever stands before."""
    text = "\n".join(["---", *head, "---", *body])
    found = read_md(root, text)
    assert found.body.split("\n") == (body or [""])
    assert found.body_line == len(head) + 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "# Tiêu đề\n\nMột đoạn.\n",
            "a.md:1: đầu tệp: tệp phải mở đầu bằng phần đầu tệp nằm giữa hai dòng --- "
            "(đang có: “# Tiêu đề”); ví dụ đúng: --- ở dòng 1",
        ),
        (
            "\n---\nten: a\n---\n",
            "a.md:1: đầu tệp: tệp phải mở đầu bằng phần đầu tệp nằm giữa hai dòng ---; ví dụ đúng: --- ở dòng 1",
        ),
        (
            "—-\nten: a\n—-\n",
            "a.md:1: đầu tệp: tệp phải mở đầu bằng phần đầu tệp nằm giữa hai dòng ---, gõ bằng ba dấu trừ "
            "(đang có: “—-”); ví dụ đúng: --- ở dòng 1",
        ),
        (
            "----\nten: a\n----\n",
            "a.md:1: đầu tệp: tệp phải mở đầu bằng phần đầu tệp nằm giữa hai dòng --- "
            "(đang có: “----”); ví dụ đúng: --- ở dòng 1",
        ),
        ("---\nten: a\n\n# T\n", f"a.md:3: {UNCLOSED}; ví dụ đúng: ---"),
        ("---\nten: a\n----\n# T\n", f"a.md:3: {UNCLOSED} (đang có: “----”); ví dụ đúng: ---"),
        ("---\nten: a\n ---\n# T\n", f"a.md:3: {UNCLOSED} (đang có: “---”); ví dụ đúng: ---"),
        ("---\nten: a\n——\n\n# T\n", f"a.md:3: {UNCLOSED} (đang có: “——”); ví dụ đúng: ---"),
        ("---\nten: a\nten: b\n---\n# T\n", "a.md:3: ten: mục này ghi hai lần; hãy giữ một"),
    ],
)
def test_front_matter_missing_or_unclosed(root: Path, text: str, message: str) -> None:
    """MkDocs would publish such front matter as text; here it is told."""
    assert told_md(root, text) == [message]


def test_free_pages_may_have_no_front_matter(root: Path) -> None:
    """On a page that may do without, a text that opens otherwise is all text; an unclosed opening is still told."""
    found = read_md(root, "# T\n\n---\n\nb\n", optional=True)
    assert (found.data, found.body, found.body_line) == ({}, "# T\n\n---\n\nb\n", 1)
    assert read_md(root, "---\ntom_tat: a\n---\n# T\n", optional=True).data == {"tom_tat": "a"}
    with pytest.raises(ContentError, match="chưa đóng"):
        read_md(root, "---\ntom_tat: a\n# T\n", optional=True)


def test_links_of_a_text_are_known(root: Path) -> None:
    """The links of the text come with it; their lines count from its beginning."""
    found = read_md(root, "---\nten: a\n---\n# T\n\n[a](b.md)\n")
    assert [(link.line, link.target) for link in found.links] == [(3, "b.md")]
    assert read(root, "ten: a\n").links == ()


def test_paths_in_messages_are_relative(tmp_path: Path) -> None:
    """Messages name a file by its path in the project, with slashes, on every machine."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.yml").write_text("a: 1\na: 2\n")
    with pytest.raises(ContentError) as refused:
        yaml_reader.read_yaml(tmp_path, tmp_path / "data" / "a.yml")
    assert re.fullmatch(r"data/a\.yml:2: a: .+", str(refused.value))


@pytest.mark.parametrize("written", [r"số 12\09", r"mục\a một", r"một\bhai", r"\u0007", r"a\x85b", r"a\ufffe"])
def test_a_backslash_in_quotes_makes_no_hidden_sign(root: Path, written: str) -> None:
    """In double quotes it changes letters into signs that nobody sees; that is told."""
    (root / "a.yml").write_text(f'ma: a\nten: "{written} và chữ"\n', "utf-8")
    with pytest.raises(ContentError) as told:
        yaml_reader.read_yaml(root, root / "a.yml")
    assert [(one.line, one.message) for one in told.value.problems] == [(2, yaml_rows.ESCAPED)]


@pytest.mark.parametrize("sign", ["=", ":", "：", " = "])
def test_a_file_without_one_right_colon(root: Path, sign: str) -> None:
    """Each line is told with the right one, the first too, where YAML takes all for one text."""
    rows = [f"{key}{sign}{value}" for key, value in (("ngay", "2026-11-01"), ("loai", "tin"))]
    found = told(root, "\n".join(rows) + "\n")
    assert [line.partition(": ")[0] for line in found] == ["a.yml:1", "a.yml:2"]
    assert [line.rpartition("; ví dụ đúng: ")[2] for line in found] == ["ngay: 2026-11-01", "loai: tin"]
