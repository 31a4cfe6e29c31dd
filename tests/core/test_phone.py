"""Phone numbers: read as people write them, shown one way, linked so that one tap calls."""

import re
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc.core import phone
from cchc.kinds import old_code
from support import read_cases

CASES: dict[str, Any] = read_cases(Path(__file__).parent / "cases" / "phones.yml")
_NATIONAL = old_code.KIND.load.national
TABLE = [(row.old, row.new, row.province) for row in (entry.data for entry in _NATIONAL.things)] if _NATIONAL else []
SEPARATORS = ("", " ", ".", "-", "  ", " - ", ". ")
ABROAD = ("+84", "+84 ", "+84-", "+84.", "0084 ", "00 84 ", "(+84) ", "(+84)", "+84 (0)", "+840")

# Of the beginnings of mobile phones only these were no area code before 2017: they may be split anywhere.
mobiles = st.from_regex(r"0(3[245]|78|9[0-9])[0-9]{7}", fullmatch=True)
ambiguous = st.from_regex(r"0(3[36-9]|5[2568]|7[0679]|8[1-9])[0-9]{7}", fullmatch=True)
landlines = st.sampled_from(sorted(CASES["areas"])).flatmap(
    lambda area: st.from_regex(rf"{area}[2-9][0-9]{{{10 - len(area)}}}", fullmatch=True)
)
services = st.from_regex(r"1[89]00[0-9]{4}([0-9]{2})?", fullmatch=True)
shorts = st.from_regex(r"1[0-9]{2,3}", fullmatch=True).filter(lambda digits: digits not in {"1800", "1900"})
valid = st.one_of(mobiles, landlines, services, shorts)


def area_of(digits: str) -> int:
    """How many digits people put in brackets."""
    return 3 if digits[:3] in {"024", "028"} else 4


def shown(digits: str) -> str:
    """The one way a number is shown, by the facts of the field."""
    if digits.startswith("0"):
        first = area_of(digits)
        second = 4 if digits.startswith("02") else 3
        return f"{digits[:first]} {digits[first : first + second]} {digits[first + second :]}"
    return f"{digits[:4]} {digits[4:]}" if len(digits) > 4 else digits


def outcome(text: str) -> phone.Phone | str:
    """The number, or the reason why it is none."""
    try:
        return phone.parse(text)
    except phone.PhoneError as error:
        return str(error)


def spaced(draw: st.DrawFn, digits: str) -> str:
    """The digits with separators anywhere between them, none most of the time."""
    gaps = draw(st.lists(st.sampled_from(("", "", *SEPARATORS)), min_size=len(digits) - 1, max_size=len(digits) - 1))
    return digits[0] + "".join(gap + digit for gap, digit in zip(gaps, digits[1:], strict=True))


@st.composite
def written(draw: st.DrawFn, digits: str) -> str:
    """One of the ways in which people write a number."""
    if not digits.startswith("0"):
        return spaced(draw, digits)
    area, rest = digits[: area_of(digits)], spaced(draw, digits[area_of(digits) :])
    gap = draw(st.sampled_from(SEPARATORS))
    plus = draw(st.sampled_from(ABROAD))
    forms = (
        f"{spaced(draw, area)}{gap}{rest}",
        f"({area}){gap}{rest}",
        f"{plus}{area[1:]}{gap}{rest}",
        f"(+84-{area[1:]}){gap}{rest}",
        f"+84 ({area[1:]}){gap}{rest}",
        f" {area}{gap}{rest} ",
    )
    return draw(st.sampled_from(forms))


@given(valid.flatmap(lambda digits: st.tuples(st.just(digits), written(digits))))
def test_every_way_of_writing_is_the_same_number(pair: tuple[str, str]) -> None:
    """Dots, spaces, dashes, brackets and +84 do not matter: same digits, same look, same link."""
    digits, text = pair
    number = phone.parse(text)
    assert number.digits == digits
    assert number.shown == shown(digits)
    assert number.href == (f"tel:+84{digits[1:]}" if digits.startswith("0") else f"tel:{digits}")
    assert not number.sample


@given(ambiguous, st.sampled_from(SEPARATORS))
def test_a_mobile_is_no_dead_landline(digits: str, gap: str) -> None:
    """Ten digits written as mobile phones are, whole, 4-3-3 or 3-3-4, are a mobile phone."""
    whole = phone.parse(digits)
    for parts in ((4, 7), (3, 6)):
        groups = (digits[: parts[0]], digits[parts[0] : parts[1]], digits[parts[1] :])
        assert phone.parse(gap.join(groups)) == whole
    assert phone.parse(f"+84 {digits[1:4]} {digits[4:7]} {digits[7:]}") == whole
    assert whole.shown == shown(digits)


@pytest.mark.parametrize(("code", "new", "province"), [row for row in TABLE if row[2]])
def test_every_dead_area_code_names_its_new_one(code: str, new: str, province: str) -> None:
    """A landline of before 2017 is refused in brackets, and its number of today is named and can be called."""
    rest = "38234567" if code in {"04", "08"} else "3823456"
    for text in (f"({code}) {rest}", f"({code}){rest[:-3]}.{rest[-3:]}", f"{code} {rest[:4]} {rest[4:]}"):
        reason = outcome(text)
        assert isinstance(reason, str)
        assert f"{code} là mã vùng cũ của {province}" in reason
        assert f"nay là {new}: {phone.parse(new + rest).shown}" in reason


def test_the_table_of_dead_codes_is_whole() -> None:
    """59 provinces changed to the codes of the plan; the other four kept theirs."""
    rows = [row for row in TABLE if row[2]]
    assert len({code for code, _, _ in rows}) == len(rows) == 59
    assert {new: province for _, new, province in rows} == {
        area: province for area, province in CASES["areas"].items() if area not in {"0210", "0211", "0218", "0219"}
    }


@given(valid)
def test_what_is_shown_can_be_copied(digits: str) -> None:
    """The number as it is shown, copied into the data again, is the same number."""
    assert phone.parse(phone.parse(digits).shown) == phone.parse(digits)


@given(st.from_regex(r"084[0-9]{7}", fullmatch=True))
def test_084_is_a_mobile(digits: str) -> None:
    """`084…` is a Vinaphone mobile and not the country code."""
    number = phone.parse(digits)
    assert number.digits == digits
    assert number.href == f"tel:+84{digits[1:]}"
    assert phone.parse(f"+84{digits[1:]}") == number


@given(
    st.from_regex(r"[0-9]{7}", fullmatch=True).flatmap(lambda rest: st.tuples(st.just(rest), written("0200" + rest)))
)
def test_sample_numbers_make_no_link(pair: tuple[str, str]) -> None:
    """A number under 0200, which no operator has, is shown but cannot be called, however it is written."""
    rest, text = pair
    number = phone.parse(text)
    assert (number.digits, number.shown, number.href) == (f"0200{rest}", f"0200 {rest[:4]} {rest[4:]}", None)
    assert number.sample


@given(st.text("0123456789 .-+()/ađ٠７", max_size=18))
@example("10٠")
def test_any_text_is_a_number_or_a_reason(text: str) -> None:
    """Nothing but a reason in Vietnamese stops a reading, and a link holds what a phone can dial."""
    number = outcome(text)
    if isinstance(number, phone.Phone):
        assert re.fullmatch(r"\*?[0-9]{3,11}", number.digits)
        assert number.href is None or re.fullmatch(r"tel:(\+84|\*)?[0-9]{3,10}", number.href)
    else:
        assert re.search(r"\bsố\b|\bmã vùng\b|dấu \+", number)


@pytest.mark.parametrize(("text", "look", "link"), CASES["read"])
def test_numbers_from_real_pages(text: str, look: str, link: str | None) -> None:
    """Numbers as they stand on real pages of communes."""
    number = phone.parse(text)
    assert (number.shown, number.href) == (look, link)


@pytest.mark.parametrize(
    ("text", "reason"), [(text, reason) for reason, texts in CASES["refused"].items() for text in texts]
)
def test_numbers_that_cannot_be_called(text: str, reason: str) -> None:
    """Dead, cut, unknown and misread numbers are refused, and staff are told why."""
    assert outcome(text) == reason


def test_a_number_cannot_change() -> None:
    """A number that was checked stays as it is."""
    number = phone.parse("113")
    with pytest.raises(AttributeError):
        number.href = None  # type: ignore[misc]


@pytest.mark.parametrize("area", CASES["areas"])
def test_every_province_has_its_area_code(area: str) -> None:
    """A landline of each of the 63 provinces is accepted, with its area code apart."""
    number = phone.parse(area + "3904872155"[: 11 - len(area)])
    assert number.shown.startswith(f"{area} ")


def test_no_other_area_code_is_accepted() -> None:
    """Of all codes 02xx only those of the plan and the sample code are read."""
    codes = [f"02{first}{second}" for first, second in product("0123456789", repeat=2)]
    found = {code: outcome(f"{code}3904872") for code in codes}
    accepted = {number.shown.split(" ")[0] for number in found.values() if isinstance(number, phone.Phone)}
    refused = {code: reason for code, reason in found.items() if isinstance(reason, str)}
    assert accepted == {*CASES["areas"], phone.SAMPLE_AREA}
    dead = {code: province for code, _, province in TABLE if province}
    for code, reason in refused.items():
        assert (f"mã vùng cũ của {dead[code]}" if code in dead else f"không có mã vùng {code}") in reason


def test_the_example_in_messages_is_right() -> None:
    """The example that staff are shown is itself a number in the form that the site shows."""
    shown_to_staff = phone.EXAMPLE.strip('"')
    assert phone.parse(shown_to_staff).shown == shown_to_staff


def test_the_plan_in_this_test_is_whole() -> None:
    """The golden list has 63 area codes, in order, none the beginning of another."""
    areas = list(CASES["areas"])
    assert len(areas) == 63
    assert areas == sorted(areas)
    assert not any(after.startswith(before) for before, after in pairwise(areas))
