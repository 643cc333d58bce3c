"""Word documents (ECMA-376): changes accepted, remarks gone, passages cut from every part, properties emptied."""

from leerlus.formats.docx.names import WORD
from leerlus.formats.limits import Limits
from leerlus.redaction.job import Job, Outcome, Report
from leerlus.redaction.letters import letters
from leerlus.redaction.office import pictures
from leerlus.redaction.office.attributes import blank_attributes
from leerlus.redaction.office.flow import Flow
from leerlus.redaction.office.packing import packed, unpacked
from leerlus.redaction.office.word import changes, hidden, parts, text
from leerlus.redaction.office.word.links import blank_links
from leerlus.redaction.wanted import Search


def carry_out(data: bytes, job: Job, *, limits: Limits) -> Outcome:
    """The public version of a .docx."""
    package, search = unpacked(data, limits), Search(job)
    cleaned = parts.prune(package)
    concealed = hidden.styles(package.trees.values())
    for name, tree in package.trees.items():
        if name.endswith(".rels"):
            blank_links(tree, search)
            continue
        if tree.tag.rpartition("}")[0][1:] in WORD:
            cleaned += changes.accept(tree) + hidden.drop(tree, concealed)
        for flow in text.flows(tree):
            _cut(flow, search)
        blank_attributes(tree, search)
    parts.cut_lost_references(package)
    package.others = {name: pictures.cleaned(part) for name, part in package.others.items()}
    parts.rename_media(package, search)
    report = Report(cleaned=tuple(dict.fromkeys(cleaned)))
    return Outcome(packed(package, first="[Content_Types].xml"), report)


def _cut(flow: Flow, search: Search) -> None:
    flow.cut(search.cuts(letters(flow.text)))
