"""A GitHub on this machine: as much of its API as the editor asks, for one repository, held in memory.

Answers requests of a page by Playwright's `route`, so nothing leaves the machine.
"""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Request, Route

API = "https://api.github.com"
TOKEN = "github_pat_thu"
_WHEN = "2026-11-28T00:00:00Z"
_HEADERS = {f"access-control-allow-{what}": "*" for what in ("origin", "headers", "methods")}
Tree = dict[str, bytes]


@dataclass
class GitHub:
    """The repository: its branches, each with files and the number of its last commit, its pull requests."""

    repository: str
    branches: dict[str, Tree]
    heads: dict[str, str] = field(default_factory=lambda: {"main": _oid("main")})
    tokens: Mapping[str, str] = field(default_factory=lambda: {TOKEN: "write"})
    offline: bool = False
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    pulls: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def of(cls, root: Path, repository: str) -> "GitHub":
        """The repository with the content of a project."""
        files = [path for top in ("data", "docs") for path in sorted((root / top).rglob("*")) if path.is_file()]
        return cls(repository, {"main": {path.relative_to(root).as_posix(): path.read_bytes() for path in files}})

    @property
    def files(self) -> Tree:
        """What is on the main branch."""
        return self.branches["main"]

    def write(self, root: Path, branch: str = "main") -> None:
        """Write the files of a branch into a project; those that are gone there go here."""
        for top in ("data", "docs"):
            for path in (root / top).rglob("*"):
                if path.is_file() and path.relative_to(root).as_posix() not in self.branches[branch]:
                    path.unlink()
        for name, content in self.branches[branch].items():
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def change(self, path: str, content: bytes) -> None:
        """Somebody else saves a file."""
        self.files[path] = content
        self.heads["main"] = _oid(self.heads["main"], "somebody")

    def serve(self, context: BrowserContext) -> None:
        """Answer what the pages of a browser ask of GitHub; whatever else they ask of other hosts fails."""
        context.route(re.compile(r"https://(?!api\.github\.com/)"), lambda route: route.abort())
        context.route(re.compile(rf"{API}/"), self._answer)

    def _answer(self, route: Route) -> None:
        request = route.request
        self.requests.append(f"{request.method} {request.url.removeprefix(API)}")
        if self.offline:
            route.abort()
            return
        status, body = (204, None) if request.method == "OPTIONS" else self._made(request)
        headers = {**_HEADERS, "content-type": "application/json"}
        route.fulfill(status=status, headers=headers, body="" if body is None else json.dumps(body))

    def _made(self, request: Request) -> tuple[int, object]:
        right = self.tokens.get(request.headers.get("authorization", "").removeprefix("Bearer ").removeprefix("token "))
        path = request.url.removeprefix(API)
        if right is None:
            return 401, {"message": "Bad credentials"}
        if path == "/graphql":
            return self._graphql(json.loads(request.post_data or "{}"), right)
        if request.method != "GET" and right != "write":
            return 403, {"message": "Resource not accessible by personal access token"}
        return self._rest(request.method, path, request.post_data)

    def _rest(self, method: str, path: str, data: str | None) -> tuple[int, object]:
        rest = path.removeprefix(f"/repos/{self.repository}")
        if path == "/user":
            about = {"id": 1, "login": "can-bo", "name": "Cán bộ", "email": None, "avatar_url": "", "html_url": ""}
            return 200, about
        if rest == path:
            return 404, {"message": "Not Found"}
        if rest.startswith("/collaborators"):
            return 204, None
        if rest in ("", "/git/blobs") or rest.startswith("/git/trees/"):
            return 200, self._about(rest)
        return self._review(method, rest, json.loads(data) if data else {})

    def _about(self, rest: str) -> object:
        if rest == "/git/blobs":
            return {"sha": _blob(b"")}
        if not rest:
            owner, name = self.repository.split("/")
            rights = {"push": True, "admin": False, "pull": True}
            about = {"default_branch": "main", "permissions": rights, "private": False, "owner": {"login": owner}}
            return {**about, "name": name, "full_name": self.repository, "fork": False}
        name = rest.removeprefix("/git/trees/").partition("?")[0]
        branch = next((branch for branch, head in self.heads.items() if name in (branch, head)), "main")
        rows = [
            {"path": path, "type": "blob", "sha": _blob(content), "size": len(content), "mode": "100644"}
            for path, content in self.branches[branch].items()
        ]
        return {"sha": name, "tree": rows, "truncated": False}

    def _review(self, method: str, rest: str, body: Mapping[str, Any]) -> tuple[int, object]:
        if rest.startswith("/git/ref"):
            return self._ref(method, rest, body)
        if rest == "/pulls" and method == "POST":
            return 201, self._pull(body)
        if rest.startswith("/issues/") and rest.endswith("/labels"):
            names = [{"name": name} for name in body.get("labels", [])]
            self.pulls[int(rest.split("/")[2]) - 1]["labels"] = names
            return 200, names
        if rest.startswith("/compare"):
            return 200, {"files": [], "commits": [], "status": "ahead"}
        return 200, []

    def _ref(self, method: str, rest: str, body: Mapping[str, Any]) -> tuple[int, object]:
        if method == "POST":
            branch = body["ref"].removeprefix("refs/heads/")
            self._branch(branch)
            return 201, {"ref": body["ref"], "object": {"sha": self.heads[branch]}}
        branch = re.sub(r"^/git/refs?/heads/", "", rest)
        if branch not in self.heads:
            return 404, {"message": "Not Found"}
        return 200, {"ref": f"refs/heads/{branch}", "object": {"sha": self.heads[branch], "type": "commit"}}

    def _branch(self, name: str) -> None:
        self.branches[name], self.heads[name] = dict(self.files), self.heads["main"]

    def _pull(self, body: Mapping[str, Any]) -> object:
        number = len(self.pulls) + 1
        head, base = {"ref": body["head"], "sha": self.heads[body["head"]]}, {"ref": body["base"]}
        about = {"number": number, "node_id": f"P{number}", "title": body["title"], "body": body.get("body", "")}
        dates = {"created_at": _WHEN, "updated_at": _WHEN}
        more = {"labels": [], "state": "open", "draft": body.get("draft", False), "user": {"login": "can-bo"}, **dates}
        pull = {**about, "head": head, "base": base, "html_url": f"https://github.com/{self.repository}/pull/{number}"}
        self.pulls.append({**pull, **more})
        return self.pulls[-1]

    def _graphql(self, asked: Mapping[str, Any], right: str) -> tuple[int, object]:
        query, variables = asked["query"], asked.get("variables", {})
        if "createCommitOnBranch" in query:
            return self._commit(variables["input"], right)
        if "createRef" in query:
            branch = variables["input"]["name"].removeprefix("refs/heads/")
            self._branch(branch)
            return 200, {"data": {"createRef": {"ref": {"name": branch}}}}
        if "forkOwner" in query or "fork:" in query:
            return 200, {"data": {"fork": {"id": "R"}, "base": {"ref": {"target": {"oid": self.heads["main"]}}}}}
        if "pullRequests" in query:
            page = {"nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}
            return 200, {"data": {"repository": {"pullRequests": page}}}
        if found := self._objects(query):
            return 200, {"data": {"repository": found}}
        commit = {"oid": self.heads["main"], "message": "", "tree": {"oid": "t"}}
        target = {"oid": self.heads["main"], "history": {"nodes": [commit]}}
        about = {"defaultBranchRef": {"name": "main"}, "ref": {"target": target}, "object": {"oid": target["oid"]}}
        return 200, {"data": {"repository": {"id": "R", **about}, "viewer": {"login": "can-bo"}}}

    def _objects(self, query: str) -> dict[str, object]:
        texts = {_blob(content): content for tree in self.branches.values() for content in tree.values()}
        found: dict[str, object] = {}
        for name, oid in re.findall(r'(\w+): object\(oid: "([0-9a-f]{40})"\)', query):
            found[name] = {"text": texts.get(oid, b"").decode("utf-8", "replace")}
        for name in re.findall(r"(commit_\w+):\s+ref", query):
            author = {"name": "Cán bộ", "email": "", "user": {"id": 1, "login": "can-bo"}}
            found[name] = {"target": {"history": {"nodes": [{"author": author, "committedDate": _WHEN}]}}}
        return found

    def _commit(self, given: Mapping[str, Any], right: str) -> tuple[int, object]:
        branch = given["branch"]["branchName"]
        if right != "write":
            return 200, _failed("FORBIDDEN", "Resource not accessible by personal access token")
        if given["expectedHeadOid"] != self.heads[branch]:
            said = f'Expected branch to point to "{given["expectedHeadOid"]}" but it did not. Pull and try again.'
            return 200, _failed("STALE_DATA", said)
        for one in given["fileChanges"].get("additions", []):
            self.branches[branch][one["path"]] = base64.b64decode(one["contents"])
        for one in given["fileChanges"].get("deletions", []):
            self.branches[branch].pop(one["path"])
        self.messages.append(given["message"]["headline"])
        self.heads[branch] = _oid(self.heads[branch], given["message"]["headline"])
        commit = {"oid": self.heads[branch], "committedDate": _WHEN, "url": "https://github.com/"}
        return 200, {"data": {"createCommitOnBranch": {"commit": commit}}}


def _failed(kind: str, message: str) -> object:
    return {"data": {"createCommitOnBranch": None}, "errors": [{"type": kind, "message": message}]}


def _oid(*parts: str) -> str:
    return hashlib.sha1(" ".join(parts).encode(), usedforsecurity=False).hexdigest()


def _blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
