"""How long builds take, cold and of what changed, beside Material's blog plugin, Pelican and Hugo with the same posts.

    uv run python tests/bench/build.py [--sizes 1000 4000] [--runs 3] [--seed 1] [--without blog]

The sites of sites.py are made in a temporary folder for every size. Each is built once with few posts, so that Python
has compiled its packages; then all are built in turn, each in a process of its own, into a new folder and with nothing
else kept from before (what is deleted just before a build slows ext4 down, so nothing is). Ours is then built again
into the same folder: after a word of one post was changed, with nothing changed, and after the word was taken back,
when the tree must be that of the cold build. Beside 1,000 items stand 500 procedures, 500 documents and 1,000 remarks
(promises.py); serve.py tells when an edit is seen in a preview.

The table compares medians with the targets below. Seconds depend on the machine, ratios of one run hardly do. The exit
code is 0 unless a build fails or a tree differs.
"""

import argparse
import filecmp
import shutil
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import promises
import serve
from sites import Peer, Run, build, copy_project, make_ours, peers

COLD = {("pelican", 1000): 1.1, ("pelican", 4000): 0.95, ("blog", 1000): 0.30, ("blog", 4000): 0.20}
AGAIN = {("changed", 4000): 1.3, ("unchanged", 4000): 1.1}  # times Hugo's whole build
MEMORY = {4000: 350}
BESIDE = (1000, 1.6)  # at that many items, times the build without procedures, documents and remarks
SEEN = (1000, 1.2)  # seconds until an edit is seen
FEW = 10
OURS, ALL = "ours", "all"
Runs = dict[tuple[str, int], list[Run]]
Check = tuple[str, float, float]


def measure(folder: Path, sizes: Sequence[int], runs: int, seed: int, left_out: Sequence[str]) -> Runs:
    """Build every site at every size, in turn."""
    copy_project(folder / "project")
    known = {name: peer for name, peer in peers(folder / "tools").items() if name not in left_out}
    for name, peer in known.items():
        for size in (FEW, *sizes):
            peer.make(folder / "project", folder / f"{name}-{size}", size, seed)
        build(folder / f"{name}-{FEW}", peer.command)
    if BESIDE[0] in sizes:
        make_ours(folder / "project", folder / f"{ALL}-{BESIDE[0]}", BESIDE[0], seed)
        promises.fill(folder / f"{ALL}-{BESIDE[0]}", seed)
    found: Runs = defaultdict(list)
    for number in range(runs):
        for size in sizes:
            for name, peer in known.items():
                _keep(found, name, size, _cold(folder / f"{name}-{size}", number, peer))
            for name, run in _again(folder / f"{OURS}-{size}", number, seed).items():
                _keep(found, name, size, run)
        if BESIDE[0] in sizes:
            _keep(found, ALL, BESIDE[0], _cold(folder / f"{ALL}-{BESIDE[0]}", number, known[OURS]))
    return found


def _keep(found: Runs, name: str, size: int, run: Run) -> None:
    found[name, size].append(run)
    print(f"{name}-{size}: {run.wall:.2f} s, CPU {run.cpu:.2f} s, {run.memory:.0f} MB", file=sys.stderr)


def _cold(root: Path, number: int, peer: Peer) -> Run:
    """A build with nothing kept; what earlier ones kept is moved aside."""
    if (root / ".cache").exists():
        (root / ".cache").rename(root / f".cache-{number}")
    return build(root, peer.command, f"site-{number}")


def _again(root: Path, number: int, seed: int) -> Mapping[str, Run]:
    """Builds of our site after a cold one: one post changed, nothing changed, the change taken back.

    Raises:
        SystemExit: the last tree is not that of the cold build.
    """
    site = f"site-{number}"
    shutil.copytree(root / site, root / "cold", dirs_exist_ok=True)
    posts = sorted((root / "docs" / "tin-bai").rglob("*.md"))
    post = posts[(len(posts) // 2 + number + seed) % len(posts)]
    before = post.read_text("utf-8")
    post.write_text(f"{before}\nMột câu được viết thêm.\n", encoding="utf-8")
    found = {"changed": build(root, name=site), "unchanged": build(root, name=site)}
    post.write_text(before, encoding="utf-8")
    found["taken back"] = build(root, name=site)
    if wrong := [*different(root / "cold", root / site)]:
        raise SystemExit(f"not what a cold build makes: {', '.join(wrong[:5])}")
    return found


def different(one: Path, other: Path) -> Iterator[str]:
    """The files of two trees that are in one alone, or have other bytes."""
    names = [{path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()} for root in (one, other)]
    yield from sorted(names[0] ^ names[1])
    yield from sorted(n for n in names[0] & names[1] if not filecmp.cmp(one / n, other / n, shallow=False))


def seconds(runs: Runs, name: str, size: int) -> float:
    """The median time of a site at a size."""
    return statistics.median(run.wall for run in runs[name, size])


def table(runs: Runs, seen: Mapping[int, float]) -> Iterator[str]:
    """The lines of the table, then the targets."""
    ours = {size: seconds(runs, OURS, size) for name, size in runs if name == OURS}
    yield f"{'posts':>8} {'build':<12} {'s':>8} {'CPU s':>8} {'MB':>6} {'times ours':>11}"
    for (name, size), ones in sorted(runs.items(), key=lambda pair: pair[0][1]):
        wall, memory = seconds(runs, name, size), statistics.median(run.memory for run in ones)
        cpu = statistics.median(run.cpu for run in ones)
        yield f"{size:8} {name:<12} {wall:8.2f} {cpu:8.2f} {memory:6.0f} {wall / ours[size]:11.2f}"
    yield ""
    for what, found, limit in checks(runs, seen):
        yield f"{what:<40} {found:7.2f} ≤ {limit:7.2f}  {'đạt' if found <= limit else 'chưa đạt'}"


def checks(runs: Runs, seen: Mapping[int, float]) -> Iterator[Check]:
    """What was found beside its target, for what was measured."""
    for (peer, size), limit in COLD.items():
        if (peer, size) in runs:
            yield f"cold, times {peer}, {size}", seconds(runs, OURS, size) / seconds(runs, peer, size), limit
    for (name, size), limit in AGAIN.items():
        if ("hugo", size) in runs:
            yield f"{name}, times hugo, {size}", seconds(runs, name, size) / seconds(runs, "hugo", size), limit
    for size, limit in MEMORY.items():
        if (OURS, size) in runs:
            yield f"memory, MB, {size}", statistics.median(run.memory for run in runs[OURS, size]), limit
    size, limit = BESIDE
    if (ALL, size) in runs:
        yield f"everything, times news alone, {size}", seconds(runs, ALL, size) / seconds(runs, OURS, size), limit
    for size, took in seen.items():
        yield f"edit seen in serve, s, {size}", took, SEEN[1]


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Build times beside those of others.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 4000], help="numbers of posts")
    parser.add_argument("--runs", type=int, default=3, help="builds of each site; the median counts")
    parser.add_argument("--seed", type=int, default=1, help="seed of the corpus")
    parser.add_argument("--without", nargs="*", default=[], help="peers that are left out")
    given = parser.parse_args()
    sizes = sorted(set(given.sizes))
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        runs = measure(Path(folder), sizes, given.runs, given.seed, given.without)
        previewed = [size for size in sizes if size == SEEN[0]]
        seen = {size: serve.seen(Path(folder) / f"{OURS}-{size}", given.runs) for size in previewed}
    print("\n".join(table(runs, seen)))


if __name__ == "__main__":
    main()
