"""Text in encodings from before Unicode: found, named and converted, and no false alarm."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core import legacy, legacy_decode
from cchc.core.legacy_tables import TCVN3
from cchc.core.problems import ContentError
from cchc.core.proofreading.syllable import possible
from cchc.core.source import read_text
from garble import latin, tcvn3, twice, vni, windows
from support import SAMPLE

SMALL = "".join(letter for letter in sorted(set(TCVN3.values())) if letter.islower())
TEXT = """Kính gửi: Hội đồng nhân dân tỉnh
BÁO CÁO KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH
Trong quý, xã đã mở ba lớp tập huấn cho cán bộ thôn và cử công chức dự hội nghị trực tuyến của tỉnh.
Người dân tìm hiểu thủ tục tại bộ phận tiếp nhận; việc khai sinh, chứng thực được trả kết quả trước hạn.
Phòng họp có màn hình chiếu, máy quét và ghế chờ; thông tin về phí, lệ phí được niêm yết đầy đủ.
Nguyễn Thị Bích Hằng, Phạm Quý Đôn, Hoàng Vũ Tường"""


FORMS = [
    (tcvn3, legacy.TCVN3_NAME),
    (vni, legacy.VNI_NAME),
    (windows, legacy.MOJIBAKE),
    (latin, legacy.MOJIBAKE),
    (twice, legacy.TWICE_NAME),
]


@pytest.mark.parametrize(("garble", "name"), FORMS, ids=lambda one: getattr(one, "__name__", ""))
def test_garbled_text_is_found_and_comes_back(garble: Callable[[str], str], name: str) -> None:
    """Every form is named, line by line, and converted back letter by letter."""
    garbled = garble(TEXT)
    found = legacy.findings(garbled)
    assert {one.encoding for one in found} == {name}
    assert len(found) >= 5
    assert legacy.convert(garbled) == TEXT
    rows = TEXT.split("\n")
    assert all(one.proposed == rows[one.line - 1] for one in found)


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        ("Th«ng tin", "Thông tin"),
        ("Thùc tr¹ng", "Thực trạng"),
        ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("xó hội, cỏc thụng tin chớnh", "xã hội, các thông tin chính"),
        ("trõu", "trừu"),
        ("UÛy ban nhaân daân", "Ủy ban nhân dân"),
        ("CÃ¡c thÃ´ng tin", "Các thông tin"),
        ("T\xad liÖu cña x·", "Tư liệu của xã"),
        ("Ä\x90á»‹nh kỳ", "Định kỳ"),
        ("thẩm quyÒn của xã", "thẩm quyền của xã"),
        ("Giải quyÕt hồ sơ", "Giải quyết hồ sơ"),
        ("Trần céng hai số", "Trần cộng hai số"),
    ],
)
def test_known_samples(garbled: str, meant: str) -> None:
    """What is seen on live portals."""
    assert legacy.findings(garbled)
    assert legacy.convert(garbled) == meant


@given(st.text(SMALL + "bcdghklmnpqrstvx ", max_size=80))
def test_tcvn3_has_every_small_letter(text: str) -> None:
    """All 67 small letters with marks go to TCVN3 and back."""
    assert legacy_decode.tcvn3(tcvn3(text)) == text


@given(st.text(SMALL, min_size=1, max_size=20))
def test_tcvn3_words_in_capitals(text: str) -> None:
    """Beside plain capitals, small letters of TCVN3 are the capitals of its second font."""
    assert legacy_decode.tcvn3(tcvn3(f"NH{text}")) == f"NH{text.upper()}"
    assert legacy.from_font(tcvn3(f"Thùc {text}"), "Arial") == tcvn3(f"Thùc {text}")


@given(
    st.lists(st.sampled_from(["Nguyễn", "ƯỚC", "Đường", "kỵ", "Ỵ", "BÌNH", "ghĩa", "Ổ", "ẵm", "Ẵ", "oẽ"]), max_size=9)
)
def test_vni_has_both_cases(words: list[str]) -> None:
    """VNI tells capitals and small letters apart."""
    assert legacy_decode.vni(vni(" ".join(words))) == " ".join(words)


def test_vni_has_every_letter() -> None:
    """All letters with marks, both cases."""
    for letter in SMALL + SMALL.upper():
        assert legacy_decode.vni(vni(letter)) == letter


@given(st.text(SMALL + SMALL.upper() + "abc ,.–“”…", max_size=60))
def test_mojibake_of_any_text(text: str) -> None:
    """Whatever was read with the wrong table is read again with the right one."""
    assert legacy_decode.mojibake(windows(text)) == text
    assert legacy_decode.mojibake(latin(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Ðà Nẵng, Ðo lường, Ðông Hà, Ðiện Biên, Ð",
        "hòan thành, tóan, qúy, thuỷ, hoà, khoẻ, uý, nghiã, giửi",
        "Đắk Lắk, Krông Pắk, Ê-đê, Gia Rai, Y Moan Êban, Sông Bé, bé, né, tê, kí, cô",
        "François Müller et Noël ont mangé à Besançon; où est la forêt? Citroën, naïve, août, Haïti, goût",
        "El Niño, señor, São Paulo, Zürich, Köln, Österreich, Århus, Ørsted, Beyoncé, café, résumé, thé, dû",
        "VNeID, iPhone, YouTube, HĐND, quên béng, kén chọn, créer, congé, école",
        "§ 5, 10 µm, 20 °C, © 2024 ABC®, «trích dẫn», 1½, 3×4, ¿qué?, A·B, ÷",
        "The quick brown fox jumps over the lazy dog; UTF-8, Unicode and PDF/UA-1 are fine.",
        "H₂O, α, β, 日本語, Привет, 😀",
    ],
)
def test_no_false_alarm(text: str) -> None:
    """Right Vietnamese with common slips, other languages and signs pass."""
    assert legacy.findings(text) == ()
    assert legacy.convert(text) == text


def test_no_false_alarm_on_the_sample_site() -> None:
    """Thousands of words of right content pass, each also as a line of its own."""
    words: set[str] = set()
    for text in _sample_texts():
        assert legacy.findings(text) == ()
        words |= set(re.findall(r"[^\W\d_]+", text))
    assert len(words) > 700
    assert legacy.findings("\n".join(sorted(words))) == ()


def test_every_syllable_of_the_sample_site_is_possible() -> None:
    """The rules of syllables know all that occur; abbreviations apart."""
    text = "\n".join(path.read_text("utf-8") for path in SAMPLE.rglob("*.md"))
    words = filter(str.isalpha, re.findall(r"[^\W\d_]+", text))  # not ①
    marked = {word for word in words if not word.isascii() and not word.isupper()}
    assert [word for word in marked if not possible(word)] == []
    assert not any(possible(word) for word in ("ngiêm", "cỏc", "chớnh", "thñ", "bao\u0301\u0300"))
    assert possible(unicodedata.normalize("NFD", "nghiêng"))


def test_fonts_name_the_encoding() -> None:
    """A run in a legacy font is converted by it, unless its letters are Unicode already."""
    assert legacy.from_font("Céng hoµ", ".VnTime") == "Cộng hoà"
    assert legacy.from_font("céng hoµ", ".VnTimeH") == "CỘNG HOÀ"
    assert legacy.from_font("mai", ".VnTimeH") == "MAI"
    assert legacy.from_font("UÛy ban", "VNI-Times") == "Ủy ban"
    assert legacy.from_font("Thông báo của xã", ".VnTime") == "Thông báo của xã"
    assert legacy.from_font("Các cô giáo", ".VnTime") == "Các cô giáo"
    assert legacy.from_font("Th«ng", "Arial") == "Th«ng"


def test_one_garbled_paragraph_in_right_text() -> None:
    """Only the garbled line is named and changed; right lines beside it stay, even where they could be garbled."""
    text = f"Cá bé ở sông Bé\n{TEXT}\n{tcvn3('Thông tin cho người dân')}\n"
    assert [one.line for one in legacy.findings(text)] == [8]
    assert legacy.convert(text) == f"Cá bé ở sông Bé\n{TEXT}\nThông tin cho người dân\n"


def test_content_is_refused(tmp_path: Path) -> None:
    """A content file is refused with file, line, encoding and the text that was meant; TCVN3's soft hyphen counts."""
    file = tmp_path / "a.md"
    file.write_text("# Tin\n\nLo¹i t\xad liÖu míi cña x·\n", "utf-8")
    with pytest.raises(ContentError) as caught:
        read_text(tmp_path, file)
    assert str(caught.value) == (
        "a.md:3: bảng mã: chữ nghi viết bằng mã cũ: TCVN3 (ABC, phông .VnTime); hãy gõ lại bằng Unicode"
        " (đang có: “Lo¹i t\xad liÖu míi cña x·”); ví dụ đúng: Loại tư liệu mới của xã"
    )


def _sample_texts() -> list[str]:
    return [path.read_text("utf-8") for path in SAMPLE.rglob("*") if path.suffix in {".md", ".yml"}]


def test_right_text_is_passed_over() -> None:
    """Lines and words of right text are not taken apart: that takes a hundred times as long as the look before."""
    odd = [text for text in (TEXT, *_sample_texts()) if legacy.is_odd(text)]
    assert ["«" in text for text in odd] == [True, True]  # the sign around a place of a template; TCVN3 has it for ô


@pytest.mark.parametrize("garble", [garble for garble, _ in FORMS])
def test_no_lone_word_is_passed_over(garble: Callable[[str], str]) -> None:
    """Whatever word of the sample is told beside a sign that has all of a text looked at is told alone, too."""
    right = {word for text in _sample_texts() for word in re.findall(r"[^\W\d_]+", text) if not word.isascii()}
    garbled = {garble(word) for word in right} | {garble(word.upper()) for word in right}
    told = {word for word in garbled if legacy.findings(f"§\n{word}")}
    assert told
    assert {word for word in told if not legacy.findings(word)} == set()
