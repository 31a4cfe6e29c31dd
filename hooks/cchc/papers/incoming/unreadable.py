"""Why a file cannot be taken in, and the way out."""

WORD_AGAIN = "mở bằng Word, chọn Lưu thành (Save As) kiểu Tài liệu Word (.docx) rồi nhập tệp mới"


class UnreadableError(ValueError):
    """Why a file cannot be taken in, in Vietnamese."""
