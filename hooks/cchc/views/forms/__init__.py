"""Forms for new things, at /quan-tri/: what they know of each kind."""

from .description import description

__all__ = ("description",)
