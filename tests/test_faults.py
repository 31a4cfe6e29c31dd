"""A sample of the seeded faults; `tests/bench/faults.py` runs many and prints the table."""

from collections import Counter
from itertools import islice
from pathlib import Path

import faults
import mistakes
from cchc.every import KINDS

SEED = 20261128


def test_personal_data_in_any_kind_is_told(tmp_path: Path) -> None:
    """Personal data of every family, put somewhere into every kind, is told with its file and line."""
    seeded = [*faults.personal(SEED, 2)]
    assert {fault.kind.id for fault in seeded} == {kind.id for kind in KINDS}
    missed = [
        f"{found}: {fault.path}:{fault.line}: {fault.what}"
        for fault in seeded
        if (found := faults.outcome(fault, tmp_path)) != "line"
    ]
    assert len(seeded) > 300
    assert len(missed) <= 0.03 * len(seeded), missed


def test_clean_texts_raise_no_alarm(tmp_path: Path) -> None:
    """Dossiers, papers, money, officials, offices and public accounts may be written in every kind."""
    clean = [*faults.clean(SEED, 4)]
    assert len(clean) > 300
    assert [(one.kind.id, one.what) for one in clean if faults.outcome(one, tmp_path) != "missed"] == []


def test_mistakes_of_writing_are_told(tmp_path: Path) -> None:
    """What goes wrong in typing, copying and merging is told in its own line, in files of every kind."""
    seeded = [*mistakes.mistakes(SEED, 3)]
    assert len({fault.kind.id for fault in seeded}) >= len(KINDS) - 2  # two have no such lines
    missed = [
        f"{found}: {fault.family}: {fault.path}:{fault.line}: {fault.what}"
        for fault in seeded
        if (found := faults.outcome(fault, tmp_path, "")) != "line"
    ]
    assert len(seeded) > 600
    assert len(missed) <= 0.01 * len(seeded), missed


def test_odd_texts_are_right(tmp_path: Path) -> None:
    """What looks wrong and is right raises no alarm in any kind: question marks, emoji, signs, values of YAML 1.1."""
    odd = [*mistakes.odd(SEED, 15)]
    assert len(odd) > 200
    alarms = [told for one in odd for told in faults.told(one, tmp_path) if told.line == one.line]
    assert [*map(str, alarms)] == []


def test_the_same_seed_gives_the_same_faults() -> None:
    """A fault that was missed can be met again; each family stands in each kind as often."""
    once, again, other = ([*islice(faults.personal(seed, 2), 44)] for seed in (1, 1, 2))
    assert once == again != other
    assert set(Counter((fault.kind.id, fault.family) for fault in once).values()) == {2}
