"""Words that no Vietnamese syllable can be."""

import pytest

from cchc.core.proofreading.misspelt import doubts


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Xã thực hiẹn thủ tục", "hiẹn"),
        ("niêm yếc thủ tục; gỡ niêm yết", "yếc"),
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
        "lần lữa, giãi bày, quãng đường, sỗ sàng, dớ dẩn, hiếu đễ, viển vông; tuýp kem, bánh crếp, nhà tranh",
        "Điểm c khoản 2, mục b và mục d; dài 5 m ở thôn Một, 3 h chiều; tổ c ở lại; lớp 5 b học",
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


@pytest.mark.parametrize(("wrong", "right"), [("cũa", "của"), ("phãi", "phải"), ("nhửng", "những"), ("trã", "trả")])
def test_the_other_tone(wrong: str, right: str) -> None:
    """Of a syllable that no word has, the right one is told; names are left alone."""
    assert [*doubts(f"Công chức xã {wrong} nói thêm")] == [f"“{wrong}” gõ sai; có phải “{right}” không?"]
    assert [*doubts(f"Thôn {wrong.capitalize()} họp dân")] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Cải cách h ành chính của xã", "hành chính"),
        ("Cải cách hành ch ính.", "hành chính."),
        ("Công khai thủ tục hà nh chính", "hành chính"),
        ("Nộp hồ s ơ trước ngày 14", "hồ sơ"),
    ],
)
def test_a_syllable_that_a_blank_cuts(text: str, word: str) -> None:
    """As text from a PDF has it, the word is told whole."""
    assert [why.split("“")[-1] for why in doubts(text)] == [f"{word}”"]
