"""Personal data: found in every usual form, never shown whole, told from what only looks like it."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cchc.core import collection
from cchc.core.privacy import finder, pattern_lists, public_data, quick_look, surroundings
from support import read_cases

CASES: dict[str, Any] = read_cases(Path(__file__).parents[1] / "cases" / "privacy.yml")
SEPARATORS = ("", " ", ".", "-", " - ", ". ", "·")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
WORDS = dict(zip("0123456789", "không một hai ba bốn năm sáu bảy tám chín".split(), strict=True))
AFTER = st.sampled_from(["để biết thêm", "người gửi", "hộ khẩu", "đồng chí", "ngày mai", "m", "lần", "đồng", "triệu"])
ONLY = st.sampled_from(["", "Gọi ", "Tổ 3. ", "xin liên hệ số ", "(", "năm 2024: "])
mobiles = st.from_regex(r"0[35789][0-9]{8}", fullmatch=True)


def _kinds(findings: Iterable[finder.Finding]) -> list[str]:
    return [found.kind.name for found in findings]


# All cases of a table in one test: each by itself costs more than it takes to look through its text.
def test_found() -> None:
    """What is personal is found, by its kind, in the order of the text."""
    assert {text: found for text, kinds in CASES["bad"] if (found := _kinds(finder.findings(text))) != kinds} == {}


def test_left_alone() -> None:
    """Money, days, papers, procedures, roads and public numbers are nobody's."""
    assert {text: found for text in CASES["good"] if (found := _kinds(finder.findings(text)))} == {}


def test_masked() -> None:
    """A message shows four digits of a number at most, one letter of a name or an address, no number of a house."""
    for text, kinds in CASES["bad"]:
        for found in finder.findings(text):
            most = {finder.NAME: 1, finder.MAIL: 1, finder.HOUSE: 0, finder.BIRTH: 0}.get(found.kind, 4)
            letters = found.kind in (finder.NAME, finder.MAIL)
            shown = sum(char.isalnum() if letters else char.isdigit() for char in found.masked)
            assert (text, shown) <= (text, most), kinds
            assert len(found.masked) == len(found.text), text
        assert not kinds or finder.hide(text) == finder.hide(finder.hide(text)) != text, text


def test_found_in_public_texts() -> None:
    """What is surely of a person is found in the text of an office too."""
    public = CASES["public"]["bad"]
    assert {text: found for text, kinds in public if (found := _kinds(finder.strong(text))) != kinds} == {}


def test_long_texts_around_it_hide_nothing() -> None:
    """A quick look at a long text looks near its digits alone, and that is enough."""
    around = "Tin dài một đoạn chưa nói đến ai. " * 20
    public = CASES["public"]["bad"]
    assert [text for text, _ in public if not quick_look.worth_reading(f"{around}\n{text}\n{around}")] == []


def test_a_quick_look_misses_nothing() -> None:
    """What would be found in the text of an office is looked for there too, also in capitals alone."""
    for text, kinds in CASES["bad"]:
        for written in (text, text.upper()):
            found = finder._found(written, finder.FLAT, finder._STRONG, public_data.is_personal)
            assert quick_look.worth_reading(written) or not [*found], (text, kinds)


def test_left_alone_in_public_texts() -> None:
    """Officials, people who are praised, offices, public accounts, dossiers and places are told of by right."""
    assert {text: found for text in CASES["public"]["good"] if (found := _kinds(finder.strong(text)))} == {}


@given(ONLY, mobiles, st.lists(st.sampled_from(SEPARATORS), min_size=9, max_size=9), st.booleans(), AFTER)
def test_a_phone_in_any_dress(before: str, digits: str, gaps: list[str], wide: bool, after: str) -> None:
    """However a mobile number is split, it is found, and no message gives it away."""
    written = "".join(f"{digit}{gap}" for digit, gap in zip(digits, [*gaps, ""], strict=True))
    assume(not re.match(r"\d\d?[./-]\d\d?[./-](?:19|20)\d\d\D", written))  # 03.1.2000 000 begins with a day
    text = f"{before}{written.translate(WIDE) if wide else written} {after}"
    found = finder.findings(text)
    assert found
    assert not any(re.sub(r"\D", "", one.masked) in (digits, digits[1:]) for one in found)
    left = "".join(char for at, char in enumerate(text) if not any(f.start <= at < f.end for f in found))
    assert len(re.sub(r"\D", "", left.removeprefix(before))) < 4


@given(mobiles)
def test_a_phone_in_words(digits: str) -> None:
    """Spelled out, with accents and without."""
    said = " ".join(WORDS[digit] for digit in digits)
    assert [found.kind.name for found in finder.findings(f"Gọi {said} nhé")] == ["số điện thoại"]


@given(st.from_regex(r"[0-9]{12}", fullmatch=True), st.sampled_from(["", " ", "."]))
def test_an_identity_number(digits: str, gap: str) -> None:
    """Twelve digits, whole or in groups, are never published."""
    assert finder.findings(f"Giấy tờ {gap.join((digits[:3], digits[3:6], digits[6:9], digits[9:]))}")


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text breaks the finders, and what they find is in it."""
    cleaned = finder.readable(text)
    for found in finder.findings(text):
        assert cleaned[found.start : found.end] == found.text


def test_known_numbers_are_nobodys() -> None:
    """A number that the site publishes itself may be written in any way; another may not."""
    known = ["02743904872", "diachi@tinh.gov.vn", "số 12 đường Lê Lợi"]
    assert finder.findings("Gọi (0274) 3904 872, +84 274 3904 872, diachi@tinh.gov.vn", known) == ()
    assert finder.findings("Trụ sở: Số 12 đường Lê Lợi", known) == ()
    assert len(finder.findings("Gọi 0274 3904 873, nhà số 12", known)) == 2


@collection.paused()  # other tests may have left much to look through
def test_work_grows_as_the_text_does() -> None:
    """A page of digits and words does not hold the build up: four times as long, it takes no sixteen times the work."""
    took = []
    for times in (100, 400):
        start = time.process_time()
        finder.findings("số 12 ông Nguyễn 0 1 2 không một, tổ 3 STK ngõ 1/ sinh " * times)
        took.append(time.process_time() - start)
    assert took[1] < 8 * took[0]


@pytest.mark.parametrize(
    "part", ["9", "9 ", "0.", "9-", "a", "a.", "a-", "_", "a-cong_at_", "a@", "số ", "không 1 ", "ông Y ", "| 9 "]
)
@collection.paused()
def test_no_row_of_the_same_holds_the_check_up(part: str) -> None:
    """A long row of digits or signs takes no hours: each time it is twice as long, at most eight times the work."""
    before = 0.02
    for length in (14, 28, 56, 112, 224, 448, 896):
        start = time.process_time()
        finder.findings(part * (length // len(part)))
        took = time.process_time() - start
        assert took < 8 * before
        before = max(took, before)


def test_the_table_for_browsers_is_always_the_same() -> None:
    """It is published: two builds of one content have the same bytes, whatever order Python gives to its sets."""
    code = "from cchc.core.privacy.browser_table import table; print(ascii(table()))"
    run = [sys.executable, "-c", code]
    made = {subprocess.check_output(run, env={**os.environ, "PYTHONHASHSEED": seed}) for seed in "12"}
    assert len(made) == 1


def test_long_texts_are_not_kept() -> None:
    """None of thousands of news stays in memory for it; short texts are known when they come again."""
    before = quick_look.worth_reading.short.cache_info()
    long, short = "Tin dài một đoạn. " * 200, "Một dòng của thủ tục chưa ai đọc tới"
    assert not any(quick_look.worth_reading(text) for text in (long, short, long, short, short))
    after = quick_look.worth_reading.short.cache_info()
    assert (after.currsize - before.currsize, after.hits - before.hits) == (1, 2)


def test_texts_of_law_are_not_read_closely() -> None:
    """Procedures cite laws in every line: their numbers are nobody's."""
    law = "Người nộp ở tại xã theo khoản 2 Điều 5 Nghị định số 168/2025/NĐ-CP, 02 bản chính, 150.000 Việt Nam Đồng"
    assert not quick_look.worth_reading(law)
    assert quick_look.worth_reading(f"{law}; nhà ở số 5 Trần Phú")


def test_short_texts_are_looked_through_once() -> None:
    """Fields, offices and states of remarks are the same a thousand times; long texts take no room."""
    before = finder._of_citizens.short.cache_info()
    long, short = "Người dân phản ánh một việc. " * 20, "Một lĩnh vực chưa ai đọc tới"
    assert not any(finder.findings(text) for text in (long, short, long, short, short))
    after = finder._of_citizens.short.cache_info()
    assert (after.currsize - before.currsize, after.hits - before.hits) == (1, 2)


def test_every_pattern_compiles() -> None:
    """Patterns are compiled when a text asks for them: one that cannot be would stop the build of that text alone."""
    rows = (*pattern_lists.FIRST, *pattern_lists.FLAT, *pattern_lists.WRITTEN)
    signs = (sign for sign in pattern_lists.SIGNS.values() if sign is not quick_look.ILLNESS)  # words, no pattern
    patterns = [*(row[2] for row in rows), *signs, *surroundings.WORDS.values()]
    assert len(patterns) > 100
    assert [pattern.pattern for pattern in patterns if not callable(pattern.search)] == []


@pytest.mark.parametrize("module", ["adapter", "cli", "cli_build"])
def test_patterns_wait_until_they_are_needed(module: str) -> None:
    """Importing the package compiles no pattern: that takes a sixth of a second, which most builds need not."""
    loaded = f"import sys, cchc.{module}; print([one for one in sys.modules if one.endswith('.known_words')])"
    run = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
