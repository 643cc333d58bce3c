"""Invented people and their data, drawn by a random generator that is passed in."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from random import Random

from leerlus.dutch.check_digits import is_bsn

_NAMES = tomllib.loads(files("benchmarks.memos").joinpath("people.toml").read_text(encoding="utf-8"))
_FIRST: list[str] = _NAMES["first"].split()
_FAMILY: list[str] = _NAMES["family"]
_TITLES = ("", "", "", "mr. ", "drs. ", "dr. ", "ir. ", "prof. dr. ")
_STREETS = (
    "Dorpsstraat",
    "Lange Dijk",
    "Molenweg",
    "Van Ruysdaelstraat",
    "Burgemeester Smitlaan",
    "Plein 1945",
    "Kerkpad",
)
_TOWNS = ("Meerdorp", "Oud-Zandwijk", "'s-Waterland", "Duinhoven", "Nieuw Veen", "Sluisburg")


@dataclass(frozen=True)
class Someone:
    """One invented person."""

    first: str
    initials: str
    family: str
    title: str
    woman: bool

    @property
    def full(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.family}"

    @property
    def formal(self) -> str:
        """Initials and surname."""
        return f"{self.initials} {self.family}"

    @property
    def surname(self) -> str:
        """The surname as it stands without a first name: with a capital."""
        return self.family[0].upper() + self.family[1:] if not self.family.startswith("'") else self.family

    @property
    def address(self) -> str:
        """How the person is spoken of."""
        return "mevrouw" if self.woman else "de heer"

    @property
    def mailbox(self) -> str:
        """A mailbox of the person's own."""
        plain = "".join(sign for sign in self.family.lower() if sign.isascii() and sign.isalpha())
        return f"{self.initials[0].lower()}.{plain}@dienst.example"


def people(random: Random, count: int) -> list[Someone]:
    """`count` people, none of whom shares a surname."""
    families = random.sample(_FAMILY, count)
    firsts = random.sample(_FIRST, count)
    return [
        Someone(first, _initials(random, first), family, random.choice(_TITLES), random.random() < 0.5)
        for first, family in zip(firsts, families, strict=True)
    ]


def _initials(random: Random, first: str) -> str:
    more = "".join(f"{random.choice('ABCDEFGHJKLMPRSTW')}." for _ in range(random.randrange(3)))
    return random.choice((f"{first[0]}.{more}", f"{first[0]}.{more}", f"{first[0]}.{more}".replace(".", ". ").strip()))


def mobile(random: Random) -> str:
    """A mobile number, in one of the ways people write it."""
    digits = "".join(str(random.randrange(10)) for _ in range(8))
    pairs = " ".join(digits[i : i + 2] for i in range(0, 8, 2))
    form = random.choice(
        ("06-{d}", "06 {p}", "06 - {p}", "+31 6 {d}", "+31 (0)6 {p}", "0031 6 {d}", "06{d}", "+316{d}")
    )
    return form.format(d=digits, p=pairs)


def extension(random: Random) -> str:
    """A number at a desk, with its area."""
    area = random.choice(("070", "030", "0228", "0570"))
    rest = "".join(str(random.randrange(10)) for _ in range(10 - len(area)))
    rest = str(random.randrange(1, 10)) + rest[1:]
    return random.choice(
        (
            f"{area}-{rest}",
            f"{area} {rest[:3]} {rest[3:]}",
            f"({area}) {rest}",
            f"{area} - {rest[:3]} {rest[3:5]} {rest[5:]}",
        )
    )


def home(random: Random, *, joint: str) -> str:
    """An address with a postcode."""
    code = f"{random.randrange(1000, 9999)} {random.choice('ABCDEGHJ')}{random.choice('ABCEGHJKLM')}"
    number = f"{random.randrange(1, 300)}{random.choice(('', '', 'a', '-2', ' bis'))}"
    return f"{random.choice(_STREETS)} {number}{joint}{code} {random.choice(_TOWNS)}"


def box(random: Random, *, joint: str) -> str:
    """The postal address of an organisation."""
    code = f"{random.randrange(1000, 9999)} {random.choice('AEG')}A"
    return f"Postbus {random.randrange(100, 30000)}{joint}{code} {random.choice(_TOWNS)}"


def bsn(random: Random) -> str:
    """A citizen service number that passes its test."""
    while not is_bsn(number := str(random.randrange(100_000_000, 1_000_000_000))):
        pass
    return random.choice(
        (number, f"{number[:4]}.{number[4:6]}.{number[6:]}", f"{number[:3]} {number[3:6]} {number[6:]}")
    )


def iban(random: Random) -> str:
    """A Dutch account number with its check digits."""
    bank, account = "ABNA", "".join(str(random.randrange(10)) for _ in range(10))
    digits = "".join(str(int(sign, 36)) for sign in f"{bank}{account}NL00")
    whole = f"NL{98 - int(digits) % 97:02d}{bank}{account}"
    return random.choice((whole, " ".join(whole[i : i + 4] for i in range(0, 18, 4))))


def plate(random: Random) -> str:
    """A licence plate."""

    def letters(count: int) -> str:
        return "".join(random.choice("BDFGHJKLNPRSTVXZ") for _ in range(count))

    digit = random.randrange
    return random.choice(
        (
            f"{letters(2)}-{digit(10)}{digit(10)}-{letters(2)}",
            f"{letters(1)}-{digit(100, 999)}-{letters(2)}",
            f"{digit(10)}-{letters(3)}-{digit(10, 99)}",
        )
    )


def birthday(random: Random) -> str:
    """A date of birth."""
    day, year = random.randrange(1, 29), random.randrange(1940, 2005)
    month = random.choice(("januari", "april", "juni", "augustus", "november"))
    return random.choice((f"{day} {month} {year}", f"{day:02d}-0{random.randrange(1, 10)}-{year}"))
