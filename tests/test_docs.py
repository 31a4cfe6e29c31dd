"""What the README and the guide say is true."""

import importlib
import re
import shutil
import sysconfig
import tomllib
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from click import Context
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from cchc.cli import main
from cchc.core import markdown_rules, record, rules
from cchc.core.kind import Kind
from cchc.every import KINDS
from cchc.joins import ADDRESS_RULES, CROSS_KIND_RULES
from cchc.kinds import activity, alert, document, duty, feedback, index, synonym
from cchc.kinds.procedure import Procedure
from support import ROOT, Project, unkept

README = (ROOT / "README.md").read_text("utf-8")
TEXTS = (
    "README.md",
    "CHANGELOG.md",
    ".github/CONTRIBUTING.md",
    ".github/SECURITY.md",
    ".github/PULL_REQUEST_TEMPLATE.md",
)
PLACES = [kind for kind in KINDS if kind.place.startswith("data/") or kind.id == "tin-bai"]
GUIDE = "huong-dan/index.html"
EVERY = [kind.model for kind in KINDS]


@pytest.fixture(scope="module")
def guide(built: Path) -> str:
    """The first page of the staff guide as it is published."""
    return (built / "huong-dan/index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def reference(built: Path) -> str:
    """The page of all keys and rules."""
    return unkept((built / "huong-dan/cac-muc-va-quy-tac/index.html").read_text("utf-8"))


def test_two_commands() -> None:
    """The README has one line to build and one to test; both bring uv along, and the gate runs the second."""
    bring = "test -x .uv/bin/uv || python3 -m pip install -q --target .uv uv; .uv/bin/uv run "
    commands = re.findall(r"```sh\n(.+)\n```", README)
    assert commands == [bring + "mkdocs build", bring + "pytest"]
    assert "grep -m1 'uv run pytest' README.md" in (ROOT / ".ci/run").read_text("utf-8")


OF_THE_PROJECT = pytest.mark.skipif(
    "## Two commands" not in README, reason="cchc khoi-tao wrote the commune's own README"
)


@OF_THE_PROJECT
def test_commands_exist() -> None:
    """Every cchc command that the README names exists, and every one that exists is named."""
    assert set(re.findall(r"`uv run cchc ([a-z-]+)", README)) == set(main.list_commands(Context(main)))


@OF_THE_PROJECT
@pytest.mark.parametrize("kind", PLACES, ids=lambda kind: kind.id)
def test_required_keys_are_in_the_readme(kind: Kind[Any]) -> None:
    """The README names exactly the keys that must be written, in the table's row of each kind."""
    row = next(line for line in README.splitlines() if f"`{kind.place}`" in line)
    named = re.findall(r"`([a-z_]+)`", row.split("|")[3])
    assert named == [key.name for key in record.keys(kind.model) if key.required and "." not in key.name]


@OF_THE_PROJECT
@pytest.mark.parametrize("name", TEXTS)
def test_named_paths_exist(name: str) -> None:
    """Every file and folder that the texts for people name is there, also what they lead to.

    Years of content are left out: a commune deletes those of the first one. So are examples of code, whose files are
    yet to be written.
    """
    text = re.sub(r"^```python\n.*?^```$", "", (ROOT / name).read_text("utf-8"), flags=re.M | re.S)
    package = ROOT / "hooks/cchc"
    homes = dict.fromkeys(("hooks", "tests", "docs", "data", r"\.ci", r"\.devcontainer", r"\.github", r"\.nhap"), ROOT)
    ships = {kind.folder for kind in KINDS if kind.load.national}
    homes |= {path.name: package for path in package.iterdir() if path.is_dir() and not path.name.startswith("__")}
    for part, home in homes.items():
        for path in re.findall(rf"(?<![\w./-]){part}/[\w./-]*", text):
            assert "/20" in path or path in ships or (home / path.rstrip(".")).exists(), path
    for target in re.findall(r"\]\((?!https?:|…)([^)#]+)", text):
        assert (ROOT / name).parent.joinpath(target).exists(), target


@pytest.mark.parametrize("name", TEXTS)
def test_named_programs_exist(name: str) -> None:
    """Every program that the texts for people run by uv is there."""
    programs = set(re.findall(r"\buv run ([\w-]+)", (ROOT / name).read_text("utf-8")))
    assert programs
    assert [program for program in programs if not shutil.which(program, path=sysconfig.get_path("scripts"))] == []


def test_every_bench_is_listed() -> None:
    """CONTRIBUTING names the command of every bench."""
    text = (ROOT / ".github/CONTRIBUTING.md").read_text("utf-8")
    benches = [path for path in (ROOT / "tests/bench").glob("*.py") if "__main__" in path.read_text("utf-8")]
    missing = [path.name for path in benches if f"python tests/bench/{path.name}" not in text]
    assert benches
    assert not missing


def test_glossary_is_true() -> None:
    """Each key that the glossary of CONTRIBUTING translates is written so, and named so in the model that it names."""
    text = (ROOT / ".github/CONTRIBUTING.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| `([\w.]+)\.(\w+)\.(\w+)` \|", text, re.M)
    table = text[text.index("| key | in code |") :].partition("\n\n")[0].splitlines()[2:]
    assert len(rows) == len(table)
    assert len({key for key, *_ in rows}) == len(rows) > 40
    for key, module, model, field in rows:
        fields = getattr(importlib.import_module(f"cchc.kinds.{module}"), model).model_fields
        assert fields[field].alias == key, f"{module}.{model}.{field} is {fields[field].alias}"


@pytest.mark.parametrize("model", EVERY, ids=lambda model: model.__module__)
def test_every_key_is_explained(reference: str, model: type[record.Record]) -> None:
    """The guide explains every key that the checks know, with an example."""
    for key in record.keys(model):
        assert key.meaning
        assert key.example
        assert f"<code>{key.name}</code>" in reference, key.name
        assert key.meaning in unescape(reference), key.name


def test_every_rule_is_stated(reference: str) -> None:
    """The guide states every rule in the words of the rule itself, in Vietnamese."""
    groups = [
        markdown_rules.RULES,
        *((*kind.rules, *kind.joint, *kind.later) for kind in KINDS),
        CROSS_KIND_RULES,
        ADDRESS_RULES,
    ]
    every = [rule for group in groups for rule in group]
    for rule in every:
        statement = rules.statement(rule)
        assert re.search(r"[ạảấầậẩẫắằặẳẵếềệểễịỉọỏốồộổỗớờợởỡụủứừựửữỳỵỷỹđàáãâăêôơưéèẹíìĩóòõúùũýẽ]", statement), rule
        assert statement in unescape(reference), rule


@pytest.mark.parametrize(
    ("name", "folder"), [("Thêm tin, bài", "docs/tin-bai/2026/"), ("Thêm báo cáo", "data/bao-cao/2026/")]
)
def test_buttons_open_a_right_form(project: Project, guide: str, name: str, folder: str) -> None:
    """GitHub's form opens in this repository, filled with a text that passes every check."""
    link = re.search(rf'<a href="([^"]+)"[^>]*><b>{name}</b>', guide)
    assert link
    url = urlsplit(unescape(link[1]))
    assert (url.netloc, url.path) == ("github.com", "/ubnd-xa/cai-cach-hanh-chinh/new/main")
    query = parse_qs(url.query)
    path, text = query["filename"][0], query["value"][0]
    assert path.startswith(folder)
    project.write(path, text)
    assert project.problems() == []
    assert "ky:" not in text or "ten: quý III năm 2026" in text  # the quarter that has ended, on the day of the sample
    project.write(path, text.replace("nhap: true\n", ""))
    left = project.problems()
    assert left
    assert all("chỗ này còn phải điền" in problem for problem in left)
    project.write(path, re.sub(r"\[cần bổ sung: ([^\]]+)\]", r"\1", text))
    assert project.problems() == []


YEARS = ("data/phan-anh", "data/hoat-dong", "data/van-ban")


def test_buttons_of_a_new_year(project: Project) -> None:
    """What is kept by year opens the year's file; where there is none yet, a form that passes every check."""
    page = (project.build_only(GUIDE) / GUIDE).read_text("utf-8")
    for folder in YEARS:
        assert re.search(rf'/edit/main/{folder}/2026.yml"[^>]*><b>', page)
        (project.root / folder / "2026.yml").unlink()
    page = unescape((project.build_only(GUIDE) / GUIDE).read_text("utf-8"))
    links = [parse_qs(urlsplit(link).query) for link in re.findall(r'<a href="([^"]+/new/main\?[^"]+)"[^>]*><b>', page)]
    forms = {query["filename"][0]: query["value"][0] for query in links}
    assert {*forms} > {f"{folder}/2026.yml" for folder in YEARS}
    for path, text in forms.items():
        project.write(path, text)
    assert project.problems() == []


def test_guide_has_a_page_for_every_task(guide: str) -> None:
    """The guide lists all its pages, each short enough to be read at once; every button is named on one of them."""
    pages = {file.stem: file.read_text("utf-8") for file in (ROOT / "docs/huong-dan").glob("*.md")}
    listed = re.findall(r'href="(?:\.\./)?(?:huong-dan/)?([a-z-]+)/"', guide[guide.index('class="md-typeset prose"') :])
    assert pages.keys() - {"index"} <= {*listed}
    assert {"lich-truc", "ban-giao"} <= pages.keys()
    assert [name for name, text in pages.items() if len(text.split()) > 380] == []  # one screen
    first = {name: text.partition("```yaml") for name, text in pages.items() if "```yaml" in text}
    by_hand = {name for name, (text, *_) in first.items() if not re.search("biểu mẫu|Sửa nội dung|Sửa trang này", text)}
    assert by_hand == {"de-muc-bao-cao", "so-lieu-bao-cao", "nhiem-vu-bao-cao", "du-lieu-chung"}  # no form has these
    doors = guide[guide.index('<div class="doors">') : guide.index('class="md-typeset prose"')]
    for name in re.findall(r"<b>([^<]+)</b>", doors):
        assert any(f"**{name}**" in text for text in pages.values()), name


def test_a_guide_on_one_page(project: Project) -> None:
    """A commune whose guide is still one long page has a list of its headings."""
    shutil.rmtree(project.root / "docs/huong-dan")
    parts = "".join(f"\n## Việc {number}\n\nCách làm.\n" for number in range(1, 12))
    project.write("docs/huong-dan/index.md", f"# Hướng dẫn\n\nMở đầu.\n{parts}")
    page = (project.build_only(GUIDE) / GUIDE).read_text("utf-8")
    contents = re.search(r'<nav class="jump jump--down".*?</nav>', page, re.S)
    assert contents
    places = re.findall(r'href="#([^"]+)"', contents[0])
    assert len(places) == 11
    assert [place for place in places if f'id="{place}"' not in page] == []


def test_examples_of_the_guide_are_right() -> None:
    """Every example of a record in the guide can be read by the model it is of."""
    text = "\n".join(file.read_text("utf-8") for file in (ROOT / "docs/huong-dan").glob("*.md"))
    read = [yaml.load(block, yaml.BaseLoader) for block in re.findall(r"```yaml\n(.*?)```", text, re.S)]
    firsts: dict[str, type[record.Record]] = {
        "so_ky_hieu": document.Document,
        "ma_tthc": Procedure,
        "muc_do": alert.Alert,
        "dia_diem": activity.Activity,
        "noi_xu_ly": feedback.Remark,
        "noi_cach_khac": synonym.Synonym,
        "cong_bo": index.model.Year,
        "ca": duty.Duty,
    }
    seen = []
    for block in read:
        one = block[0] if isinstance(block, list) else block
        for key, model in firsts.items():
            if key in one:
                model.model_validate(one)
                seen.append(key)
    assert {*seen} == {*firsts}


def test_guide_is_linked_from_the_footer_only(built: Path) -> None:
    """The guide is not in the menu; every page's footer leads to it."""
    home = (built / "index.html").read_text("utf-8")
    menu, footer = home.index("</nav>"), home.index("<footer")
    assert "huong-dan/" not in home[:menu]
    assert "huong-dan/" in home[footer:]


def test_pins_and_hashes() -> None:
    """Direct dependencies are exact; the hashed file holds the same versions and no registry address.

    Tests build the wheel with a version of the build backend that anyone else's build may take.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    direct = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    pinned = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.M))
    for entry in direct:
        name, version = entry.split("==")
        assert pinned[name] == version, entry
    backend = Requirement(project["build-system"]["requires"][0])
    assert pinned[canonicalize_name(backend.name)] in backend.specifier
    blocks = re.split(r"\n(?=\S)", lock.strip())
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in lock


def test_nothing_names_a_commune_but_content() -> None:
    """Code, theme, settings and README name no commune."""
    files = [ROOT / name for name in ("mkdocs.yml", *TEXTS, "pyproject.toml", ".ci/run")]
    files += [path for path in (ROOT / "hooks").rglob("*") if path.suffix in {".py", ".html", ".css", ".js"}]
    files += (ROOT / ".github").rglob("*.yml")
    for file in files:
        assert "Minh Tiến" not in file.read_text("utf-8"), file


def test_workflow_pins_its_actions() -> None:
    """Every action is pinned by commit; pull requests never deploy; every job has a time limit."""
    for file in sorted((ROOT / ".github/workflows").glob("*.yml")):
        text = file.read_text("utf-8")
        assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", use) for use in re.findall(r"uses: (\S+)", text))
        jobs = yaml.safe_load(text)["jobs"]
        assert all("timeout-minutes" in job for job in jobs.values())
    deploy = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))["jobs"]["deploy"]
    assert "github.event_name != 'pull_request'" in deploy["if"]
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
