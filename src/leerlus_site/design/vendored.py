"""Which files of other people's packages we ship, in which version, and where they lie.

All are published on npm; licence EUPL-1.2, the fonts OFL-1.1. They are kept unmodified under
`static/design/vendor/<package>/`, each with its licence and a `VERSION` file.
"""

from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).parent / "static" / "design"
VENDOR = STATIC / "vendor"
BUNDLE = STATIC / "nlds.css"
TOKENS = STATIC / "voorbeeld.css"

_UTRECHT = {
    "alert": "3.0.1",
    "blockquote": "2.0.1",
    "breadcrumb-nav": "2.1.0",
    "data-list": "2.0.1",
    "document": "2.0.1",
    "form-field": "2.0.1",
    "form-field-description": "2.0.1",
    "form-field-error-message": "2.0.1",
    "form-label": "2.0.1",
    "nav-bar": "2.0.1",
    "ordered-list": "3.0.1",
    "page-footer": "3.0.1",
    "page-header": "2.0.1",
    "page-layout": "2.0.1",
    "pagination": "2.0.3",
    "root": "3.1.0",
    "select": "2.0.1",
    "separator": "2.0.1",
    "table": "2.0.2",
    "textarea": "3.0.1",
    "textbox": "3.1.0",
    "unordered-list": "2.0.1",
}
_CANDIDATE = {
    "button": "1.1.0",
    "data-badge": "1.0.5",
    "heading": "1.1.3",
    "link": "2.0.3",
    "mark": "1.0.5",
    "number-badge": "1.1.5",
    "paragraph": "2.1.3",
    "skip-link": "1.0.5",
}
_FONTS = {"source-sans-3": "5.3.0", "source-serif-4": "5.3.1"}


@dataclass(frozen=True)
class Package:
    """An npm package and the files that we take from it; `css` is the one that goes into the bundle."""

    name: str
    version: str
    files: tuple[str, ...]
    css: str | None = None

    @property
    def folder(self) -> Path:
        """Where its files lie; the scope is part of the name: `utrecht-alert-css`."""
        return VENDOR / self.name.removeprefix("@").replace("/", "-")


THEME = Package("@nl-design-system-unstable/voorbeeld-design-tokens", "7.4.1", ("dist/variables.css",))
PACKAGES: tuple[Package, ...] = (
    *(Package(f"@utrecht/{name}-css", version, ("dist/index.css",), "index.css") for name, version in _UTRECHT.items()),
    *(
        Package(
            f"@nl-design-system-candidate/{name}-css",
            version,
            (f"dist/{name}.css", f"dist/{name}.css.map"),
            f"{name}.css",
        )
        for name, version in _CANDIDATE.items()
    ),
    *(
        Package(
            f"@fontsource-variable/{name}",
            version,
            tuple(f"files/{name}-latin-wght-{style}.woff2" for style in ("normal", "italic")),
        )
        for name, version in _FONTS.items()
    ),
    THEME,
)
