"""How long a build takes, beside Material's blog plugin with the same posts.

    uv run python tests/bench/build.py [--sizes 1000 4000] [--runs 1] [--seed 1]

Two sites are made in a temporary folder for every size: a copy of this project with a made-up corpus (corpus.py), and
the same posts for the theme's own blog plugin, with its lists by year and category and its pages of lists, as it
comes; every post has the `<!-- more -->` mark after its first paragraph, as its manual advises. Each is built once with
few posts, so that Python has compiled its packages; then both are built in turn, each in its own process and with
nothing else kept from before, and the table compares the medians with the targets below. Seconds depend on the
machine, the ratio hardly does. The blog plugin is used nowhere else. The exit code is 0 unless a build fails.
"""

import argparse
import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

import corpus

PROJECT = Path(__file__).resolve().parents[2]
COPIED = ("mkdocs.yml", "hooks", "data", "docs/index.md", "docs/huong-dan")
RATIOS = {1000: 0.35, 4000: 0.20}
GROWTH = {(1000, 4000): 4.3}
MEMORY = 350
FEW = 10
OURS, BLOG = "ours", "blog"
_INDEX = "# Tin, bài\n"


@dataclass(frozen=True)
class Run:
    """One build: seconds on the clock and of the processor, peak memory in MB."""

    wall: float
    cpu: float
    memory: float


Runs = dict[tuple[str, int], list[Run]]
Check = tuple[str, str, float, float]


def copy_project(target: Path) -> None:
    """This project without its own news, its modules compiled."""
    for name in COPIED:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)
    compileall.compile_dir(target / "hooks", quiet=1)


def make_ours(project: Path, target: Path, size: int, seed: int) -> None:
    """The copied project with `size` items."""
    shutil.copytree(project, target)
    corpus.write(target, size, seed)


def make_blog(project: Path, target: Path, size: int, seed: int, search: bool = False) -> None:
    """The same items as posts of the blog plugin, beside the theme's own search if that is asked."""
    posts = target / "docs" / "posts"
    posts.mkdir(parents=True)
    (target / "docs" / "index.md").write_text(_INDEX, encoding="utf-8")
    (target / "mkdocs.yml").write_text(blog_config(project, search), encoding="utf-8")
    for article in corpus.articles(corpus.categories(project), size, seed):
        (posts / f"{article.slug}.md").write_text(blog_post(article), encoding="utf-8")


def blog_config(project: Path, search: bool = False) -> str:
    """mkdocs.yml of the blog: our Markdown extensions, no hooks, the plugin as it comes."""
    with (project / "mkdocs.yml").open(encoding="utf-8") as file:
        ours = yaml_load(file)
    config = {
        "site_name": "Blog",
        "site_url": "http://127.0.0.1:8000/",
        "theme": {"name": "material", "language": "vi", "font": False},
        "plugins": [*(["search"] if search else []), {"blog": {"blog_dir": "."}}],
        "validation": ours["validation"],
        "markdown_extensions": ours["markdown_extensions"],
    }
    return yaml.safe_dump(config)


def blog_post(article: corpus.Article) -> str:
    """An item in the blog plugin's form."""
    front = f"date: {article.day.isoformat()}\ncategories: [{article.category}]\nslug: {article.slug}"
    lead, _, rest = article.body.partition("\n\n")
    return f"---\n{front}\n---\n\n# {article.title}\n\n{lead}\n\n<!-- more -->\n\n{rest}"


def build(root: Path) -> Run:
    """Build the site in `root` in a process of its own.

    Raises:
        SystemExit: the build failed; its last lines are printed.
    """
    shutil.rmtree(root / "site", ignore_errors=True)
    epoch = str(int(corpus.NOW.timestamp()))
    env = {**os.environ, "SOURCE_DATE_EPOCH": epoch, "NO_MKDOCS_2_WARNING": "1"}
    for name in ("SITE_URL", "PYTHONDONTWRITEBYTECODE"):
        env.pop(name, None)
    with (root / "build.log").open("w", encoding="utf-8") as log:
        start = time.perf_counter()
        # wait4 tells of this child alone, where RUSAGE_CHILDREN would keep the largest of all so far.
        child = subprocess.Popen([sys.executable, "-m", "mkdocs", "build"], cwd=root, env=env, stdout=log, stderr=log)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        tail = (root / "build.log").read_text(encoding="utf-8").splitlines()[-20:]
        raise SystemExit("\n".join([f"{root.name}: mkdocs build failed", *tail]))
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6)


def measure(folder: Path, sizes: Sequence[int], runs: int, seed: int) -> Runs:
    """Build both sites at every size, in turn."""
    copy_project(folder / "project")
    for size in (FEW, *sizes):
        make_ours(folder / "project", folder / f"{OURS}-{size}", size, seed)
        make_blog(folder / "project", folder / f"{BLOG}-{size}", size, seed)
    for name in (OURS, BLOG):
        build(folder / f"{name}-{FEW}")
    found: Runs = defaultdict(list)
    for _ in range(runs):
        for size in sizes:
            for name in (OURS, BLOG):
                shutil.rmtree(folder / f"{name}-{size}" / ".cache", ignore_errors=True)
                run = build(folder / f"{name}-{size}")
                found[name, size].append(run)
                print(f"{name}-{size}: {run.wall:.1f} s, CPU {run.cpu:.1f} s, {run.memory:.0f} MB", file=sys.stderr)
    return found


def seconds(runs: Runs, name: str, size: int) -> float:
    """The median time of a site at a size."""
    return statistics.median(run.wall for run in runs[name, size])


def memory(runs: Runs, name: str, size: int) -> float:
    """The median peak memory of a site at a size."""
    return statistics.median(run.memory for run in runs[name, size])


def table(runs: Runs, sizes: Sequence[int]) -> Iterator[str]:
    """The lines of the table: one for each size, then the growth, then the targets."""
    yield f"{'posts':>8} {'ours s':>8} {'blog s':>8} {'ours/blog':>10} {'ours MB':>8} {'blog MB':>8}"
    for size in sizes:
        ours, blog = seconds(runs, OURS, size), seconds(runs, BLOG, size)
        megabytes = f"{memory(runs, OURS, size):8.0f} {memory(runs, BLOG, size):8.0f}"
        yield f"{size:8} {ours:8.2f} {blog:8.2f} {ours / blog:10.3f} {megabytes}"
    for small, large in pairwise(sizes):
        grown = [seconds(runs, name, large) / seconds(runs, name, small) for name in (OURS, BLOG)]
        yield f"{'growth':>8} {grown[0]:8.2f} {grown[1]:8.2f}   {small} → {large} posts"
    yield ""
    for what, form, found, limit in checks(runs, sizes):
        verdict = "đạt" if found <= limit else "chưa đạt"
        yield f"{what:<28} {found:{form}} ≤ {limit:{form}}  {verdict}"


def checks(runs: Runs, sizes: Sequence[int]) -> Iterator[Check]:
    """What was found beside its target, for the sizes that have one: name, format, found, limit."""
    for size in sizes:
        if size in RATIOS:
            yield f"ours/blog at {size}", "6.3f", seconds(runs, OURS, size) / seconds(runs, BLOG, size), RATIOS[size]
    for small, large in pairwise(sizes):
        if (small, large) in GROWTH:
            found = seconds(runs, OURS, large) / seconds(runs, OURS, small)
            yield f"growth {small} → {large}", "6.2f", found, GROWTH[small, large]
    for size in sizes:
        yield f"memory at {size}, MB", "6.0f", memory(runs, OURS, size), MEMORY


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Build time beside Material's blog plugin.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 4000], help="numbers of posts")
    parser.add_argument("--runs", type=int, default=1, help="builds of each site; the median counts")
    parser.add_argument("--seed", type=int, default=1, help="seed of the corpus")
    given = parser.parse_args()
    sizes = sorted(set(given.sizes))
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        runs = measure(Path(folder), sizes, given.runs, given.seed)
    print("\n".join(table(runs, sizes)))


if __name__ == "__main__":
    main()
