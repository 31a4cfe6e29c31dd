"""What of the personal data in a text of an office must not be published.

Such texts name officials, people who are praised, offices and public accounts. A number of an identity paper, a
private phone or the birthday of a named person may stand in none of them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from . import surroundings as signs
from .data_kinds import ACCOUNT, BIRTH, HOUSE, IDENTITY, LAND, MAIL, NAME, ONLINE, PASSPORT, PHONE, PLATE, DataKind
from .flat_text import flat
from .known_words import IN_FULL, NAME_BEFORE, SOMEBODY


def official_mail(address: str) -> bool:
    """Whether a mail address is one of a public body."""
    return signs.PUBLIC_MAIL.search(re.sub(r"\s", "", address.lower())) is not None


def is_personal(kind: DataKind, text: str, start: int, end: int) -> bool:
    """Whether what looks like personal data is that of somebody, by the words around it."""
    judge = _JUDGES.get(kind)
    return judge is None or judge(_Place(text, start, end))


def is_of_a_citizen(kind: DataKind, text: str, start: int, end: int) -> bool:
    """Whether it is personal in a remark: there all is, but for lots, lanes, officials, and what reaches an office."""
    if kind in (MAIL, ONLINE) or (kind is HOUSE and signs.PLACE.match(flat(text[start:end]))):
        return is_personal(kind, text, start, end)
    before, after = text[max(0, start - 120) : start].lower(), text[end : end + 40].lower()
    if kind is NAME and (
        signs.NOBODY.search(text[start:end]) or signs.OFFICIAL.search(after) or signs.ON_STAGE.search(before)
    ):
        return False
    born = before + text[start:end].lower()
    if kind is BIRTH and (signs.YEAR_OF_KIN.search(flat(born)) or signs.ANYBODYS_YEAR.search(born)):
        return IN_FULL.search(signs.ADDRESS.sub(" ", _Place(text, start, end).sentence)) is not None
    of_office = signs.LINE_OF_OFFICE.search(before) and not signs.OF_SOMEBODY.search(after)
    if kind is PHONE and (of_office or signs.OFFICE_LINE.search(after)):
        return _phone(_Place(text, start, end))
    return kind is not HOUSE or not _of_an_office(text, start, end)


def _of_an_office(text: str, start: int, end: int) -> bool:
    """Whether an address is that of an office, by the words right before or behind it."""
    before, after = text[max(0, start - 120) : start].lower(), text[end : end + 60].lower()
    return bool(signs.OFFICE_AT.search(before) or signs.OFFICE_HERE.search(after))


@dataclass(frozen=True)
class _Place:
    """A piece of a text."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The piece."""
        return self.text[self.start : self.end]

    @property
    def digits(self) -> str:
        """The digits of the piece."""
        return re.sub(r"\D", "", flat(self.words.replace("|", "/")))  # which divides here, and is no 1

    @cached_property
    def before(self) -> str:
        """The text before it, without accents."""
        return flat(self.text[max(0, self.start - 160) : self.start])

    @cached_property
    def sentence(self) -> str:
        """The sentence that it stands in."""
        first = max(self.text.rfind(sign, 0, self.start) for sign in (". ", "\n", "! ", "? ")) + 1
        after = self.text[self.end : self.end + 60].partition("\n")[0]
        return self.text[max(first, self.start - 200) : self.end] + after

    @property
    def around(self) -> str:
        """The text before it and its sentence, in small letters."""
        return f"{self.text[max(0, self.start - 160) : self.start]} {self.sentence}".lower()

    @cached_property
    def names_somebody(self) -> bool:
        """Whether the sentence names a person, not only a road or a school."""
        return SOMEBODY.search(signs.ADDRESS.sub(" ", self.sentence)) is not None


def _phone(at: _Place) -> bool:
    """A mobile, or a number in words, always; a landline where it rings at somebody's home."""
    if len(at.digits) < 9 or not at.digits.removeprefix("00").removeprefix("84").removeprefix("0").startswith("2"):
        return True
    told, plain = flat(at.sentence), at.sentence.lower()
    if "nha rieng" in told:
        return True
    return bool(
        signs.HOME_PHONE.search(told) or signs.CALLED.search(at.text[max(0, at.start - 160) : at.start])
    ) and not (signs.OFFICE.search(plain) or signs.DUTY.search(plain))


def _account(at: _Place) -> bool:
    """That of a person, where no fund or body is named, or somebody beside it."""
    before, after = at.text[max(0, at.start - 160) : at.start], at.text[at.end : at.end + 120]
    around = at.before + flat(at.text[at.start : at.end] + after)
    fund = signs.FUND.search(f"{before} {after}".lower()) or signs.PUBLIC_MONEY.search(around)
    public = fund or (signs.GIVEN.search(around) and not at.names_somebody)
    owner = signs.TO_PERSON.search(at.before) or signs.ACCOUNT_OF.search(before) or signs.OWNED.search(flat(after[:40]))
    owner = owner or signs.HOLDER.search(after[:60])
    card = at.digits.startswith("9704") and len(at.digits) >= 16
    return card or (len(at.digits) >= 8 and not (public and not owner))


def _plate(at: _Place) -> bool:
    """Plates of four digits, and those of the army, look like much else."""
    if signs.CAR.search(at.before):
        return True
    army = re.match(r"[^\W\d]", at.words) is not None
    return not (signs.FILED.search(flat(at.sentence)) if army else re.search(r"[ \-]\d{4}$", at.words))


def _house(at: _Place) -> bool:
    plain, words = at.sentence.lower(), flat(at.words)
    if signs.HOME.search(flat(at.sentence)) or signs.HOUSEHOLD.match(words):
        return True
    if signs.OFFICE.search(plain) or _of_an_office(at.text, at.start, at.end):
        return False
    dwelling = re.match("so nha|nha so", words) and signs.ROAD_BEHIND.match(at.text[at.end : at.end + 30])
    return bool(at.names_somebody or signs.FORM.search(at.before) or (dwelling and not signs.NO_DWELLING.search(plain)))


def _land(at: _Place) -> bool:
    """A certificate always, a parcel where the owner is named."""
    return not re.search("thua|manh", flat(at.words)) or at.names_somebody


def _birth(at: _Place) -> bool:
    years = re.findall(r"(?:19|20)\d\d", flat(at.words))
    year, told = max(map(int, years), default=signs.PAST), flat(at.sentence)
    past = year < signs.OLD or (year < signs.PAST and not signs.LIVING.search(told)) or signs.REMEMBERED.search(told)
    if signs.EXAMPLE.search(told) and signs.ANYONE.search(told):
        return False
    if year >= signs.GROWN and re.match(r"\W*\d", at.words) and not signs.SCHOOL.search(at.around):
        return False
    named = SOMEBODY.search(at.sentence) or NAME_BEFORE.search(at.text[: at.start])
    alone = signs.BORN.search(flat(at.words)) and not signs.ANYONE.search(told)
    return not past and bool(named or alone)


def _identity(at: _Place) -> bool:
    """Nine digits where a word says so; ten, thirteen of a tax number; twelve also where they begin as such numbers do.

    Source: Thông tư 59/2021/TT-BCA: province 001–096, century and sex 0–3, two digits of the year of birth.
    """
    likely = len(at.digits) == 12 and "001" <= at.digits[:3] <= "096" and at.digits[3] in "0123"
    return likely or len(at.digits) in (10, 13) or signs.PAPER.search(at.before) is not None


_JUDGES: Mapping[DataKind, Callable[[_Place], bool]] = {
    PHONE: _phone,
    MAIL: lambda at: not official_mail(at.words),
    IDENTITY: _identity,
    ACCOUNT: _account,
    ONLINE: lambda at: signs.OFFICE_PAGE.search(at.before) is None,
    PASSPORT: lambda at: signs.PASSPORT.search(at.before) is not None,
    PLATE: _plate,
    HOUSE: _house,
    LAND: _land,
    BIRTH: _birth,
}
