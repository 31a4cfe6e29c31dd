"""The kinds of content as Sveltia's collections: what it lists, where their files are, how a new one is named."""

from collections.abc import Iterator
from typing import Any

from ...core.kind import Here, Kind, once
from ...core.new_entry import New, Place
from ...kinds import activity, feedback
from ...kinds.text_page import TextPage
from . import fields, shapes
from .fields import Choices, Field

Part = dict[str, Any]
# Where the pictures of a kind lie; its keys name the file alone.
_PICTURES: dict[str, Part] = {
    "tin-bai": {"media_folder": "/docs/tin-bai/{{dirname}}", "public_folder": ""},
    "hoat-dong": {"media_folder": f"/docs/{activity.PICTURES}", "public_folder": ""},
}
_ROWS = "muc"  # where `.quan-tri/format.js` puts the records of a list

# What changes most often comes first.
_ORDER = ("tin-bai", "phan-anh", "hoat-dong", "van-ban", "thu-tuc", "chi-so", "bao-cao", "mau-bao-cao")
_PAGES = "docs/<tên-trang>.md"
_BY_YEAR = "-theo-nam"
_ADDED = "-them-sau"
_CREATED_ELSEWHERE = {"bao-cao", "mau-bao-cao"}  # their bodies are not written in the editor
_BODY_BUTTONS = ["bold", "italic", "link", "heading-two", "heading-three", "bulleted-list", "numbered-list"]
_BODY: Field = {
    "name": "body",
    "label": "Nội dung",
    "widget": "markdown",
    "buttons": _BODY_BUTTONS,
    "editor_components": [],
}
_HEADING: Field = {"name": "tieu_de", "label": "Tiêu đề", "widget": "string"}


def collections(here: Here, choices: Choices) -> Iterator[Part]:
    """A collection for every kind with a folder of files; for lists by year a second one, of the files of years.

    What the form for new things has put beside a list has one too, where there is any.
    """
    for kind in sorted(here.read.kinds, key=lambda kind: [*_ORDER, kind.id].index(kind.id)):
        if kind.place == _PAGES:
            yield _pages(kind, here, choices)
        elif "<" in kind.place:
            years = [*_years(kind, here, choices)] if kind.load.lists else []
            told = _told(f"{kind.name} theo năm") if years else {}
            if kind is feedback.KIND and not here.read[feedback.SETTINGS]:
                told = {
                    "create": False,
                    "description": f"Ghi {feedback.SETTINGS.name} trước, dưới Danh sách, thông tin chung.",
                }
            yield _folder(kind, choices) | told
            yield from years
        elif kind.new and any(path.startswith(_beside(kind)) for path in here.read.own_files):
            about = {"name": f"{kind.id}{_ADDED}", "label": f"{kind.name} thêm sau"}
            yield _folder(kind, choices) | about | _told(f"{kind.name}, dưới Danh sách, thông tin chung")


def singletons(here: Here, choices: Choices) -> Iterator[Part]:
    """A form for every kind that is one file, also where that is still to be written and the release has nothing."""
    for kind in here.read.kinds:
        if "<" not in kind.place and ((here.root / kind.place).is_file() or not kind.load.national):
            yield _file(kind, kind.place, kind.id, kind.name, choices)


def place(here: Here, path: str) -> str:
    """Where in the editor a file is open, `tin-bai/entries/2026/hop`, or the list of a folder, `tin-bai`.

    Empty where it has no whole form there.
    """
    if folder := next((kind for kind in here.read.kinds if kind.folder == f"{path}/"), None):
        return "" if folder.id in _CREATED_ELSEWHERE else folder.id
    kind = here.read.kind_of(path) if (here.root / path).is_file() else None
    if kind is None or kind.id in _CREATED_ELSEWHERE:
        return ""
    name = path.removeprefix(_beside(kind)).rpartition(".")[0]
    if kind.place == _PAGES:
        paths = [text.source.path for text in _own_texts(kind, here)]
        return f"{kind.id}/entries/{_numbered(paths.index(path) + 1)}" if path in paths else ""
    if "<" in kind.place:
        return f"{kind.id}{_BY_YEAR if path in _lists(here) else ''}/entries/{name}"
    if path == kind.place:
        return f"_singletons/entries/{kind.id}"
    return f"{kind.id}{_ADDED}/entries/{name}" if kind.new else ""


def _told(elsewhere: str) -> Part:
    """What stands above a list: where the rest of its kind is."""
    return {
        "description": f"Mỗi nội dung một tệp, như trang Thêm nội dung ghi. Không thấy ở đây thì xem ở {elsewhere}."
    }


def _beside(kind: Kind[Any]) -> str:
    """The folder of files of one entry; of a kind that is one file, the folder beside it."""
    return kind.folder if kind.folder.endswith("/") else f"{kind.place.rpartition('.')[0]}/"


def formats(here: Here) -> list[Part]:
    """How the files of each kind are read and written."""
    made = []
    for kind in here.read.kinds:
        page = kind.place.endswith(".md")
        about = {"extension": "md" if page else "yml", "model": shapes.name(kind.model)}
        made.append({"name": _format(kind), "shape": "page" if page else "record", **about})
        if kind.load.lists:
            made.append({"name": _format(kind, rows=True), "shape": "list", **about})
    return made


def _format(kind: Kind[Any], *, rows: bool = False) -> str:
    """The name of a format; those of pages must end like this, or Sveltia takes them for a mistake."""
    if kind.place.endswith(".md"):
        return f"{kind.id}-frontmatter"
    return f"{kind.id}-danh-sach" if rows else kind.id


def _fields(kind: Kind[Any], choices: Choices) -> list[Field]:
    made = fields.of(kind.model, choices)
    if kind.load.known:  # the release knows the rest of a record whose code it knows
        made = [field | {"required": field["required"] and field["name"] in kind.load.known} for field in made]
    if not kind.place.endswith(".md"):
        return made
    heading = [] if any(field["name"] == "tieu_de" for field in made) else [_HEADING]
    required = [field for field in made if field["required"]]
    return [*heading, *required, _BODY, *(field for field in made if not field["required"])]


def _folder(kind: Kind[Any], choices: Choices) -> Part:
    assert kind.new, f"{kind.id} has a folder, and nothing new"
    path, slug = _new(kind.new)
    made: Part = {
        "name": kind.id,
        "label": kind.name,
        "label_singular": fields.within(kind.name),
        "folder": _beside(kind).rstrip("/"),
        "format": _format(kind),
        "slug": slug,
        "create": kind.id not in _CREATED_ELSEWHERE,
        "identifier_field": kind.new.title,
        "editor": {"preview": False},
        "fields": _fields(kind, choices),
    }
    if kind.new.listed:
        made["summary"] = fields.summary(made["fields"], kind.new.title, *kind.new.listed)
    if path:
        made["path"] = path
    if kind.id == "tin-bai":
        made["sortable_fields"] = {
            "fields": ["ngay", "tieu_de"],
            "default": {"field": "ngay", "direction": "descending"},
        }
    return made | _PICTURES.get(kind.id, {})


def _new(new: New) -> tuple[str, str]:
    """The path of a new file below its folder, empty where it stands in that itself, and what it is named after."""
    *folders, name = new.places
    years = [_year(place) for place in folders]
    return f"{years[0]}/{{{{slug}}}}" if years else "", f"{{{{{name.keys[0]}}}}}"


def _year(place: Place) -> str:
    """The year of a day; of one of several days Sveltia knows none, and takes today's."""
    return f"{{{{{place.keys[0]} | date('YYYY')}}}}" if len(place.keys) == 1 else "{{year}}"


def _years(kind: Kind[Any], here: Here, choices: Choices) -> Iterator[Part]:
    """The lists of years, where there are any."""
    paths = sorted(filter(kind.owns, _lists(here)), reverse=True)
    files = [_file(kind, path, path.rpartition("/")[2].removesuffix(".yml"), "", choices) for path in paths]
    made = {"name": f"{kind.id}{_BY_YEAR}", "label": f"{kind.name} theo năm", "files": files}
    if files:
        yield made | _PICTURES.get(kind.id, {})


@once
def _lists(here: Here) -> frozenset[str]:
    """The files that hold several things of a kind that may have a file each."""
    kinds = (kind for kind in here.read.kinds if kind.load.lists and "<" in kind.place)
    things = (thing for kind in kinds for thing in here.read.own(kind))
    return frozenset(thing.source.path for thing in things if isinstance(thing.source.data, list))


def _pages(kind: Kind[Any], here: Here, choices: Choices) -> Part:
    files = [
        _file(kind, text.source.path, _numbered(number), text.title, choices)
        for number, text in enumerate(_own_texts(kind, here), 1)
    ]
    return {"name": kind.id, "label": kind.name, "files": files}


def _own_texts(kind: Kind[TextPage], here: Here) -> list[TextPage]:
    """The texts of the repository itself: a thin one has the guide of the release, which nobody changes there."""
    own_texts = (text for text in here.read[kind] if (here.root / text.source.path).is_file())
    return sorted(own_texts, key=lambda text: text.source.path)


def _numbered(number: int) -> str:
    """What the editor calls a text: from 1, in the order of paths."""
    return f"trang-{number}"


def _file(kind: Kind[Any], path: str, name: str, label: str, choices: Choices) -> Part:
    rows = kind.load.lists
    made: Part = {
        "name": name,
        "label": label or f"Năm {name}",
        "file": path,
        "format": _format(kind, rows=rows),
        "editor": {"preview": False},
        "fields": _fields(kind, choices),
    }
    if rows:
        about = {"name": _ROWS, "label": kind.name, "label_singular": fields.within(kind.name), "required": False}
        names = (kind.new.title, *kind.new.listed) if kind.new else ()
        made["fields"] = [about | fields.rows(made["fields"], *names)]
    return made
