"""The files around the code: forms of GitHub, the list of changes."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import cchc
from support import ROOT

FORMS = sorted(path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")


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
        "Added", "Changed", "Deprecated", "Removed", "Fixed", "Security",
    }  # fmt: skip
