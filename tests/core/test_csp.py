"""What pages may load and run."""

import base64
import hashlib

import pytest

from cchc.core.csp import InlineScript, policy


def test_no_script_runs_that_is_not_ours() -> None:
    """Scripts come from the site's files or are known by their hash; nothing else is let in by any directive."""
    rules = dict(rule.split(" ", 1) for rule in policy([InlineScript("a()"), InlineScript("b()")]).split("; "))
    hashes = [base64.b64encode(hashlib.sha256(code).digest()).decode() for code in (b"a()", b"b()")]
    assert rules["script-src"] == f"'self' 'sha256-{hashes[0]}' 'sha256-{hashes[1]}'"
    assert rules["default-src"] == rules["style-src"] == "'self'"
    assert rules["object-src"] == rules["base-uri"] == rules["frame-src"] == "'none'"
    assert not any("unsafe" in allowed or "*" in allowed or "http" in allowed for allowed in rules.values())


def test_comments_stay_at_home() -> None:
    """Visitors do not download the comments of a script; what is hashed is what stands in the page."""
    assert InlineScript("// Why.\na()\n\n  b()\n").code == "a()\nb()"


def test_a_script_cannot_end_itself() -> None:
    """A script in which its own end tag stands is refused."""
    with pytest.raises(AssertionError):
        _ = InlineScript("a('</script>')").code
