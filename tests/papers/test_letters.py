"""Letters of any kind in papers and pictures: drawn, or told; none of them stops the site."""

import io
import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from cchc.core import fonts
from cchc.papers.card import Card, CardRenderer
from cchc.papers.pdf import TypstPdf
from cchc.papers.sheet import sheet
from paper import UNIT, report
from pdfs import TEMPLATE
from support import Project

DRAWN = "☐☑☒✓✔✗★☆①②⑩⅓☎📞✅📍🙂👍❤🎉📢⚠●■►→⇒≥√Ω₫ﬁជខไทລ"


@dataclass(frozen=True)
class Written:
    """A report of which every long text ends in some letters."""

    letters: str

    @property
    def as_json(self) -> str:
        """Its words."""

        def put(value: object) -> object:
            match value:
                case dict():
                    return {key: put(inner) for key, inner in value.items()}
                case list():
                    return [put(inner) for inner in value]
                case str() if len(value) > 60:
                    return f"{value} {self.letters}"
            return value

        return json.dumps(put(json.loads(sheet(report(), UNIT).as_json)), ensure_ascii=False)


def printed(letters: str) -> tuple[str, bool]:
    """The words of the PDF, and whether it says that it keeps PDF/UA."""
    made = TypstPdf(TEMPLATE).render(Written(letters))
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages), b"pdfuaid" in made


def test_signs_and_scripts_are_printed() -> None:
    """Boxes, ticks, stars, figures in circles, emoji and the scripts of neighbours stand in the PDF as written."""
    text, accessible = printed(" ".join(DRAWN))
    assert [letter for letter in DRAWN if letter not in text.replace("fi", "ﬁ")] == []
    assert accessible
    assert fonts.cannot_show(DRAWN) == ()


@pytest.mark.parametrize(
    ("letters", "told"),
    [
        ("中", ("中",)),
        ("한 中 한", ("한", "中")),
        ("\ue000", ("\ue000",)),  # private use: each font has its own sign there
        ("\u0378", ("\u0378",)),  # unassigned
        ("1\ufe0f\u20e3", ()),  # the digit stays
        ("Ａ１ 𝐁 ㊿ a\u3000b", ()),  # plain letters stand for these
        ("☎\ufe0f a\u200db", ()),  # what nobody sees
        ("Nghị định số 30/2020/NĐ-CP, “½ ngày” – 5 %…", ()),
    ],
)
def test_what_no_font_has_is_told(letters: str, told: tuple[str, ...]) -> None:
    """A letter that no font has is told, and a box stands for it in a PDF that is accessible like others."""
    assert fonts.cannot_show(letters) == told
    text, accessible = printed(letters)
    assert ("□" in text) is bool(told)
    assert accessible


def test_plain_letters_stand_for_others() -> None:
    """Letters of another width or style, and figures in more circles than fonts have, are printed plainly."""
    text, _ = printed("Số Ａ１ 𝐁 ㊿ và 2\ufe0f\u20e3 hết")
    assert "Số A1 B 50 và 2 hết" in text


def test_usual_letters_are_in_the_font_of_papers() -> None:
    """What needs no other font is really in the first one."""
    has = fonts.letters(fonts.folder(fonts.TEXT) / "texgyretermes-regular.otf")
    usual = [chr(code) for code in range(32, 0x2200) if not fonts._UNUSUAL.match(chr(code))]
    assert [letter for letter in usual if ord(letter) not in has] == []


def test_the_site_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should the standard refuse a row of letters, the paper is printed without its mark."""
    monkeypatch.setattr(fonts, "showable", lambda text: text)
    text, accessible = printed("中")
    assert "BC-UBND" in text
    assert not accessible


def test_pictures_show_them_too() -> None:
    """In the picture of a page a sign of another font stands where a box would."""

    def drawn(title: str) -> bytes:
        return CardRenderer().render(Card("📅 Tin", title, "UBND xã ☎", "#0b5d5b"))

    assert len({drawn(f"Lịch {letter}") for letter in "☑★①📞✅中"}) == 6
    assert drawn("Lịch 中") == drawn("Lịch □") == drawn("Lịch 한")


PLACES = (
    ("data/duong-day-nong.yml", "pham_vi: ", "☎ "),
    ("data/duong-day-nong.yml", "ten: ", "📞 "),
    ("data/bao-cao/2024/92-bc-ubnd.yml", "trich_yeu: ", "✓ "),
    ("data/thu-tuc/1.001193.yml", "ten_tthc: ", "✅ "),
    ("data/thu-tuc/1.001193.yml", "ten_giay_to: ", "☑ "),
    ("data/don-vi.yml", "dia_chi: ", "📍 "),
)


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The sample with a sign in many places, and one letter that cannot be printed."""
    from support import copy

    project = copy(tmp_path_factory.mktemp("odd"))
    for path, key, sign in PLACES:
        file = project.root / path
        text = file.read_text("utf-8")
        assert key in text, (path, key)
        file.write_text(text.replace(key, key + sign, 1), "utf-8")
    project.edit("data/don-vi.yml", "dia_chi: 📍", "dia_chi: 📍 中")
    return project


def test_a_sign_anywhere_is_right_and_builds(odd: Project) -> None:
    """Signs are right content and are printed; the letter that no font has is told with its line."""
    told = [notice for notice in odd.load().notices if "không vẽ được" in notice]
    line = next(n for n, row in enumerate((odd.root / "data/don-vi.yml").read_text().splitlines(), 1) if "中" in row)
    assert [notice.partition(": ")[0] for notice in told] == [f"Nên xem lại data/don-vi.yml:{line}"]
    assert "“中” (U+4E2D)" in told[0]
    papers = [url for url in odd.addresses() if url.endswith((".pdf", ".docx"))]
    site = odd.build_only(*papers)
    assert [url for url in papers if not (site / url).is_file()] == []
    poster = next(site.glob("duong-day-nong/*.pdf"))
    assert "☎" in "".join(page.extract_text() for page in PdfReader(Path(poster)).pages)


def test_a_title_is_told(odd: Project) -> None:
    """The title of an item, which stands in its picture, is looked at as well."""
    item = next((odd.root / "docs/tin-bai/2024").glob("*.md"))
    before = item.read_text("utf-8")
    item.write_text(before.replace("\n# ", "\n# 中 ", 1), "utf-8")
    assert any(item.name in notice and "“中”" in notice for notice in odd.load().notices)
    item.write_text(before, "utf-8")
