"""Files that are no papers, by the ending of their names: what each is, and what to do with it instead."""

from pathlib import PurePath

_COPY = "chép nội dung sang Word, lưu .docx"
_SORTS = {
    ".xlsx .xls .xlsm .xlsb .ods .csv .tsv": (
        f"là bảng tính Excel, không phải văn bản; {_COPY}; danh sách thủ tục thì tải về dạng JSON"
    ),
    ".pptx .ppt .pps .ppsx .odp": f"là bản trình chiếu PowerPoint, không phải văn bản; {_COPY}",
    ".zip .rar .7z .gz .tar": "là tệp nén; giải nén rồi tải lên từng tệp ở trong",
    ".jpg .jpeg .png .gif .webp .heic .heif .bmp .tif .tiff .svg": (
        "là ảnh; ảnh của tin, bài thì đưa vào ở trang Sửa nội dung; văn bản chụp ảnh thì gõ lại hoặc nhận dạng chữ, "
        "lưu .docx"
    ),
    ".mp4 .mov .avi .mkv .3gp .wmv .mp3 .m4a .wav .amr": (
        "là phim hoặc tệp tiếng; trang không nhận; đăng ở nơi khác rồi ghi liên kết trong tin, bài"
    ),
    ".eml .msg": "là thư điện tử; mở thư, lưu tệp đính kèm hoặc chép nội dung sang Word, lưu .docx",
    ".xml .exe .apk .mdb .accdb": "là tệp của phần mềm, không phải văn bản; xuất ra tệp Word, lưu .docx",
}
_ADVICE = {ending: advice for endings, advice in _SORTS.items() for ending in endings.split()}


def advice_for(name: str) -> str:
    """What a file of such a name is and what to do; empty where it may be a paper."""
    return _ADVICE.get(PurePath(f"x{name}").suffix.lower(), "")
