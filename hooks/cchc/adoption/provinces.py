"""The provinces, so that the name of the office above a commune is written as its papers write it.

Source: Nghị quyết 202/2025/QH15, in force since 12 June 2025: 28 provinces and 6 cities.
"""

import re

from ..core.text import nearest, slug

_CITIES = ("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh")
_PROVINCES = (
    *("An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai"),
    *("Hà Tĩnh", "Hưng Yên", "Khánh Hòa", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Nghệ An", "Ninh Bình"),
    *("Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa"),
    *("Tuyên Quang", "Vĩnh Long"),
)
# Those that are part of another one since that resolution, by it; Thừa Thiên Huế is the city of Huế (175/2024/QH15).
_MERGED = {
    "An Giang": ("Kiên Giang",),
    "Bắc Ninh": ("Bắc Giang",),
    "Cà Mau": ("Bạc Liêu",),
    "Cần Thơ": ("Hậu Giang", "Sóc Trăng"),
    "Đà Nẵng": ("Quảng Nam",),
    "Đắk Lắk": ("Phú Yên",),
    "Đồng Nai": ("Bình Phước",),
    "Đồng Tháp": ("Tiền Giang",),
    "Gia Lai": ("Bình Định",),
    "Hải Phòng": ("Hải Dương",),
    "Hồ Chí Minh": ("Bà Rịa - Vũng Tàu", "Bình Dương"),
    "Huế": ("Thừa Thiên Huế",),
    "Hưng Yên": ("Thái Bình",),
    "Khánh Hòa": ("Ninh Thuận",),
    "Lào Cai": ("Yên Bái",),
    "Lâm Đồng": ("Bình Thuận", "Đắk Nông"),
    "Ninh Bình": ("Hà Nam", "Nam Định"),
    "Phú Thọ": ("Hòa Bình", "Vĩnh Phúc"),
    "Quảng Ngãi": ("Kon Tum",),
    "Quảng Trị": ("Quảng Bình",),
    "Tây Ninh": ("Long An",),
    "Thái Nguyên": ("Bắc Kạn",),
    "Tuyên Quang": ("Hà Giang",),
    "Vĩnh Long": ("Bến Tre", "Trà Vinh"),
}
_NOW = {slug(old): now for now, all_old in _MERGED.items() for old in all_old}
_BY_SLUG = {slug(name): name for name in (*_CITIES, *_PROVINCES)} | {"hcm": "Hồ Chí Minh"}
_OFFICE = re.compile(r"^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+", re.I)
_PREFIXES = (("thanh-pho-", "thành phố"), ("tp-", "thành phố"), ("tp", "thành phố"), ("tinh-", "tỉnh"))


def _parts(given: str) -> tuple[str, str]:
    """The type of a province where it is said, and its name for comparing: `tỉnh`, `bac-ninh`."""
    bare = slug(given)
    return next(((kind, bare[len(prefix) :]) for prefix, kind in _PREFIXES if bare.startswith(prefix)), ("", bare))


def is_known(given: str) -> bool:
    """Whether it is one of today's provinces; case and accents do not matter."""
    return _parts(_OFFICE.sub("", given))[1] in _BY_SLUG


def full(given: str) -> str:
    """`tỉnh Bắc Ninh`, `thành phố Huế` for any way to write it; a name that is not known stays as it is given."""
    given = _OFFICE.sub("", given)
    said, bare = _parts(given)
    name = _BY_SLUG.get(bare)
    if name is None:
        return given if said else f"tỉnh {given}"
    if name == "Hồ Chí Minh":
        return f"Thành phố {name}"  # the word is part of its name
    return f"{said or ('thành phố' if name in _CITIES else 'tỉnh')} {name}"


def doubt(given: str) -> str:
    """What to say of a name that is on no list; empty where it is known.

    It is no mistake: provinces change more often than this list.
    """
    shown = full(given)
    if is_known(shown):
        return ""
    bare = _parts(shown)[1]
    if bare in _NOW:
        return f"“{shown}” nay là {full(_NOW[bare])}; hãy sửa cap_tren, dia_chi ở data/don-vi.yml"
    near = nearest(bare, _BY_SLUG, 0.8)
    meant = f", có phải {_BY_SLUG[near]} không" if near else ""
    return f"“{shown}” không có trong danh sách 34 tỉnh, thành phố{meant}"
