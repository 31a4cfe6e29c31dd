"""The papers of the bench, read: every field of them, and every word."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import incoming
from cchc.papers.incoming import compose, office, symbols, word_balance
from cchc.papers.incoming.compose import GivenByStaff
from cchc.papers.incoming.read import read
from cchc.papers.incoming.recognise import recognise
from copied_papers import copied_cases
from incoming_papers import UNIT, Case, Word, cases, word_report
from more_papers import more_cases
from office_papers import office_cases
from word_papers import word_cases


@pytest.mark.parametrize("made", [cases, more_cases, copied_cases, office_cases, word_cases])
def test_every_field(tmp_path: Path, made: Callable[[], Sequence[Case]]) -> None:
    """Number, date, type, subject, headings, tables, recipients, signature and annexes are those of the paper."""
    papers = made()
    assert len({case.name for case in papers}) == len(papers) > 5
    for case in papers:
        fields, balanced = incoming.fields(case, tmp_path)
        assert {key: fields.get(key) for key in case.right} == {**case.right}, case.name
        assert balanced, case.name


def test_symbols_and_struck_words(tmp_path: Path) -> None:
    """What symbol fonts show is read, a symbol that nobody knows is told, and so are words that are struck out."""

    def more(paper: Word) -> Word:
        line = paper.document.add_paragraph("Đạt ")
        line.add_run("\uf0fe").font.name = "Wingdings"
        line.add_run(" đúng hạn ")
        line.add_run("\uf0b3").font.name = "Symbol"
        line.add_run(" 95%, nhận ")
        line.add_run("125").font.strike = True
        line.add_run(" 152 hồ sơ ")
        line.add_run("\uf021").font.name = "Webdings"
        return paper

    file = tmp_path / "a.docx"
    file.write_bytes(word_report(more))
    found = read(file)
    assert any(line.text == "Đạt ☑ đúng hạn ≥ 95%, nhận  152 hồ sơ " for line in found.lines)
    assert [(line.text, line.why) for line in found.aside] == [
        ("125", "chữ bị gạch bỏ"),
        ("ký hiệu của phông Webdings", "ký hiệu máy không đọc được"),
    ]
    assert symbols.shown("þ o", "Wingdings") == "☑ □"


def test_words_of_an_old_font_that_would_be_words_in_unicode_too(tmp_path: Path) -> None:
    """`Sè` in a font of TCVN3 is `Số`; a lone run of that font in a paper that is Unicode stays as it is."""

    def paper(*texts: str) -> list[str]:
        word = Word()
        for text in texts:
            word.document.add_paragraph().add_run(text).font.name = ".VnTime"
        file = tmp_path / "a.docx"
        file.write_bytes(word.raw)
        return [line.text for line in read(file, convert=True).lines]

    assert paper("Sè", "T×nh h×nh c¶i c¸ch") == ["Số", "Tình hình cải cách"]
    assert paper("Vè", "Tình hình cải cách") == ["Vè", "Tình hình cải cách"]


def test_office_converts_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old paper is read through LibreOffice where the machine has it."""
    made = tmp_path / "made.docx"
    made.write_bytes(word_report())
    program = tmp_path / "soffice"
    program.write_text(f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\ncp {made} "$2/van-ban.docx"\n')
    program.chmod(0o755)
    monkeypatch.setattr(office.shutil, "which", lambda name: str(program) if name == "soffice" else None)
    old = tmp_path / "a.doc"
    old.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600)
    assert any("BÁO CÁO" in line.text for line in read(old).lines)


SYLLABLES = (
    "xã phường HỘ tịch Nơi nhận: báo cáo; 120 5,5% (kèm theo) Căn cứ QUYẾT ĐỊNH: ngày 05/3/2026 Nguyễn A ./. TM. CHỦ"
)
WORDS = st.lists(st.sampled_from(SYLLABLES.split()), min_size=1, max_size=7).map(" ".join)
LABELS = st.sampled_from(["", "I. ", "II. ", "1. ", "1.1. ", "a) ", "- ", "+ ", "Điều 1. ", "Chương I ", "PHỤ LỤC 1 "])
TABLES = st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=2, max_size=4)
PIECES = st.lists(st.tuples(LABELS, WORDS) | TABLES, max_size=14)


@settings(max_examples=40, deadline=None)
@given(PIECES, st.booleans())
def test_no_word_is_lost_or_made_up(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[tuple[str, str] | list[tuple[str, str, str]]], word: bool
) -> None:
    """Of any paper, as text or for Word: words of the source = words in the draft + words listed."""
    folder = tmp_path_factory.mktemp("giay")
    paper, rows = Word().head("92/BC-UBND", "Hòa Bình, ngày 05 tháng 3 năm 2026").lines("BÁO CÁO", "Kết quả"), []
    for piece in pieces:
        if isinstance(piece, list):
            paper.table(piece)
            rows += ["\t".join(row) for row in piece]
        else:
            paper.lines("".join(piece))
            rows.append("".join(piece))
    file = folder / ("a.docx" if word else "a.txt")
    head = "Số: 92/BC-UBND\nHòa Bình, ngày 05 tháng 3 năm 2026\nBÁO CÁO\nKết quả\n"
    file.write_bytes(paper.foot().raw if word else (head + "\n".join(rows)).encode())
    found = read(file)
    made = recognise(found.lines)
    data = compose.compose(made, UNIT, GivenByStaff()).data
    own = (UNIT.issuer, UNIT.office)
    counted = word_balance.balance(found.lines, data, made.ledger.printed, made.ledger.left, own)
    assert counted.balanced, (counted.missing, counted.extra, counted.unproved)
