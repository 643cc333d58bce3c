"""Long Dutch texts, written in Markdown in `content/nl`."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

_FOLDER = Path(__file__).parents[1] / "content" / "nl"
NAMES = ("over", "privacy", "toegankelijkheid", "algoritme", "hoe-wij-lezen")


@dataclass(frozen=True)
class Text:
    """A text: the title is its first line, `html` the rest."""

    title: str
    html: SafeString


@cache
def text(name: str) -> Text:
    """The text of that name."""
    source = (_FOLDER / f"{name}.md").read_text(encoding="utf-8")
    first, _, rest = source.partition("\n")
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(rest)
    for token, following in pairwise(tokens):
        if token.type == "heading_open":
            token.attrSet("id", following.content.lower().replace("?", "").replace(" ", "-"))
    # Our own text, rendered with HTML in it switched off.
    return Text(first.lstrip("# ").strip(), mark_safe(markdown.renderer.render(tokens, markdown.options, {})))  # noqa: S308
