"""The tasks that a report sets for the next period."""

from collections.abc import Sequence

from .part import Labels, Part


def tasks_of(parts: Sequence[Part], labels: Labels) -> Part | None:
    """The last part that sets tasks: its title says so, and it holds numbered texts alone."""
    for part in reversed(parts):
        title = part.title.casefold()
        if "nhiệm vụ" in title or "phương hướng" in title:
            numbered = all(_counted(inner, labels, at) for at, inner in enumerate(part.parts, 1))
            return part if part.parts and numbered and all(_task(inner) for inner in part.parts) else None
    return None


def _counted(part: Part, labels: Labels, place: int) -> bool:
    """Whether the site numbers a task as the paper does."""
    return part.label.replace(" ", "") in {"", labels.machine(1, place)}


def _task(part: Part) -> bool:
    plain = not part.parts and len(part.blocks) <= 1
    paragraphs = part.blocks[0].get("doan", []) if part.blocks else []
    assert isinstance(paragraphs, list)
    only = not part.blocks or set(part.blocks[0]) == {"doan"}
    return plain and only and len(paragraphs) + bool(part.title) == 1


def task_text(part: Part) -> str:
    """The text of a numbered task."""
    if part.title:
        return part.title
    paragraphs = part.blocks[0]["doan"]
    assert isinstance(paragraphs, list)
    return str(paragraphs[0])
