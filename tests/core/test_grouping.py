"""Things that have something in common."""

from cchc.core.grouping import grouped


def test_groups_and_things_keep_their_order() -> None:
    """The groups come as they are first met, and each has its things as they came."""
    assert [*grouped(["ba", "an", "bo", "ao"], lambda word: word[0]).items()] == [
        ("b", ["ba", "bo"]),
        ("a", ["an", "ao"]),
    ]
    assert grouped([], len) == {}
