"""How many seeded faults are told with file and line, by kind and family, and how many clean inputs raise an alarm.

    uv run python tests/bench/faults.py [--each 6] [--seed 1]

Aims: personal data at least 97 %, mistakes of writing at least 99 %, false alarms at most one in 300. The exit code
is 1 where an aim is missed.
"""

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import faults
import mistakes
from faults import Fault

FOUND, TOLD, ALARMS = 0.97, 0.99, 1 / 300
Table = dict[str, dict[str, Counter[str]]]


def main() -> int:
    """Print the table and every fault that was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=6, help="faults of each family in each kind")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        personal = tried(faults.personal(asked.seed, asked.each), root, "không được đăng")
        typed = tried(mistakes.mistakes(asked.seed, asked.each), root, "")
        alarms = Counter[bool]()
        for clean in faults.clean(asked.seed, asked.each * 2):
            alarm = faults.outcome(clean, root) != "missed"
            alarms[alarm] += 1
            if alarm:
                print(f"false alarm: {clean.kind.id}, {clean.family}: {clean.what}")
    shares = share("personal data", personal), share("mistakes of writing", typed)
    print(f"false alarms: {alarms[True]} of {alarms.total()} clean inputs")
    return int(shares[0] < FOUND or shares[1] < TOLD or alarms[True] / alarms.total() > ALARMS)


def tried(seeded: Iterable[Fault], root: Path, about: str) -> Table:
    """How each family went in each kind; what was not told in its line is printed."""
    table: Table = defaultdict(lambda: defaultdict(Counter))
    for fault in seeded:
        result = faults.outcome(fault, root, about)
        table[fault.kind.id][fault.family][result] += 1
        if result != "line":
            print(f"{result}: {fault.kind.id}, {fault.family}: {fault.path}:{fault.line}: {fault.what}")
    return table


def share(name: str, table: Table) -> float:
    """Print the table of kinds by families; the share that was told with file and line."""
    families = list(dict.fromkeys(family for row in table.values() for family in row))
    print(f"\n| kind | {' | '.join(families)} |\n|---|{'---|' * len(families)}")
    for kind, row in table.items():
        cells = [f"{row[family]['line']}/{row[family].total()}" if family in row else "–" for family in families]
        print(f"| {kind} | {' | '.join(cells)} |")
    every = [count for row in table.values() for count in row.values()]
    told, seeded = sum(count["line"] for count in every), sum(count.total() for count in every)
    print(f"\n{name} told with file and line: {told} of {seeded} ({told / seeded:.1%})")
    return told / seeded


if __name__ == "__main__":
    sys.exit(main())
