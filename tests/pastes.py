"""What programs put on the clipboard, as HTML and as plain text, and what of it belongs into the text of an item."""

_BULLET = (
    "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>{}"
    "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>"
)
_ITEM = "<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level{} lfo1'>" + _BULLET + "{}<o:p></o:p></p>"

WORD = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {{margin:0in; font-family:"Times New Roman",serif;}} --></style>
<xml><w:Zoom>0</w:Zoom></xml></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<p class=MsoNormal style='text-indent:.5in;mso-pagination:none'><span style='font-size:14.0pt'>Xã mở lớp “tập
huấn” cho <b style='mso-bidi-font-weight:normal'>25 cán bộ</b>; ‘nội dung’ gồm:<o:p></o:p></span></p>
{_ITEM.format(1, "·", "Nộp hồ sơ <i>trực tuyến</i>")}
{_ITEM.format(2, "o", "Thanh toán lệ phí")}
{_ITEM.format(1, "a)", "Chứng thực")}
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>STT</b></p></td><td><p class=MsoNormal><b>Thôn<o:p>
</o:p></b></p></td></tr><tr><td><p class=MsoNormal>1</p></td><td><p class=MsoNormal>Thôn 3</p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><a href="https://dichvucong.gov.vn/"><span>Cổng Dịch vụ công</span></a><o:p></o:p></p>
<!--EndFragment--></body></html>"""
_WORD_TEXT = (
    "Xã mở lớp “tập huấn” cho 25 cán bộ; ‘nội dung’ gồm:\r\n·\tNộp hồ sơ trực tuyến\r\no\tThanh toán lệ phí\r\n"
    "a)\tChứng thực\r\nSTT\tThôn\r\n1\tThôn 3\r\n\u00a0\r\nCổng Dịch vụ công\r\n"
)
_DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h1 dir="ltr"><span
style="font-weight:400">Lịch</span></h1><p dir="ltr"><span style="font-weight:700;">Sáng 18/11</span><span>, xã
</span><span style="font-weight:400;font-style:italic">tập huấn</span><span>.</span></p><br /><ul><li dir="ltr"><p
role="presentation"><span>Một</span></p></li><ul><li><p><span>Hai</span></p></li></ul></ul><ol><li><p><span>Nộp</span></p>
</li><li><p><span>Nhận</span></p></li></ol><p><a href="https://dichvucong.gov.vn/a(b)"><span>Cổng</span></a></p></b>"""
_DOCS_TEXT = "Lịch\nSáng 18/11, xã tập huấn.\n\nMột\nHai\nNộp\nNhận\nCổng"
_ZALO = "📢 Xã thông báo:\n✅ Nghỉ sáng thứ Bảy\n• Một\n•  Hai\n\nTrân trọng!"
_SHEET = """<html xmlns:x='urn:schemas-microsoft-com:office:excel'>
<body><table><col width=64><tr><td class=xl65>STT</td>
<td>Thôn</td></tr><tr><td>1</td><td>Thôn 3<br>và 4</td></tr></table></body></html>"""
_HOLES = "<table><tr><td></td><td>Năm 2025</td></tr><tr><td>Thôn 3</td><td></td></tr></table>"

PASTES: tuple[tuple[str, str, str, str], ...] = (
    (
        "Word",
        WORD,
        _WORD_TEXT,
        "Xã mở lớp “tập huấn” cho **25 cán bộ**; ‘nội dung’ gồm:\n\n- Nộp hồ sơ *trực tuyến*\n+ Thanh toán lệ phí\n"
        "a) Chứng thực\n\n**STT**\t**Thôn**\n1\tThôn 3\n\n[Cổng Dịch vụ công](https://dichvucong.gov.vn/)",
    ),
    (
        "Word, its lines alone",
        "",
        _WORD_TEXT,
        "Xã mở lớp “tập huấn” cho 25 cán bộ; ‘nội dung’ gồm:\n- Nộp hồ sơ trực tuyến\n+ Thanh toán lệ phí\n"
        "a)\tChứng thực\nSTT\tThôn\n1\tThôn 3\n\nCổng Dịch vụ công\n",
    ),
    (
        "Google Docs",
        _DOCS,
        _DOCS_TEXT,
        "## Lịch\n\n**Sáng 18/11**, xã *tập huấn*.\n\n- Một\n+ Hai\n1. Nộp\n2. Nhận\n\n"
        "[Cổng](https://dichvucong.gov.vn/a%28b%29)",
    ),
    ("Zalo", "", _ZALO, "📢 Xã thông báo:\n✅ Nghỉ sáng thứ Bảy\n- Một\n- Hai\n\nTrân trọng!"),
    ("Excel", _SHEET, 'STT\tThôn\r\n1\t"Thôn 3\nvà 4"\r\n', "STT\tThôn\n1\tThôn 3 và 4"),
    ("Excel, with empty cells", _HOLES, "\tNăm 2025\r\nThôn 3\t\r\n", "|  | Năm 2025 |\n| Thôn 3 |  |"),
    ("Excel, its lines alone", "", "\tNăm 2025\r\nThôn 3\t\r\n", "|  | Năm 2025 |\n| Thôn 3 |  |\n\n"),
    ("one word of a page", "<a href='https://x.vn/'>Cổng</a>", "Cổng", "[Cổng](https://x.vn/)"),
    ("a place in a page", "<p>Xem <a href='#a'>mục 1</a></p>", "Xem mục 1", "Xem mục 1"),
    ("a file, with other words beside it", "<p><b>Khác hẳn</b></p>", "Không giống", "Không giống"),
)
