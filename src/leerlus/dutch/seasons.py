"""The seasons as policy letters use them: whole months, the winter running into the next year."""

SEASONS: dict[str, int] = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}
"""A season and its first month; each lasts three months."""
