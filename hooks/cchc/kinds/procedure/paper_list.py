"""The papers to bring, as a resident needs them: by case, apart from what only explains.

An export has one row for every line of the list: papers, headings (“Trường hợp …:”) and remarks (“Lưu ý …”) alike.
No word is changed or left out here; a row is only put where it belongs. In doubt a row is a paper.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...core.text import fold
from .parts import RequiredPaper

_MARK = r"(?:[-–+*•·]+|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zđ][.)]|\(?[ivx]{1,4}\))"
_MARKS = re.compile(rf"^(?:\s*(?:{_MARK}|[.;,)])\s*)+(?=\S)", re.I)
# These match folded text: lower case, without accents.
_CASE = re.compile(r"(?:truong hop|doi voi|neu |khi )")
_NOTE = re.compile(r"(?:luu y|chu y|ghi chu)\b")
_LEADS = re.compile(
    r"(?:(?:bao )?gom(?: cac (?:giay to|tai lieu|loai)| mot trong)?.{0,40}|"
    r".*\b(?:sau|sau day|phai nop|phai xuat trinh|gom)|thanh phan ho so\b.*)"
)
_PAPER = re.compile(
    r"(?:(?:\d+|mot|hai|ba|cac|nhung)(?: \(\w+\))? )?(?:bo |tap )?"
    r"(?:to khai|to trinh|to |giay|don|ban|van ban|van bang|ho so|hop dong|bien ban|bien lai|quyet dinh|phieu|chung|"
    r"so |the |ho chieu|can cuoc|mau|danh sach|bao cao|du thao|so do|anh|tai lieu|phuong an|thong bao|hoa don|ket qua|"
    r"bang|phu luc|bieu mau|thuyet minh|"
    r"mot trong|co (?:giay|chung)|nghi quyet|de an|ke hoach|de nghi|y kien|cam ket|xac nhan|loai giay to|toan bo)"
)
_RULE = re.compile(r"\bphai (?:bao dam|duoc (?:hop phap|dich|chung thuc))")
_ONE_OF = re.compile(r"mot trong|.*\b(?:la|nhu)$")
_DUTY = re.compile(
    r"\b(?:co trach nhiem|khong duoc|khong phai|khong yeu cau|duoc xac dinh|co quyen|tu choi|huy bo|thi phai|"
    r"phai bao dam|phai duoc|phai phu hop|duoc mien|duoc su dung|lua chon|thuc hien khai thac|chiu trach nhiem)\b"
)
# A heading that the portal ran together with its first paper: `… gồm++ Văn bản`, `… TT-BXD:+ Tờ trình`.
_GLUED = re.compile(r"(?P<before>[^:]{10,250}?)(?:(?<=gồm)|:)\s*\++\s*(?P<after>[A-ZĐÀ-Ỹ].*)")
_NEXT_CASE = re.compile(r"(?<=[.;])\s+(?=(?:Trường hợp|Nếu|Đối với|Lưu ý|Ghi chú)\b)")  # behind the name of a paper
_LONG_NAME = 160  # characters; a row longer than this that names no paper at its beginning explains something
_HEADING = 200  # characters: a heading is no longer than this
_OPEN = 300  # characters of remarks that are shown without unfolding them


@dataclass
class PaperGroup:
    """The papers of one case, and the remarks that stand with them; the first group may have no heading."""

    heading: str = ""
    papers: list[RequiredPaper] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def folded(self) -> bool:
        """Whether its remarks are so long that they are unfolded by who wants them."""
        return sum(map(len, self.notes)) > _OPEN


def groups(papers: Sequence[RequiredPaper]) -> tuple[PaperGroup, ...]:
    """The rows of the list of papers, by case, in their order."""
    made = [PaperGroup()]
    noting = False  # below “Lưu ý”, until a row names a paper
    for row in papers:
        heading, name = _divided(row.name)
        if heading:
            noting = _NOTE.match(fold(heading)) is not None
            if not noting:
                made.append(PaperGroup(heading))
        if not name:
            continue
        if _explains(name, noting=noting):
            made[-1].notes.append(name)
        else:
            noting = False
            name, *cases = _NEXT_CASE.split(name, maxsplit=1) if len(name) > _LONG_NAME else [name]
            made[-1].papers.append(row.model_copy(update={"name": name}) if heading or name != row.name else row)
            made[-1].notes += cases
    return _without_empty(made)


def _divided(row: str) -> tuple[str, str]:
    """A row as the heading that it is or begins with, and the rest; marks of a list at its beginning go."""
    text = _MARKS.sub("", row).strip() or row
    folded = fold(text)
    if text.endswith((":", ":.")) and len(text) <= _HEADING:
        return text.rstrip(".:").strip(), ""
    glued = _GLUED.match(text)
    before, colon, after = (glued["before"], ":", glued["after"]) if glued else text.partition(":")
    leads = _CASE.match(folded) or _NOTE.match(folded) or _LEADS.fullmatch(fold(before).strip())
    if _ONE_OF.match(fold(before).strip()):  # its papers may be brought one for another: they stay together
        leads = None
    if colon and after.strip() and len(before) <= _HEADING and leads and not before.count("(") > before.count(")"):
        return before.strip(), _MARKS.sub("", after.strip())
    return "", text


def _explains(name: str, *, noting: bool) -> bool:
    """Whether a row is a remark, not a paper."""
    folded = fold(name)
    if _NOTE.match(folded) or _CASE.match(folded):
        return True
    if _PAPER.match(folded):
        return _RULE.search(folded) is not None or (noting and len(name) > _LONG_NAME)
    return noting or len(name) > _LONG_NAME or _DUTY.search(folded) is not None


def _without_empty(made: Sequence[PaperGroup]) -> tuple[PaperGroup, ...]:
    """The groups; a heading below which nothing stands is a remark of the group before."""
    kept: list[PaperGroup] = []
    for group in made:
        if group.papers or group.notes:
            kept.append(group)
        elif group.heading and kept:
            kept[-1].notes.append(group.heading)
        elif group.heading:
            kept.append(PaperGroup(notes=[group.heading]))
    return tuple(kept)
