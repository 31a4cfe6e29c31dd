"""What a reader can tap: addresses, e-mail and the site's own numbers in a text; and addresses without trackers."""

import re
from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core.tappable import found, tapped
from cchc.core.web_address import untracked

PHONES = {"02743904872", "0912345678", "19001234", "113"}


def targets(html: str) -> list[str]:
    """Where the links of an HTML text lead."""
    return [unescape(found) for found in re.findall(r'<a href="([^"]*)"', html)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Xem https://dichvucong.gov.vn, www.langson.gov.vn, zalo.me/ubndxa hoặc gửi ubndxa@tinh.gov.vn.",
            [
                "https://dichvucong.gov.vn",
                "https://www.langson.gov.vn",
                "https://zalo.me/ubndxa",
                "mailto:ubndxa@tinh.gov.vn",
            ],
        ),
        ("(dichvucong.gov.vn) và facebook.com/ubndxa!", ["https://dichvucong.gov.vn", "https://facebook.com/ubndxa"]),
        ("“https://x.vn/a_(b)” (https://x.vn/c).", ["https://x.vn/a_(b)", "https://x.vn/c"]),
        ("Gọi 0274 3904 872 – (0274) 3904.872, +84 912 345 678", ["tel:+842743904872"] * 2 + ["tel:+84912345678"]),
        ("0274 3904 872 - 0912.345.678; 1900 1234", ["tel:+842743904872", "tel:+84912345678", "tel:19001234"]),
        ("0912 345 679, 113 hồ sơ, 20.11.2026, 118/2025/NĐ-CP, 1.234.567 đồng, a@b, x.vn, xa.gov.vn@y", []),
        ("https://x.vn/?a=1&amp;fbclid=2&amp;b=3#c", ["https://x.vn/?a=1&b=3#c"]),
        ('<a href="https://x.vn/?utm_source=a">xem https://y.vn</a>', ["https://x.vn/"]),
        ("<code>https://x.vn</code> <pre>0274 3904 872</pre>", []),
        ('<img alt="https://x.vn" src="a.png"> &lt;https://y.vn&gt;', ["https://y.vn"]),
    ],
)
def test_what_can_be_tapped(text: str, found: list[str]) -> None:
    """Addresses, e-mail and published numbers in any usual form are links; other numbers and code are none."""
    html = tapped(text, PHONES)
    assert targets(html) == found


@given(st.text("a1 .&<>\"'@:/-()", max_size=40).map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")))
def test_only_links_are_added(text: str) -> None:
    """The words stay, and no tag but links comes in."""
    html = tapped(text, PHONES)
    assert set(re.findall(r"</?(\w+)", html)) <= {"a"}
    assert unescape(re.sub(r"</?a[^>]*>", "", html)) == unescape(text)


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://www.google.com/url?q=https://x.vn/&sa=D&source=editors&ust=1", "https://x.vn/"),
        (
            "https://www.google.com/url?sa=t&amp;url=https%3A%2F%2Fx.vn%2Fa%3Fb%3D1%26fbclid%3D2&amp;c=3",
            "https://x.vn/a?b=1",
        ),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fx.vn%2Fa%2520(b)%3Fc%3D1%26d%3D2&h=AT0",
            "https://x.vn/a%20%28b%29?c=1&d=2",
        ),
        ("https://www.google.com/search?q=https://x.vn", "https://www.google.com/search?q=https://x.vn"),
        ("https://www.google.com/url?q=javascript:a", "https://www.google.com/url?q=javascript:a"),
        ("https://x.vn/url?q=https://y.vn", "https://x.vn/url?q=https://y.vn"),
        ("https://x.vn/a?fbclid=1#b", "https://x.vn/a#b"),
        ("https://x.vn/a?b=1&fbclid=1", "https://x.vn/a?b=1"),
        ("https://x.vn/a?utm_source=zalo&utm_medium=a&b=1&gclid=2&c=3", "https://x.vn/a?b=1&c=3"),
        ("https://x.vn/a?zarsrc=30&UTM_Campaign=x", "https://x.vn/a"),
        ("https://x.vn/a?b=1&amp;fbclid=2&amp;c=3", "https://x.vn/a?b=1&amp;c=3"),
        (
            "https://facebook.com/p?story_fbid=1&id=2&__cft__[0]=A&__tn__=B&mibextid=c",
            "https://facebook.com/p?story_fbid=1&id=2",
        ),
        ("https://x.vn/a?next=utm_source&my_fbclid=1", "https://x.vn/a?next=utm_source&my_fbclid=1"),
        ("https://x.vn/a?&b=1", "https://x.vn/a?&b=1"),
        ("https://x.vn/fbclid=1", "https://x.vn/fbclid=1"),
    ],
)
def test_addresses_without_trackers(address: str, clean: str) -> None:
    """What only tells who sent a reader goes; all else of an address stays as it is."""
    assert untracked(address) == clean


@given(st.text(alphabet="0123456789+()-. @:/wzalo.mevngohtps", max_size=40))
def test_nothing_that_can_be_tapped_is_passed_over(text: str) -> None:
    """Whatever is found in a plain text is a link in its HTML."""
    phones = {re.sub(r"\D", "", text)}
    assert ("<a " in tapped(escape(text), phones)) == any(found(text, phones))


@pytest.mark.parametrize("text", ["a@xa.vn", "http://1", "zalo.me/a", "ubnd.gov.vn", "(0274) 3904 872"])
def test_each_sort_of_address_is_a_link(text: str) -> None:
    """However short it is."""
    assert "<a " in tapped(text, PHONES)
