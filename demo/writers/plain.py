"""Plain text and Markdown: the source is the document."""

from demo.paper import Paper


def write(paper: Paper) -> bytes:
    """The source text, unchanged."""
    return paper.text.encode("utf-8")
