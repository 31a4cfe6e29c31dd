"""What the commands share: loading the site, addresses, writing new files."""

import os
import sys
from pathlib import Path
from typing import IO

import click

from . import clock, loading
from .core.problems import ContentError
from .site import Site


class Refusal(click.ClickException):
    """A command cannot go on; the message says why, in Vietnamese; exit code 1."""

    def show(self, file: IO[str] | None = None) -> None:
        """Print the reason."""
        click.echo(f"Lỗi: {self.format_message()}", file=file, err=file is None)


def loaded(root: Path) -> Site:
    """The site; where it has problems, prints them and exits with code 1."""
    try:
        return loading.load(root, clock.now())
    except ContentError as error:
        for problem in error.problems:
            click.echo(problem.annotation if os.environ.get("GITHUB_ACTIONS") == "true" else str(problem))
        click.echo(f"\nCó {len(error.problems)} chỗ cần sửa.")
        sys.exit(1)


def home(found: Site, given: str) -> str:
    """The beginning of full addresses: `given`, else SITE_URL, else where GitHub Pages publishes the repository."""
    return f"{(given_url(given) or found.unit.pages_url).rstrip('/')}/"


def given_url(given: str) -> str:
    """The address `given` on the command line, else SITE_URL; empty where there is neither."""
    return given or os.environ.get("SITE_URL", "")


def write_new(target: Path, content: bytes) -> None:
    """Write a file with its folders.

    Raises:
        Refusal: there is such a file, or it cannot be written.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise Refusal(f"đã có tệp {target}; hãy đặt tên khác") from error
    except OSError as error:
        raise Refusal(f"không ghi được tệp {target}: {error.strerror}") from error
