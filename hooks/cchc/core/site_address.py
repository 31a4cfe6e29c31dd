"""Addresses of the site itself."""

from urllib.parse import urlsplit

_LOCAL = (None, "127.0.0.1", "localhost")


def public(home: str) -> bool:
    """Whether addresses that begin with `home` are public: those of a local preview are not."""
    return urlsplit(home).hostname not in _LOCAL
