"""Records: right data becomes a frozen model, mistakes become messages in Vietnamese with their lines."""

import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import Field, ValidationError

from cchc.core import collection, record
from cchc.core.dates import Day
from cchc.core.kind import Kind
from cchc.core.lists import as_list
from cchc.core.loaders import Loader, folder, list_file, one_file
from cchc.core.problems import ContentError, Problem
from cchc.core.record import Entry, Flag, Identifier, Mail, Paragraphs, Record, Text, Web
from cchc.core.rules import Rule
from cchc.core.validation import build
from cchc.core.yaml_reader import read_markdown, read_yaml
from support import read_cases

CASES: list[dict[str, Any]] = read_cases(Path(__file__).parent / "cases" / "record.yml")
HEAD = "so_ky_hieu: 92/BC-UBND\nngay: 2024-06-20\nloai: bao-cao\n"


class Place(Record):
    """A record inside another."""

    name: Text = Field(alias="ten", description="Tên", examples=["Thôn 3"])
    page: Web | None = Field(None, alias="trang", examples=["https://xa.vn"])


class Part(Record):
    """A record that holds others of its kind."""

    title: Text | None = Field(None, alias="tieu_de", examples=["Công tác triển khai"])
    paragraphs: tuple[Text, ...] = Field((), alias="doan", examples=["[Một đoạn]"])
    parts: tuple["Part", ...] = Field((), alias="muc")


class Paper(Record):
    """A record with a field of every sort."""

    number: Text = Field(
        alias="so_ky_hieu", title="Số, ký hiệu", description="Như trên văn bản", examples=["92/BC-UBND"]
    )
    issued: Day = Field(alias="ngay", examples=["2024-06-20"])
    kind: Literal["bao-cao", "ke-hoach"] = Field(alias="loai", examples=["bao-cao"])
    summary: Text | None = Field(None, alias="tom_tat", max_length=20, examples=["Một câu."])
    copies: int | None = Field(None, alias="so_ban", ge=1, le=9, examples=["3"])
    price: Decimal | None = Field(None, alias="gia")
    draft: Flag = Field(False, alias="nhap", examples=["true"])
    opening: Paragraphs = Field((), alias="mo_dau", examples=["UBND xã báo cáo:"])
    kept: Place | None = Field(None, alias="noi_luu", examples=["xem ten"])
    body: tuple[Part, ...] = Field((), alias="noi_dung")
    recipients: tuple[Text, ...] = Field(("VT",), alias="nhan", min_length=1, max_length=2, examples=["[VT]"])


class Forms(Record):
    """The special texts."""

    flag: Flag = Field(False, alias="co")
    web: Web | None = Field(None, alias="trang")
    mail: Mail | None = Field(None, alias="thu")
    id: Identifier | None = Field(None, alias="ma")


class Row(Record):
    """An entry of a list."""

    id: Identifier = Field(alias="ma", examples=["thu-tuc"])
    name: Text = Field(alias="ten", examples=["Thủ tục"])


def write(root: Path, path: str, text: str) -> Path:
    """Write a file of content."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")
    return file


def told(root: Path, model: type[Record], text: str) -> list[str]:
    """The messages for a file that holds one record."""
    try:
        build(model, read_yaml(root, write(root, "a.yml", text)))
    except ContentError as refused:
        return [str(problem) for problem in refused.problems]
    return []


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_case(tmp_path: Path, case: dict[str, Any]) -> None:
    """Right records pass; of wrong ones every mistake is told, with its line and a right example."""
    assert told(tmp_path, Paper, case.get("whole") or HEAD + case["text"]) == case["told"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_case_in_front_matter(tmp_path: Path, case: dict[str, Any]) -> None:
    """The same in front matter: the same messages, one line further down."""
    text = f"---\n{case.get('whole') or HEAD + case['text']}---\n\n# Tiêu đề\n"
    source = read_markdown(tmp_path, write(tmp_path, "a.md", text))
    messages: list[Problem] = []
    try:
        build(Paper, source)
    except ContentError as refused:
        messages.extend(refused.problems)
    moved = [row.split(":", 2) for row in case["told"]]
    empty = not source.lines  # without any value there is no better line than the first
    assert [str(problem) for problem in messages] == [
        f"a.md:{int(line) + (0 if empty else 1)}:{rest}" for _, line, rest in moved
    ]


@pytest.mark.parametrize("value", ["{a: b}", "[a, [b]]", '""'])
def test_text_or_a_list(tmp_path: Path, value: str) -> None:
    """A field that takes text or a list is called by its key, never by the program's names for its types."""
    assert told(tmp_path, Paper, f"{HEAD}mo_dau: một đoạn\n") == []
    assert told(tmp_path, Paper, f"{HEAD}mo_dau: [một đoạn, hai đoạn]\n") == []
    messages = told(tmp_path, Paper, f"{HEAD}mo_dau: {value}\n")
    assert messages
    assert all(message.startswith(("a.yml:4: mo_dau: ", "a.yml:4: mo_dau thứ 2: ")) for message in messages)


def test_a_list_below_the_sign_of_a_block() -> None:
    """Lines with dashes below `|` are the list that was meant; one line with a dash stays as it is."""
    assert as_list("- Một\n- Hai\n") == ["Một", "Hai"]
    assert as_list("- Một") == ["- Một"]
    assert as_list("Một\n- Hai") == ["Một", "- Hai"]


def test_a_record_has_the_values_as_they_were_meant(tmp_path: Path) -> None:
    """Texts are put on one line, numbers and days are numbers and days, what is left out has its default."""
    text = HEAD + 'tom_tat: " Một\n  câu "\nso_ban: 3\ngia: "15.170"\nnhap: true\nnoi_dung:\n  - doan: [a, b]\n'
    paper = build(Paper, read_yaml(tmp_path, write(tmp_path, "a.yml", text)))
    assert paper.number == "92/BC-UBND"
    assert paper.issued.isoformat() == "2024-06-20"
    assert (paper.summary, paper.copies, paper.price, paper.draft) == ("Một câu", 3, Decimal("15.17"), True)
    assert paper.body[0].paragraphs == ("a", "b")
    assert (paper.kept, paper.recipients, paper.opening) == (None, ("VT",), ())


def test_a_record_cannot_change(tmp_path: Path) -> None:
    """A record is frozen once it is read."""
    place = build(Place, read_yaml(tmp_path, write(tmp_path, "a.yml", "ten: A\n")))
    with pytest.raises(ValidationError):
        place.name = "B"  # type: ignore[misc]
    assert place.name == "A"


@pytest.mark.parametrize(
    ("written", "meant"),
    [("true", True), ("True", True), ("có", True), ("co", True), ("false", False), ("False", False), ("không", False)],
)
def test_yes_and_no(tmp_path: Path, written: str, meant: bool) -> None:
    """Staff may say yes and no in Vietnamese."""
    assert build(Forms, read_yaml(tmp_path, write(tmp_path, "a.yml", f"co: {written}\n"))).flag is meant


RIGHT = {
    "trang": ["https://xa.vn", "http://xa.vn/a/b?c=1#d", "https://xa.gov.vn:8080/", "HTTPS://xa.vn"],
    "thu": ["xa@tinh.gov.vn", "van-thu.xa+1@tinh.gov.vn", "a_b@c.vn"],
    "ma": ["a", "thu-tuc-hanh-chinh", "2024", "a1-b2"],
}
WRONG = {
    "co": ["yes", "no", "1", "0", "on", "x", "[true]"],
    "trang": [
        "www.xa.vn",
        "xa.vn",
        "//xa.vn",
        "https:/xa.vn",
        "https://",
        "ftp://xa.vn",
        "javascript:alert(1)",
        "https://xa vn",
        "https://xa.vn/<a>",
        "'https://xa.vn/\"'",
        "mailto:a@b.vn",
        "https://[địa chỉ]",
    ],
    "thu": ["xa", "xa@", "'@tinh.vn'", "xa@tinh", "a b@c.vn", "a@b..vn", "ủy@tinh.vn", "a@b.vn, c@d.vn", "<a@b.vn>"],
    "ma": ["Thu-tuc", "thu_tuc", "thủ-tục", "-a", "a-", "a--b", "a b", "a/b", "a.b"],
}
REASONS = {
    "co": "chỉ ghi true (có) hoặc false (không)",
    "trang": "địa chỉ trang phải bắt đầu bằng https:// hoặc http:// và không có dấu cách",
    "thu": "địa chỉ thư điện tử không đúng dạng",
    "ma": "mã chỉ gồm chữ thường không dấu, chữ số và gạch nối",
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in RIGHT.items() for value in values])
def test_right_forms(tmp_path: Path, key: str, value: str) -> None:
    """Web and mail addresses and identifiers in their usual forms are accepted."""
    assert told(tmp_path, Forms, f"{key}: {value}\n") == []


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in WRONG.items() for value in values])
def test_wrong_forms(tmp_path: Path, key: str, value: str) -> None:
    """Anything else is refused with the reason."""
    (message,) = told(tmp_path, Forms, f"{key}: {value}\n")
    assert message.startswith(f"a.yml:1: {key}: {REASONS[key]} (đang có: “")


def unlucky(entry: Entry[Row]) -> Iterator[Problem]:
    """Tên không được là “xấu”."""
    if entry.data.name == "xấu":
        yield entry.problem(("ten",), "tên này xấu", entry.data.name, "đẹp")


def checked(
    load: Loader[Entry[Row]], root: Path, rule: Rule[Entry[Row]]
) -> tuple[tuple[Entry[Row], ...], tuple[Problem, ...]]:
    """What a kind that has this rule reads."""
    return Kind(id="a", name="A", place="a.yml", model=Row, load=load, rules=(rule,)).read(root)


def test_one_file_one_record(tmp_path: Path) -> None:
    """A file with one record gives one entry; the rules are asked only about what could be read."""
    write(tmp_path, "a.yml", "ma: a\nten: xấu\n")
    entries, problems = checked(one_file("a.yml", Row), tmp_path, unlucky)
    assert [entry.data.id for entry in entries] == ["a"]
    assert [str(problem) for problem in problems] == ["a.yml:2: ten: tên này xấu (đang có: “xấu”); ví dụ đúng: đẹp"]
    write(tmp_path, "a.yml", "ma: A\nten: xấu\n")
    entries, problems = checked(one_file("a.yml", Row), tmp_path, unlucky)
    assert entries == ()
    assert [problem.field for problem in problems] == ["ma"]


def test_a_problem_of_an_entry_may_be_short(tmp_path: Path) -> None:
    """What was found and an example are said only where there is something to say; an entry is frozen."""
    write(tmp_path, "a.yml", "- ma: a\n  ten: A\n")
    (entry,), _ = list_file("a.yml", Row, "ma")(tmp_path)
    assert str(entry.problem((), "sai")) == "a.yml:1: mục thứ 1: sai"
    assert str(entry.problem(("ten",), "sai", 7)) == "a.yml:2: mục thứ 1, ten: sai (đang có: “7”)"
    with pytest.raises(AttributeError):
        entry.at = ()  # type: ignore[misc]


def test_one_file_missing(tmp_path: Path) -> None:
    """A file that must be there is told when it is not."""
    entries, problems = one_file("data/a.yml", Row)(tmp_path)
    assert entries == ()
    assert [str(problem) for problem in problems] == ["data/a.yml:1: tệp: thiếu tệp này"]


def test_a_folder_of_records(tmp_path: Path) -> None:
    """Every file of a folder is read, in order; mistakes of all files come together."""
    write(tmp_path, "data/2024/b.yml", "ma: b\nten: B\n")
    write(tmp_path, "data/2023/a.yaml", "ma: a\nten: xấu\n")
    write(tmp_path, "data/2023/c.yml", "ma: c\nten: [C]\n")
    write(tmp_path, "data/2023/d.yml", "ma: d: e\n")
    write(tmp_path, "data/2023/e.pdf", "x")
    entries, problems = checked(folder("data", Row), tmp_path, unlucky)
    assert [(entry.source.path, entry.data.id) for entry in entries] == [
        ("data/2023/a.yaml", "a"),
        ("data/2024/b.yml", "b"),
    ]
    assert sorted((problem.path, problem.field) for problem in problems) == [
        ("data/2023/a.yaml", "ten"),
        ("data/2023/c.yml", "ten"),
        ("data/2023/d.yml", "cách viết"),
    ]


def test_rules_are_asked_about_every_record(tmp_path: Path) -> None:
    """A rule finds the mistakes of all entries, whatever kind of collection the rules come in."""
    write(tmp_path, "a.yml", "- {ma: a, ten: xấu}\n- {ma: b, ten: B}\n- {ma: c, ten: xấu}\n")
    _, problems = checked(list_file("a.yml", Row, "ma"), tmp_path, unlucky)
    assert [(problem.line, problem.field) for problem in problems] == [(1, "mục thứ 1, ten"), (3, "mục thứ 3, ten")]


def test_a_list_of_records(tmp_path: Path) -> None:
    """Right entries are kept, each mistake has the line and the number of its entry."""
    write(tmp_path, "a.yml", "- ma: a\n  ten: A\n\n- ma: b\n  tenn: B\n\n- ma: c\n  ten: C\n")
    entries, problems = list_file("a.yml", Row, "ma")(tmp_path)
    assert [(entry.at, entry.data.id) for entry in entries] == [((0,), "a"), ((2,), "c")]
    assert [str(problem) for problem in problems] == [
        "a.yml:5: mục thứ 2, tenn: không có mục tên này; có phải là “ten”? (đang có: “B”)",
    ]


def test_thousands_of_unknown_keys(tmp_path: Path) -> None:
    """They are told in about the time that it takes to read them."""
    took = []
    for count in (500, 8_000):
        write(tmp_path, "a.yml", "- ma: a\n" + "".join(f"  la_{number}: x\n" for number in range(count)))
        with collection.paused():  # other tests may have left much to look through
            start = time.process_time()
            _, problems = list_file("a.yml", Row, "ma")(tmp_path)
            took.append(time.process_time() - start)
        assert len(problems) == count + 1
    assert took[1] < 0.5 + 30 * took[0]


def test_entries_of_a_list_that_are_no_records(tmp_path: Path) -> None:
    """A text or an empty entry is told in staff's words: no `None` of the program's."""
    write(tmp_path, "a.yml", "- ma: a\n  ten: A\n-\n- chữ\n")
    _, problems = list_file("a.yml", Row, "ma")(tmp_path)
    empty, words = sorted(problems)
    assert (empty.line, empty.field) == (3, "mục thứ 2")
    assert "None" not in str(empty)
    message = "phải gồm các mục con thụt vào, mỗi dòng một mục"
    assert str(words) == f"a.yml:4: mục thứ 3: {message} (đang có: “chữ”); ví dụ đúng: - ma: chữ"


def test_an_empty_place_in_a_list_of_texts(tmp_path: Path) -> None:
    """A dash with nothing behind it is told with its line and without the program's `None`."""
    message = "a.yml:3: doan thứ 2: mục này đang để trống; ví dụ đúng: Một đoạn"
    assert told(tmp_path, Part, "doan:\n  - a\n  -\n") == [message]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            "- ma: a\n  ten: A\n- ma: b\n  ten: B\n- ten: C\n  ma: a\n- ma: a\n  ten: D\n",
            [
                "a.yml:6: mục thứ 3, ma: trùng với mục bắt đầu ở dòng 1 (đang có: “a”)",
                "a.yml:7: mục thứ 4, ma: trùng với mục bắt đầu ở dòng 1 (đang có: “a”)",
            ],
        ),
        (
            "- ma: a\n- ma: a\n  ten: A\n",
            [
                "a.yml:1: mục thứ 1, ten: thiếu mục bắt buộc này; ví dụ đúng: ten: Thủ tục",
                "a.yml:2: mục thứ 2, ma: trùng với mục bắt đầu ở dòng 1 (đang có: “a”)",
            ],
        ),
        ("- ma: a\n  ten: A\n- ma: b\n  ten: A\n", []),
    ],
)
def test_no_two_entries_share_their_id(tmp_path: Path, text: str, messages: list[str]) -> None:
    """An id used twice is told with the line of the first use, also where that entry is wrong."""
    write(tmp_path, "a.yml", text)
    _, problems = list_file("a.yml", Row, "ma")(tmp_path)
    assert [str(problem) for problem in sorted(problems)] == messages


@pytest.mark.parametrize("text", ["ma: a\nten: A\n", "chữ\n"])
def test_no_list(tmp_path: Path, text: str) -> None:
    """A file that should hold a list and does not is told how a list is written."""
    write(tmp_path, "a.yml", text)
    entries, problems = list_file("a.yml", Row, "ma")(tmp_path)
    assert entries == ()
    assert [str(problem) for problem in problems] == [
        "a.yml:1: tệp: tệp phải là một danh sách; mỗi mục bắt đầu bằng dấu gạch ngang; ví dụ đúng: - ma: …"
    ]


def test_a_list_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing or broken file of a list is told like any other."""
    entries, problems = list_file("a.yml", Row, "ma")(tmp_path)
    assert (entries, [problem.message for problem in problems]) == ((), ["thiếu tệp này"])


def test_keys_for_the_staff_guide() -> None:
    """The guide lists every key in the order of writing, inner ones under their owner's name, none for ever."""
    rows = list(record.keys(Paper))
    assert [key.name for key in rows] == [
        *("so_ky_hieu", "ngay", "loai", "tom_tat", "so_ban", "gia", "nhap", "mo_dau"),
        *("noi_luu", "noi_luu.ten", "noi_luu.trang"),
        *("noi_dung", "noi_dung.tieu_de", "noi_dung.doan", "noi_dung.muc"),
        "nhan",
    ]
    assert rows[0] == record.Key("so_ky_hieu", "Số, ký hiệu", True, "Như trên văn bản", "92/BC-UBND", {})
    assert [key.name for key in rows if key.required] == ["so_ky_hieu", "ngay", "loai", "noi_luu.ten"]
