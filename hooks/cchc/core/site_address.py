"""Addresses of the site itself."""

from urllib.parse import urlsplit

_TRIAL = (None, "127.0.0.1", "localhost")


def public(home: str) -> bool:
    """Whether addresses that begin with `home` open on another machine: those of a trial build do not."""
    return urlsplit(home).hostname not in _TRIAL
