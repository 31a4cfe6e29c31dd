"""Editors that know YAML: they find the schema of every file, explain its keys, and raise no false alarm."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest
from jsonschema import Draft202012Validator

from cchc.core import schema_files
from cchc.every import KINDS
from support import ROOT, Project

SERVER = shutil.which("yaml-language-server", path=str(ROOT / ".quan-tri/node_modules/.bin"))
LANGUAGE_SERVER = pytest.mark.skipif(
    not (SERVER and shutil.which("node")),
    reason="no Node, or no packages (npm ci in .quan-tri): no file was opened as an editor does",
)


def test_the_files_are_those_of_the_models() -> None:
    """data/.schema holds a schema of every kind, as its model is now (`cchc chuan-hoa` writes them)."""
    made = schema_files.files(KINDS)
    folder = ROOT / schema_files.FOLDER
    assert {f"{schema_files.FOLDER}/{file.name}" for file in folder.iterdir()} == made.keys()
    assert {path: (ROOT / path).read_bytes() for path in made} == made
    for raw in made.values():
        Draft202012Validator.check_schema(json.loads(raw))


def test_vs_code_knows_which_schema_is_whose() -> None:
    """A file without the line at its head is known by its place; other settings are kept, odd ones untouched."""
    written = (ROOT / schema_files.SETTINGS).read_text("utf-8")
    assert schema_files.settings(KINDS, written).decode() == written
    known = json.loads(written)["yaml.schemas"]
    assert known["./data/.schema/lich-truc.json"] == ["data/truc.yml", "data/truc/**/*.yml"]
    assert known["./data/.schema/phan-anh.json"] == ["data/phan-anh/**/*.yml"]
    assert json.loads(schema_files.settings(KINDS, '{"a": 1}'))["a"] == 1
    assert schema_files.settings(KINDS, "{} // ghi chú") == "{} // ghi chú".encode()


def test_every_file_names_its_schema() -> None:
    """The shipped files are as `cchc chuan-hoa` writes them, with the line of their schema first."""
    said = Project(ROOT).run("chuan-hoa", "--xem")
    assert said.output == "Mọi tệp đã cùng một cách viết.\n"
    for file in (ROOT / "data").rglob("*.yml"):
        first = file.read_text("utf-8").partition("\n")[0]
        assert (file.parent / first.removeprefix("# yaml-language-server: $schema=")).is_file(), file


def test_the_line_is_put_once(project: Project) -> None:
    """Before what staff noted; a file without a note gets one; a schema of another place is put right."""
    alerts, duty = project.root / "data/thong-bao.yml", project.root / "data/truc.yml"
    duty.write_text("# yaml-language-server: $schema=x.json\n# Ghi chú của xã.\n\n" + data_of(duty), "utf-8")
    alerts.write_text(data_of(alerts), "utf-8")
    for _ in range(2):
        assert project.run("chuan-hoa").exit_code == 0
        assert duty.read_text("utf-8").splitlines()[:3] == [
            "# yaml-language-server: $schema=.schema/lich-truc.json",
            "# Ghi chú của xã.",
            "",
        ]
        assert alerts.read_text("utf-8").splitlines()[:3] == [
            "# yaml-language-server: $schema=.schema/thong-bao.json",
            "# Thông báo: cách ghi từng mục có ở trang Hướng dẫn dành cho cán bộ.",
            "",
        ]
    assert project.problems() == []


def data_of(file: Path) -> str:
    """A YAML file without its head."""
    rows = file.read_text("utf-8").splitlines(keepends=True)
    return "".join(row for row in rows if row.strip() and not row.startswith("#"))


class Editor:
    """Speaks the Language Server Protocol with a server for YAML, as an editor does."""

    def __init__(self, server: "subprocess.Popen[bytes]") -> None:
        assert server.stdin
        assert server.stdout
        self._in: IO[bytes] = server.stdin
        self._out: IO[bytes] = server.stdout
        self._asked = 0

    def tell(self, method: str, params: object, **more: object) -> None:
        """Send a message."""
        raw = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%s" % (len(raw), raw))
        self._in.flush()

    def ask(self, method: str, params: object) -> Any:
        """The answer to a question; what the server asks meanwhile is answered with the settings of an editor."""
        self._asked += 1
        self.tell(method, params, id=self._asked)
        return next(one for one in self._heard() if one.get("id") == self._asked and "method" not in one).get("result")

    def alarms(self, uri: str) -> list[Any]:
        """What the server finds in an open file."""
        found = (one["params"] for one in self._heard() if one.get("method") == "textDocument/publishDiagnostics")
        return list(next(one for one in found if one["uri"] == uri)["diagnostics"])

    def open(self, file: Path, text: str) -> str:
        """Open a file with a text in it."""
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return file.as_uri()

    def _heard(self) -> Iterator[Any]:
        while header := self._out.readline():
            while (row := self._out.readline()) != b"\r\n":
                header += row
            length = next(row for row in header.splitlines() if row.lower().startswith(b"content-length:"))
            message = json.loads(self._out.read(int(length.split(b":")[1])))
            if "id" in message and "method" in message:
                self._answer(message)
            yield message

    def _answer(self, message: Any) -> None:
        settings = {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}
        asked = message["params"].get("items", ()) if message["method"] == "workspace/configuration" else ()
        result: Sequence[object] = [settings if one.get("section") == "yaml" else {} for one in asked]
        raw = json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result or None}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%s" % (len(raw), raw))
        self._in.flush()


@contextmanager
def editor() -> Iterator[Editor]:
    """An editor with the folder of the project open."""
    assert SERVER
    with subprocess.Popen([SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        made = Editor(server)
        can = {"workspace": {"configuration": True}, "textDocument": {"hover": {"contentFormat": ["markdown"]}}}
        made.ask("initialize", {"processId": None, "rootUri": ROOT.as_uri(), "capabilities": can})
        made.tell("initialized", {})
        yield made
        server.kill()


@LANGUAGE_SERVER
def test_no_false_alarm_in_an_editor() -> None:
    """Every shipped file, opened as an editor does, has no alarm."""
    with editor() as opened:
        for file in sorted((ROOT / "data").rglob("*.yml")):
            assert opened.alarms(opened.open(file, file.read_text("utf-8"))) == [], file


@LANGUAGE_SERVER
def test_an_editor_helps() -> None:
    """A wrong key and a missing one are marked with their lines; the words of a key are shown over it."""
    file = ROOT / "data/duong-day-nong.yml"
    text = file.read_text("utf-8").replace("  ten:", "  tenn:", 1)
    line = text.splitlines().index(next(row for row in text.splitlines() if row.startswith("  tenn:")))
    with editor() as opened:
        uri = opened.open(file, text)
        assert line in {one["range"]["start"]["line"] for one in opened.alarms(uri)}
        asked = {"textDocument": {"uri": uri}, "position": {"line": line - 1, "character": 4}}
        assert "Nhóm" in json.dumps(opened.ask("textDocument/hover", asked), ensure_ascii=False)
