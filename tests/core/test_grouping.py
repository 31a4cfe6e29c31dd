"""Things that have something in common."""

from cchc.core.grouping import by_key, grouped, repeated


def test_groups_and_things_keep_their_order() -> None:
    """The groups come as they are first met, and each has its things as they came."""
    assert [*grouped(["ba", "an", "bo", "ao"], lambda word: word[0]).items()] == [
        ("b", ["ba", "bo"]),
        ("a", ["an", "ao"]),
    ]
    assert grouped([], len) == {}


def test_pairs_and_repeats() -> None:
    """Values go to their keys; what repeats a key is told with the first that has it, however often that is."""
    assert by_key([("b", 1), ("a", 2), ("b", 3)]) == {"b": [1, 3], "a": [2]}
    assert list(repeated(["Ba", "An", "ba", "BA"], str.lower)) == [("ba", "Ba"), ("BA", "Ba")]
