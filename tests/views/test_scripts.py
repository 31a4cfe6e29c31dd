"""Scripts as they are published."""

from pathlib import Path

import pytest

from cchc.core import script
from cchc.core.resources import SCRIPTS, TEMPLATES

EVERY = sorted([*SCRIPTS.rglob("*.js"), *TEMPLATES.glob("*.js")])


def test_no_script_is_sent_with_its_comments(built: Path) -> None:
    """Readers on weak networks do not pay for what engineers tell one another; the code is all there."""
    for path in [*(built / "assets").glob("*.js"), built / "sw.js"]:
        text = path.read_text("utf-8")
        assert "use strict" in text or path.name == "sw.js"
        assert not [row for row in text.splitlines() if row.startswith(("//", " ")) or "  // " in row], path.name


def test_code_is_left_alone() -> None:
    """What looks like a comment inside of code stays."""
    code = 'const a = "https://x.vn"; // kept: one space\n  b();  // why\n\n// whole line\nc(`//${d}`);\n'
    assert script.compact(code) == 'const a = "https://x.vn"; // kept: one space\nb();\nc(`//${d}`);\n'


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.name)
def test_no_text_goes_over_lines(path: Path) -> None:
    """A text between backquotes ends on its line: its indentation would go."""
    rows = script.compact(path.read_text("utf-8")).splitlines()
    assert [row for row in rows if row.replace("@`]", "").count("`") % 2] == []  # a pattern may end in one
