"""The bars of scores against their full scales."""

from decimal import Decimal

from cchc.core import gauge


def test_bars_against_their_scale() -> None:
    """A full bar is the whole scale; zero is a bar of no length, missing is no bar at all."""
    full, none, zero = gauge.gauges(
        [
            ("Đủ", Decimal(18), Decimal(9), Decimal(18)),
            ("Thiếu", None, None, Decimal(20)),
            ("Không", Decimal(0), None, Decimal(22)),
        ]
    ).bars
    assert (full.width, full.before_width, full.value) == (gauge.FULL, gauge.FULL // 2, "18 / 18")
    assert (none.width, none.value) == (None, "không có số liệu")
    assert (zero.width, zero.value) == (0, "0 / 22")


def test_long_names_take_two_lines() -> None:
    """No name is cut off."""
    name = "Công khai, minh bạch trong việc ra quyết định ở địa phương"
    (bar,) = gauge.gauges([(name, Decimal(5), None, Decimal(10))]).bars
    assert " ".join(text for _, text in bar.lines) == name
    assert len(bar.lines) == 2
