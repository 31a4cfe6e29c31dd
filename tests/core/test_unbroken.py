"""Numbers of papers that no browser breaks."""

import pytest

from cchc.core.unbroken import unbroken


@pytest.mark.parametrize(
    "code",
    ["08/KH-UBND", "51/2010/QH12", "61/2018/NĐ-CP", "1500/QĐ-UBND", "02/2024/TT-BNV", "7a/BC-UBND", "15/NQ-HĐND"],
)
def test_a_number_stays_on_one_line(code: str) -> None:
    """Nothing but an element around it is added: what is copied is what is written."""
    assert unbroken(f"<p>Kế hoạch số {code}, ngày 08/01/2024.</p>") == (
        f'<p>Kế hoạch số <span class="keep">{code}</span>, ngày 08/01/2024.</p>'
    )


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/08/KH-UBND" title="08/KH-UBND">Xem</a>',
        "<option>08/KH-UBND</option>",
        "<code>08/KH-UBND</code>",
        '<span class="keep">08/KH-UBND</span>',
        "<p>24/7, 3/4, 26/6/2024, 1/2 km, http://a.vn/2024/TIN</p>",
        "<p>tin-bai/2024/Anh-1.jpg</p>",
    ],
)
def test_others_are_left_alone(html: str) -> None:
    """Attributes, choices, code, dates, fractions and addresses."""
    assert unbroken(html) == html
