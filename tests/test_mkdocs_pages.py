"""The HTML of Markdown: what is left out to be faster changes nothing."""

import pytest
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from cchc.mkdocs_pages import Texts
from support import SAMPLE

# Every one looks for a sign that Texts knows; a further extension of mkdocs.yml may look for others.
PATTERNS = frozenset(
    (
        "backtick escape footnote reference link image_link image_reference short_reference short_image_ref autolink "
        "automail linebreak html entity em_strong nl"
    ).split()
)
SIGNS = (
    *("Chỉ chữ (và dấu câu): 1.250 m2!", "*nghiêng*", "_nghiêng_", "`mã`", "5\\. a", "Một dòng\nrồi dòng nữa"),
    *(
        "[liên kết](https://a.example)",
        "![ảnh](a.png)",
        "<https://a.example>",
        "<a@b.example>",
        "a <b>đậm</b>",
        "A&amp;B",
    ),
    "[tắt], [khác][tắt], ![tắt], hết  \ndòng\n\n[tắt]: https://b.example",
    "Chú[^1] thích\n\n[^1]: nội dung *của nó*",
    "| Cột | Hai |\n|---|---:|\n| a | **b** |\n| c | d |",
    "- một\n- hai\n    - *ba*\n\nTừ\n:   nghĩa",
)


@pytest.fixture(scope="module")
def pair() -> tuple[Markdown, Markdown]:
    """Markdown as MkDocs makes it, and as pages are made by it."""
    config = load_config(str(SAMPLE.parents[1] / "mkdocs.yml"))
    plain = Markdown(extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {})
    return plain, Texts(config, Files([]))._new()


def test_every_pattern_has_a_sign(pair: tuple[Markdown, Markdown]) -> None:
    """No pattern of another extension is left out unseen."""
    for markdown in pair:
        assert {one.name for one in markdown.inlinePatterns._priority} == PATTERNS


def test_the_html_is_that_of_markdown(pair: tuple[Markdown, Markdown]) -> None:
    """With each sign, without any, and in all texts of the sample."""
    texts = [*SIGNS, *(path.read_text("utf-8") for path in sorted((SAMPLE / "docs").rglob("*.md")))]
    for text in texts:
        plain, quick = (markdown.reset().convert(text) for markdown in pair)
        assert quick == plain, text
