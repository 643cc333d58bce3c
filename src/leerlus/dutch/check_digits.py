"""Numbers with a check: the citizen service number and the international bank account number."""

import re

_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_IBAN_LENGTHS = {
    "NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "LU": 20, "ES": 24, "IT": 27, "AT": 20, "PL": 28, "PT": 25,
    "IE": 22, "DK": 18, "SE": 24, "NO": 15, "FI": 18, "CH": 21, "TR": 26, "LT": 20, "BG": 22, "RO": 24, "CZ": 24,
}  # fmt: skip


def is_bsn(words: str) -> bool:
    """Whether nine digits (eight, with the leading zero left out) pass the 11-test of the BSN.

    >>> is_bsn("111222333"), is_bsn("111222334")
    (True, False)
    """
    digits = re.sub(r"\D", "", words).zfill(9)
    if len(digits) != 9 or len(set(digits)) == 1:
        return False
    return sum(weight * int(digit) for weight, digit in zip(_BSN_WEIGHTS, digits, strict=True)) % 11 == 0


def is_iban(words: str) -> bool:
    """Whether the account number has its country's length and leaves 1 by 97 (ISO 13616).

    >>> is_iban("NL91 ABNA 0417 1643 00"), is_iban("NL92 ABNA 0417 1643 00")
    (True, False)
    """
    account = re.sub(r"[\s.-]", "", words).upper()
    if len(account) != _IBAN_LENGTHS.get(account[:2], -1) or not account[4:].isalnum():
        return False
    return int("".join(str(int(sign, 36)) for sign in account[4:] + account[:4])) % 97 == 1
