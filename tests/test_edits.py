"""Whatever was edited, a repository that was built before has the site that a fresh one has: a short run."""

from pathlib import Path

from edit_kinds import EDITS
from edits import Edits
from small import item, small

SEED = 9  # tests/bench/edits.py takes others


def test_edits_are_built_as_a_fresh_repository_is(tmp_path: Path) -> None:
    """Some edits of every kind, the clock too, a few at once: the two sites are the same bytes."""
    news = {f"tin-{number}": item(f"2026-11-0{number}", f"Tin số {number}") for number in range(1, 7)}
    edits = Edits(small(tmp_path, news), SEED)
    together = 5
    for _ in range(-(-len(EDITS) // together)):
        edits.step(together)
    assert (len(edits.made), edits.refused) == (len(EDITS), 0), f"seed {SEED}"
