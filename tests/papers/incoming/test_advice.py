"""Advice on papers: what is told, where, and what is right and stays unsaid."""

from datetime import date

import pytest

from cchc.kinds import old_term
from cchc.papers.incoming.advice import REPEATED, advice
from cchc.papers.incoming.lines import TextLine
from cchc.papers.incoming.period import guess, period
from cchc.papers.incoming.recognise import recognise
from support import SAMPLE

TERMS = [entry.data for entry in old_term.KIND.read(SAMPLE.parent / "sample")[0]]
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


def told(text: str, day: date = AFTER, rest: str = "Hết./.") -> list[tuple[int, str]]:
    """Line and words of every advice on a report with one paragraph."""
    rows = ["BÁO CÁO", "Kết quả.", *text.split("\n"), rest, "Nơi nhận:", "- Lưu: VT."]
    lines = [TextLine(number, row) for number, row in enumerate(rows, 1)]
    return [(one.line, one.found) for one in advice(recognise(lines), day, TERMS)]


def test_cells_are_no_sentence() -> None:
    """What ends a cell of a table and begins the next one is not said twice; within a cell it is."""
    rows = (("Việc", "Hạn", "Ghi chú"), ("Một", "Quý II", "II là sớm"), ("Hai", "Quý I", "Họp họp lại"))
    lines = [TextLine(1, "BÁO CÁO"), TextLine(2, "Kết quả."), TextLine(3, "", rows=rows), TextLine(4, "Hết./.")]
    assert [one.found for one in advice(recognise(lines), AFTER, TERMS) if "hai lần" in one.message] == ["Họp họp"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Số điện thoại của của lãnh đạo.", ["của của"]),
        ("Người dân, tổ chức và Và ngày.", ["và Và"]),
        ("Đăng ngày 8/1/2024 và ngày 05/03/2024.", ["8/1/2024", "05/03/2024"]),
        (
            "Họp ngày 5 tháng 3 năm 2024, ngày 31 tháng 4 năm 2024.",
            ["ngày 5 tháng 3 năm 2024", "ngày 31 tháng 4 năm 2024"],
        ),
        ("Dịch vụ mức độ 3, 4 và mức độ 4; mức độ 3 và 4.", ["mức độ 3, 4", "mức độ 4", "mức độ 3 và 4"]),
        ("Họp ngày 05 tháng 3, 20/6/2024, 08/01/2024, 05/3/2024.", []),
        ("Luôn luôn, ngày ngày, người người, nhà nhà, thường thường, xanh xanh.", []),
        ("Ba ba, của, của; mức độ 30; mức độ 2.", ["Ba ba"]),
    ],
)
def test_slips_and_terms(text: str, found: list[str]) -> None:
    """The words found are named; words that are said twice on purpose and right days are not."""
    assert [words for _, words in told(text)] == found


def test_terms_that_changed_on_a_day() -> None:
    """Papers of earlier days keep the words of their time; “Bộ phận Một cửa” is a term in force (118/2025/NĐ-CP)."""
    text = "UBND huyện chỉ đạo Bộ phận Một cửa."
    assert told(text, BEFORE) == []
    assert [words for _, words in told(text, AFTER)] == ["huyện"]


def test_the_line_is_that_of_the_words() -> None:
    """In a paragraph that was torn, the line is the one where the words stand."""
    assert told("Câu thứ nhất chưa hết mà\nđã xuống dòng của của người viết.") == [(4, "của của")]


def test_two_names_of_the_portal() -> None:
    """A paper that says portal and site is told once, at the rarer name."""
    text = "Cổng thông tin điện tử và Cổng TTĐT.\nXem Trang thông tin điện tử."
    assert told(text) == [(4, "Trang thông tin điện tử")]
    assert told(text.replace("Trang", "Cổng")) == []


def test_form_of_the_paper() -> None:
    """A missing end, and a report sent upward without Kính gửi."""
    assert told("Một đoạn.", rest="Hết.") == [(0, "hết nội dung")]
    rows = ["BÁO CÁO", "Kết quả", "Một đoạn./.", "Nơi nhận:", "- Sở Nội vụ;", "- Các thôn."]
    for given, expected in ((rows, ["Nơi nhận: Sở Nội vụ"]), ([*rows[:2], "Kính gửi: Sở Nội vụ", *rows[2:]], [])):
        paper = recognise([TextLine(number, row) for number, row in enumerate(given, 1)])
        assert [one.found for one in advice(paper, AFTER, TERMS)] == expected


def test_words_said_twice_are_small() -> None:
    """The list of words that may be said twice is written in small letters and has no words of grammar."""
    assert all(word == word.casefold() for word in REPEATED)
    assert not REPEATED & set("của và các những là được cho với trong tại về đã có không một".split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quyết định phân công công chức Trung tâm", []),
        ("UBND xã giải quyết quyết định hành chính", []),
        ("UBND xã đã phân công công công chức", ["công công"]),
        ("các công công chức của xã", ["công công"]),
        ("cán bộ của của xã", ["của của"]),
    ],
)
def test_a_word_that_begins_as_the_last_one_ends(text: str, found: list[str]) -> None:
    """Two words that meet in one syllable are no slip; a syllable typed twice is."""
    paper = recognise([TextLine(1, "BÁO CÁO"), TextLine(2, "Kết quả"), TextLine(3, f"{text}.")])
    assert [one.found for one in advice(paper, AFTER, TERMS) if "hai lần" in one.message] == found


@pytest.mark.parametrize(
    ("subject", "name", "first", "last"),
    [
        ("Kết quả 6 tháng đầu năm 2024, nhiệm vụ 6 tháng cuối năm", "6 tháng đầu năm 2024", "2023-12-15", "2024-06-14"),
        ("Kết quả quý I năm 2024", "quý I năm 2024", "2023-12-15", "2024-03-14"),
        ("Kết quả Quý 4/2024", "quý IV năm 2024", "2024-09-15", "2024-12-14"),
        ("Kết quả 09 tháng năm 2024", "9 tháng đầu năm 2024", "2023-12-15", "2024-09-14"),
        ("Kết quả năm 2024, phương hướng năm 2025", "năm 2024", "2023-12-15", "2024-12-14"),
        ("Kết quả tháng 5 năm 2024", "tháng 5 năm 2024", "2024-04-15", "2024-05-14"),
        ("Kết quả sáu tháng cuối năm", "6 tháng cuối năm 2024", "2024-06-15", "2024-12-14"),
    ],
)
def test_periods(subject: str, name: str, first: str, last: str) -> None:
    """The period that the subject names, in the custom that ends on the 14th."""
    window = guess(subject, date(2024, 12, 20))
    assert window
    assert (window.name, str(window.first), str(window.last)) == (name, first, last)


def test_days_that_the_subject_says() -> None:
    """They are the period's, and nothing is assumed; days that are none, or stand the wrong way round, are not."""
    subject = "Kết quả quý I năm 2024 (Từ ngày 01/01/2024 đến hết ngày 31/3/2024)"
    assert period(subject, (), date(2024, 4, 2)) == {
        "ten": "quý I năm 2024", "tu": date(2024, 1, 1), "den": date(2024, 3, 31),
    }  # fmt: skip
    for wrong in (subject.replace("31/3", "31/2"), subject.replace("01/01/2024", "01/01/2025")):
        assert str(period(wrong, (), date(2024, 4, 2))["tu"]) == "2023-12-15"


def test_another_paper_in_the_file() -> None:
    """A second number and head below the signature: told, as it is no annex."""
    rows = ["BÁO CÁO", "Kết quả", "Một đoạn./.", "Nơi nhận:", "- Sở.", "TM. UBND", "CHỦ TỊCH", "Nguyễn Văn A"]
    lines = [TextLine(number, row) for number, row in enumerate(rows, 1)]
    more = [TextLine(9, "Số: 42/QĐ-UBND", page=True), TextLine(10, "QUYẾT ĐỊNH"), TextLine(11, "Điều 1. Giao việc.")]
    found = [one for one in advice(recognise([*lines, *more]), AFTER, TERMS) if "văn bản khác" in one.message]
    assert [(one.line, one.found) for one in found] == [(9, "Số: 42/QĐ-UBND")]


@pytest.mark.parametrize("subject", ["Kết quả tuyên truyền", "Kết quả năm 2030"])
def test_no_period_to_be_told(subject: str) -> None:
    """Where the subject names none, or one that had not begun, a mark is left and the days are said to be for now."""
    made = period(subject, (), date(2024, 6, 20))
    assert made["ten"] == "[cần bổ sung: kỳ báo cáo]"
    assert "chỉ là tạm" in str(made["ghi_chu"])
