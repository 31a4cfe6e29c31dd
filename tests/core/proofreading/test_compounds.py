"""Words of headings whose syllables stay on one line."""

from cchc.core.proofreading import compounds


def test_a_page_tells_the_words_of_its_headings() -> None:
    """Each once, whatever stands around or inside; those of its text are of no use and weigh nothing."""
    html = (
        '<h1 id="a">Báo <i>cáo</i>: “Thủ tục hành chính”</h1><p>Hồ sơ</p><h2>Tin, bài\nvề báo cáo</h2>'
        "<b>ỦY BAN NHÂN DÂN</b>"
    )
    html += '<span class="call call--sample"><span>Trung tâm Phục vụ</span><b>0200</b></span><span>Hộ tịch</span>'
    words = "báo cáo|thủ tục|hành chính|tin, bài|ủy ban|ban nhân|nhân dân|trung tâm|phục vụ"
    assert compounds.meta(html) == f'<meta name="tu-ghep" content="{words}">'


def test_a_page_without_such_words_tells_nothing() -> None:
    """No empty element stands in its head."""
    assert compounds.meta("<h1>Tin</h1><p>Báo cáo</p>") == ""


def test_words_of_real_titles_are_known() -> None:
    """Of procedures and news: the second syllable of none of these begins a line."""
    titles = (
        "Thu phí không dùng tiền mặt qua bưu chính công ích; Định danh điện tử; Thư xin lỗi người dân khi quá hạn",
        "Sáng kiến của công chức; Bồi thường thiệt hại, giảm nghèo, trợ cấp thai sản cho lao động hằng tháng",
        "Phòng cháy, chữa cháy; Đổi mới lề lối làm việc; Mức độ hài lòng; Thông số thiết bị vận tải đường thủy nội địa",
    )
    told = compounds.meta("".join(f"<h2>{title}</h2>" for title in titles))
    words = """tiền mặt, bưu chính, công ích, định danh, xin lỗi, quá hạn, sáng kiến, bồi thường, thiệt hại, giảm nghèo,
        thai sản, lao động, hằng tháng, phòng cháy, chữa cháy, đổi mới, làm việc, hài lòng, thông số, thiết bị,
        vận tải, nội địa"""
    assert [word for word in " ".join(words.split()).split(", ") if word not in told] == []
