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
