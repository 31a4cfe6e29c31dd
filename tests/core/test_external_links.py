"""Links that lead away from the site."""

import pytest

from cchc.core.external_links import mark_external

HOME = "https://xa.github.io/ten-kho/"
SAID = '<span class="unseen"> (sang trang web khác)</span>'


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ('href="https://x.vn"', 'href="https://x.vn" rel="external noopener"'),
        ('href="HTTP://x.vn/b?c=1&amp;d"', 'href="HTTP://x.vn/b?c=1&amp;d" rel="external noopener"'),
        ('href="//x.vn"', 'href="//x.vn" rel="external noopener"'),
        ('class="b" href="https://x.vn"', 'class="b" href="https://x.vn" rel="external noopener"'),
        ('href="https://x.vn" title="2 > 1"', 'href="https://x.vn" title="2 > 1" rel="external noopener"'),
        ('title="<a> <abbr" href="https://x.vn"', 'title="<a> <abbr" href="https://x.vn" rel="external noopener"'),
        ('rel="nofollow" href="https://x.vn"', 'href="https://x.vn" rel="external noopener nofollow"'),
    ],
)
@pytest.mark.parametrize("text", ["a", "<b>a</b><small>c</small>", "a\nb"])
def test_links_that_lead_away_say_so(given: str, made: str, text: str) -> None:
    """Whatever is in the link, the words come after its text."""
    assert mark_external(f"<p><a {given}>{text}</a></p>", HOME) == f"<p><a {made}>{text}{SAID}</a></p>"


def test_a_label_says_it_itself() -> None:
    """Where a label stands for the text of a link, screen readers hear nothing else."""
    made = mark_external('<a href="https://x.vn" aria-label="Đọc b">a</a>', HOME)
    assert made == '<a href="https://x.vn" aria-label="Đọc b (sang trang web khác)" rel="external noopener">a</a>'


def test_each_link_is_its_own() -> None:
    """A link beside one that leads away is not touched."""
    made = mark_external('<a href="b/">1</a> <a href="https://x.vn">2</a> <a href="c/">3</a>', HOME)
    assert made == f'<a href="b/">1</a> <a href="https://x.vn" rel="external noopener">2{SAID}</a> <a href="c/">3</a>'


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../b/">a</a>',
        '<a href="/b/">a</a>',
        '<a href="#b">a</a>',
        '<a href="tel:113">a</a>',
        '<a href="mailto:a@b.vn?subject=https://x.vn">a</a>',
        '<a href="https://xa.github.io/ten-kho/tin-bai/">a</a>',
        '<link rel="canonical" href="https://x.vn">',
        '<a id="b">a</a> https://x.vn <abbr title="https://x.vn">c</abbr>',
        '<a title=" href=&#34;https://x.vn&#34;" href="b/">a</a>',
    ],
)
def test_others_stay(html: str) -> None:
    """Links within the site, to phones and to mail are not touched."""
    assert mark_external(html, HOME) == html


def test_another_site_of_the_same_host_is_another_site() -> None:
    """Two communes may be neighbours at one host."""
    assert "external" in mark_external('<a href="https://xa.github.io/kho-khac/">a</a>', HOME)
