"""The files that ship inside the package: templates, the frame, parts of styles and scripts, national data."""

from functools import cache
from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("cchc")))

TEMPLATES = PACKAGE / "templates"
STYLES = PACKAGE / "styles"
SCRIPTS = PACKAGE / "scripts"
THEME = PACKAGE / "theme"
NATIONAL = PACKAGE / "national"

# What stands at the top of the software's repository: `mkdocs.yml`, `hooks/main.py`, the guide, a beginning of data.
# A wheel holds a copy (`.ci/wheel_backend.py` lays it there); in a checkout it is the checkout itself.
WHOLE = PACKAGE / "whole"
if not WHOLE.is_dir():
    WHOLE = PACKAGE.parent.parent


@cache
def frame() -> tuple[str, ...]:
    """The addresses of the files of the frame."""
    return tuple(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.*") if path.is_file())
