"""The files around the code: forms of GitHub, the list of changes, settings of tools."""

import json
import re
import shlex
import shutil
import subprocess
import sysconfig
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from click import Command, Context

import cchc
from cchc import release
from cchc.cli import main
from cchc.core.resources import PACKAGE
from cchc.joins.tree import NOT_ON_WINDOWS
from support import ROOT

FORMS = sorted(path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")


def test_every_file_can_be_checked_out_on_windows() -> None:
    """No name of a file of this repository is one that Windows forbids, or differs from another by capitals alone."""
    run = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = run.stdout.decode().rstrip("\0").split("\0")
    assert len(names) > 500
    assert [name for name in names for part in name.split("/") if NOT_ON_WINDOWS.search(part)] == []
    assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_issue_forms_are_accepted(form: Path) -> None:
    """A form has what GitHub requires; one that lacks it is silently not offered.

    The rules are those of "Syntax for GitHub's form schema" and "Syntax for issue forms" in GitHub's documentation.
    """
    read: dict[str, Any] = yaml.safe_load(form.read_text("utf-8"))
    assert {"name", "description", "body"} <= read.keys() <= {"name", "description", "body", "labels", "title"}
    asked = [part for part in read["body"] if part["type"] != "markdown"]
    assert asked
    for part in read["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert part["attributes"].get("value" if part["type"] == "markdown" else "label")
        if part["type"] == "dropdown":
            assert len(set(part["attributes"]["options"])) == len(part["attributes"]["options"]) > 0
        if part["type"] == "checkboxes":
            assert all(option["label"] for option in part["attributes"]["options"])
    for key in ([part["id"] for part in asked], [part["attributes"]["label"] for part in asked]):
        assert len(set(key)) == len(key)
    assert all(re.fullmatch(r"[\w-]+", part["id"], re.ASCII) for part in asked)


def test_residents_are_told_not_to_name_anyone() -> None:
    """Every form warns that what is written in it is public."""
    assert len(FORMS) == 3
    assert [form.name for form in FORMS if "dữ liệu cá nhân" not in form.read_text("utf-8")] == []
    assert yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/config.yml").read_text("utf-8")) == {
        "blank_issues_enabled": False
    }


def test_changelog_keeps_its_form() -> None:
    """Unreleased stands on top; the newest version is that of the package; days go down."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.findall(r"^## (.+)", text, re.M)[0] == "Unreleased"
    released = re.findall(r"^## (\d+\.\d+\.\d+) – (\d{4}-\d\d-\d\d)$", text, re.M)
    assert len(released) == len(re.findall(r"^## ", text, re.M)) - 1
    assert released[0][0] == cchc.__version__
    assert released == sorted(released, key=lambda one: one[1], reverse=True)
    assert set(re.findall(r"^### (.+)", text, re.M)) <= {
        "Việc cán bộ cần làm", "Added", "Changed", "Deprecated", "Removed", "Fixed", "Security",
    }  # fmt: skip


def _program(name: str) -> str | None:
    """Where the running environment has a program."""
    return shutil.which(name, path=sysconfig.get_path("scripts"))


def test_hooks_of_commits_are_ours() -> None:
    """The hooks are understood, run programs that are installed, and fetch nothing from elsewhere."""
    file = ROOT / ".pre-commit-config.yaml"
    told = subprocess.run(
        [_program("prek") or "", "validate-config", file], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    repos = yaml.safe_load(file.read_text("utf-8"))["repos"]
    assert [repo["repo"] for repo in repos] == ["local"]
    hooks = repos[0]["hooks"]
    assert {hook["language"] for hook in hooks} == {"system", "pygrep"}
    commands = [hook["entry"].split() for hook in hooks if hook["language"] == "system"]
    assert [words for words in commands if words[:2] != ["uv", "run"] or not _program(words[2])] == []


def test_hooks_run_the_linters_of_the_gate() -> None:
    """What the gate finds in Python, templates, scripts, workflows, a commit finds: the same tools, the same words."""
    gate = re.findall(r'^  "\$uv" run (?!pytest)(.+)$', (ROOT / ".ci/run").read_text("utf-8"), re.M)
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    entries = [hook["entry"].removeprefix("uv run ") for hook in hooks]
    assert {command.split()[0] for command in gate} == {"ruff", "djlint", "mypy", "oxlint", "zizmor"}
    ruff = [command.removesuffix(" .").removesuffix(" --check") for command in gate if command.startswith("ruff")]
    assert [command for command in ruff if not any(entry.startswith(command) for entry in entries)] == []
    assert [command for command in gate if not command.startswith("ruff") and command not in entries] == []


@pytest.mark.parametrize(
    ("message", "right"),
    [
        ("Show the day", True),
        ("Show the day\n\nIt was missing.\n", True),
        ("Show the day\n# Please enter the commit message\n", True),
        (f"{'a' * 50}\n", True),
        (f"{'a' * 51}\n", False),
        ("Show the day\nIt was missing.\n", False),
        ("", False),
    ],
)
def test_subjects_of_commits(message: str, right: bool) -> None:
    """A subject has at most 50 characters, and nothing stands right below it."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    pattern = next(hook["entry"] for hook in hooks if hook["id"] == "subject")
    assert bool(re.search(pattern, message, re.M)) == right


def test_dev_container_brings_what_tests_need() -> None:
    """The container of the editors has the Python that is asked for, uv and a browser; it holds no secret."""
    text = (ROOT / ".devcontainer/devcontainer.json").read_text("utf-8")
    read = json.loads(text)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f":{project['requires-python'].removeprefix('>=')}-" in read["image"]
    assert all(word in read["onCreateCommand"] for word in ("chromium", "pip install -q uv"))
    assert read["forwardPorts"] == [8000]
    assert not re.search(r"secret|token|password", text, re.I)


WORKFLOWS = {path.name: yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / ".github/workflows").glob("*.yml")}
WRITING = {
    name: job
    for name, workflow in WORKFLOWS.items()
    for job in workflow["jobs"].values()
    if job.get("permissions", {}).get("contents") == "write" and name != "phat-hanh.yml"  # it writes no file
}
_INSTALL = "uv venv --python 3.11\nuv pip install --require-hashes -r requirements.txt\n"


def test_workflows_that_write() -> None:
    """These write into the repository; a new one is held to the same rules."""
    assert sorted(WRITING) == ["du-thao-bao-cao.yml", "khoi-tao.yml", "nhap-bao-cao.yml", "site.yml"]


def command(name: str) -> Command:
    """A command by its name."""
    found = main.get_command(Context(main), name)
    assert found, name
    return found


@pytest.mark.parametrize("name", WRITING)
def test_workflows_run_commands_that_are_tested(name: str) -> None:
    """A step that writes is one command of the package, with words that it takes: no shell that no test runs."""
    steps = [step for step in WRITING[name]["steps"] if "run" in step and step["run"] != _INSTALL]
    assert steps
    for step in steps:
        words = shlex.split(step["run"])
        assert words[:3] == [".venv/bin/python", "-m", "cchc"], step["run"]
        assert not re.search(r"[|;&<>`\n]|\$\(", step["run"])
        values = {"$KY": "quy-1-2026", "$MAU": "papi", "$CACH_TINH": "14", "$SO": "95"}
        command(words[3]).make_context(words[3], [values.get(word, word) for word in words[4:]])
        assert step["env"]["PYTHONPATH"] == "hooks"
    assert any("GH_TOKEN" in step["env"] for step in steps)
    assert WORKFLOWS[name]["concurrency"]


def test_a_release_is_made_of_a_tag_alone() -> None:
    """Only the last step has the token; notes and hashes are made by the module that tests/test_release.py runs."""
    workflow = WORKFLOWS["phat-hanh.yml"]
    assert workflow[True] == {"push": {"tags": ["v[0-9]+.[0-9]+.[0-9]+"]}}
    (job,) = workflow["jobs"].values()
    runs = [step for step in job["steps"] if "run" in step]
    assert [step for step in runs if "GH_TOKEN" in step.get("env", {})] == runs[-1:]
    assert runs[-2]["run"] == '.venv/bin/python -m cchc.release "$TAG" dist'
    assert f"--notes-file dist/{release.NOTES}" in runs[-1]["run"]
    assert f"dist/{release.HASHES}" in runs[-1]["run"]


THIN = {
    name: yaml.safe_load((PACKAGE / f"adoption/thin_files/{name}").read_text("utf-8"))
    for name in ("trang.yml", "nhap-bao-cao.yml")
}


def jobs_of(workflow: dict[Any, Any], event: str, branch: str, default: str | None) -> list[str]:
    """The jobs that GitHub runs; a nightly run is of the default branch, whose name it is not told."""
    if "branches" in (workflow[True].get(event) or {}):
        assert workflow[True][event]["branches"] == ["**"]
    repository = SimpleNamespace(default_branch=default)
    github = SimpleNamespace(event_name=event, ref_name=branch, event=SimpleNamespace(repository=repository))

    def runs(job: dict[str, Any]) -> bool:
        condition = job.get("if", "True").replace("&&", " and ").replace("||", " or ")
        return bool(eval(condition, {"github": github}))

    ran = [name for name, job in workflow["jobs"].items() if runs(job)]
    return [name for name in ran if workflow["jobs"][name].get("needs", name) in ran]


@pytest.mark.parametrize("default", ["main", "master", "xa-minh-tien"])
def test_the_default_branch_is_published_whatever_its_name(default: str) -> None:
    """Somebody may rename it on GitHub: it is published all the same, and no other branch is."""
    full, thin = WORKFLOWS["site.yml"], THIN["trang.yml"]
    for workflow, build, writing, deploy in ((full, "build", ["one-form"], "deploy"), (thin, "dung", [], "dang")):
        whole = [build, *writing, deploy]
        assert jobs_of(workflow, "push", default, default) == whole
        assert jobs_of(workflow, "schedule", default, None) == whole
        assert jobs_of(workflow, "workflow_dispatch", default, default) == [build, deploy]
        assert jobs_of(workflow, "push", "nhap", default) == []
        assert jobs_of(workflow, "workflow_dispatch", "nhap", default) == [build]
        assert jobs_of(workflow, "pull_request", default, default) == [build]
    province = yaml.safe_load((ROOT / ".github/mau-tinh/tong-hop.yml").read_text("utf-8"))
    for workflow in (WORKFLOWS["nhap-bao-cao.yml"], THIN["nhap-bao-cao.yml"], province):
        assert jobs_of(workflow, "push", default, default) == [*workflow["jobs"]]
        assert jobs_of(workflow, "push", "nhap", default) == []


def test_papers_that_waited_are_read_when_the_site_is_mended() -> None:
    """The reading of uploads runs after a change of content too; without uploads it ends at once."""
    workflow = WORKFLOWS["nhap-bao-cao.yml"]
    assert workflow[True]["push"]["paths"] == [".nhap/**", "data/**", "docs/**", "!.nhap/README.md"]
    (job,) = workflow["jobs"].values()
    checkout, *rest = job["steps"]
    assert checkout["with"]["ref"] == "${{ github.ref }}"
    assert {step["if"] for step in rest} == {"hashFiles('.nhap/**', '!.nhap/README.md', '!.nhap/de-rieng/**') != ''"}


def test_no_job_runs_for_hours() -> None:
    """GitHub's own limit is six hours, which a job that hangs would use up."""
    province = yaml.safe_load((ROOT / ".github/mau-tinh/tong-hop.yml").read_text("utf-8"))
    jobs = [job for workflow in (*WORKFLOWS.values(), province) for job in workflow["jobs"].values()]
    assert [job["name"] for job in jobs if not 0 < job.get("timeout-minutes", 0) <= 30] == []


ACTION = yaml.safe_load((ROOT / ".github/actions/dung-trang/action.yml").read_text("utf-8"))


def test_the_action_of_thin_repositories_runs_tested_commands() -> None:
    """It brings the locked packages of its own version, and one command of the package does the work."""
    steps = ACTION["runs"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert [command for command in commands if re.search(r"[|;&<>`\n]|\$\(|\$\{\{", command)] == []
    [words] = [shlex.split(command) for command in commands if "-m cchc" in command]
    assert words[1:4] == ["-m", "cchc", "dung"]
    command("dung").make_context("dung", words[4:])
    assert {"--dang", "--dia-chi", "--trang-sua"} <= {*words}
    assert any("--require-hashes" in command and "requirements.txt" in command for command in commands)
    named = re.findall(r"(?:GITHUB_ACTION_PATH|action_path \}\})/([\w./-]+)", str(steps))
    files = {(ROOT / ".github/actions/dung-trang" / path.removesuffix("/dist")).resolve() for path in named}
    assert files == {ROOT / "requirements.txt", ROOT / "hooks", ROOT / ".quan-tri"}


WORK, PUBLISHING = (
    yaml.safe_load((ROOT / f".github/actions/{name}/action.yml").read_text("utf-8"))["runs"]["steps"]
    for name in ("viec", "dang-trang")
)


def test_the_actions_use_what_the_site_uses() -> None:
    """The same actions by the same commits, so that one raise of a version is seen in all."""
    site = {step["uses"] for job in WORKFLOWS["site.yml"]["jobs"].values() for step in job["steps"] if "uses" in step}
    steps = (*ACTION["runs"]["steps"], *WORK, *PUBLISHING)
    assert {step["uses"] for step in steps if "uses" in step} == site


def test_thin_repositories_run_the_commands_of_the_full_copy() -> None:
    """What the workflows of this repository do with uploads, drafts and files, the actions do, by the same words."""

    def commands(steps: list[dict[str, str]]) -> set[str]:
        found = [step["run"].partition("-m cchc ")[2].strip() for step in steps if "-m cchc " in step.get("run", "")]
        return {one for one in found if one}

    names = ("nhap-bao-cao.yml", "du-thao-bao-cao.yml")
    jobs = [job for name in names for job in WORKFLOWS[name]["jobs"].values()]
    assert commands(WORK) == commands([step for job in jobs for step in job["steps"]])
    site = WORKFLOWS["site.yml"]["jobs"]
    assert commands(PUBLISHING) == commands(site["one-form"]["steps"])
    assert PUBLISHING[0]["uses"] == site["deploy"]["steps"][0]["uses"]
