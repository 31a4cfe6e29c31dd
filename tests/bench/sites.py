"""The sites that benches build: a copy of this project with a made-up corpus, and the same posts for its peers.

The peers are as they come: Material's blog plugin with its lists by year and category, Pelican with its own theme, its
feeds and an archive of each year, Hugo with the shortest templates that show the same pages (it brings no theme, so it
has less to do than the others). Every post of the blog has the `<!-- more -->` mark after its first paragraph, as its
manual advises. The peers are used nowhere else.
"""

import compileall
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

import corpus

PROJECT = Path(__file__).resolve().parents[2]
COPIED = ("mkdocs.yml", "hooks", "data", "docs")
PELICAN = "pelican[markdown]==4.11.0.post0"
EPOCH = int(corpus.NOW.timestamp())
_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--site-dir")
_PELICAN = """\
SITENAME = "Blog"
SITEURL = "http://127.0.0.1:8000"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
DEFAULT_PAGINATION = 10
FEED_ALL_ATOM = "feeds/all.atom.xml"
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
ARTICLE_SAVE_AS = "{date:%Y}/{slug}/index.html"
ARTICLE_URL = "{date:%Y}/{slug}/"
LOG_FILTER = []
"""
_HUGO = """\
baseURL: http://127.0.0.1:8000/
title: Blog
paginate: 10
taxonomies: {category: categories, year: years}
"""
_LAYOUTS = {
    "baseof.html": '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
    '<meta name="description" content="{{ .Summary | plainify }}"></head><body><nav><a href="/">Blog</a></nav>'
    '<main>{{ block "main" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>',
    "single.html": '{{ define "main" }}<h1>{{ .Title }}</h1><time>{{ .Date.Format "02/01/2006" }}</time>{{ .Content }}'
    "{{ with .PrevInSection }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}"
    "{{ with .NextInSection }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}"
    "<ul>{{ range first 3 (index .Site.Taxonomies.categories (index .Params.categories 0)).Pages }}"
    "<li><a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}</ul>{{ end }}",
    "list.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<h2><a href={{ .RelPermalink }}>'
    "{{ .Title }}</a></h2><p>{{ .Summary }}</p>{{ end }}"
    '{{ template "_internal/pagination.html" . }}{{ end }}',
}


@dataclass(frozen=True)
class Run:
    """One build: seconds on the clock and of the processor, peak memory in MB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True)
class Peer:
    """How a site is made in a folder of `size` posts, and the command that builds it into the folder it ends with."""

    make: Callable[[Path, Path, int, int], None]
    command: Sequence[str]


def copy_project(target: Path) -> None:
    """This project without its own news, its modules compiled."""
    for name in COPIED:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__", "tin-bai"))
        else:
            target.mkdir(exist_ok=True)
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
    (target / "docs" / "index.md").write_text("# Tin, bài\n", encoding="utf-8")
    (target / "mkdocs.yml").write_text(blog_config(project, search), encoding="utf-8")
    for article in corpus.articles(corpus.categories(project), size, seed):
        lead, _, rest = article.body.partition("\n\n")
        post = f"{_front(article)}\n# {article.title}\n\n{lead}\n\n<!-- more -->\n\n{rest}"
        (posts / f"{article.slug}.md").write_text(post, encoding="utf-8")


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


def _front(article: corpus.Article) -> str:
    return f"---\ndate: {article.day.isoformat()}\ncategories: [{article.category}]\nslug: {article.slug}\n---\n"


def make_pelican(project: Path, target: Path, size: int, seed: int) -> None:
    """The same items as articles of Pelican."""
    (target / "content").mkdir(parents=True)
    (target / "pelicanconf.py").write_text(_PELICAN, encoding="utf-8")
    for article in corpus.articles(corpus.categories(project), size, seed):
        head = f"Title: {article.title}\nDate: {article.day}\nCategory: {article.category}\nSlug: {article.slug}\n\n"
        body = re.sub(r"\]\((?=[\w-]+\.md\))", "]({filename}", article.body)
        (target / "content" / f"{article.slug}.md").write_text(head + body, encoding="utf-8")


def make_hugo(project: Path, target: Path, size: int, seed: int) -> None:
    """The same items as posts of Hugo, with lists by category and by year."""
    posts, layouts = target / "content" / "posts", target / "layouts" / "_default"
    posts.mkdir(parents=True)
    layouts.mkdir(parents=True)
    (target / "config.yaml").write_text(_HUGO, encoding="utf-8")
    for name, layout in _LAYOUTS.items():
        (layouts / name).write_text(layout, encoding="utf-8")
    (target / "layouts" / "index.html").write_text(_LAYOUTS["list.html"], encoding="utf-8")
    for article in corpus.articles(corpus.categories(project), size, seed):
        front = _front(article).replace("---\n", f"---\ntitle: {article.title}\nyears: ['{article.day.year}']\n", 1)
        body = re.sub(r"\]\(([\w-]+\.md)\)", r']({{< relref "\1" >}})', article.body)
        (posts / f"{article.slug}.md").write_text(front + body, encoding="utf-8")


def peers(tools: Path) -> Mapping[str, Peer]:
    """The site of this project, and the peers that this machine has; what must be installed for them is in `tools`."""
    found = {"ours": Peer(make_ours, _MKDOCS), "blog": Peer(make_blog, _MKDOCS)}
    if uv := shutil.which("uv"):
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, str(tools)], check=True)
        subprocess.run([uv, "pip", "install", "--quiet", "--python", str(tools), PELICAN], check=True)
        pelican = (str(tools / "bin" / "pelican"), "--quiet", "content", "--output")
        found["pelican"] = Peer(make_pelican, pelican)
    if hugo := shutil.which("hugo"):
        found["hugo"] = Peer(make_hugo, (hugo, "--quiet", "--destination"))
    return found


def build(root: Path, command: Sequence[str] = _MKDOCS, name: str = "site") -> Run:
    """Build the site in `root` into its folder `name`, by a command in a process of its own.

    Raises:
        SystemExit: the build failed; its last lines are printed.
    """
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH), "NO_MKDOCS_2_WARNING": "1"}
    for unset in ("SITE_URL", "PYTHONDONTWRITEBYTECODE", "PYTHONPATH"):
        env.pop(unset, None)
    with (root / "build.log").open("w", encoding="utf-8") as log:
        start = time.perf_counter()
        # wait4 tells of this child alone, where RUSAGE_CHILDREN would keep the largest of all so far.
        child = subprocess.Popen([*command, str(root / name)], cwd=root, env=env, stdout=log, stderr=log)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        tail = (root / "build.log").read_text(encoding="utf-8").splitlines()[-20:]
        raise SystemExit("\n".join([f"{root.name}: the build failed", *tail]))
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6)
