"""What is typed by half is pointed out with its line; what only looks like it is left alone."""

import pytest

from cchc.core.proofreading import half_typed, unpaired


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (["Một", "Phong trào “Ngày thứ Sáu", "Ba"], 2),
        (["Ngày “không viết” và “không hẹn"], 1),
        (["“Đoạn một", "đoạn hai”"], 0),
        (["“Ngày thứ Sáu“"], 0),
        (["Màn hình 15”", 'ti vi 55"'], 0),
        (["ghi “trên 40” mà thôi"], 0),
        (["Một", "”Đã thay bóng"], 2),
        (["Một", 'Cấp cứu" y tế'], 2),
        (['"Ba không", "năm rõ"'], 0),
    ],
)
def test_quotes(rows: list[str], line: int) -> None:
    """The line of a quote that nothing closes; one may go on through lines, or close as it opened."""
    assert [at for at, _ in half_typed.doubts([*enumerate(rows, 1)])] == ([line] if line else [])


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (["Nộp tại xã (tầng 2", "", "Giờ mở cửa (sáng, chiều)"], [1]),
        (["Nộp tại xã (tầng 2", "phòng 3)", "a) Tờ khai; b) căn cước :("], []),
        (["Nộp bản chính) tại xã", "", "Nộp [bản sao tại xã"], [1, 3]),
        (["Một", "Trẻ dưới 6 tuổi) ở xã", "1) Tờ khai; 2.1) ảnh; iv) giấy; c) khác", "[x](a.md) và [mẫu]"], [2]),
        (["Mức thu {8.000 đồng", "", "Gọi là «chợ phiên", "", "Phong trào 'Toàn dân"], [1, 3, 5]),
        (["Ghi ”có“ vào ô", "Kế hoạch 05/KH- UBND", "UBND xãMinh Tiến"], [1, 2, 3]),
        (["«so_tin» tin, {a}, H'Mông, 'có' và 'không', CHỦ TỊCH, VNeID"], []),
        (["Văn bản do cơ quan cấp", "Bộ phận công chứng nơi lưu trữ", "Thu thập ý kiến, định kỳ và lâu năm"], []),
        (["Điểm a) và (b)", "(xem [1], [2])", ":) ok"], []),
        (["đã đã đã nộp", "Nộp và và nhận", "Về việc về việc treo cờ", "Sẽ sẽ họp"], [1, 2, 3, 4]),
        (
            [
                "Họp xong,, ra về",
                "Họp;; rồi về",
                "Diện tích 12..5 ha",
                "UBNDxã họp",
                "xã Minh TiếnTổ chức",
                "ubnd@xa@gov.vn",
                "Năm 2O26",
                "Gửi ubnd@@xa.gov.vn",
                "Chủ tịch xã,đồng chí Hà",
            ],
            [1, 2, 3, 4, 5, 6, 7, 8, 9],
        ),
        (
            ["Xã đã ti ếp nh ận hồ sơ", "Ng ười dân", "Dân ph ải nộp", "5 tr ủng hộ, 6 th ở xã", "TH ỦY, th. ở trên"],
            [1, 3],
        ),
        (["Nhận 4l2 hồ sơ", "Tăng 1l%", "Năm 20l6", "Xăng 5l, 10l nước, 3l/ngày", "Số hl2, mã A4l2, l0 bộ"], [1, 3]),
        (["Họp xong ,mời bà con về", "Mang tờ khai ;căn cước", "Hài lòng rất cao .Bà con mừng"], [1, 2, 3]),
        (
            [
                "Dùng tệp .docx , .PDF hoặc .Docx.",
                "Truy cập .gov.vn ; trang ...Xem thêm; ngôn ngữ .NET, bộ .Net.",
                "Hạn 30 ,5 ngày; điểm .5; ghi “ ,” hoặc “ ;”",
                "Thư đến Ông A . Kính gửi; hẹn 8 giờ . Địa điểm: hội trường",
                "(1) , (2) ; mục .gitignore; 45 / 50 ; 3 , 4",
            ],
            [],
        ),
        (["v.v., ..., 2021..., a.b..c, ghi `a`, `b`, `c`", "MobiFone, VNeID, PCCCR, UBNDTTQ", "ĐắkNông"], [3]),
        (["a,b,c; 1,5; tinh.gov.vn/a,bc,d; x@a,b", "ghi x,y: Một,2"], []),
        (["từ từ, nhà nhà, người người, xanh xanh; hiện tại tại xã; và, và"], []),
        (["Trong thòi gian tới", "Niêm yết 7 thũ tục (hộ tịch)", "KẾ HOẠCH, nghị địch, hổ sơ"], [1, 2, 3]),
        (["Uỷ ban, thuỷ lợi, văn hoá; danh mức phí; một của hàng; có thẻ mới; tại khoản 2"], []),
        (["UBND phường hướng dẫn tại nhà; bộ phận cấp xã, bộ phận khởi công dự án"], []),
        (["Ngày18/9 họp", "Điều5, quý1", "hơn 20m2, QĐ19, số1/x", "xa1, a1"], [1, 2, 3]),
        (["Gửi về ubnd@tinh để hỏi", "Thư: ubnd@tinh.gov.vn; @Lan; a@b@c.vn"], [1, 2]),
        (["thực hiện tại tại xã", "hiện tại tại xã", "trả về về nhà", "nam, nữ nữ trước"], [1, 3, 4]),
        (
            ["ghi ghi số", "Người dân cần cần hỗ trợ", "căn cước cước", "bộ bộ đội, thi công công trình"],
            [1, 2, 3],
        ),
        (["hành vi vi phạm, giao thông thông minh; công chứng chứng chỉ; thôn Ba Ba; luôn luôn, ngày ngày"], []),
        (["lớp tập huấn kỹ năng số.Dự lớp", "tổ chức.Các", "TP.Hưng Yên, Tp.Hà; ThS.Hà, a.Bc.vn, tinh.Gov.vn"], [1, 2]),
        (
            ["đạt #DIV/0! hồ sơ", "có ######## hồ sơ", "Error! Reference", "cấp xã.=20", "Danh m=E1=BB=A5c"],
            [1, 2, 3, 4, 5],
        ),
        (["H\\u1ed9i nghị", "Hội%20nghị", "https://a.vn/b%20c, 20%20, hội%nghị"], [1, 2]),
        (["### Kết quả", "#CCHC", "a == b, 1+1=20", "C# #1"], []),
        (["cơ quan quan tâm; cán bộ bộ phận; hội hội họp; đời sống sống động"], []),
        (
            [
                "học sinh sinh năm 2015, dịch vụ vụ mùa, lớp Một một",
                "lễ cúng kỳ yên, Hà Nội dừng",
                "căn cước cước",
            ],
            [3],
        ),
        (["Có sự sự tham gia", "tại tại xã", "Hội nghị hội nghị tổng kết", "a@gmial.com, b@x.gov"], [1, 2, 3, 4]),
        (["Hội nghị kết thúc ,các đại biểu", "Ghi ở , rồi lưu"], [1]),
        (["hiện tại tại xã, bên trong trong giờ, dân sự sự thật; Ban Tổ chức tổ chức", "a@gmail.com, b@x.gov.vn"], []),
        (["-- Đã vá đường", "D:\\bao-cao\\a.docx", "\\\\may-1\\chung", "file:///d:/a"], [1, 2, 3, 4]),
        (
            [
                'Xem HYPERLINK "https://a.vn" Cổng dịch vụ',
                "Trang PAGE \\* MERGEFORMAT",
                "Commented [LVT1]: Xem lại",
                "Trang 3/12",
                "[Hình ảnh] Toàn cảnh hội nghị",
                "[08:15, 18/11/2026] Hà: đã nhận",
                "Thích · Trả lời · 2 giờ",
                "xã đã họp... Xem thêm",
            ],
            [1, 2, 3, 4, 5, 6, 7, 8],
        ),
        (
            [
                "Trang 3 của báo cáo; ở trang 3/12",
                "![Hình ảnh](a.png), [Ảnh](a.png)",
                "lúc 08:15, 18/11/2026",
                "Chia sẻ với đồng bào",
                "Xem thêm tại trang 2",
                "Mục lục _Toc, comment [1]",
                "Trả lời: đã xong",
                "- 2",
            ],
            [],
        ),
        (
            [
                "Xã đề nghị bổ xung hồ sơ",
                "Cán bộ sử lý ngay",
                "UBND xã sát nhập hai thôn",
                "Người dân củng được hưởng",
                "Nhân dân xả nhà, chậm trể",
                "Nộp tai Trung tâm Phục vụ hành chính công",
                "nguyện vọng cua các hộ",
                "Thôn Đông, tinh Bắc Ninh",
                "ra quân .Các đoàn viên",
                "Chia sẻ bài viết: Facebook Zalo Twitter",
                "Ảnh: IMG_20261118.HEIC",
                '[caption id="a"]Hội nghị[/caption]',
                "Có nhu câu liên hệ",
                "Công khai minh bach",
                "hài lòng vơi cách phục vụ",
                "Xã có nhiêu di tích",
                "có sư tham gia của các thôn",
                "Nên goi trước",
                "Cac đơn vị nhận việc",
                "Phòng họp số 2,tầng 1",
                "Bình luận (3) Chia sẻ",
                'mso-style-name:"Table Normal";',
            ],
            [*range(1, 23)],
        ),
        (
            [
                "lịch sử lý luận, giám sát nhập khẩu, bộ đội ngủ lại, được chia sẽ nhận",
                "củng cố tổ chức, ẩu đả có vũ khí, xả rác, nhân dân xả nước",
                "tai nạn, lắng tai các cụ, con voi các loại, cua đồng",
                "Bao nhiêu tin, nhiêu khê; luật sư tham gia, kỹ sư phối hợp; nước vơi dần, chơi vơi",
                "mã goi-so, goi_ai; diện tích 1,5ha; Mac, Cac; a1,b2",
                "đuôi .gov.vn, phần mềm .NET, xa quê, ở xa, tinh thần",
                "kiểm tra kết quả, liên hệ thông qua, ba dòng dấu đó, trường hợp đóng phí",
                "khả năng xuất khẩu, hồ sơ xuất khẩu, nhà sản xuất, biệt thự hiện đại",
            ],
            [],
        ),
        (
            [
                "Một người đàn ông đến hỏi để hiểu thêm",
                "tạo công ăn việc làm, cây cầu có chuyện đổi tên",
                "xã đang thực hiện tái cơ cấu, vấn đề an ninh, quy chế do xã ban hành",
                "phòng kháng kháng sinh; khách ùn ùn đổ về, bùi bùi, rưng rưng",
                "chứng kiến nghi lễ, gấp đôi số giường, cao tốc do tỉnh làm, thủy lôi",
                "trải nghiệm thú vị, đun sôi nồi nước, ngược dòng thời gian, cảm thấy thế nào",
                "IMF và BOJ; hồ cá koi; mua panô, quả tạ và cup vàng",
                "đội vận tải tải thương; bộ sưu tập tập trung ở tầng hai",
            ],
            [],
        ),
        (["Bà con phấn khởi  ,vui mừng", "Một  , hai"], [1]),
        (
            ["Hội nghĩ tổng kết", "Theo đề nghĩ của thôn", "sử dùng mẫu mới", "nơi trã kết quả", "tỉnh trạng"],
            [1, 2, 3, 4, 5],
        ),
        (
            ["đạt 98,5 % % hồ sơ", "sáng: :chiều", "Lỗi! Không tìm thấy nguồn tham chiếu."],
            [1, 2, 3],
        ),
        (
            ["Phó Chủ tịch UBNDN xã", "thủ tục nhành chính", "dài 1,2,5 km", "mã 1.01193."],
            [1, 2, 3, 4],
        ),
        (
            [
                "Mã thủ tục: 1.0011930, mã TTHC 2.00081",
                "Mã số 1.001193, mã thủ tục 2.000815.000.00.00.H01; mã hồ sơ 1.25",
                "Các tổ 1,2,5 km; 1,25 km, 3,5 ha; nhà UBND; kết thúc. Xem ảnh, A . Bình",
            ],
            [1],
        ),
        (["UBDN xã họp", "do UBNN xã mời", "HĐDN xã họp", "nộp hồ xơ", "trương trình mới"], [1, 2, 3, 4, 5]),
        (["năm 2025, 2026", "98%, 5%; tỷ lệ: 5", "UBND, UBMTTQ, HĐND, UBKT; Lỗi của máy! Xem lại"], []),
        (["Dưới đây là bản tin theo yêu cầu của bạn:", "Tôi là mô hình ngôn ngữ", "theo【4†source】"], [1, 2, 3]),
        (
            [
                "[Hình ảnh đã chuyển tiếp] Xã họp",
                "Đã gửi từ iPhone của tôi",
                "Fwd: Kính gửi UBND xã",
                "như đã nêu :contentReference[oaicite:0]{index=0}.",
                "Chào xã. Đã gửi từ iPhone",
                "&lt;b&gt;Khẩn&lt;/b&gt; cắt nước",
                "(Còn tiếp trang sau)",
                "Trang | 3",
                "Đã gửi từ Trung tâm hai phiếu hẹn; thư gửi từ điện thoại",
                "Re-sort, Fw 190; [Hình ảnh đã chọn](a.png); a &lt; b; còn tiếp tục",
            ],
            [*range(1, 9)],
        ),
        (['style="font-size: 14pt" Hội nghị', "Xem thêm >> | Chia sẻ | In trang | Gửi email"], [1, 2]),
        (
            ["Tất nhiên! Dưới đây là bản viết lại:", "Đọc thêm: Chia sẻ · Bình luận", "thái độ phục vũ", "ứng sử"],
            [1, 2, 3, 4],
        ),
        (
            [
                "Chia sẻ bài viết",
                "Quay lại trang trước",
                "20/06/2024 08:15 | Lượt xem: 1.234",
                "Kính gửi: Ban Biên tập",
                "Lưu tin · Nghe bài viết",
                "Quay lại nộp hồ sơ",
                "Kính gửi: UBND huyện",
                "Lượt xem tăng 12%",
                "Chia sẻ bài viết hay với hàng xóm",
                "Trang có 1.234 lượt xem: tăng 12",
            ],
            [1, 2, 3, 4, 5],
        ),
        (["Tất nhiên, người dân có quyền hỏi.", "Đọc thêm ở trang sau", "con dao lưu niệm; lịch sử phạt vạ"], []),
        (["Dưới đây là thủ tục theo yêu cầu của người dân", "Mô hình ngôn ngữ lớn là gì", "In trang 2 mặt"], []),
        (["Chia sẻ, gửi email hoặc in trang này", "Nếu bạn cần, gọi 113", "a style=1"], []),
        (["Kế hoạch kế hoạch tháng", "rà soát số liệu số liệu", "thôn Đoàn Kết đoàn kết", "lần lượt lần lượt"], [1, 2]),
        (["Ban Tổ chức tổ chức cuộc thi", "đoàn kiểm tra kiểm tra ba phòng", "tổ công tác công tác tại thôn"], []),
        (["đi đi lại lại, Nước nước non non", "ra ra vào vào nhiều lần"], []),
        (["---", "- Đã vá", "-5 độ", "xã\\phường", "https://a.vn/c:/d", "1\\. Nộp"], []),
    ],
)
def test_brackets_and_words_again(rows: list[str], lines: list[int]) -> None:
    """A bracket that the paragraph does not close, and a word said again."""
    assert sorted(at for at, _ in half_typed.doubts([*enumerate(rows, 1)])) == lines


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (["Chữ <b>đậm", "<b>khác</b>", "loại A<I>C"], [1, 3]),
        (["Chữ <b>đậm", "hai dòng</B>, H<sub>2</sub>O, x<y, <u>a</u></u>"], []),
    ],
)
def test_tags(rows: list[str], lines: list[int]) -> None:
    """A tag of letters that nothing closes is told where it opens."""
    assert [at for at, _ in unpaired.tags([*enumerate(rows, 1)])] == lines
