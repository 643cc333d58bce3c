"""OpenDocument text (ISO/IEC 26300): changes accepted, remarks and scripts gone, passages cut from every part."""

from leerlus.formats.limits import Limits
from leerlus.formats.odt.styles import Styles
from leerlus.redaction.job import Job, Outcome, Report
from leerlus.redaction.letters import letters
from leerlus.redaction.office import pictures
from leerlus.redaction.office.attributes import blank_attributes
from leerlus.redaction.office.open_document import cleaning, parts, text
from leerlus.redaction.office.packing import packed, unpacked
from leerlus.redaction.wanted import Search


def carry_out(data: bytes, job: Job, *, limits: Limits) -> Outcome:
    """The public version of an .odt."""
    package, search = unpacked(data, limits), Search(job)
    said, styles = parts.prune(package), Styles()
    for tree in package.trees.values():
        styles.add(tree)
    for tree in package.trees.values():
        said += cleaning.clean(tree, styles)
        flow = text.flow(tree)
        flow.cut(search.cuts(letters(flow.text)))
        blank_attributes(tree, search)
    package.others = {name: pictures.cleaned(part) for name, part in package.others.items()}
    parts.rename_pictures(package, search)
    return Outcome(packed(package, first="mimetype"), Report(cleaned=tuple(dict.fromkeys(said))))
