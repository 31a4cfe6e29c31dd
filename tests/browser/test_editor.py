"""The editor at /quan-tri/sua/ as officials use it, against a GitHub on this machine."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from fake_github import TOKEN
from office import Office, changes
from pictures import PHONE
from support import NOW, Project

pytestmark = pytest.mark.browser
ITEM = "docs/tin-bai/2024/dich-vu-cong-truc-tuyen-mot-phan-toan-trinh.md"
OPEN_REMARK = 7  # of those of 2026, from 0: one that is not answered


Open = Callable[..., Office]


def shot(office: Office, name: str) -> None:
    """Keeps a picture of the page where CCHC_PICTURES names a folder."""
    if folder := os.environ.get("CCHC_PICTURES"):
        office.page.screenshot(path=Path(folder) / f"{name}.png")


def test_a_number_of_the_hotline_is_changed(office: Open) -> None:
    """From the list to the saved number: at most 5 actions besides typing; one line differs.

    The page asks no host but GitHub's API, and says nothing in English while it works. Without a network a save says
    so; when the network is back the same press saves.
    """
    here = office()
    foreign: list[str] = []
    here.page.on("request", lambda request: foreign.append(request.url) if is_foreign(request.url) else None)
    before = dict(here.github.files)
    here.enter()
    expect(here.button("Tạo nội dung mới")).to_be_visible()
    # Until fonts are there the library keeps words in them far outside the page, unseen and unheard.
    expect(here.page.locator(".font-loader")).to_have_count(0)
    shown = here.page.locator("body").inner_text()
    assert [word for word in ("Loading", "Welcome", "Search", "New ", "Entries", "Files") if word in shown] == []
    here.press(here.listed("Đường dây nóng"))
    here.press(here.button("Mở rộng").first)
    assert here.page.locator('[aria-label*="_default"]').count() == 0  # heard, though not seen
    here.field("muc.0.dien_thoai").scroll_into_view_if_needed()
    here.field("muc.0.dien_thoai.0").locator("input").fill("0200 3000 009")
    here.github.offline = True
    here.button("Lưu").click()
    expect(here.page.get_by_text("Chưa lưu được. Những gì đang sửa vẫn còn ở đây")).to_be_visible()
    here.button("Đồng ý").click()
    here.github.offline = False
    here.save()
    rows = here.saved(before)
    assert rows == [f"data/duong-day-nong.yml {sign}    - 0200 3000 00{number}" for sign, number in ("-1", "+9")]
    assert here.github.messages == ["Sửa Danh sách, thông tin chung: duong-day-nong"]
    print(f"\nhotline number: {here.actions} actions")
    assert here.actions <= 5
    assert foreign == []


def test_a_new_item(office: Open) -> None:
    """From the list to the saved item: at most 6 actions besides typing; the file is right and nothing else differs.

    Before, what is missing is said at its field in Vietnamese, and nothing is sent. A procedure is named by its code.
    """
    here = office()
    before = dict(here.github.files)
    here.enter()
    here.press(here.button("Tạo nội dung mới"))
    here.field("tieu_de")
    here.button("Lưu").click()
    expect(here.page.get_by_text("Còn 3 chỗ chưa đúng. Hãy sửa các chỗ báo đỏ rồi bấm Lưu.")).to_be_visible()
    expect(here.field("tieu_de").get_by_text("Chưa ghi mục này.")).to_be_visible()
    assert here.github.files == before
    here.field("tieu_de").locator("input").fill("Tập huấn: “số hóa” hồ sơ #1")
    here.press(here.field("chuyen_muc").get_by_role("combobox"))
    here.press(here.page.get_by_role("option", name="Dịch vụ công trực tuyến"))
    here.field("body").locator("[contenteditable=true]").fill("Sáng 27/11, xã tập huấn cho 25 cán bộ thôn.")
    shot(here, "tin-moi")
    here.save()
    print(f"\nnew item: {here.actions} actions")
    assert here.actions <= 6
    assert here.saved(before) == [
        f"docs/tin-bai/2026/tap-huan-so-hoa-ho-so-1.md +{row}"
        for row in (
            "---",
            "tieu_de: 'Tập huấn: “số hóa” hồ sơ #1'",
            f"ngay: {NOW.date()}",
            "chuyen_muc: dich-vu-cong",
            "loai: tin",
            "---",
            "",
            "Sáng 27/11, xã tập huấn cho 25 cán bộ thôn.",
        )
    ]
    here.page.goto(f"{here.address}#/collections/thu-tuc/new")
    for key, text in {"ma_tthc": "1.004221", "ten_tthc": "Đăng ký thường trú", "linh_vuc": "Cư trú"}.items():
        here.field(key).locator("input").fill(text)
    here.button("Lưu").click()
    here.page.wait_for_url(lambda url: not url.endswith("/new"))
    here.saved(before)
    assert "data/thu-tuc/1.004221.yml" in here.github.files


def test_a_picture_stands_beside_its_item(office: Open, tmp_path: Path) -> None:
    """A large photo is made small, named without accents and put into the folder of its item, of another year too.

    A photo as an iPhone makes it is taken as well.
    """
    here = office()
    before = dict(here.github.files)
    photo = tmp_path / "Ảnh hội nghị 1.jpg"
    Image.effect_noise((2400, 1800), 90).convert("RGB").save(photo, quality=95)
    here.enter()
    here.press(here.item("một phần và toàn trình"))
    here.field("mau")  # the last one: until all are there, what is above moves
    here.press(here.field("anh").get_by_role("checkbox"))
    phone = tmp_path / "IMG_0001.HEIC"
    phone.write_bytes(PHONE)
    here.field("anh.tep").locator("input[type=file]").first.set_input_files(phone)
    expect(here.field("anh.tep").get_by_text("img_0001.webp")).to_be_visible()
    here.field("anh.tep").locator("input[type=file]").first.set_input_files(photo)
    expect(here.field("anh.tep").get_by_text("anh-hoi-nghi-1.webp")).to_be_visible()
    here.field("anh.mo_ta").locator("textarea").fill("Cán bộ thôn trong buổi tập huấn")
    expect(here.field("anh.tep").locator("img").first).to_be_visible()
    here.save()
    name = "docs/tin-bai/2024/anh-hoi-nghi-1.webp"
    assert {*here.github.files} - {*before} == {name}
    small = here.github.files[name]
    here.github.write(here.project.root)
    assert here.project.problems() == []
    with Image.open(here.project.root / name) as made:
        assert max(made.size) == 1600
    assert len(small) < photo.stat().st_size / 2
    rows = changes(before, {path: content for path, content in here.github.files.items() if path != name})
    assert [row.split(" ", 1)[1] for row in rows] == [
        "+anh:",
        "+  tep: anh-hoi-nghi-1.webp",
        "+  mo_ta: Cán bộ thôn trong buổi tập huấn",
    ]


def test_a_remark_is_answered(office: Open) -> None:
    """From the list of years to the saved answer: at most 6 actions besides typing."""
    here = office()
    before = dict(here.github.files)
    here.enter()
    here.press(here.listed("Phản ánh theo năm"))
    here.press(here.item("2026"))
    place = here.page.locator('section[data-key-path="muc"]')
    here.press(place.get_by_role("button", name="Mở rộng", exact=True).nth(OPEN_REMARK))
    here.press(here.field(f"muc.{OPEN_REMARK}.trang_thai").get_by_text("Đã trả lời", exact=True))
    here.press(here.field(f"muc.{OPEN_REMARK}.ngay_tra_loi").get_by_role("button", name="Hôm nay"))
    here.field(f"muc.{OPEN_REMARK}.tra_loi").locator("textarea").first.fill("Đã thay bóng đèn ngày 27/11/2026.")
    here.save()
    print(f"\nremark answered: {here.actions} actions")
    assert here.actions <= 6
    assert {row[0] for row in (one.split(" ", 1)[1] for one in here.saved(before))} <= {"+", "-"}


def test_what_cannot_be_saved_is_kept(office: Open) -> None:
    """A token that ends while one writes: it is said, and after a new sign-in the text is there again.

    Who saves what somebody else has changed meanwhile is told; the other's change and the own text stay.
    """
    here = office()
    here.enter()
    here.press(here.item("một phần và toàn trình"))
    here.field("tieu_de").locator("input").fill("")
    here.page.keyboard.type("Tiêu đề sửa sau")  # only what is typed is kept
    here.page.wait_for_timeout(1500)
    here.github.tokens = {"github_pat_moi": "write"}
    here.press(here.button("Lưu"))
    expect(here.page.get_by_text("Mã truy cập không đúng hoặc đã hết hạn")).to_be_visible()
    here.page.goto("about:blank")
    here.enter("github_pat_moi")
    here.press(here.item("một phần và toàn trình"))
    here.press(here.button("Khôi phục"))
    title = here.field("tieu_de").locator("input")
    expect(title).to_have_value("Tiêu đề sửa sau")
    theirs = here.github.files[ITEM].replace(b"loai: bai", b"loai: tin")
    here.github.change(ITEM, theirs)
    here.press(here.button("Lưu"))
    dialog = here.page.get_by_role("alertdialog", name="Người khác đã sửa nội dung này")
    expect(dialog.get_by_text("Lưu bây giờ thì phần sửa của người kia sẽ mất.")).to_be_visible()
    here.press(dialog.get_by_role("button", name="Hủy"))
    assert here.github.files[ITEM] == theirs
    assert title.input_value() == "Tiêu đề sửa sau"


@pytest.mark.parametrize(
    ("token", "tokens", "offline", "said"),
    [
        (TOKEN, {}, False, "Mã truy cập không đúng hoặc đã hết hạn."),
        ("mật khẩu Zalo", {TOKEN: "write"}, False, "Mã truy cập không đúng hoặc đã hết hạn."),
        (f"\u200b{TOKEN}\u00a0", {TOKEN: "read"}, False, "Mã truy cập này chỉ xem được, chưa sửa được nội dung."),
        (TOKEN, {TOKEN: "write"}, True, "Chưa kết nối được với GitHub."),
    ],
)
def test_who_cannot_enter_is_told_why(
    office: Open, token: str, tokens: dict[str, str], said: str, *, offline: bool
) -> None:
    """An ended token, another secret, one without rights, no network: said before the editor opens, with the way on."""
    here = office(360)
    here.github.tokens, here.github.offline = tokens, offline
    here.enter(token)
    expect(here.page.get_by_role("alert")).to_contain_text(said)
    expect(here.page.get_by_role("link", name="Mở trang lập mã của GitHub")).to_be_visible()
    assert here.page.evaluate("document.documentElement.scrollWidth") == 360


def test_what_must_be_reviewed_becomes_a_request(office: Open) -> None:
    """With `duyet: true` a save changes nothing that is published: it makes a request with a Vietnamese title."""

    def reviewed(project: Project) -> None:
        project.edit("data/don-vi.yml", "nhanh: main", "nhanh: main\nduyet: true")

    here = office(change=reviewed)
    before = dict(here.github.files)
    here.enter()
    here.press(here.item("một phần và toàn trình"))
    here.field("tieu_de").locator("input").fill("Tiêu đề chờ duyệt")
    here.press(here.button("Lưu"))
    expect(here.page.get_by_text("Bản nháp").first).to_be_attached()
    assert here.github.files == before
    (request,) = here.github.pulls
    assert request["title"] == "Sửa tin, bài: dich-vu-cong-truc-tuyen-mot-phan-toan-trinh"
    assert request["body"] == "Đề nghị sửa nội dung, gửi từ trang /quan-tri/sua/."
    assert len(changes(before, here.github.branches[request["head"]["ref"]])) == 2


def is_foreign(address: str) -> bool:
    """Whether an address is of another host than this machine and GitHub's API."""
    return address.startswith("http") and not address.startswith(("http://127.0.0.1", "https://api.github.com"))
