"""Rows of a YAML text that end it too early, or lose something, though the parser speaks of another row or of none."""

import re
from collections.abc import Sequence

ENDED = "dòng ... kết thúc tệp ở đây, phần sau không được đọc; hãy xóa dòng này"
CLOSED = "dòng --- này đóng phần đầu tệp quá sớm; hãy xóa, chỉ giữ dòng --- ở sau mục cuối"
DASHED = "đầu khối phải là dấu trừ (-) rồi một dấu cách"
ESCAPED = "dấu \\ trong ngoặc kép làm mất chữ; hãy viết / hoặc dùng ngoặc đơn thay cho ngoặc kép"
_KEY = re.compile(r"\s*(?:- )?[a-z][a-z0-9_]*:(?: .*)?")
_KEYLESS = re.compile(r"(?P<before>\s*(?:- )?)(?P<key>[a-z][a-z0-9_]*)\s*(?:->|=>|[-–—,.]|\blà\b)?\s+(?P<value>\S.*)")
_ODD_DASH = re.compile(r"(\s*)[–—•●▪]\s+(?=[a-z][a-z0-9_]*:\s)")
_PATH = re.compile(r"\"[^\"]*(?:\b[A-Za-z]:|\\\\\w[\w.-]*)\\\w")


def ended(rows: Sequence[str]) -> int | None:
    """The row of three dots with something behind it: there YAML stops reading."""
    dots = next((n for n, row in enumerate(rows) if row.rstrip() == "..."), None)
    return dots if dots is not None and any(row.strip() for row in rows[dots + 1 :]) else None


def closed_early(rows: Sequence[str], end: int) -> bool:
    """Whether front matter goes on behind the row that closes it, up to another such row."""
    behind = [row for row in rows[end + 1 :] if row.strip()]
    return bool(behind) and _KEY.fullmatch(behind[0]) is not None and any(row.rstrip() == "---" for row in behind)


def dashed(row: str) -> str:
    """A row that begins with another sign than the dash of a list, with that dash; empty for others."""
    return _ODD_DASH.sub(r"\1- ", row).strip() if _ODD_DASH.match(row) else ""


def keyless(rows: Sequence[str], place: int) -> str:
    """A row above a key, at its depth and without a colon, as a key: `ngay là 2024-02-20`; empty for others."""
    below = next((row for row in rows[place + 1 :] if row.strip()), "")
    match, key = _KEYLESS.fullmatch(rows[place]), re.match(r"\s*(?:- )?(?=[a-z][a-z0-9_]*:)", below)
    if not match or not key or len(match["before"]) != len(key[0]) or ": " in rows[place]:
        return ""
    return f"{match['key']}: {match['value']}"


def escaped(text: str, row: str) -> bool:
    r"""Whether a text in quotes lost letters to a backslash: `xã\tỉnh` has a tab in it, `D:\nam` a new line."""
    return "\t" in text or _PATH.search(row) is not None
