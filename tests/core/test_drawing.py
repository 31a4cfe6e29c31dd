"""Drawings hold a picture and nothing that runs or leads elsewhere."""

import pytest

from cchc.core import drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'
PIXEL = "data:image/png;base64,iVBORw0KGgo="


def svg(inner: str, more: str = "") -> bytes:
    """A drawing; what is inside begins in line 2."""
    return f"{HEAD}{more}>\n{inner}\n</svg>".encode()


@pytest.mark.parametrize(
    "inner",
    [
        '<path d="M0 0h9" style="fill:#d9262e;stroke:url(#a)"/>',
        '<defs><linearGradient id="a"/><style>.b{fill:url(#a)} /* ghi chú */ text{font-family:Arial}</style></defs>',
        '<use xlink:href="#a"/><use href="#a" x="1"/>',
        f'<image href="{PIXEL}" width="9" height="9"/><image xlink:href="data:image/jpeg;base64,/9j/\n4AAQ"/>',
        '<animate attributeName="fill" from="red" to="blue" dur="1s"/>',
        "<style>@font-face{font-family:a;src:url('data:font/woff2;base64,d09GMg==') format('woff2')}</style>",
        "<title>Số 1: on, script, javascript</title><desc>Xem https://example.vn</desc><text>a &lt; b &amp; c</text>",
        '<metadata xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF rdf:about="http://x/"/></metadata>',
        '<g xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:label="on" opacity="0.5"/>',
    ],
)
def test_pictures(inner: str) -> None:
    """What drawing programs write is right."""
    assert [*drawing.findings(svg(inner))] == []


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        "\ufeff",
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
        "<!-- Generator -->\n",
    ],
)
def test_heads(head: str) -> None:
    """So are the usual first lines."""
    assert [*drawing.findings(head.encode() + svg("<path/>"))] == []
    assert [*drawing.findings(svg("<path/>").decode().encode("utf-16"))] == []


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("<script>alert(1)</script>", "có phần tử <script>"),
        ("<g>\n<SCRIPT href='#a'/></g>", "có phần tử <script>"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', "có phần tử HTML <script>"),
        ('<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>', "có phần tử HTML <img>"),
        ("<foreignObject><p/></foreignObject>", "có phần tử <foreignobject>"),
        ('<path onload="alert(1)"/>', "có lệnh onload"),
        ('<path ONCLICK="alert(1)"/>', "có lệnh onclick"),
        ('<a href="https://example.vn"><path/></a>', "dẫn ra ngoài tệp: https://example.vn"),
        ('<a xlink:href="java&#10;script:alert(1)"><path/></a>', "dẫn ra ngoài tệp: javascript:alert(1)"),
        ('<use href="other.svg#a"/>', "dẫn ra ngoài tệp: other.svg#a"),
        ('<image href="data:image/svg+xml;base64,PHN2Zz4="/>', "dẫn ra ngoài tệp: data:image/svg+xml"),
        ('<set attributeName="onclick" to="alert(1)"/>', "có hiệu ứng đổi onclick"),
        ('<animate attributeName="xlink:href" values="#a"/>', "có hiệu ứng đổi xlink:href"),
        ('<animate attributeName="x" values="javascript:alert(1)"/>', "dẫn ra ngoài tệp: javascript:alert(1)"),
        ("<style>@import 'https://example.vn/x.css';</style>", "kiểu dáng dẫn ra ngoài tệp"),
        ("<style>a{fill:u\\72l(//example.vn/x)}</style>", "kiểu dáng dẫn ra ngoài tệp: //example.vn/x"),
        ("<style><![CDATA[a{background:url(x.png)}]]></style>", "kiểu dáng dẫn ra ngoài tệp: x.png"),
        ("<path style=\"fill:url( 'http://example.vn/a#b' )\"/>", "kiểu dáng dẫn ra ngoài tệp: http://example.vn/a#b"),
        ('<path fill="url(a.svg#b)"/>', "kiểu dáng dẫn ra ngoài tệp: a.svg#b"),
        ('<g xml:base="https://example.vn/"/>', "có xml:base"),
        ("<g>", "không đọc được như một tệp SVG"),
    ],
)
def test_what_runs_or_leads_away(inner: str, said: str) -> None:
    """It is told with its line."""
    (line, what), *_ = drawing.findings(svg(inner))
    assert (line > 1, what.startswith(said)) == (True, True), what


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "không đọc được như một tệp SVG"),
        (b'<?xml version="1.0" encoding="utf-7"?><svg/>', "không đọc được như một tệp SVG"),
        (b'<?xml version="1.0" encoding="x-la"?><svg/>', "không đọc được như một tệp SVG"),
        (b"\x1f\x8b\x08\0", "không đọc được như một tệp SVG"),
        (b"<html><body/></html>", "không phải là hình vẽ SVG"),
        (b'<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "có phần tử HTML <html>"),
        (b"<svg><path/></svg>", "không phải là hình vẽ SVG"),
        (b'<?xml-stylesheet href="x.xsl" type="text/xsl"?>' + svg(""), "có chỉ dẫn <?xml-stylesheet?>"),
        (b'<!DOCTYPE svg [<!ENTITY a "x">]>' + svg("&a;"), "có khai báo riêng trong <!DOCTYPE>"),
        (svg("", ' onload="a()"'), "có lệnh onload"),
    ],
)
def test_files_that_are_no_pictures(raw: bytes, said: str) -> None:
    """Other files, style sheets before the picture and entities are refused; bombs of entities are not unfolded."""
    assert next(drawing.findings(raw))[1] == said


def test_all_at_once() -> None:
    """Everything wrong is told, each at its line."""
    assert [*drawing.findings(svg('<path onload="a()"/>\n<script/>\n<use href="x"/>'))] == [
        (2, "có lệnh onload"),
        (3, "có phần tử <script>"),
        (4, "dẫn ra ngoài tệp: x"),
    ]
