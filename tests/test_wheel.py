"""The package, installed from its wheel, is enough to build a site."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from small import files
from support import ROOT, copy


def _run(python: Path, *words: str, cwd: Path) -> str:
    """What a Python says when it is run with `words`, by variables that lead to no checkout; it must succeed."""
    paths = os.pathsep.join([str(python.parent), os.environ["PATH"]])  # programs of packages, the build backend too
    env = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "PYTHONHOME"}} | {"PATH": paths}
    told = subprocess.run([str(python), *words], cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout.strip()


def _folder(home: Path, name: str) -> Path:
    """A folder of a virtual environment by its name in `sysconfig`."""
    return Path(sysconfig.get_path(name, "venv", {"base": str(home), "platbase": str(home)}))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the wheel unpacked into it; it borrows the dependencies of the running one.

    Python follows no `.pth` file in a folder that a `.pth` file names: the checkout, which is installed that way into
    the running environment, stays unseen.
    """
    home, wheels = tmp_path_factory.mktemp("fresh"), tmp_path_factory.mktemp("wheel")
    venv.create(home, symlinks=os.name != "nt")
    build = (
        f"import sys; sys.path[:0] = ['.ci']; import wheel_backend; print(wheel_backend.build_wheel({str(wheels)!r}))"
    )
    name = _run(Path(sys.executable), "-c", build, cwd=ROOT)
    with zipfile.ZipFile(wheels / name) as wheel:
        wheel.extractall(_folder(home, "purelib"))
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (_folder(home, "purelib") / "borrowed.pth").write_text("\n".join(borrowed), "utf-8")
    return home


def test_wheel_builds_the_site_alone(fresh: Path, built: Path, tmp_path: Path) -> None:
    """Content, settings and the MkDocs hook make, with the installed package, the same bytes as the checkout makes."""
    root, python = copy(tmp_path).root, _folder(fresh, "scripts") / "python"
    package = Path(_run(python, "-c", "import cchc; print(cchc.__file__)", cwd=root))
    assert package.is_relative_to(_folder(fresh, "purelib"))
    assert "Không có lỗi" in _run(python, "-m", "cchc", "kiem-tra", cwd=root)
    _run(python, "-m", "mkdocs", "build", "-q", "--strict", cwd=root)
    made, expected = files(root / "site"), files(built)
    assert [url for url in sorted(made.keys() | expected.keys()) if made.get(url) != expected.get(url)] == []
