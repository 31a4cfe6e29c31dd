"""Why a file cannot be taken in, and the way out."""

WORD_AGAIN = "mở bằng Word, chọn Lưu thành (Save As) kiểu Tài liệu Word (.docx) rồi nhập tệp mới"


def leftover(name: str) -> bool:
    """Whether a file is none of a person: what Word and Windows lay beside papers, `~$Bao cao.docx`, `Thumbs.db`."""
    return name.startswith("~$") or name.lower() in {"thumbs.db", "desktop.ini"}


class UnreadableError(ValueError):
    """Why a file cannot be taken in, in Vietnamese."""
