"""JSON-LD: what search engines read in a page."""

import json

from hypothesis import given
from hypothesis import strategies as st

from cchc.core import json_ld


@given(st.text())
def test_nothing_ends_the_script(name: str) -> None:
    """Any text comes back as it was, and nothing in it is seen as markup."""
    text = str(json_ld.script([{"@type": "Thing", "name": f"</script><!--{name}"}]))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["name"] == f"</script><!--{name}"


def test_several_things_are_one_graph() -> None:
    """One thing stands for itself, several in a graph, none leaves nothing to print."""
    one = {"@type": "Thing"}
    assert json.loads(json_ld.script([one])) == {"@context": "https://schema.org", "@type": "Thing"}
    assert json.loads(json_ld.script([one, one]))["@graph"] == [one, one]
    assert json_ld.script([]) == ""


def test_trail_counts_from_one() -> None:
    """The steps down to a page are numbered."""
    rows = json_ld.breadcrumbs([("Trang chủ", "https://a.vn/"), ("Tin, bài", "https://a.vn/tin-bai/")])[
        "itemListElement"
    ]
    assert [(row["position"], row["name"]) for row in rows] == [(1, "Trang chủ"), (2, "Tin, bài")]  # type: ignore[attr-defined]
