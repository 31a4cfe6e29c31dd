"""What procedures, documents and feedback add to a build, and how heavy their lists are.

    uv run python tests/bench/promises.py [--runs 1] [--seed 1]

Two sites are made: one with 1,000 news items alone, one with the same items and 500 procedures, 500 documents and
1,000 remarks of residents over three years. Each is built cold (nothing kept from before), in turn, each in its own
process. Then the lists of the second are weighed as a server sends them (gzip). Seconds depend on the machine, the
ratio hardly does. The exit code is 0 unless a build fails.
"""

import argparse
import gzip
import random
import shutil
import statistics
import sys
import tempfile
import textwrap
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import yaml

import corpus
from cchc.core.yaml_writer import Value, dump
from sites import build, copy_project, make_ours

NEWS, PROCEDURES, DOCUMENTS, REMARKS = 1000, 500, 500, 1000
YEARS = (2024, 2025, 2026)
RATIO, HEAVY = 1.6, 60.0
LISTS = ("thu-tuc", "van-ban", "phan-anh")
_FIELDS = ("Hộ tịch", "Chứng thực", "Đất đai", "Bảo trợ xã hội", "Xây dựng", "Giáo dục", "Y tế", "Nông nghiệp")
_WAYS = ("Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính")


def _begun(dice: random.Random, most: int) -> str:
    """The first whole words of a made-up paragraph, as many as `most` letters hold."""
    return textwrap.shorten(corpus.paragraph(dice), most, placeholder="")


def procedure(number: int, dice: random.Random) -> dict[str, Value]:
    """A made-up procedure as the national export has it."""
    papers: list[Value] = [{"ten_giay_to": _begun(dice, 120), "ban_chinh": 1, "ban_sao": 0} for _ in range(4)]
    ways: list[Value] = [
        {
            "hinh_thuc_nop": way,
            "thoi_gian": f"{dice.randrange(1, 20)} Ngày làm việc",
            "phi_le_phi": "Lệ phí : 8000 Đồng",
        }
        for way in _WAYS
    ]
    return {
        "ma_tthc": f"9.{number:06d}",
        "ten_tthc": f"Thủ tục {_begun(dice, 70)} ({number})",
        "linh_vuc": dice.choice(_FIELDS),
        "doi_tuong_thuc_hien": "Công dân Việt Nam",
        "cap_thuc_hien": "Cấp Xã",
        "cach_thuc_thuc_hien": ways,
        "trinh_tu_thuc_hien": [{"mo_ta_chi_tiet": corpus.paragraph(dice)} for _ in range(3)],
        "tphs": papers,
        "kqth": [{"ten_ket_qua": "Giấy chứng nhận"}],
        "mau": True,
    }


def document(number: int, dice: random.Random) -> dict[str, Value]:
    """A made-up decision of the commune."""
    day = date(2019, 1, 1) + timedelta(days=5 * number)
    return {
        "so_ky_hieu": f"{number}/QĐ-UBND",
        "ten_loai": "Quyết định",
        "co_quan_ban_hanh": "Ủy ban nhân dân xã",
        "cap": "xa",
        "ngay_ban_hanh": day,
        "trich_yeu": _begun(dice, 130),
        "linh_vuc": dice.choice(_FIELDS),
        "mau": True,
    }


def remark(number: int, year: int, dice: random.Random) -> dict[str, Value]:
    """A made-up remark that was answered in time."""
    day = date(year, 1, 5) + timedelta(days=dice.randrange(300))
    return {
        "ma": f"PA-{year}-{number:04d}",
        "ngay_nhan": day,
        "linh_vuc": dice.choice(_FIELDS),
        "noi_dung": corpus.paragraph(dice),
        "noi_xu_ly": "Văn phòng",
        "trang_thai": "da_tra_loi",
        "tra_loi": [corpus.paragraph(dice)],
        "ngay_tra_loi": day + timedelta(days=2),
        "mau": True,
    }


def listed(rows: list[Value]) -> str:
    """A file that holds a list."""
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False)


def fill(root: Path, seed: int, spread: Sequence[int] = YEARS, remarks: int = REMARKS) -> None:
    """Write the procedures, documents and remarks in place of the project's own; the remarks over these years."""
    dice = random.Random(seed)
    data = root / "data"
    for name in LISTS:
        shutil.rmtree(data / name, ignore_errors=True)
        (data / name).mkdir()
    shutil.rmtree(data / "ghi-chu-thu-tuc", ignore_errors=True)
    for own in ("danh-muc-thu-tuc.yml", "so-cong-khai.yml", "tro-nang.yml"):  # they speak of what was taken away
        (data / own).unlink(missing_ok=True)
    for number in range(1, PROCEDURES + 1):
        made = procedure(number, dice)
        (data / "thu-tuc" / f"{made['ma_tthc']}.yml").write_text(dump(made), "utf-8")
    years: dict[int, list[Value]] = {}
    for number in range(1, DOCUMENTS + 1):
        made = document(number, dice)
        day = made["ngay_ban_hanh"]
        assert isinstance(day, date)
        years.setdefault(day.year, []).append(made)
    for year, rows in years.items():
        (data / "van-ban" / f"{year}.yml").write_text(listed(rows), "utf-8")
    for place, year in enumerate(spread):
        rows = [remark(number, year, dice) for number in range(place, remarks, len(spread))]
        (data / "phan-anh" / f"{year}.yml").write_text(listed([*rows]), "utf-8")


def weights(site: Path) -> Iterator[tuple[str, float]]:
    """The heaviest list page of each kind, in KB as gzip sends it."""
    for name in LISTS:
        pages = [page for page in (site / name).rglob("index.html") if len(page.relative_to(site).parts) <= 3]
        heavy = max(pages, key=lambda page: page.stat().st_size)
        yield heavy.relative_to(site).as_posix(), len(gzip.compress(heavy.read_bytes(), 6, mtime=0)) / 1000


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="What the promises to residents add to a build.")
    parser.add_argument("--runs", type=int, default=1, help="builds of each site; the median counts")
    parser.add_argument("--seed", type=int, default=1, help="seed of the corpus")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        root = Path(folder)
        copy_project(root / "project")
        for name in ("news", "all"):
            make_ours(root / "project", root / name, NEWS, given.seed)
        fill(root / "all", given.seed)
        took: dict[str, list[float]] = {"news": [], "all": []}
        for _ in range(given.runs):
            for name, runs in took.items():
                shutil.rmtree(root / name / ".cache", ignore_errors=True)
                runs.append(build(root / name).wall)
                print(f"{name}: {runs[-1]:.2f} s", file=sys.stderr)
        news, everything = (statistics.median(took[name]) for name in ("news", "all"))
        print(f"1.000 tin          {news:6.2f} s")
        print(f"và mọi loại        {everything:6.2f} s  gấp {everything / news:.2f} (≤ {RATIO})")
        for page, weight in weights(root / "all" / "site"):
            print(f"{page:<28} {weight:5.1f} KB (≤ {HEAVY:.0f})")


if __name__ == "__main__":
    main()
