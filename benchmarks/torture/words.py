"""People and filler that nobody has: names from syllables, numbers that are not in use."""

from dataclasses import dataclass
from random import Random

_STARTS = """
Bram Dorf Elst Gram Hols Jolt Kerp Lind Mors Nold Oster Plan Quir Rast Snel Tolm Veld Wamp Zand Klém
"""
_MIDDLES = "er in al or um ek ij ë"
_ENDS = "stra sma mans hoven berg veen donk wijk laar zijl"
_FIRST = """
Aylin Bodil Cees Djamila Eefje Ferdi Gijsje Hatice Ivo Jorrit Kaya Loes Mirjam Nadir Okke Pleun Renée Sietske
"""
_FILLER = """
baat cirkel dal effen fiets grens haven inkt jaar klok linde maan nest oever pad raam stoel tafel uil vlas
"""
_LIGATURES = "officieel affiche fluweel efficient koffie wafel"


@dataclass(frozen=True)
class Person:
    """Someone whose data must go."""

    first: str
    surname: str
    phone: str
    address: str

    @property
    def name(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.surname}"

    @property
    def email(self) -> str:
        """An address of an organisation that is not there."""
        plain = self.surname.replace("\u00e9", "e").replace("\u00eb", "e").lower()
        return f"{self.first[0].lower()}.{plain}@minwm.example"

    @property
    def secrets(self) -> tuple[str, ...]:
        """All that may be found nowhere."""
        return self.name, self.surname, self.email, self.phone, self.address


def person(chance: Random) -> Person:
    """A new person."""
    surname = "".join(_pick(chance, words) for words in (_STARTS, _MIDDLES, _ENDS))
    street = f"{_pick(chance, _STARTS)}{_pick(chance, _MIDDLES)}straat {chance.randint(11, 980)}"
    return Person(_pick(chance, _FIRST), surname, f"06 {chance.randint(10000000, 99999999)}", street)


def filler(chance: Random, count: int) -> list[str]:
    """Words that must all stay, each of them once only."""
    return [
        _pick(chance, _LIGATURES if chance.random() < 0.2 else _FILLER) + _pick(chance, _FILLER) + _code(chance)
        for _ in range(count)
    ]


def _pick(chance: Random, words: str) -> str:
    return chance.choice(words.split())


def _code(chance: Random) -> str:
    return "".join(chance.choice("bcdfghklmnprst") + chance.choice("aeou") for _ in range(3))
