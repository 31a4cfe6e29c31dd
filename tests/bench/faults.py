"""How many seeded faults are told with file and line, by kind and family, and how many clean inputs raise an alarm.

    uv run python tests/bench/faults.py [--each 6] [--seed 1]

Aims: personal data at least 97 %, false alarms at most one in 300. The exit code is 1 where an aim is missed.
"""

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import faults

FOUND, ALARMS = 0.97, 1 / 300


def main() -> int:
    """Print the table and every fault that was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=6, help="faults of each family in each kind")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        table: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        for fault in faults.personal(asked.seed, asked.each):
            result = faults.outcome(fault, root)
            table[fault.kind.id][fault.family][result] += 1
            if result != "line":
                print(f"{result}: {fault.kind.id}, {fault.family}: {fault.what}")
        alarms = Counter[bool]()
        for clean in faults.clean(asked.seed, asked.each * 2):
            alarm = faults.outcome(clean, root) != "missed"
            alarms[alarm] += 1
            if alarm:
                print(f"false alarm: {clean.kind.id}, {clean.family}: {clean.what}")
    families = list(dict.fromkeys(family for row in table.values() for family in row))
    print(f"\n| kind | {' | '.join(families)} |\n|---|{'---|' * len(families)}")
    for kind, row in table.items():
        cells = [f"{row[family]['line']}/{row[family].total()}" if family in row else "–" for family in families]
        print(f"| {kind} | {' | '.join(cells)} |")
    every = [count for row in table.values() for count in row.values()]
    told, seeded = sum(count["line"] for count in every), sum(count.total() for count in every)
    print(f"\npersonal data told with file and line: {told} of {seeded} ({told / seeded:.1%})")
    print(f"false alarms: {alarms[True]} of {alarms.total()} clean inputs")
    return int(told / seeded < FOUND or alarms[True] / alarms.total() > ALARMS)


if __name__ == "__main__":
    sys.exit(main())
