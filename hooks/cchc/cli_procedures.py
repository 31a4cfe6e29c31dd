"""`cchc nhap-thu-tuc`: procedures from an export of the national database of administrative procedures."""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import click

from . import cli_common
from .cli_common import Refusal
from .core import file_type, writing
from .core.amount import one_decimal
from .core.grouping import by_key
from .core.privacy import finder
from .core.problems import ContentError
from .core.source import name
from .core.spread import spread
from .core.text import clean
from .core.validation import message
from .core.yaml_reader import read_yaml
from .core.yaml_writer import Value, dump
from .kinds.procedure import FOLDER, Procedure
from .kinds.procedure import KIND as PROCEDURES
from .kinds.procedure.commune_list import KIND, PATH
from .kinds.procedure.import_summary import Imported, counts, details, left_out, summary
from .kinds.procedure.incoming import SAMPLE_GONE, ExportError, merged, rows, select
from .kinds.procedure.note import KIND as NOTE

MAX_BYTES = 10_000_000
_NEW = "thủ tục mới"
_SHOWN = 3
_WRITTEN = "Thủ tục tải từ Cơ sở dữ liệu quốc gia; các mục riêng của đơn vị ở cuối tệp được giữ khi nhập lại."


@click.command(
    "nhap-thu-tuc",
    help="Nhập thủ tục từ tệp tải về từ Cơ sở dữ liệu quốc gia; chỉ giữ các mã có trong danh mục của đơn vị.",
)
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--tom-tat", "told", type=click.Path(path_type=Path), help="Ghi bản tóm tắt vào tệp này (JSON).")
@click.option(
    "--chi-tiet", "detailed", type=click.Path(path_type=Path),
    help="Ghi mọi chỗ đã làm sạch, đã đổi vào tệp này; không nêu thì ghi cạnh tệp tải về.",
)  # fmt: skip
@click.option("--thu", "dry", is_flag=True, help="Chỉ báo sẽ làm gì, không ghi tệp thủ tục nào.")
@click.pass_obj
def import_procedures(root: Path, file: Path, told: Path | None, detailed: Path | None, dry: bool) -> None:
    """Write a YAML file for every procedure of the commune's own list; print a summary, the rest stands in a file."""
    own, problems = KIND.read(root)
    if problems:
        raise Refusal("\n".join(str(problem) for problem in problems))
    if not own:
        raise Refusal(f'chưa có danh mục thủ tục của đơn vị; hãy ghi các mã vào {PATH}, mỗi dòng: - ma: "1.001193"')
    try:
        imported = select(rows(_text(file)), [entry.data.code for entry in own])
    except ExportError as error:
        raise Refusal(f"{file.name}: {error}") from error
    made = {code: _with_old(root, code, record) for code, record in imported.records.items()}
    gone = _sample_notes(root, made)
    texts = {f"{FOLDER}/{code}.yml": _text_of(f"{FOLDER}/{code}.yml", record) for code, (record, _) in made.items()}
    _accepted(root, {code: record for code, (record, _) in made.items()}, texts)
    personal = [line for lines in spread(_personal, [*texts.items()]) for line in lines]
    done = Imported(
        kept=imported,
        changes={
            code: None if changes == [_NEW] else [*changes, *([f"{SAMPLE_GONE}: {gone[code]}"] if code in gone else [])]
            for code, (_, changes) in made.items()
        },
        personal=len(personal),
    )
    lines, rows_to_copy = (list(map(finder.hide, told_of(done))) for told_of in (summary, left_out))
    full = detailed or file.with_name(f"{file.stem}-chi-tiet.txt")
    extra = [*(finder.hide(line) for line in details(done)), *personal]
    kept: dict[Path, bytes] = {full: "".join(f"{line}\n" for line in (*extra, *rows_to_copy)).encode("utf-8-sig")}
    if told:
        new, changed = counts(done)
        kept[told] = json.dumps({"moi": new, "thay_doi": changed, "dong": lines}, ensure_ascii=False).encode()
    if dry:
        writing.write_all(kept)
    else:
        kept |= {root / path: text.encode() for path, text in texts.items()}
        writing.replace_all(kept, [root / path for path in gone.values()])
    click.echo("\n".join(("Tóm tắt:", *lines)))
    verb = "Sẽ ghi" if dry else "Đã ghi"
    click.echo(
        f"{verb} {len(made)} thủ tục vào {FOLDER}/; bỏ qua {len(imported.left_out)} thủ tục không có trong {PATH}."
    )
    click.echo(f"Chi tiết {len(extra)} chỗ đã làm sạch, đã đổi: {full}")


def _sample_notes(root: Path, codes: Collection[str]) -> dict[str, str]:
    """The files of notes that are samples, of these procedures; real content takes their place."""
    notes, _ = NOTE.read(root)
    return {note.data.code: note.source.path for note in notes if note.data.sample and note.data.code in codes}


def _personal(file: tuple[str, str]) -> list[str]:
    """What is personal in a file: its path, its text."""
    return [*cli_common.personal(Path(file[0]), file[1])]


def _text_of(path: str, record: Mapping[str, Value]) -> str:
    """The file of a procedure, in the one form; one that the model does not take stays as it is, to be told."""
    if _mistakes(record):
        return dump(record)
    return cli_common.canonical_text(PROCEDURES, path, f"# {_WRITTEN}\n", record)


def _text(file: Path) -> str:
    """The text of the export.

    Raises:
        Refusal: missing, too large, another sort of file, not UTF-8.
    """
    if not file.is_file():
        raise Refusal(f"không có tệp {file}")
    if (size := file.stat().st_size) > MAX_BYTES:
        most = f"tối đa {MAX_BYTES // 10**6} MB; hãy xuất theo từng lĩnh vực"
        raise Refusal(f"tệp {file.name} nặng {one_decimal(size / 1e6)} MB, {most}")
    raw = file.read_bytes()
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))  # as Notepad saves it by the name of Unicode
    if other := "" if wide else file_type.sniffed(raw):
        inside = "; trong tệp nén có tệp .json thì giải nén rồi nhập tệp đó" if "nén" in other else ""
        raise Refusal(f"tệp {file.name} là {other}, không phải JSON; hãy xuất lại, chọn dạng JSON{inside}")
    try:
        return clean(raw.decode("utf-16" if wide else "utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Refusal(f"tệp {file.name} chưa lưu theo bảng mã UTF-8; hãy lưu lại theo bảng mã đó") from error


def _with_old(root: Path, code: str, record: Mapping[str, Value]) -> tuple[Mapping[str, Value], list[str]]:
    """The record with the commune's own notes of the file that is there, and what changed."""
    path = root / FOLDER / f"{code}.yml"
    if not path.is_file():
        return record, [_NEW]
    try:
        old = read_yaml(root, path).data
    except ContentError as error:
        raise Refusal("\n".join(str(problem) for problem in error.problems)) from error
    made, told = merged(old if isinstance(old, dict) else {}, record)
    return made, list(told)


def _accepted(root: Path, records: Mapping[str, Mapping[str, Value]], texts: Mapping[str, str]) -> None:
    """Check the records, by code, and the files to be made of them, as the site would.

    Raises:
        Refusal: the rules find a problem in one; each is told with its code.
    """
    wrong = [f"{code}: {line}" for code, record in records.items() for line in _mistakes(record)]
    if not wrong:
        found = cli_common.wrong_if_written(root, PROCEDURES, texts)
        wrong = [f"{Path(problem.path).stem}: {problem.sentence}" for problem in found]
    if wrong:
        raise Refusal("tệp tải về có chỗ chưa đúng, không ghi tệp nào:\n" + "\n".join(_told_once(wrong)))


def _told_once(wrong: Sequence[str]) -> list[str]:
    """The same mistake of several procedures in one line, with the first codes."""
    parts = (line.partition(": ") for line in wrong)
    lines = []
    for said, found in by_key((re.sub(r" thứ \d+", "", said), code) for code, _, said in parts).items():
        some = list(dict.fromkeys(found))
        more = f" và {len(some) - _SHOWN} thủ tục khác" if len(some) > _SHOWN else ""
        lines.append(f"{', '.join(some[:_SHOWN])}{more}: {said}")
    return lines


def _mistakes(record: Mapping[str, Value]) -> list[str]:
    """Why a record is no valid procedure; empty where it is."""
    from pydantic import ValidationError  # noqa: PLC0415  # only where something is imported

    try:
        Procedure.model_validate(record)
    except ValidationError as error:
        return [f"{name(one['loc'])}: {message(Procedure, one)}" for one in error.errors()]
    return []
