"""A news item made of a paper: its file, its pictures, and what is said of both."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core import canonical, placeholder
from ...core.dates import short
from ...core.new_entry import file_name
from ...core.proofreading import written_days
from ...core.source import Data
from ...kinds.news import FOLDER
from ...kinds.news.model import Meta
from ..incoming.read import Incoming
from . import balance, pictures
from .markdown import Text, written
from .parts import Article, article, is_text
from .subject import propose
from .title import in_sentence_case

_LONG = 500  # words from which an item is a bài
_SUMMARY = 300
_NO_PICTURE = "có hình vẽ, biểu đồ hoặc ảnh liên kết mà máy không lấy được; hãy lưu ra .jpg rồi tải lên"
# What staff or the machine choose, and what is the paper's but stands among its lines already.
_NOT_FROM_THE_PAPER = frozenset("ngay chuyen_muc loai nhap tep dia_chi tieu_de tac_gia don_vi nguon tom_tat".split())
_HEAD_NOTE = "# Máy đọc từ tệp {name}. So lại với bản gốc, điền các chỗ [cần bổ sung: …], rồi xóa dòng nhap: true.\n"


class NoArticleError(ValueError):
    """The paper is no news item; the message says why, in Vietnamese."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known beside the paper: today, a day that staff give, offices, names of places, texts of categories."""

    today: date
    given: date | None
    offices: Sequence[str]
    names: Sequence[str]
    categories: Mapping[str, Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class Composed:
    """The item: `path` in the project, `text`, `pictures` by path; what was taken for what (`facts`), `remarks`.

    `article` is the paper taken apart, `missing` are words that went nowhere: there must be none.
    """

    path: str
    text: str
    pictures: Mapping[str, bytes]
    facts: Sequence[str]
    remarks: Sequence[str]
    article: Article
    missing: Counter[str]


def compose(incoming: Incoming, file: Path, known: Known) -> Composed:
    """The item of a paper.

    Raises:
        NoArticleError: nothing in it can be the text of an item.
    """
    found = article(incoming, (*known.offices, *(name for name, *_ in known.categories.values())))
    if not is_text(found.lines):
        raise NoArticleError("không thấy nội dung sau tiêu đề nên không phải tin, bài; hãy viết ít nhất một đoạn")
    title, remarks = _title(found, known)
    name = file_name(title) or file_name(file.stem) or "tin"
    day = known.given or (found.day if found.day and 2000 <= found.day.year <= 2100 else known.today)
    fitted, refused = _pictures(incoming, found, name)
    text = written(found.lines, {key: file for key, (file, _) in fitted.items()}, incoming.unit)
    meta, facts = _meta(found, text, title, day, known)
    front = canonical.canonical(Meta, meta)
    folder = f"{FOLDER}/{day.year}"
    whole = f"---\n{_HEAD_NOTE.format(name=' '.join(file.name.split()))}{front}---\n\n{text.body}\n"
    said = [*_values(meta), text.body, found.title]
    aside = [*(piece.text for piece in found.left), *text.dropped]
    return Composed(
        path=f"{folder}/{name}.md",
        text=whole,
        pictures={f"{folder}/{file}": content for file, content in fitted.values()},
        facts=facts,
        remarks=[*found.remarks, *remarks, *refused, *_unseen(incoming), *dict.fromkeys(text.remarks)],
        article=found,
        missing=balance.missing((*incoming.lines, *incoming.aside), said, aside),
    )


def _title(found: Article, known: Known) -> tuple[str, list[str]]:
    """The title in the case of a sentence, where it was in capitals and that is safe; else as it is, and told."""
    if not found.title:
        return "", []
    if not found.title.isupper() or len(found.title.split()) < 2:
        return found.title, []
    made = in_sentence_case(found.title, (line.words for line in found.lines), known.names)
    if made:
        return made, [
            "Tiêu đề viết toàn chữ in hoa; máy chuyển thành chữ thường theo cách viết trong bài, hãy xem lại."
        ]
    remark = (
        "Tiêu đề viết toàn chữ in hoa; máy giữ nguyên vì không chắc chữ nào là tên riêng, hãy gõ lại thành chữ thường."
    )
    return found.title, [remark]


def _pictures(incoming: Incoming, found: Article, name: str) -> tuple[dict[str, tuple[str, bytes]], list[str]]:
    """Name and bytes of the file of every picture, by its name in the paper; and why others are not taken."""
    made: dict[str, tuple[str, bytes]] = {}
    refused: list[str] = []
    for line in found.lines:
        for key in line.pictures:
            if key in made:
                continue
            if key not in incoming.pictures:
                refused.append(f"{incoming.unit} {line.number}: {_NO_PICTURE}")
                continue
            try:
                ending, content = pictures.fit(incoming.pictures[key])
            except pictures.UnfitPictureError as why:
                refused.append(f"{incoming.unit} {line.number}: {why}")
                continue
            made[key] = (f"{name}-{len(made) + 1}{ending}", content)
    return made, list(dict.fromkeys(refused))


def _unseen(incoming: Incoming) -> list[str]:
    """A remark on the pictures of a paper that is read without them: a PDF, a web page."""
    places = ", ".join(dict.fromkeys(incoming.pictured))
    told = f"Tệp có {len(incoming.pictured)} ảnh ({places}) mà bản nháp không có; hãy lưu ảnh ra .jpg rồi tải lên."
    return [told] if places else []


def _meta(found: Article, text: Text, title: str, day: date, known: Known) -> tuple[dict[str, Data], list[str]]:
    """The front matter, and what is said of how it was made."""
    words = len(re.findall(r"[^\W_]+", text.body))
    signed, kind = found.byline, "bai" if words >= _LONG else "tin"
    category, pairs = propose(known.categories, title, text.body)
    meta: dict[str, Data] = {
        "tieu_de": title or placeholder.mark("tiêu đề"),
        "ngay": day.isoformat(),
        "chuyen_muc": category or placeholder.mark("chuyên mục"),
        "loai": kind,
        "nhap": "true",
    }
    lead = next((line for line in found.lines if line.words.strip()), None)
    if lead and not lead.rows and (lead.bold or lead.italic) and len(lead.text) <= _SUMMARY and lead.text.endswith("."):
        meta["tom_tat"] = " ".join(lead.text.split())
    elif not text.body or re.match(r"[|#!-]|\d+\.|[a-zđ]\)|Kính gửi|[^\n]*:\n", text.body):
        meta["tom_tat"] = placeholder.mark("một câu tóm tắt")
    origin: dict[str, Data] = {"ten": signed.origin} if signed.origin else {}
    if signed.address:
        origin["dia_chi"] = signed.address
    first = next(iter(text.described.items()), None)
    more: dict[str, Data] = {"tac_gia": signed.author, "don_vi": signed.unit, "nguon": origin}
    meta |= {key: value for key, value in more.items() if value}
    if first:
        meta["anh"] = {"tep": first[0], "mo_ta": first[1]}
    return meta, _facts(meta, found, words, pairs, "" if known.given or found.day else _undated(text))


def _undated(text: Text) -> str:
    """A remark that the text has no day, so that today's was taken, with the first day that it names."""
    first = next(written_days.days(text.body), None)
    named = f"; trong bài có ngày {short(first)}" if first else ""
    return f" (bài không có dòng ngày đăng nên máy lấy hôm nay{named})"


def _facts(meta: dict[str, Data], found: Article, words: int, pairs: Sequence[str], dated: str) -> list[str]:
    """What was taken for what, a line each; `dated` says where the day comes from, if not from a line of its own."""
    category = meta["chuyen_muc"] if pairs else "máy chưa đoán được, hãy chọn"
    facts = [f"Tiêu đề: {meta['tieu_de']}", f"Chuyên mục: {category}{' (máy đề xuất, hãy xem lại)' if pairs else ''}"]
    facts.append(f"Ngày đăng: {meta['ngay']}{dated}")
    kind = "bài" if meta["loai"] == "bai" else "tin"
    facts.append(f"Loại: {kind}, {words} chữ")
    names = (("tac_gia", "Tác giả"), ("don_vi", "Đơn vị viết"))
    facts += [f"{name}: {meta[key]}" for key, name in names if meta.get(key)]
    return [*facts, f"Nguồn: {found.byline.origin}"] if found.byline.origin else facts


def _values(value: Data) -> list[str]:
    """Texts of the front matter that come from the paper."""
    match value:
        case str():
            return [value]
        case list():
            return [text for one in value for text in _values(one)]
        case dict():
            return [text for key, one in value.items() if key not in _NOT_FROM_THE_PAPER for text in _values(one)]
    return []
