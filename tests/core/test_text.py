"""Vietnamese text: cleaned, folded, made into addresses, sorted and cut."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc.core import text

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = "aăâeêioôơuưy"
LETTERS = "".join(
    unicodedata.normalize("NFC", letter + tone)
    for letter in ALPHABET + ALPHABET.upper()
    for tone in (TONES if letter.lower() in VOWELS else TONES[:1])
)
vietnamese = st.text(LETTERS + " -,.0123456789", max_size=60)
anything = st.text(max_size=60)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("hoa\u0300", "hoà"),
        ("Tha\u0306\u0301ng", "Thắng"),
        ("thủ\u00ad tục", "thủ tục"),
        ("cải\u200b cách", "cải cách"),
        ("\ufeffSố 92", "Số 92"),
        ("a\u200cb\u200dc\u2060d", "abcd"),
        ("Số\u00a092\u202fBC\u2007x", "Số 92 BC x"),
        ("giữ  nguyên\nhai dòng\tvà Tab", "giữ  nguyên\nhai dòng\tvà Tab"),
        ("e\u00ad\u0302", "ê"),
        ("dịch vụ công trực\u200btuyến", "dịch vụ công trực tuyến"),
        ("trực\u200b\u200btuyến, trực\ufefftuyến.", "trực tuyến, trực tuyến."),
        (
            "tuy\u200bến, kh\u200bông, Za\u200blo, ng\u200ba\u200by, PA\u200bPI, C\u200bCHC",
            "tuyến, không, Zalo, ngay, PAPI, CCHC",
        ),
        ("UBND\u200bxã có 15\u200bhồ sơ theo Điều\u200b5", "UBND xã có 15 hồ sơ theo Điều 5"),
        (
            "https://hoa\u200bbinh.vn/hoa\u200bbinh và hoa\u200bbinh@langson.vn",
            "https://hoabinh.vn/hoabinh và hoabinh@langson.vn",
        ),
        (
            "Ðoàn thanh niên, ðoàn viên, ƉOÀN, ɖất, QÐ-UBND, HÐND, BCÐ, Ð/c, ð)",
            "Đoàn thanh niên, đoàn viên, ĐOÀN, đất, QĐ-UBND, HĐND, BCĐ, Đ/c, đ)",
        ),
        ("Ðắk Lắk, Ðray, D\u0300 và Ðiều 1", "Đắk Lắk, Đray, D\u0300 và Điều 1"),
        ("Guðrún, GUÐRÚN, Hafnarfjörður, /ðə/", "Guðrún, GUÐRÚN, Hafnarfjörður, /ðə/"),
    ],
)
def test_clean_keeps_what_is_seen(raw: str, kept: str) -> None:
    """Letters are composed, invisible marks go, odd spaces become plain ones; nothing else changes."""
    assert text.clean(raw) == kept


@given(anything)
@example("a\u00ad\u0301")
def test_clean_text_stays_clean(raw: str) -> None:
    """Cleaning again changes nothing, and the text is in one Unicode form without invisible marks."""
    once = text.clean(raw)
    assert text.clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not set(once) & set("\u00ad\u200b\u200c\u200d\u2060\ufeff\u00a0\u2007\u202f")


@given(vietnamese)
def test_clean_leaves_right_text_alone(raw: str) -> None:
    """Composed Vietnamese text with plain spaces is kept letter by letter."""
    assert text.clean(raw) == raw


@pytest.mark.parametrize("letter", sorted(set(LETTERS)))
def test_every_vietnamese_letter_folds_to_a_plain_one(letter: str) -> None:
    """No Vietnamese letter with any tone is left with a mark, and no letter is lost."""
    assert re.fullmatch("[a-z]", text.fold(letter))


@given(anything)
def test_fold_is_settled_and_has_no_accent(raw: str) -> None:
    """Folding again changes nothing; no combining mark is left."""
    folded = text.fold(raw)
    assert text.fold(folded) == folded
    assert not any(unicodedata.combining(char) for char in unicodedata.normalize("NFD", folded))


@given(vietnamese)
def test_fold_and_slug_do_not_see_the_unicode_form(raw: str) -> None:
    """Text typed composed or decomposed is the same to a searcher and in an address."""
    composed, decomposed = (unicodedata.normalize(form, raw) for form in ("NFC", "NFD"))
    assert text.fold(composed) == text.fold(decomposed)
    assert text.slug(composed) == text.slug(decomposed)


@given(anything)
def test_slug_is_ascii_and_settled(raw: str) -> None:
    """An address part holds ASCII letters, digits and single hyphens, and is its own slug."""
    address = text.slug(raw)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", address)
    assert text.slug(address) == address


@pytest.mark.parametrize(
    ("heading", "separator", "address"),
    [("Đối tượng", "-", "doi-tuong"), ("Đối tượng", "_", "doi_tuong"), ("—", "-", "muc"), ("", "-", "muc")],
)
def test_heading_slug_is_never_empty(heading: str, separator: str, address: str) -> None:
    """Every heading gets an anchor, with the separator that the table of contents asks for."""
    assert text.heading_slug(heading, separator) == address


def test_letters_sort_in_the_order_of_the_alphabet() -> None:
    """The 29 letters come in Vietnamese order, whatever their case."""
    backwards = ALPHABET[::-1]
    assert "".join(sorted(backwards, key=text.sort_key)) == ALPHABET
    assert "".join(sorted(backwards.upper(), key=text.sort_key)) == ALPHABET.upper()


@pytest.mark.parametrize("vowel", VOWELS)
def test_tones_sort_in_dictionary_order(vowel: str) -> None:
    """Of words that differ in tone alone: ngang, huyền, hỏi, ngã, sắc, nặng."""
    words = [unicodedata.normalize("NFC", f"m{vowel}{tone}n") for tone in TONES]
    backwards = words[::-1]
    assert sorted(backwards, key=text.sort_key) == words


@pytest.mark.parametrize(
    "words",
    [
        ["ba", "bà", "bạ", "ban", "bàn", "bán", "băn", "bân", "be"],
        ["an ninh", "An Sơn", "anh", "ánh sáng"],
        ["da", "dạ", "đa", "Đà", "đê", "ê"],
        ["Công an xã", "công chức", "Đảng ủy", "Văn phòng", "xã đội"],
        ["Phòng 2", "Phòng A", "Phòng B"],
        ["tổ", "tôm", "tơ", "tu", "tư"],
    ],
)
def test_words_sort_as_in_a_dictionary(words: list[str]) -> None:
    """Letters decide first, tones only between equal letters; a space comes before every letter."""
    backwards = words[::-1]
    assert sorted(backwards, key=text.sort_key) == words


def test_letters_like_d_sort_as_d() -> None:
    """Ð of another language stands where Đ does."""
    assert sorted(["Em", "Ðoàn", "Dân"], key=text.sort_key) == ["Dân", "Ðoàn", "Em"]


@given(vietnamese)
def test_sort_key_does_not_see_the_unicode_form(raw: str) -> None:
    """Composed and decomposed text stand at the same place."""
    composed, decomposed = (unicodedata.normalize(form, raw) for form in ("NFC", "NFD"))
    assert text.sort_key(composed) == text.sort_key(decomposed)


@given(anything)
@example("x\u0301")
@example("\u0323")
def test_every_text_can_be_sorted(raw: str) -> None:
    """Stray combining marks, common in pasted text, do not stop the build."""
    assert text.sort_key(raw) >= ((), ())


@pytest.mark.parametrize(
    ("raw", "limit", "cut"),
    [
        ("Niêm yết thủ tục", 16, "Niêm yết thủ tục"),
        ("Niêm yết thủ tục hành chính", 20, "Niêm yết thủ tục…"),
        ("Niêm yết, công khai", 12, "Niêm yết…"),
        ("Hội nghị – tập huấn", 14, "Hội nghị –…"),
        ("nghiêngnghiêngnghiêng", 8, "nghiêng…"),
        ("", 5, ""),
    ],
)
def test_shorten_cuts_between_words(raw: str, limit: int, cut: str) -> None:
    """Text that fits stays; longer text ends after a whole word, without its comma, with an ellipsis."""
    assert text.shorten(raw, limit) == cut


@given(anything, st.integers(1, 80))
def test_shorten_keeps_to_the_limit(raw: str, limit: int) -> None:
    """The cut text is the beginning of the whole, marked by an ellipsis, and never longer than asked."""
    cut = text.shorten(raw, limit)
    assert len(cut) <= limit
    assert cut == raw or (cut.endswith("…") and raw.startswith(cut[:-1]))
    assert (cut == raw) == (len(raw) <= limit)


@given(st.lists(st.text(ALPHABET, min_size=1, max_size=6), min_size=2, max_size=12), st.integers(8, 40))
def test_shorten_never_cuts_a_word(words: list[str], limit: int) -> None:
    """Where every word is shorter than the limit, each one shown is whole."""
    raw = " ".join(words)
    shown = text.shorten(raw, limit).removesuffix("…").split(" ")
    assert all(given == kept for given, kept in zip(words, shown, strict=False))
    assert len(shown) <= len(words)


@pytest.mark.parametrize(
    ("rows", "ended"),
    [
        ([], ()),
        (["Như trên"], ("Như trên.",)),
        (["UBND tỉnh", "Lưu: VT"], ("UBND tỉnh;", "Lưu: VT.")),
        (["UBND tỉnh.", "Công an xã;", "Lưu: VT, VX. "], ("UBND tỉnh;", "Công an xã;", "Lưu: VT, VX.")),
    ],
)
def test_lists_in_papers_end_as_the_decree_says(rows: list[str], ended: tuple[str, ...]) -> None:
    """A semicolon after every line and a full stop after the last, whatever was written there."""
    assert text.listed(rows) == ended


def test_alphabet_of_this_test_is_the_whole_one() -> None:
    """The tables above cover 29 letters, 12 vowels with six tones each, and no letter twice."""
    assert len(ALPHABET) == len(set(ALPHABET)) == 29
    assert len(set(LETTERS)) == 2 * (17 + 12 * 6)


@pytest.mark.parametrize(
    ("written", "count"), [("", 0), ("Một hai ba.", 3), ("Số 92/BC-UBND", 4), ("Ủy ban – nhân dân", 4), ("a\n\nb", 2)]
)
def test_words_are_counted(written: str, count: int) -> None:
    """Reading time rests on the number of words; a Vietnamese letter does not split one."""
    assert text.words(written) == count
