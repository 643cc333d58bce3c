"""Where on a page its content stands."""

from lxml import etree

_PLACES = (
    ".//main",
    ".//*[@role='main']",
    ".//*[@id='broodtekst']",
    ".//*[@id='Inhoud']",
    ".//*[@id='inhoud']",
    ".//*[@id='main-content']",
    ".//*[@id='content']",
)


def main_element(root: etree._Element) -> etree._Element:
    """The element that holds the content: `main` or what a page names as such, its only article, else the body."""
    for path in _PLACES:
        found = root.find(path)
        if found is not None and has_words(found):
            return found
    articles = root.findall(".//article")
    if len(articles) == 1 and has_words(articles[0]):
        return articles[0]
    body = root.find(".//body")
    return root if body is None else body


def has_words(element: etree._Element) -> bool:
    """Whether any text stands in the element."""
    return any(isinstance(text, str) and text.strip() for text in element.itertext())


def size(element: etree._Element) -> int:
    """How many characters of text stand in the element, white space apart."""
    return sum(len(text.strip()) for text in element.itertext() if isinstance(text, str))
