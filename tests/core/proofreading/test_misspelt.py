"""Words that no Vietnamese syllable can be."""

import pytest

from cchc.core.proofreading.misspelt import doubts


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Xã thực hiẹn thủ tục", "hiẹn"),
        ("Người dân đuợc hướng dẫn", "đuợc"),
        ("Nguời dân được hướng dẫn.", "Nguời"),
        ("Phòng Kinh tếhọp với thôn", "tếhọp"),
        ("niêm yết thủ tụch hành chính", "tụch"),
        ("Ngườii dân nộp hồ sơ", "Ngườii"),
        ("Trụ sở UBND xãdo thôn trông", "xãdo"),
        ("Ngườidân nộp hồ sơ", "Ngườidân"),
        ("trong trường hơp này, nôp hồ sơ", "hơp"),
        ("“phê duyêt”, theo đề nghị", "duyêt"),
        ("Hôị nghị tổng kết", "Hôị"),
        ("Hộị nghị tổng kết", "Hộị"),
        ("các đồng chí baó cáo", "baó"),
        ("ý kiến cuả người dân", "cuả"),
        ("đừơng thôn lầy lội", "đừơng"),
        ("giải quyết theo qúy", "qúy"),
        ("gìa làng, tòan thôn", "gìa"),
    ],
)
def test_slips(text: str, word: str) -> None:
    """The first such word of a line is told."""
    assert [*doubts(text)] == [f"“{word}” gõ sai"]


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân, Uỷ ban; thuở nhỏ, huơ tay, quờ quạng, quyển, giếng, nghiêng, khuỷu, ngoằn ngoèo",
        "kiốt, phôtô, ôtô, nhà gươl, vắcxin, đàn t'rưng, pơ-mu; 800 m², 15 m³; sđt, đkkd, điểm đ",
        "Đắk Lắk, Krông Nô, Kră, Hđrông, H'Mông, Êđê, Xơđăng, BNNPTNT, TPHCM, QĐ-UBND, ĐKKD",
        "hoà giải, hòa giải, khoẻ, khỏe, thuỷ lợi, thủy lợi, già làng, gì, gìn giữ, quý, quả, thuở, cửa, rượu, toàn",
        "Ông Hòang, bà Tóan, già Maó: tên riêng viết theo giấy tờ",
        "Đặng Thùy Trâm, Nguyễn Tất Thành, Nông Thị Ký, Slăng, Pẩu, Sín Chải; VNeID, Đ/c",
        "Cafe, wifi, logo, an ninh; mở “group” rồi…; phân compốt, dầu điêzen, hầm biôga, sli slàng làu, phong slư",
    ],
)
def test_right_words(text: str) -> None:
    """Syllables, loans, units, letters of terms and names."""
    assert [*doubts(text)] == []
