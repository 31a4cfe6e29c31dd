"""Patterns are compiled when they are used."""

import re

import pytest

from cchc.core.late import late_pattern


def test_a_pattern_waits_until_it_is_used() -> None:
    """To have one and to read its source and flags compiles nothing: here that would fail."""
    wrong = late_pattern("(", re.I)
    assert (wrong.pattern, wrong.flags) == ("(", re.I | re.UNICODE)
    with pytest.raises(re.error):
        wrong.search("a")


def test_what_is_asked_of_a_pattern() -> None:
    """It answers as one that was compiled at once."""
    late, early = late_pattern("(?P<it>b)", re.I), re.compile("(?P<it>b)", re.I)
    assert late.flags == early.flags
    assert late.groupindex == early.groupindex
    assert [match.span() for match in late.finditer("aBb")] == [match.span() for match in early.finditer("aBb")]
    assert late.sub("", "aBb") == "a"
