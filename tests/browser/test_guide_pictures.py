"""The pictures of the guide show what officials see today.

`CCHC_GUIDE_PICTURES=write uv run pytest tests/browser/test_guide_pictures.py` makes them anew.
"""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Locator

from cchc.views import forms
from office import Office
from support import NOW, ROOT

pytestmark = pytest.mark.browser
GUIDE = ROOT / "docs/huong-dan"
SCALE = 2  # pixels of a picture for each of the page: letters stay sharp
ALIKE = 14  # of 255: how far the pictures may differ on average; fonts differ from machine to machine
TEXT = "Sáng 27/11, 25 cán bộ thôn dự lớp tập huấn về dịch vụ công."


def shown(thing: Locator) -> Image.Image:
    """What is seen of it now."""
    return Image.open(io.BytesIO(thing.screenshot(animations="disabled", caret="hide"))).convert("RGB")


def same(name: str, now: Image.Image) -> None:
    """The guide has this picture; or it is made so."""
    file = GUIDE / f"{name}.png"
    if os.environ.get("CCHC_GUIDE_PICTURES") == "write":
        now.quantize(64, dither=Image.Dither.NONE).save(file, optimize=True)
    with Image.open(file) as kept:
        assert abs(kept.width - now.width) <= 0.1 * kept.width, name
        assert abs(kept.height - now.height) <= 0.1 * kept.height, name
        small = [one.convert("L").resize((90, 90)) for one in (kept, now)]
    assert ImageStat.Stat(ImageChops.difference(*small)).mean[0] < ALIKE, name


def test_the_form(browser: Browser, address: str) -> None:
    """On a phone: which kinds there are to choose, and what is said of a title in capitals."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, device_scale_factor=SCALE, timezone_id="Asia/Ho_Chi_Minh"
    )
    context.clock.install(time=NOW)
    page = context.new_page()
    page.goto(f"{address}/{forms.URL}")
    page.wait_for_selector("[data-kind=tin-bai]")
    same("bieu-mau-chon", shown(page.locator("nav.doors")))
    page.click("[data-kind=tin-bai]")
    page.wait_for_selector("[data-go]")
    page.locator("[data-at=body] textarea").fill(TEXT)
    page.locator("[data-at=tieu_de] input").fill("TẬP HUẤN DỊCH VỤ CÔNG")
    page.locator("[data-at=tieu_de] input").blur()
    page.wait_for_selector("[data-at=tieu_de].is-wrong")
    same("bieu-mau-loi", shown(page.locator("[data-at=tieu_de]")))
    context.close()


def test_the_editor(office: Callable[..., Office], tmp_path: Path) -> None:
    """How a token is made (drawn), where it is put in, and where a number of a hotline is changed and saved."""
    here = office(width=900)
    here.page.goto(here.address)
    here.page.get_by_label("Mã truy cập").wait_for()
    same("sua-vao", shown(here.page.locator("form")))
    same("ma-lap", shown(here.page.locator("#hinh-lap-ma > div")))
    same("ma-chep", shown(here.page.locator("#hinh-chep-ma > div")))
    here.enter()
    here.press(here.listed("Đường dây nóng"))
    here.press(here.button("Mở rộng").first)
    same("sua-so", shown(here.field("muc.0.dien_thoai")))
