"""All that a PDF holds beside its pages: only what is known to be harmless stays, and of that no telling word."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from leerlus.redaction.addresses import unquoted
from leerlus.redaction.office import pictures
from leerlus.redaction.pdf.bare import opened
from leerlus.redaction.pdf.drawing import Drawn
from leerlus.redaction.pdf.marks import blank_marks
from leerlus.redaction.pdf.pages import Box
from leerlus.redaction.wanted import Search

_ROOT = frozenset(
    {
        *("/Type", "/Pages", "/Lang", "/PageLabels", "/ViewerPreferences", "/PageLayout", "/PageMode"),
        *("/Outlines", "/StructTreeRoot", "/MarkInfo", "/Names", "/Dests", "/OutputIntents"),
    }
)
_PAGE = frozenset(
    {
        *("/Type", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate"),
        *("/Contents", "/Annots", "/StructParents", "/Tabs", "/UserUnit", "/Group"),
    }
)
_LINK = frozenset(
    {"/Type", "/Subtype", "/Rect", "/Border", "/A", "/Dest", "/QuadPoints", "/F", "/H", "/C", "/BS", "/StructParent"}
)
_OUTLINE = frozenset(
    {"/Title", "/Parent", "/Prev", "/Next", "/First", "/Last", "/Count", "/Dest", "/A", "/C", "/F", "/Type"}
)
_NOWHERE = frozenset(
    {"/Metadata", "/PieceInfo", "/LastModified", "/AF", "/Thumb", "/AA", "/OPI", "/SpiderInfo", "/JS", "/OC"}
)
_OUTWARD = ("http:", "https:", "mailto:")


def cleaned(data: bytes, search: Search, drawn: Drawn) -> bytes:
    """The file written afresh with nothing else in it; the same file gives the same bytes."""
    with opened(data) as pdf:
        _only(pdf.Root, _ROOT)
        _names(pdf.Root)
        for number, page in enumerate(pdf.pages, start=1):
            _only(page.obj, _PAGE)
            _links(page.obj, search, [box for box, _ground in drawn.boxes.get(number, [])])
        for item in _outline(pdf.Root.get("/Outlines")):
            _only(item, _OUTLINE)
            _only_inside(item)
        blank_marks(pdf, search)
        _blank(pdf, search)
        if "/Info" in pdf.trailer:
            del pdf.trailer["/Info"]
        pdf.remove_unreferenced_resources()  # what was cut into left its first copy beside it
        out = BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _only(holder: Object, kept: frozenset[str]) -> None:
    for key in [key for key in holder.keys() if key not in kept]:  # noqa: SIM118 (pikepdf gives keys no other way)
        del holder[key]


def _names(root: Object) -> None:
    """Of the trees of names only those of places in the file."""
    if "/Names" in root:
        _only(root.Names, frozenset({"/Dests"}))
    if root.get("/PageMode") in (Name.UseAttachments, Name.UseOC):
        del root["/PageMode"]


def _links(page: Object, search: Search, boxes: list[Box]) -> None:
    """Links to places and to the outside; none that lies under a box or leads to removed words."""
    if "/Annots" not in page:
        return
    kept = []
    for link in page.Annots:
        _only(link, _LINK)
        if _leads_safely(link, search) and not _is_under(page, link, boxes):
            kept.append(link)
    page.Annots = Array(kept)


def _leads_safely(link: Object, search: Search) -> bool:
    action = link.get("/A")
    if action is None:
        return "/Dest" in link
    if action.get("/S") == Name.GoTo:
        _only(action, frozenset({"/S", "/D", "/Type", "/SD"}))
        return True
    _only(action, frozenset({"/S", "/URI", "/Type"}))
    address = bytes(action.get("/URI", String(""))).decode("utf-8", errors="replace")
    plain = unquoted(address)
    return action.get("/S") == Name.URI and address.lower().startswith(_OUTWARD) and search.blanked(plain) == plain


def _is_under(page: Object, link: Object, boxes: list[Box]) -> bool:
    """Whether a link lies where a passage was; boxes are of the page as shown, so a turned page loses all its links."""
    if boxes and page.get("/Rotate", 0) != 0:
        return True
    edges = page.get("/CropBox", page.get("/MediaBox", Array([0, 0, 612, 792])))
    left, top = float(edges[0]), float(edges[3])
    rect = [float(edge) for edge in link.get("/Rect", Array([0, 0, 0, 0]))]
    place = Box(
        min(rect[0], rect[2]) - left,
        top - max(rect[1], rect[3]),
        max(rect[0], rect[2]) - left,
        top - min(rect[1], rect[3]),
    )
    return any(box.meets(place) for box in boxes)


def _outline(item: Object | None) -> Iterator[Object]:
    """Every item of the outline, once."""
    seen: set[tuple[int, int]] = set()
    waiting = [] if item is None else [item]
    while waiting:
        found = waiting.pop()
        if found.objgen != (0, 0) and found.objgen in seen:
            continue
        seen.add(found.objgen)
        yield found
        waiting += [found[key] for key in ("/First", "/Next") if key in found]


def _only_inside(item: Object) -> None:
    """An item of the outline leads to a place in the file, or nowhere."""
    action = item.get("/A")
    if action is not None and action.get("/S") != Name.GoTo:
        del item["/A"]
    elif action is not None:
        _only(action, frozenset({"/S", "/D", "/Type", "/SD"}))


def _blank(pdf: Pdf, search: Search) -> None:
    """Every string in the file without telling words, and every picture without remarks."""
    for one in pdf.objects:
        _blank_in(one, search)
        if isinstance(one, Stream) and one.get("/Filter") == Name.DCTDecode:
            parameters = one.get("/DecodeParms")
            known = parameters if isinstance(parameters, Dictionary | Array) else None
            one.write(pictures.cleaned(one.read_raw_bytes()), filter=Name.DCTDecode, decode_parms=known)


def _blank_in(holder: Object, search: Search) -> None:
    """The strings directly in an object; those in objects of their own are met there."""
    if isinstance(holder, Stream | Dictionary):
        for key in list(holder.keys()):
            if key in _NOWHERE:
                del holder[key]
            else:
                _blank_at(holder, key, search)
    elif isinstance(holder, Array):
        for index in range(len(holder)):
            _blank_at(holder, index, search)


def _blank_at(holder: Object, key: str | int, search: Search) -> None:
    value = holder[key]
    if isinstance(value, String):
        for said in (str(value), bytes(value).decode("utf-8", errors="replace")):
            if (shown := search.blanked(said)) != said:
                holder[key] = String(shown)
    elif isinstance(value, Dictionary | Array) and not value.is_indirect:
        _blank_in(value, search)
