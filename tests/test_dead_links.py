"""Links to a part that a page of the site has not, and to what residents cannot open or call."""

import pytest

from cchc import dead_links
from cchc.views import library
from support import Project


@pytest.mark.parametrize(
    ("link", "known"),
    [
        ("/thong-ke/#khong-co-phan-nay", False),
        ("/duong-day-nong/#chu-tich", True),
        ("/duong-day-nong/#pho-chu-tich-cu", False),
        ("/thong-ke/", True),
        ("/thong-ke/#", True),
        ("/thong-ke/#:~:text=Quý", True),
    ],
)
def test_a_part_of_a_page_that_the_site_makes(project: Project, link: str, known: bool) -> None:
    """Staff are told of a link that opens the top of a page only; the site is published all the same."""
    project.write("docs/gioi-thieu.md", f"# Giới thiệu\n\nMột đoạn.\n\nXem [trang này]({link}).\n")
    told = [line for line in dead_links.warnings(project.load()) if "gioi-thieu" in line]
    path, _, part = link.partition("#")
    words = f"liên kết {path}: trang này không có phần “#{part}”; người bấm chỉ tới đầu trang"
    assert told == ([] if known else [f"Nên xem lại docs/gioi-thieu.md:5: {words}"])


def test_the_sample_names_right_parts(own: Project) -> None:
    """Every link of the shipped content finds its part, those of data too."""
    assert list(dead_links.warnings(own.load())) == []


def test_a_row_on_a_further_page_of_a_list(project: Project) -> None:
    """The script of a long list leads to the row, on whichever of its pages it stands."""
    papers = "".join(
        f"- {{so_ky_hieu: {n}/QĐ-UBND, ten_loai: Quyết định, co_quan_ban_hanh: UBND xã Minh Tiến, cap: xa, "
        f"ngay_ban_hanh: 2019-01-{n % 28 + 1:02}, trich_yeu: Việc thứ {n}, mau: true}}\n"
        for n in range(1, 81)
    )
    project.write("data/van-ban/2019.yml", papers)
    loaded = project.load()
    last = [row.anchor for row in library.document_rows(loaded)][-1]
    links = f"Xem [một văn bản](/van-ban/#{last}), [văn bản khác](/van-ban/#vb-khong-co).\n"
    project.write("docs/gioi-thieu.md", f"# Giới thiệu\n\nMột đoạn.\n\n{links}")
    told = [line for line in dead_links.warnings(project.load()) if "gioi-thieu" in line]
    assert [("vb-khong-co" in line, last in line) for line in told] == [(True, False)]


def test_a_link_of_an_alert(project: Project) -> None:
    """Links of data are looked at like those of texts."""
    days = "tu: 2026-11-01, den: 2026-12-30"
    alert = f"- {{ma: dien, muc_do: luu_y, noi_dung: Mất điện, {days}, lien_ket: '/van-ban/#x'}}\n"
    project.write("data/thong-bao.yml", alert)
    [line] = dead_links.warnings(project.load())
    assert line.startswith("Nên xem lại data/thong-bao.yml:1: liên kết /van-ban/: trang này không có phần “#x”")


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("http://10.0.0.5/ke-hoach.pdf", "chỉ mở được trong mạng nội bộ, người dân không mở được"),
        ("https://192.168.1.20:8080/", "chỉ mở được trong mạng nội bộ, người dân không mở được"),
        ("http://vanphong.local/van-ban", "chỉ mở được trong mạng nội bộ, người dân không mở được"),
        ("tel:0205", "số này không gọi được: "),
        ("https://dichvucong.gov.vn/10.1.2.3", ""),
        ("https://10.tinh.gov.vn/", ""),
        ("tel:02053812345", ""),
        ("tel:113", ""),
    ],
)
def test_what_residents_cannot_open(project: Project, link: str, words: str) -> None:
    """A link into the network of an office, and a number that nobody can call, are pointed out."""
    project.write("docs/gioi-thieu.md", f"# Giới thiệu\n\nMột đoạn.\n\nXem [chỗ này]({link}).\n")
    told = [line for line in dead_links.warnings(project.load()) if "gioi-thieu" in line]
    assert bool(told) == bool(words)
    assert all(line.startswith(f"Nên xem lại docs/gioi-thieu.md:5: liên kết {link}: {words}") for line in told)


def test_addresses_of_an_office_in_a_text(project: Project) -> None:
    """Such an address is told where it stands by itself too, in a text or in data; once where it is a link as well."""
    text = "# Giới thiệu\n\nXem http://localhost:8000/tin và <http://may-chu/a>, [đây](http://10.0.0.5/b).\n"
    project.write("docs/gioi-thieu.md", text)
    project.write(
        "data/thong-bao.yml",
        '- {ma: a, muc_do: khan, noi_dung: "Mở http://may-chu", tu: 2026-11-17, den: 2026-12-05}\n',
    )
    told = [line.split(": ")[0].removeprefix("Nên xem lại ") for line in dead_links.warnings(project.load())]
    assert sorted(told) == ["data/thong-bao.yml:1", *["docs/gioi-thieu.md:3"] * 3]
