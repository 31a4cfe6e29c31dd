"""The words of an official paper in their order, for every form it is printed in.

Source of the layout: Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from collections.abc import Sequence

from ..core.dates import long
from ..core.text import listed
from ..kinds.report import Part, Report
from ..kinds.unit import Unit

NATION = "Cộng hòa xã hội chủ nghĩa Việt Nam"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

Sheet = dict[str, object]


def sheet(report: Report, unit: Unit) -> Sheet:
    """What stands on the paper, ready to be laid out."""
    issuer = report.issuer or unit.issuer
    signature = report.signature
    return {
        "title": report.heading,
        "issuer_name": issuer,
        "issuer": _two_lines(issuer),
        "nation": NATION,
        "motto": MOTTO,
        "number": report.number,
        "place_and_date": f"{report.place}, {long(report.issued)}",
        "type": report.type,
        "subject": report.subject,
        "addressees": listed(report.addressees),
        "grounds": listed(report.grounds),
        "opening": report.opening,
        "parts": [_part(part) for part in report.parts],
        "closing": f"{report.closing}./." if report.closing else None,
        "recipients": listed(report.recipients),
        "signature": [line for line in (signature.authority, signature.post) if line],
        "signer": signature.signer,
        "mark": _mark(report),
    }


def _part(part: Part) -> Sheet:
    """A part of the body; a part without a title carries its label in its first paragraph."""
    paragraphs: Sequence[str] = part.paragraphs
    if part.title is None and paragraphs:
        paragraphs = (f"{part.label} {paragraphs[0]}", *paragraphs[1:])
    return {
        "heading": f"{part.label} {part.title}" if part.title else None,
        "depth": part.depth,
        "paragraphs": paragraphs,
        "dashes": [f"- {text}" for text in part.dashes],
        "parts": [_part(inner) for inner in part.parts],
    }


def _two_lines(issuer: str) -> list[str]:
    """`Ủy ban nhân dân` above `xã Hòa Bình`, as communes print it."""
    for kind in (" xã ", " phường ", " đặc khu "):
        body, found, name = issuer.partition(kind)
        if found:
            return [body, f"{kind.strip()} {name}"]
    return [issuer]


def _mark(report: Report) -> str:
    kind = "Bản tóm lược" if report.digest else "Bản in"
    signed = "văn bản đã ký đăng cùng trang" if report.signed_file else "chưa ký, không thay cho văn bản đã ký"
    return f"{kind} từ dữ liệu của chuyên mục; {signed}."
