"""The configuration of the editor at /quan-tri/sua/, made of the kinds and their models."""

import json
from typing import Any

from ...core.kind import Here
from ...kinds import news, unit
from ..forms.choices import choices
from . import collections, shapes

_MESSAGES = {
    "create": "Thêm {{collection}}: {{slug}}",
    "update": "Sửa {{collection}}: {{slug}}",
    "delete": "Xóa {{collection}}: {{slug}}",
    "uploadMedia": "Thêm tệp {{path}}",
    "deleteMedia": "Xóa tệp {{path}}",
}
_PICTURES = {
    "max_file_size": 30_000_000,  # what is chosen; what is saved is made smaller
    "slugify_filename": True,
    "transformations": {"raster_image": {"format": "webp", "quality": 85, "width": 1600, "height": 1600}},
}


def configuration(here: Here) -> str:
    """The JSON that `.quan-tri/entry.js` starts the editor with."""
    models: shapes.Shapes = {}
    for kind in here.read.kinds:
        models |= shapes.shapes(kind.model)
    made = {"formats": collections.formats(here), "models": models, "cms": _cms(here)}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def _cms(here: Here) -> dict[str, Any]:
    owner = unit.of(here)
    known = choices(here)
    return {
        "backend": {
            "name": "github",
            "repo": "/".join(owner.owner_and_name),
            "branch": owner.branch,
            "auth_methods": ["token"],
            "commit_messages": _MESSAGES,
        },
        **({"publish_mode": "editorial_workflow"} if owner.review else {}),
        "app_title": f"Sửa nội dung – {owner.office}",
        "logo_url": "../../assets/icon.svg",
        "logout_redirect_url": "./",
        "show_preview_links": False,
        "media_folder": news.FOLDER,
        "public_folder": "",
        "media_libraries": {"default": {"config": _PICTURES}, "stock_assets": {"providers": []}},
        "output": {"omit_empty_optional_fields": True},
        "slug": {"encoding": "ascii", "clean_accents": True, "timezone": "local"},
        "collections": [*collections.collections(here, known)],
        "singletons": [*collections.singletons(here, known)],
    }
