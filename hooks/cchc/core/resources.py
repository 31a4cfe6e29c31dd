"""The files that ship inside the package: templates, the frame, parts of styles and scripts, national data."""

from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("cchc")))

TEMPLATES = PACKAGE / "templates"
STYLES = PACKAGE / "styles"
SCRIPTS = PACKAGE / "scripts"
THEME = PACKAGE / "theme"
NATIONAL = PACKAGE / "national"
