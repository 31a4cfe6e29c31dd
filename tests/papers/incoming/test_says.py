"""“Báo cáo nói gì” proposed for a paper that is read in."""

from cchc.papers.incoming import says

BODY = {
    "ten_loai": "Báo cáo",
    "noi_dung": [
        {
            "tieu_de": "KẾT QUẢ 12 việc",
            "doan": ["Ngày 08/01/2024, UBND xã ban hành Kế hoạch số 08/KH-UBND năm 2024. Đã đăng trên 40 tin, bài."],
            "muc": [
                {"gach_dau_dong": ["tiếp nhận 1.250 hồ sơ, đúng hạn 98,5%;", "Dịch vụ công mức độ 3, 4"]},
                {
                    "doan": [
                        "Thực hiện Điều 5, khoản 2 trong 6 tháng đầu năm 2024.",
                        "Đường dây nóng: 0914 065 627 nhận tin.",
                    ]
                },
            ],
        },
    ],
}


def test_sentences_with_figures_are_taken_word_for_word() -> None:
    """Each with its place; dates, numbers of papers, periods, levels and phones are no figures."""
    assert says.proposed(BODY) == (
        says.PaperSentence("Đã đăng trên 40 tin, bài.", "noi_dung 1, doan 1"),
        says.PaperSentence("Tiếp nhận 1.250 hồ sơ, đúng hạn 98,5%.", "noi_dung 1, muc 1, gach_dau_dong 1"),
    )
    assert "# - noi_gi 2: noi_dung 1, muc 1, gach_dau_dong 1\n" in says.comment(says.proposed(BODY))


def test_nothing_is_made_up() -> None:
    """A report without figures, and any other paper, has no such field."""
    for data in ({**BODY, "ten_loai": "Kế hoạch"}, {"ten_loai": "Báo cáo", "noi_dung": [{"doan": ["Đã họp."]}]}, {}):
        assert says.proposed(data) == ()
    assert (says.field(()), says.comment(())) == ({}, "")


def test_at_most_five() -> None:
    """The model takes five sentences."""
    many = {"ten_loai": "Báo cáo", "noi_dung": [{"doan": [f"Mở {number} lớp." for number in range(2, 12)]}]}
    assert len(says.proposed(many)) == 5
