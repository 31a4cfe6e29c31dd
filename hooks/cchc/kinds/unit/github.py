"""Where on GitHub the commune's content is written, changed and seen."""

from typing import Protocol
from urllib.parse import urlencode


class InRepository(Protocol):
    """A thing with a repository on GitHub."""

    @property
    def repository(self) -> str:
        """Its address."""

    @property
    def branch(self) -> str:
        """The branch that is published."""


class OnGitHub:
    """Mixin: whose a repository on GitHub is, and the addresses of GitHub's own pages for its files."""

    @property
    def owner_and_name(self: InRepository) -> tuple[str, str]:
        """The account and the name of the repository."""
        owner, name = self.repository.rstrip("/").split("/")[-2:]
        return owner, name

    def edit_url(self: InRepository, path: str) -> str:
        """Where a file is edited on GitHub, or a folder is seen."""
        return _github(self, "edit" if "." in path.rsplit("/", 1)[-1] else "tree", path)

    def new_url(self: InRepository, path: str, text: str) -> str:
        """GitHub's form for a new file, filled in with a name and a text."""
        return f"{_github(self, 'new')}?{urlencode({'filename': path, 'value': text})}"

    def upload_url(self: InRepository, folder: str) -> str:
        """GitHub's page for uploading files into a folder."""
        return _github(self, "upload", folder)

    def workflow_url(self: InRepository, file: str) -> str:
        """Where a workflow is started on GitHub."""
        return f"{self.repository.rstrip('/')}/actions/workflows/{file}"

    def form_url(self: InRepository, subject: str, text: str) -> str:
        """GitHub's form, filled in, for those who have an account there."""
        return f"{self.repository.rstrip('/')}/issues/new?{urlencode({'title': subject, 'body': text})}"


def _github(of: InRepository, action: str, path: str = "") -> str:
    return f"{of.repository.rstrip('/')}/{action}/{of.branch}/{path}".rstrip("/")
