"""The form for new things: what it writes is right content, nothing is lost, nobody else is asked for anything."""

import gzip
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from cchc.core import old_phone, phone
from cchc.core.canonical import canonical
from cchc.core.new_entry import New
from cchc.core.privacy.browser_table import table as patterns
from cchc.core.schema_files import headed
from cchc.core.yaml_reader import parse
from cchc.every import KINDS
from cchc.views import forms
from cchc.views.forms import scripts
from pastes import PASTES
from shared_rules import table
from support import NOW, SAMPLE, Project, read_cases

pytestmark = pytest.mark.browser

LIGHT = 12 * 1024  # gzip bytes of the script and what is known of one kind

BODY = """Sáng 18/11, xã mở lớp tập huấn cho cán bộ thôn.
## Nội dung
- Nộp hồ sơ trên mạng
- **Thanh toán** lệ phí"""
FILLED: Mapping[str, Mapping[str, str]] = {
    "tin-bai": {"tieu_de": "Xã tập huấn: dịch vụ công #1", "chuyen_muc": "thu-tuc-hanh-chinh", "body": BODY},
    "phan-anh": {
        "linh_vuc": "Giao thông",
        "noi_dung": "Đèn ở ngã ba không sáng.\nĐã hai tuần.",
        "noi_xu_ly": "Phòng Kinh tế",
        "trang_thai": "da_tra_loi",
        "ngay_tra_loi": "2026-11-18",
        "tra_loi": "Đã thay bóng đèn.",
    },
    "hoat-dong": {
        "loai": "hop",
        "ten": "Họp giao ban tháng 11",
        "ngay": "2026-11-20",
        "dia_diem": "Hội trường",
        "don_vi": "Văn phòng HĐND và UBND",
    },
    "thong-bao": {"noi_dung": "Sáng thứ Bảy không tiếp nhận hồ sơ: bảo trì.", "den": "2026-11-21"},
    "van-ban": {
        "so_ky_hieu": "77/KH-UBND",
        "ten_loai": "Kế hoạch",
        "co_quan_ban_hanh": "Ủy ban nhân dân xã Minh Tiến",
        "cap": "xa",
        "ngay_ban_hanh": "2026-11-10",
        "trich_yeu": "Kiểm tra cải cách hành chính",
    },
    "duong-day-nong": {
        "nhom": "linh_vuc",
        "ten": "Công chức địa chính",
        "dien_thoai": "0205 3825 123",
        "ngay_kiem_tra": "2026-11-17",
    },
    "ghi-chu-thu-tuc": {"ma_tthc": "1.000894", "ghi_chu": "Mang theo bản gốc: để đối chiếu.\nGọi trước để hẹn."},
}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone in Vietnam, on the day of the sample."""
    made = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
    made.clock.install(time=NOW)
    yield made
    made.close()


@pytest.fixture
def opened(context: BrowserContext, address: str) -> Iterator[Callable[[str], Page]]:
    """Opens the form of a kind; no script fails, nobody but the site is asked."""
    page = context.new_page()
    page.set_default_timeout(15_000)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(address) else None)

    def go(kind: str) -> Page:
        page.goto(f"{address}/{forms.URL}")
        page.click(f"[data-kind={kind}]")
        page.wait_for_selector("[data-go]")
        return page

    yield go
    assert faults == []


def enter(box: Locator, value: str) -> None:
    """Fill in a field, whatever its sort."""
    if box.locator("[type=radio]").count():
        box.locator(f"[value={value}]").check()
    elif box.locator("select").count():
        box.locator("select").select_option(value)
    else:
        box.locator("input, textarea").first.fill(value)


def fill(page: Page, values: Mapping[str, str]) -> None:
    """Fill in the form, what is folded too."""
    page.evaluate("document.querySelector('.write__more').open = true")
    for key, value in values.items():
        enter(page.locator(f"[data-at={key}]"), value)


def put(page: Page, values: Mapping[str, str]) -> None:
    """The same at once, without pointer and keyboard: many forms are filled in to see what is said of one field."""
    code = """values => {
      document.querySelector(".write__more").open = true;
      for (const [key, value] of Object.entries(values)) {
        const box = document.querySelector(`[data-at=${key}]`);
        const choice = [...box.querySelectorAll("[type=radio]")].find((one) => one.value === value);
        const it = choice || box.querySelector("select") || box.querySelector("input, textarea");
        if (choice) choice.checked = true;
        else it.value = value;
        for (const name of ["input", "change"]) it.dispatchEvent(new Event(name, { bubbles: true }));
      }
    }"""
    page.evaluate(code, dict(values))


def file(page: Page) -> tuple[str, str]:
    """The path and the text in the address that the form leads to."""
    found = parse_qs(urlsplit(page.get_attribute("[data-go]", "href") or "").query)
    return found["filename"][0], found["value"][0]


def write_news(page: Page, **values: str) -> None:
    """Fill in a right news item, but for these keys."""
    fill(page, {**FILLED["tin-bai"], **values})


def left(page: Page) -> str:
    """The keys that are still wrong."""
    return page.get_attribute("[data-form]", "data-wrong") or ""


def wrong(page: Page) -> dict[str, str]:
    """What the form says of its fields."""
    return dict(
        page.locator(".is-wrong").evaluate_all("all => all.map(box => [box.dataset.at, box.lastChild.textContent])")
    )


@pytest.mark.parametrize("kind", FILLED)
def test_what_is_written_is_right(opened: Callable[[str], Page], project: Project, kind: str) -> None:
    """Filled in with what must be known, every form writes a file that the check takes, in the one form of files."""
    page = opened(kind)
    fill(page, FILLED[kind])
    assert left(page) == ""
    path, text = file(page)
    front = text.split("---\n")[1] if path.endswith(".md") else text
    own = next(one for one in KINDS if one.id == kind)
    assert headed(own, path, "") + canonical(own.model, parse(Path(), path, front).data) == front
    assert not (project.root / path).exists()
    project.write(path, text)
    assert project.problems() == []


def test_a_hint_ends_once(opened: Callable[[str], Page]) -> None:
    """After an ellipsis no full stop follows; a sentence has one."""
    hints = opened("van-ban").locator(".write__hint").all_text_contents()
    assert [hint for hint in hints if not hint.endswith((".", "…")) or hint.endswith("….")] == []
    assert any(hint.endswith("…") for hint in hints)


def test_nothing_is_opened_while_something_is_wrong(opened: Callable[[str], Page]) -> None:
    """A press leads to the first mistake; each is told in words at its field, and is gone when it is mended."""
    page = opened("tin-bai")
    page.click("[data-go]")
    assert len(page.context.pages) == 1
    assert wrong(page)["tieu_de"] == "Mục này cần điền."
    assert page.evaluate("document.activeElement.id") == "o-tieu_de"
    write_news(page, tieu_de="XÃ TỔ CHỨC TẬP HUẤN")
    assert wrong(page) == {"tieu_de": "Tiêu đề không viết toàn chữ hoa."}
    fill(page, {"tieu_de": "!!!"})
    expect(page.locator("[data-at=tieu_de] .write__wrong")).to_have_text("Mục này mới có dấu, chưa có chữ.")
    fill(page, {"tieu_de": "Xã tổ chức tập huấn"})
    assert wrong(page) == {}
    fill(page, {"het_han": "2026-11-01"})
    assert wrong(page) == {"het_han": "Không được sớm hơn “Ngày đăng” (18/11/2026)."}


MISTAKES: tuple[tuple[str, dict[str, str], str, str], ...] = (
    ("phan-anh", {"ma": "PA-2026-001"}, "ma", "Mã này đã dùng; mã còn trống: PA-2026-0"),
    ("phan-anh", {"ma": "PA-2025-901"}, "ma", "Mã phải mang năm của “Ngày nhận” (2026)"),
    ("phan-anh", {"tra_loi": "…"}, "tra_loi", "Chỗ này còn phải điền"),
    ("phan-anh", {"ma": "12"}, "ma", "Mã gồm PA, năm nhận"),
    (
        "phan-anh",
        {"noi_dung": "Ông Nguyễn Văn An báo đèn hỏng."},
        "noi_dung",
        "Có họ tên (Ô•• •••••• ••• ••), không được đăng",
    ),
    (
        "phan-anh",
        {"noi_dung": "Hai nhà số 12 ngõ 3 và số 15 ngõ 3 báo đèn hỏng."},
        "noi_dung",
        "Có địa chỉ nhà (nhà số ••), địa chỉ nhà (số •• ngõ), không được đăng",
    ),
    ("tin-bai", {"body": "Xem [trang](thu-tuc)."}, "body", "Liên kết phải bắt đầu bằng https:// hoặc /"),
    ("tin-bai", {"body": "Một <script>x</script>"}, "body", "<script> là mã HTML"),
    ("tin-bai", {"body": "Hỏi: <Câu 1> thế nào?"}, "body", "<Câu 1> là mã HTML"),
    ("tin-bai", {"body": "Một\n# Hai"}, "body", "Tiêu đề đã ghi ở trên"),
    ("tin-bai", {"body": "Một\n==="}, "body", "Tiêu đề đã ghi ở trên"),
    ("tin-bai", {"body": "---"}, "body", "Nội dung mới có dấu, chưa có chữ"),
    ("tin-bai", {"body": "!!! ???"}, "body", "Nội dung mới có dấu, chưa có chữ"),
    ("tin-bai", {"body": "\u200b"}, "body", "Mục này cần điền"),
    ("tin-bai", {"body": "<!-- ảnh ở đây -->"}, "body", "Nội dung mới có dấu, chưa có chữ"),
    ("tin-bai", {"body": "Xã họp.\n\n```\nmã"}, "body", "Dòng ``` mở một khối"),
    ("tin-bai", {"body": "- Một\n- Hai"}, "body", "Bài không mở đầu bằng đoạn văn"),
    ("tin-bai", {"body": "a) Một việc\nb) Hai việc"}, "body", "Bài không mở đầu bằng đoạn văn"),
    ("tin-bai", {"body": "– Một\n– Hai"}, "body", "Bài không mở đầu bằng đoạn văn"),
    ("tin-bai", {"body": "1.1. Một\n1.2. Hai"}, "body", "Bài không mở đầu bằng đoạn văn"),
    ("tin-bai", {"body": "STT\tThôn\n1\tNà Lẹng\n2\tBản Chu"}, "body", "Bài không mở đầu bằng đoạn văn"),
    ("tin-bai", {"body": "STT | Thôn\n--- | ---\n1 | Nà Lẹng"}, "body", "Bài không mở đầu bằng đoạn văn"),
    ("tin-bai", {"body": "Chữ **đậm."}, "body", "Hai dấu sao"),
    ("tin-bai", {"body": "§¶ng ñy x· häp bµn viÖc míi."}, "body", "Chữ nghi viết bằng phông cũ"),
    ("tin-bai", {"body": "Ñaûng uûy xaõ hoïp baøn vieäc môùi."}, "body", "Chữ nghi viết bằng phông cũ"),
    ("phan-anh", {"noi_dung": "§­êng vµo th«n cã æ gµ s©u, xe m¸y hay ng·."}, "noi_dung", "Chữ nghi viết bằng phông cũ"),
    ("tin-bai", {"body": "Xem [trang][b]."}, "body", "Trong bài không có dòng “[b]: …”"),
    ("tin-bai", {"body": "Theo kế hoạch [^1]."}, "body", "Trong bài không có dòng “[^1]: …”"),
    ("hoat-dong", {"ngay": "", "tu": "2026-11-20"}, "den", "Cần điền cùng “Từ ngày”"),
    ("hoat-dong", {"gio": "25:00-26:00"}, "gio", "Giờ ghi đủ giờ và phút"),
    ("hoat-dong", {"ngay": ""}, "ngay", "Cần điền “Ngày tổ chức” hoặc “Từ ngày”"),
    ("hoat-dong", {"dia_diem": ""}, "dia_diem", "Mục này cần điền"),
    ("hoat-dong", {"so_nguoi": "0"}, "so_nguoi", "Phải từ 1 trở lên; chưa đếm được thì bỏ trống"),
    ("hoat-dong", {"gio": "17:00-07:30"}, "gio", "Giờ kết thúc phải muộn hơn giờ bắt đầu"),
    ("hoat-dong", {"so_luong": "3"}, "don_vi_tinh", "Cần điền cùng “Số lượng”"),
    ("thong-bao", {"den": "2026-11-17"}, "den", "Không được sớm hơn “Hiện từ lúc”"),
    ("thong-bao", {"noi_dung": "a" * 201}, "noi_dung", "Dài 201 ký tự; tối đa 200 ký tự"),
    ("van-ban", {"so_ky_hieu": "/TB-UBND"}, "so_ky_hieu", "Số, ký hiệu không đúng dạng"),
    ("van-ban", {"so_ky_hieu": "77/BC-UBND"}, "so_ky_hieu", "Ký hiệu của Kế hoạch phải bắt đầu bằng KH"),
    ("van-ban", {"so_ky_hieu": "Số: 77/KH–UBND"}, "so_ky_hieu", "Số, ký hiệu không đúng dạng; ghi “77/KH-UBND”."),
    ("van-ban", {"ten_loai": "kế hoạch"}, "ten_loai", "Tên loại viết chưa đúng; ghi “Kế hoạch”."),
    ("van-ban", {"ngay_ban_hanh": "1944-01-01"}, "ngay_ban_hanh", "Năm phải từ 1945 đến 2100"),
    ("duong-day-nong", {"dien_thoai": "0274 390"}, "dien_thoai", "Số cố định phải có 11 chữ số, kể cả mã vùng"),
    ("duong-day-nong", {"dien_thoai": "(033) 3825 123"}, "dien_thoai", "033 là mã vùng cũ của Quảng Ninh"),
    (
        "duong-day-nong",
        {"dien_thoai": "0168 345 6789"},
        "dien_thoai",
        "Đầu số 0168 đã bỏ từ năm 2018; nay là 0383 456 789",
    ),
    ("duong-day-nong", {"ngay_kiem_tra": ""}, "ngay_kiem_tra", "Mục này cần điền"),
    ("duong-day-nong", {"dien_thoai": "O912 345 678"}, "dien_thoai", f"M{phone.CHARACTERS[1:]}; ghi “0912 345 678”."),
    ("duong-day-nong", {"gio": "Từ thứ 2"}, "gio", "Không nêu giờ, thứ"),
    ("duong-day-nong", {"gio": "Từ ٣ giờ"}, "gio", "Không nêu giờ, thứ"),
    ("duong-day-nong", {"gio": "Nghỉ CN"}, "gio", "Không nêu giờ, thứ"),
)


# Told by the check where every document, and every phone of an office, can be read.
OF_OTHERS: tuple[tuple[str, dict[str, str], str, str], ...] = (
    ("tin-bai", {"body": "Gọi 0914 065 627 để hỏi."}, "body", "Có số điện thoại (09•"),
    ("van-ban", {"thay_the": "999/QĐ-UBND"}, "thay_the", "Chưa có văn bản 999/QĐ-UBND trong danh mục"),
    ("van-ban", {"thay_the": "77/KH-UBND"}, "thay_the", "77/KH-UBND là số của chính văn bản này"),
    (
        "van-ban",
        {"so_ky_hieu": "08/KH-UBND", "ngay_ban_hanh": "2024-02-01"},
        "so_ky_hieu",
        "Văn bản số này của cơ quan này",
    ),
    ("van-ban", {"sua_doi": "766/QĐ-TTg"}, "sua_doi", "766/QĐ-TTg là văn bản cấp trên, không sửa đổi được"),
    (
        "van-ban",
        {"so_ky_hieu": "78/KH-UBND", "ngay_ban_hanh": "2020-01-02", "thay_the": "08/KH-UBND"},
        "thay_the",
        "08/KH-UBND ban hành ngày 08/01/2024, sau văn bản này",
    ),
)


ANEW = """async kind => {
  const until = async (done) => { while (!done()) await new Promise(requestAnimationFrame); };
  localStorage.clear();
  location.hash = "";
  await until(() => document.querySelector("[data-form]").hidden);
  document.querySelector(`[data-kind=${kind}]`).click();
  await until(() => [...document.querySelectorAll("[data-go]")].some((go) => go.getClientRects().length));
}"""


def anew(page: Page, kind: str) -> None:
    """Leave the form and open that of a kind, without the draft of before."""
    page.evaluate(ANEW, kind)


@pytest.mark.parametrize("mistakes", [MISTAKES, OF_OTHERS])
def test_mistakes_are_told(opened: Callable[[str], Page], project: Project, mistakes: tuple[Any, ...]) -> None:
    """What the check would refuse is said at its field first."""
    said: list[tuple[str, dict[str, str], str]] = []
    written: dict[str, list[str]] = {}
    page = opened(mistakes[0][0])
    fill(page, FILLED[mistakes[0][0]])
    page.wait_for_load_state("networkidle")  # what is known of personal data is there, for all that follow
    for kind, values, key, told in mistakes:
        anew(page, kind)
        put(page, FILLED[kind])
        fill(page, values)
        page.eval_on_selector("[data-go]", "go => go.click()")
        said.append((kind, values, wrong(page).get(key, "")[: len(told)]))
        path, text = file(page)
        written.setdefault(Path(path).as_posix(), []).append(text)  # a path without its year has two slashes
    assert said == [(kind, values, told) for kind, values, _, told in mistakes]
    for texts in zip_longest(*written.values()):  # one file of each path at a time
        wrote = {path: text for path, text in zip(written, texts, strict=True) if text is not None}
        for path, text in wrote.items():
            project.write(path, text)
        problems = "\n".join(project.problems())
        assert [path for path in wrote if path not in problems] == []


def test_right_ones_are_taken(opened: Callable[[str], Page], project: Project) -> None:
    """A mobile phone, an extension, +84 in a hotline's own field; notes and links by name with what they name."""
    page = opened("duong-day-nong")
    fill(page, FILLED["duong-day-nong"])
    page.wait_for_load_state("networkidle")
    for number in ("0912 345 678", "0274 3904 872 máy lẻ 5", "+84 912 345 678", "+84 (0)274 3904 872"):
        fill(page, {"dien_thoai": number})
        assert (number, left(page)) == (number, "")
        project.write(*file(page))
        assert project.problems() == []
    anew(page, "tin-bai")
    write_news(page, body="Theo kế hoạch [^1], xem [trang][b].\n\n***\n\n[^1]: Kế hoạch số 08/KH-UBND\n[b]: /thu-tuc/")
    assert left(page) == ""
    expect(page.locator("[data-count]")).to_contain_text("vài phút sau có trên trang")
    fill(page, {"ngay": "2027-05-01"})
    expect(page.locator("[data-count]")).to_contain_text("đến ngày 01/5/2027 mới hiện trên trang")


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (
            "van-ban",
            {"so_ky_hieu": "15-CTr/ĐU", "ten_loai": "Chương trình", "co_quan_ban_hanh": "Đảng ủy xã Minh Tiến"},
        ),
        ("duong-day-nong", {"email": "hotich.minhtien@gmail.com"}),
        ("tin-bai", {"body": "12/11, xã họp, 1.200 hộ dự."}),
        (
            "tin-bai",
            {"body": "Zalo® và Facebook® của xã: 30 µg/m³, 5½ giờ; cafe Façade, phố Café Müller, § 5, © UBND xã."},
        ),
        ("tin-bai", {"body": "1.200 hộ dân dự họp.\n–\n2.5 triệu đồng đã thu."}),
        ("tin-bai", {"body": "Xã mở lớp.\n\n| TT | Tên |\n|---|---|\n| 1 | A \\| B |"}),
        ("tin-bai", {"body": "Xã họp.\n\n```\nmã\n~~~\n```"}),
        ("tin-bai", {"body": "#MinhTiến #CCHC\n\nXã mở lớp.\n\n#ChuyểnĐổiSố"}),
    ],
)
def test_what_looks_wrong_and_is_right(
    opened: Callable[[str], Page], project: Project, kind: str, values: dict[str, str]
) -> None:
    """Numbers as the party writes them; lines of hashtags, which are no headings: form and check take them."""
    page = opened(kind)
    fill(page, {**FILLED[kind], **values})
    page.wait_for_load_state("networkidle")
    page.click("[data-go]")
    assert wrong(page) == {}
    project.write(*file(page))
    assert project.problems() == []


def test_a_link_to_a_page_that_is_not_there(opened: Callable[[str], Page], project: Project) -> None:
    """The form asks the site itself; a page that is there, another site and a place in a page are right."""
    page = opened("tin-bai")
    write_news(page, body="Xem [a](/thu-tuc/), [b](/thu-tuc/?tu=1#a), [c](#a), [d](https://khong-co.example.vn/).")
    page.wait_for_load_state("networkidle")
    page.click("[data-go]")
    assert wrong(page) == {}
    fill(page, {"body": "Xem [trang này](/thu-tuc/khong-co/#a) nhé."})
    told = "Không có trang /thu-tuc/khong-co/; hãy chép lại địa chỉ"
    expect(page.locator("[data-at=body] .write__wrong")).to_contain_text(told)
    project.write(*file(page))
    assert "không có trang hoặc tệp này trên trang" in project.problems()[0]
    page = opened("thong-bao")
    fill(page, {**FILLED["thong-bao"], "lien_ket": "/khong-co/"})
    page.click("[data-go]")
    expect(page.locator("[data-at=lien_ket] .write__wrong")).to_contain_text("Không có trang /khong-co/")


def test_without_a_network_a_link_is_not_doubted(opened: Callable[[str], Page], context: BrowserContext) -> None:
    """What cannot be known is left to the check; with the network back it is asked again."""
    page = opened("tin-bai")
    write_news(page)
    page.wait_for_load_state("networkidle")
    context.set_offline(True)
    with page.expect_event("requestfailed"):
        fill(page, {"body": "Xem [trang này](/khong-co/) nhé."})
        page.click("[data-at=tieu_de] input")
    assert left(page) == ""
    context.set_offline(False)
    fill(page, {"body": "Xem [trang này](/khong-co/) nhé nhé."})
    expect(page.locator("[data-form]")).to_have_attribute("data-wrong", "body")


def test_a_wrong_form_is_told_with_a_right_one(opened: Callable[[str], Page]) -> None:
    """“14h” is natural: what is wrong is said with an example, whose place in the empty field is gone by then."""
    page = opened("hoat-dong")
    fill(page, {**FILLED["hoat-dong"], "gio": "14h"})
    page.click("[data-go]")
    assert wrong(page)["gio"].endswith("phải muộn hơn giờ bắt đầu; ví dụ: 07:30-11:30.")


def test_all_of_a_field_is_told_at_once(opened: Callable[[str], Page]) -> None:
    """Every mistake of a field stands at it, not one after the other."""
    page = opened("tin-bai")
    write_news(
        page, body="- Gọi **số này\n# Hai\n<b>x</b> <script>y</script> [a](b)", tieu_de="XÃ TỔ CHỨC TẬP HUẤN" * 9
    )
    page.click("[data-go]")
    expect(page.locator("[data-at=body].is-wrong")).to_be_attached()  # its checks come once somebody has begun to write
    said = wrong(page)
    assert said["tieu_de"].count(".") >= 1
    for told in (
        "<script> là mã HTML",
        "Tiêu đề đã ghi ở trên",
        "Liên kết phải bắt đầu",
        "Hai dấu sao",
        "Bài không mở đầu",
    ):
        assert told in said["body"], told


def test_a_fourth_alert_at_once(opened: Callable[[str], Page], functions: Page) -> None:
    """Three may be shown at any moment; one that begins or ends beside them is right."""
    ask = """([spans, from, to]) =>
      cchcForm.check({ fields: [], path: "", crowd: ["tu", "den", 3], spans }, { tu: from, den: to }).tu"""
    three = [["2026-12-05", "2026-12-07"], ["2026-12-06 08:00", "2026-12-06 17:00"], ["2026-12-01", "2026-12-06"]]
    told = ["lúc này có 4 thông báo cùng hiện, tối đa 3; hãy bớt hoặc đổi thời gian"]
    for first, last, said in (
        ("2026-12-06 10:00", "2026-12-06 11:00", told),
        ("2026-12-01", "2026-12-31", told),
        ("2026-12-06 17:00", "2026-12-08", None),
        ("2026-12-01", "2026-12-05", None),
        ("2026-12-05", "2026-12-06 08:00", None),
    ):
        assert functions.evaluate(ask, [three, first, last]) == said, (first, last)
    page = opened("thong-bao")
    assert page.evaluate("fetch('thong-bao.json').then(found => found.json()).then(found => found.spans.length)") > 0


def test_a_number_twice(functions: Page) -> None:
    """One number, however it is written, is given once within a hotline."""
    ask = "all => cchcForm.check({ fields: [], path: '', once: ['dien_thoai'] }, { dien_thoai: all }).dien_thoai"
    assert functions.evaluate(ask, ["0205 3825 123", "02053825123"]) == ["có số ghi hai lần; hãy bớt một số"]
    assert functions.evaluate(ask, ["0205 3825 123", "02053825124"]) is None


def test_an_end_at_the_first_minute_of_its_day(functions: Page) -> None:
    """A notice from a day on does not end at that day's beginning."""
    ask = """([tu, den]) => cchcForm.check({ path: "", fields: [{ key: "tu", label: "Từ", type: "moment" },
      { key: "den", label: "Đến", type: "moment" }], after: [["tu", "den"]] }, { tu, den }).den"""
    told = ["phải muộn hơn “Từ”"]
    for first, last, said in (
        ("2026-11-18", "2026-11-18 00:00", told),
        ("2026-11-18", "2026-11-18 00:01", None),
        ("2026-11-18 07:30", "2026-11-18", None),
        ("2026-11-18", "2026-11-18", None),
    ):
        assert functions.evaluate(ask, [first, last]) == said, (first, last)


def test_a_mark_that_allows_nothing(functions: Page) -> None:
    """What staff allow must stand in the text and be stopped there; else the check refuses the mark."""
    ask = """chu => Object.keys(cchcForm.personal({ known: [], ...rules }, {},
      { body: "Hỏi ông Tám, 0987 654 321.", cho_phep: [{ chu: "0987 654 321", ly_do: "a" }, { chu, ly_do: "b" }] }))"""
    assert functions.evaluate(ask, "0914 065 627") == ["cho_phep.1.chu"]
    assert functions.evaluate(ask, "0987654321") == []


def test_a_mistake_below_an_empty_row(opened: Callable[[str], Page]) -> None:
    """Rows that are left empty, or taken away, do not lead to another row's place."""
    page = opened("van-ban")
    fill(page, FILLED["van-ban"])
    for _ in range(3):
        page.locator("[data-at=tep] > div + button").click()
    page.get_by_role("button", name=re.compile("^Bớt")).first.click()
    page.fill("[id='o-tep.2.ten']", "Bản ký")
    page.click("[data-go]")
    assert wrong(page) == {"tep.2.dia_chi": "Mục này cần điền."}
    assert page.evaluate("document.activeElement.id") == "o-tep.2.dia_chi"


def test_no_reason_lets_personal_data_of_citizens_out(functions: Page) -> None:
    """A form allows what the check allows: never a mobile phone in a remark, a name only with the office it has."""
    ask = """([text, marks]) => Object.keys(cchcForm.personal({ known: [], ...rules }, { citizens: true },
      { noi_dung: text, cho_phep: marks }))"""
    for chu, ly_do, told in (
        ("0987 654 321", "người dân đồng ý", ["noi_dung"]),
        ("Trần Văn Tám", "người dân đồng ý", ["noi_dung"]),
        ("Trần Văn Tám", "Chủ tịch UBND ký trả lời", []),
        ("0274 3904 872", "số của cơ quan", []),
    ):
        assert functions.evaluate(ask, [f"Đã hỏi {chu} về việc này.", [{"chu": chu, "ly_do": ly_do}]]) == told, chu


def test_two_phones_in_one_field_are_no_personal_data(opened: Callable[[str], Page]) -> None:
    """They are of the office that publishes them: only that each has a field of its own is said."""
    page = opened("duong-day-nong")
    fill(page, FILLED["duong-day-nong"])
    page.wait_for_load_state("networkidle")
    for between in (", ", " - ", " hay "):
        fill(page, {"dien_thoai": f"0914 065 627{between}0987 654 321"})
        page.click("[data-go]")
        assert wrong(page)["dien_thoai"] == 'Mỗi mục chỉ một số; ghi tách ra: "0914 065 627", "0987 654 321".'


def test_what_must_be_written_first(opened: Callable[[str], Page]) -> None:
    """The first remark of a commune without ways to send one would stop the site: a press leads to these instead."""
    page = opened("phan-anh")
    first = '<p data-first="phan-anh" data-why="Chưa có cách gửi."><a href="/moi">ghi cách gửi</a></p>'
    page.locator("[data-write] > .doors").evaluate("(at, first) => at.insertAdjacentHTML('beforebegin', first)", first)
    put(page, FILLED["phan-anh"])
    assert page.inner_text("[data-count]") == "Chưa có cách gửi."
    page.click("[data-go]")
    assert page.evaluate("document.activeElement.textContent") == "ghi cách gửi"
    assert len(page.context.pages) == 1


def test_a_number_is_untested_until_somebody_says_so(opened: Callable[[str], Page]) -> None:
    """The day of the last test call stands empty."""
    assert opened("duong-day-nong").input_value("#o-ngay_kiem_tra") == ""


def test_a_table_in_the_preview_has_its_head(opened: Callable[[str], Page]) -> None:
    """The first row names the columns, as on the site, whether bars or tabs stand between the cells."""
    page = opened("tin-bai")
    for body in ("Số hồ sơ:\n\n| Thôn | Số |\n| --- | --- |\n| Thôn 3 | 12 |", "Số hồ sơ:\n\nThôn\tSố\nThôn 3\t12"):
        put(page, {"tieu_de": "Số hồ sơ", "body": body})
        expect(page.locator("[data-preview] thead th")).to_have_text(["Thôn", "Số"])
        expect(page.locator("[data-preview] tbody td")).to_have_text(["Thôn 3", "12"])


def test_what_is_for_some_remarks_is_shown_for_them_alone(opened: Callable[[str], Page]) -> None:
    """The day of an answer stands there where there is one; a new remark is not asked for it."""
    page = opened("phan-anh")
    assert page.locator("[data-at=ngay_tra_loi]").is_hidden()
    fill(page, FILLED["phan-anh"])
    assert page.locator("[data-at=ngay_tra_loi]").is_visible()
    assert page.locator("[data-at=ly_do]").is_hidden()
    fill(page, {"trang_thai": "moi"})
    assert "tra_loi" not in file(page)[1]


def test_codes_are_proposed(opened: Callable[[str], Page]) -> None:
    """The next number of the year, or words of the name; a press takes the proposed one."""
    page = opened("phan-anh")
    taken = re.findall("PA-2026-[0-9]+", (SAMPLE / "data/phan-anh/2026.yml").read_text("utf-8"))
    proposed = page.input_value("#o-ma")
    assert re.fullmatch("PA-2026-[0-9]{3}", proposed)
    assert proposed not in taken
    fill(page, {"ma": taken[0]})
    page.click("[data-go]")
    page.locator("[data-at=ma] button").click()
    assert page.input_value("#o-ma") not in taken
    page = opened("duong-day-nong")
    fill(page, {"ten": "Công chức địa chính"})
    assert page.input_value("#o-ma") == "cong-chuc-dia-chinh"


def test_a_taken_name_gets_a_number(functions: Page) -> None:
    """A second item of one title stands in a file of its own; of what has one file alone the form says so."""
    made = "([path, files, values]) => cchcForm.path({ path, files }, values)"
    given = ["a/{ten|slug}.md", ["a/hop.md", "a/hop-2.md"], {"ten": "Họp"}]
    assert functions.evaluate(made, given) == "a/hop-3.md"
    told = "kind => cchcForm.check(kind, { ma: '1' })"
    kind = {"path": "a/{ma}.yml", "title": "ma", "files": ["a/1.yml"], "fields": [{"key": "ma"}]}
    assert functions.evaluate(told, kind) == {"ma": ["nội dung này đã có; hãy sửa ở trang Sửa nội dung"]}


def test_a_draft_survives_a_closed_tab(context: BrowserContext, opened: Callable[[str], Page], address: str) -> None:
    """What is being written is there again, with the words that say so, until it is dropped."""
    page = opened("hoat-dong")
    fill(page, {**FILLED["hoat-dong"], "loai": "cuoc_thi", "the_le": "Một.\nHai."})
    page.locator("[data-at=lich] > div + button").click()
    page.fill("[id='o-lich.0.viec']", "Nhận bài")
    before = file(page)
    page.close()
    page = context.new_page()
    page.goto(f"{address}/{forms.URL}")
    assert page.locator("[data-kind=hoat-dong] [data-draft]").is_visible()
    page.click("[data-kind=hoat-dong]")
    assert file(page) == before
    assert "Đã mở lại bản đang viết lúc 18:06 ngày 18/11/2026." in page.inner_text("[data-form]")
    page.click("[data-drop]")
    assert page.input_value("#o-ten") == ""
    page.reload()
    assert page.locator("[data-kind=hoat-dong] [data-draft]").is_hidden()


def test_a_draft_that_was_dropped_comes_back(opened: Callable[[str], Page]) -> None:
    """A new one is a press away from what was opened again; what was dropped by chance is, too."""
    page = opened("tin-bai")
    write_news(page)
    before = file(page)
    page = opened("tin-bai")
    page.get_by_role("button", name="Viết bản mới").click()
    assert page.input_value("#o-tieu_de") == ""
    page.get_by_role("button", name="Lấy lại bản vừa xóa").click()
    assert file(page) == before


def test_two_windows_with_one_draft(context: BrowserContext, opened: Callable[[str], Page], address: str) -> None:
    """What is written in one is told in the other, and each keeps what stands in it."""
    first = opened("tin-bai")
    write_news(first)
    other = context.new_page()
    other.goto(f"{address}/{forms.URL}#tin-bai")
    other.fill("#o-tieu_de", "Tiêu đề ở cửa sổ thứ hai")
    expect(first.locator(".write__kept")).to_contain_text("cũng đang được viết ở một cửa sổ khác")
    assert first.input_value("#o-tieu_de") == FILLED["tin-bai"]["tieu_de"]
    expect(other.locator(".write__kept")).not_to_contain_text("cửa sổ khác")


def test_a_form_is_tried_again_when_the_network_is_back(opened: Callable[[str], Page], context: BrowserContext) -> None:
    """Without a network the form says so, with a button to try again."""
    page = opened("tin-bai")
    context.set_offline(True)
    page.click("[data-kind=phan-anh]")
    expect(page.locator("[data-form]")).to_contain_text("Chưa mở được biểu mẫu vì mất mạng. Bản đang viết vẫn còn.")
    context.set_offline(False)
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator("#o-ma")).to_be_visible()


def test_a_long_text_is_copied(context: BrowserContext, opened: Callable[[str], Page]) -> None:
    """Too long for an address: one press copies it, the page says what to do, GitHub's page has the file's name."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened("tin-bai")
    write_news(page, body=("Một đoạn văn đủ dài về công việc của xã. " * 20 + "\n\n") * 10)
    assert page.locator("[data-long]").is_visible()
    page.click("[data-copy-text]")
    page.wait_for_selector("text=Đã chép nội dung")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("---\ntieu_de: 'Xã tập huấn: dịch vụ công #1'\n")
    assert copied.count("Một đoạn văn đủ dài") == 200
    href = page.get_attribute("[data-go]", "href") or ""
    assert "value=" not in href
    assert "filename=docs%2Ftin-bai%2F2026%2Fxa-tap-huan" in href


def paste(page: Page, html: str, text: str) -> str:
    """Paste into the empty text of an item; what stands there then."""
    code = """([html, text]) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      if (html) data.setData("text/html", html);
      const place = document.getElementById("o-body");
      place.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }"""
    page.fill("#o-body", "")
    page.evaluate(code, [html, text])
    expect(page.locator("#o-body")).not_to_have_value("")  # what reads HTML is fetched first
    return page.input_value("#o-body")


def test_text_pasted_from_word_keeps_its_lines(opened: Callable[[str], Page]) -> None:
    """Paragraphs stay apart, marks of lists become hyphens, tables keep their cells, styles are gone."""
    page = opened("tin-bai")
    text = "Mở đầu.\r\nĐoạn\u00a0hai.\r\n·\tMột\r\n·\tHai\r\nTên\tSố\r\nA\t1\r\n"
    made = paste(page, "<p style='color:red'>Mở đầu.</p>", text)
    assert made == "Mở đầu.\n\nĐoạn hai.\n- Một\n- Hai\nTên\tSố\nA\t1\n\n"


STYLED = (
    ("<p>Một <b>hai ba</b> bốn</p>", "Một hai ba bốn", "Một **hai ba** bốn"),
    ("<p><i>Ghi chú:</i> <strong><em>nộp</em></strong>.</p>", "Ghi chú: nộp.", "*Ghi chú:* ***nộp***."),
    ('<p>Từ <span style="font-weight:700">đậm</span></p>', "Từ đậm", "Từ **đậm**"),
    ('<b style="font-weight:normal">Một <span style="font-style:italic">hai</span></b>', "Một hai", "Một *hai*"),
    ("<p>·<span>   </span><b>Một</b></p><p>·<span>  </span>Hai</p>", "·\tMột\n·\tHai", "- **Một**\n- Hai"),
    ("<p><b>Một </b><b>hai</b></p><p><b>Ba</b></p>", "Một hai\nBa", "**Một hai**\n\n**Ba**"),
    ("<table><tr><td><b>Tên</b></td><td><b>Số</b></td></tr></table>", "Tên\tSố", "**Tên**\t**Số**"),
    ("<style>b{color:red}</style><p>A<b>: </b>b</p>", "A: b", "A: b"),
    ("<p><b>2*3</b></p>", "2*3", "2*3"),
)


def test_bold_and_italic_survive_pasting(opened: Callable[[str], Page]) -> None:
    """What is bold or italic in Word, Zalo or a page is so in the text, cell by cell and line by line."""
    page = opened("tin-bai")
    assert [(html, text, paste(page, html, text)) for html, text, _ in STYLED] == [*STYLED]


def test_what_programs_put_on_the_clipboard(opened: Callable[[str], Page], project: Project) -> None:
    """Lists, numbers, tables, links and paragraphs of Word, Google Docs, Zalo, Excel and pages; the check takes all."""
    page = opened("tin-bai")
    fill(page, {**FILLED["tin-bai"], "tom_tat": "Xã tập huấn."})
    made = []
    for number, (name, html, text, _) in enumerate(PASTES):
        made.append((name, html, text, paste(page, html, text)))
        assert left(page) == "", name
        project.write(f"docs/tin-bai/2026/dan-{number}.md", file(page)[1])
    assert made == [*PASTES]
    assert project.problems() == []


def test_without_a_network_text_is_pasted_as_it_is(opened: Callable[[str], Page], context: BrowserContext) -> None:
    """What reads the HTML is fetched when somebody begins to write; without a network no word is lost."""
    page = opened("tin-bai")
    context.set_offline(True)
    assert paste(page, "<p><b>Một</b></p>", "Một") == "Một"


def test_without_scripts_the_old_buttons_are_there(browser: Browser, address: str) -> None:
    """GitHub's pages, filled in, are a press away; the form is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{forms.URL}")
    assert page.locator("noscript a:has-text('Thêm tin, bài'), .doors a:has-text('Thêm tin, bài')").last.is_visible()
    assert page.locator("[data-kind]").first.is_hidden()
    context.close()


def test_measures(opened: Callable[[str], Page], built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new valid item takes few presses besides typing; script and description are light."""
    page = opened("tin-bai")
    page.fill("#o-tieu_de", "Xã tập huấn dịch vụ công")
    page.select_option("[data-at=chuyen_muc] select", "dich-vu-cong")
    page.fill("#o-body", BODY)
    assert left(page) == ""
    presses = len(("kind", "category", "GitHub", "Commit changes…", "Commit changes"))
    sizes = {kind.id: _sent(built, scripts.FORM, f"{forms.URL}{kind.id}.json") for kind in forms.KINDS}
    later = _sent(built, scripts.LATER, f"{forms.URL}ca-nhan.json")
    with capsys.disabled():
        print(f"\nform: {presses} presses for a news item; gzip of the script and what is known of a kind: {sizes}")
        print(f"preview and personal data, asked for when one begins to write: {later}")
    assert presses <= 5
    assert max(sizes.values()) <= LIGHT


def _sent(built: Path, *files: str) -> int:
    return sum(len(gzip.compress((built / file).read_bytes(), 9)) for file in files)


@pytest.fixture(scope="module")
def functions(browser: Browser, address: str) -> Iterator[Page]:
    """A page with the functions of the form and the patterns of personal data."""
    page = browser.new_page()
    page.goto(f"{address}/{forms.URL}")
    page.add_script_tag(url=f"{address}/{scripts.LATER}")
    page.evaluate("table => { window.rules = cchcForm.readPatterns(table); }", patterns())
    yield page
    page.close()


def test_paths_are_those_of_the_package(functions: Page) -> None:
    """The script makes the same paths of new files."""
    rows = table("new", "paths")
    assert functions.evaluate("rows => rows.map(([path, values]) => cchcForm.path({ path }, values))", rows) == [
        New(name="", path=path).file(values) for path, values, _ in rows
    ]


@pytest.mark.parametrize(("part", "citizens"), [("citizens", True), ("public", False)])
def test_personal_data_is_that_of_the_package(functions: Page, part: str, citizens: bool) -> None:
    """The script finds the same kinds in every case of the table, in texts of citizens and of offices."""
    cases = read_cases(SAMPLE.parent / "core/cases/privacy.yml")
    found = cases if citizens else cases["public"]
    rows = [*found["bad"], *([text, []] for text in found["good"])]
    code = "([rows, citizens]) => rows.map(([text]) => cchcForm.findings(rules, text, citizens).map(one => one.name))"
    made = functions.evaluate(code, [rows, citizens])
    assert [[text, kinds] for (text, _), kinds in zip(rows, made, strict=True)] == rows


PIECES = (
    *(
        "'",
        '"',
        ": ",
        "#",
        " #",
        "007",
        "- ",
        "-",
        "?",
        "| ",
        "&a",
        "*b",
        "!c",
        "%",
        "@",
        "`",
        "{",
        "]",
        ",",
        "~",
        "null",
    ),
    *("true", "No", "on", "2026-11-28", "12:30", "1_000", "0x1F", "1e3", ".5", "=", "<<", "---", "...", "😀", "“", "”"),
)
LETTERS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12),
    st.sampled_from(PIECES),
)


@settings(max_examples=300)
@given(st.lists(LETTERS, min_size=1, max_size=4).map("".join), st.lists(LETTERS, min_size=1, max_size=3))
def test_values_come_out_as_they_went_in(functions: Page, text: str, lines: list[str]) -> None:
    """Whatever is typed is read by our reader as the words that were typed."""
    fields = [{"key": "mot", "type": "text"}, {"key": "nhieu", "type": "long", "several": True}]
    code = """([fields, one, several]) => {
      const values = { mot: cchcForm.line(one), nhieu: several.map(cchcForm.line) };
      return [values, `${cchcForm.record(fields, values).join("\\n")}\\n`];
    }"""
    values, written = functions.evaluate(code, [fields, text, lines])
    assert parse(Path(), "a.yml", written).data == values


def test_phones_are_those_of_the_package(functions: Page) -> None:
    """The script takes the same numbers, and says the same of others."""
    cases = read_cases(SAMPLE.parent / "core/cases/phones.yml")
    rows = [(row[0], "") for row in cases["read"]]
    rows += [(text, why) for why, texts in cases["refused"].items() for text in texts]
    known = {"areas": phone.AREAS, "old": [*old_phone.codes()]}
    said = functions.evaluate(
        "([texts, known]) => texts.map((text) => cchcForm.noPhone(text, known))", [[text for text, _ in rows], known]
    )
    assert [(text, why) for (text, _), why in zip(rows, said, strict=True)] == rows
