"""What XML 1.0 may hold."""


def without_control_signs(text: str) -> str:
    """The text with a space for every sign that XML 1.0 has no place for; a damaged file may carry such in its title.

    >>> without_control_signs("Brief\\x0b1")
    'Brief 1'
    """
    return "".join(sign if sign >= " " and sign not in "\ufffe\uffff" else " " for sign in text)
