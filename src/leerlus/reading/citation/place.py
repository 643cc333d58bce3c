"""Where a rule matched, and the citation that is made of it."""

import re
from dataclasses import dataclass

from leerlus.document import Document
from leerlus.statements import Citation, MotionCitation

Cited = Citation | MotionCitation


@dataclass(frozen=True, slots=True)
class Place:
    """A match of the rule of that name in the folded text of a document."""

    document: Document
    rule: str
    match: re.Match[str]

    @property
    def text(self) -> str:
        """The folded text, in which every offset of the match counts."""
        return self.document.folded

    def group(self, name: str) -> str | None:
        """The words of a named group; None where the rule has no such group or found nothing for it."""
        return self.match.groupdict().get(name)

    def citation(
        self,
        scheme: str,
        target: str,
        *,
        session: str | None = None,
        bwb: str | None = None,
        span: tuple[int, int] | None = None,
        candidates: tuple[str, ...] = (),
    ) -> Citation:
        """A citation of `target`, at the whole match unless `span` says otherwise; ambiguous if it has `candidates`."""
        start, end = span or self.match.span()
        return Citation(
            start=start,
            end=end,
            quote=self.document.quote(start, end),
            page=self.document.page_at(start),
            rule=self.rule,
            scheme=scheme,
            target=target,
            session=session,
            bwb=bwb,
            ambiguous=True if candidates else None,
            candidates=candidates or None,
        )
