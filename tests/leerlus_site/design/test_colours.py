"""Text stands out: every tone of the theme has enough contrast with its own background."""

import re

import pytest

from leerlus_site.design.vendored import STATIC

THEME = (STATIC / "theme.css").read_text(encoding="utf-8")
COLOURS = dict(re.findall(r"--leerlus-([\w-]+): (#[0-9a-f]{6});", THEME))
TONES = sorted(name.removesuffix("-bg") for name in COLOURS if name.endswith("-bg"))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(COLOURS[one]), luminance(COLOURS[other])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tone", TONES)
def test_a_tone_stands_out_on_its_background(tone: str) -> None:
    assert contrast(tone, f"{tone}-bg") >= 7


@pytest.mark.parametrize("paper", ["paper", "sand", "mark", "tone-negative-bg"])
def test_text_and_soft_text_stand_out(paper: str) -> None:
    assert contrast("ink", paper) >= 7
    assert contrast("ink-soft", paper) >= 4.5
