"""Layers that are switched off: the page does not show them, so the public version does not hold them."""

from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Object, Operator, Pdf

from leerlus.errors import RedactionRefused

_SHOWS = {"Tj": None, "TJ": None, "'": "T*", '"': "T*", "Do": None, "sh": None, "INLINE IMAGE": None}
_PAINTS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
_SAID = "verborgen lagen verwijderd"


def drop_hidden(pdf: Pdf) -> list[str]:
    """Take what stands in hidden layers out of all content; in Dutch, that there were any."""
    properties = pdf.Root.get("/OCProperties")
    if not isinstance(properties, Dictionary):
        return []
    hidden = _hidden(properties)
    if hidden:
        for page in pdf.pages:
            _clean(pdf, page.obj, page.obj.get("/Resources", Dictionary()), hidden)
        for form in [
            one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == Name.Form
        ]:
            _clean(pdf, form, form.get("/Resources", Dictionary()), hidden)
    del pdf.Root["/OCProperties"]
    return [_SAID] if hidden else []


def _hidden(properties: Object) -> set[tuple[int, int]]:
    """The layers that are off when the file is opened."""
    default = properties.get("/D", Dictionary())
    every = {layer.objgen for layer in properties.get("/OCGs", [])}
    on, off = ({layer.objgen for layer in default.get(key, [])} for key in ("/ON", "/OFF"))
    return every - on if default.get("/BaseState") == Name.OFF else off


def _is_hidden(layer: Object | None, hidden: set[tuple[int, int]]) -> bool:
    if not isinstance(layer, Dictionary):
        return False
    if layer.get("/Type") == Name.OCMD:
        members = layer.get("/OCGs")
        layers = [members] if isinstance(members, Dictionary) else list(members or ())
        return _member_hidden(str(layer.get("/P", "/AnyOn")), [one.objgen not in hidden for one in layers])
    return layer.objgen in hidden


def _member_hidden(policy: str, shown: list[bool]) -> bool:
    """Whether a membership with this policy hides, given which of its layers are shown (ISO 32000, 8.11.2.2)."""
    visible = {"/AllOn": all(shown), "/AnyOff": not all(shown), "/AllOff": not any(shown)}.get(policy, any(shown))
    return bool(shown) and not visible


def _clean(pdf: Pdf, holder: Object, resources: Object, hidden: set[tuple[int, int]]) -> None:
    """Rewrite the content of a page or form without what its hidden layers show."""
    objects = resources.get("/XObject", Dictionary())
    veiled = {name for name in objects.keys() if _is_hidden(objects[name].get("/OC"), hidden)}  # noqa: SIM118
    layers = resources.get("/Properties", Dictionary())
    dark = {name for name in layers.keys() if _is_hidden(layers[name], hidden)}  # noqa: SIM118
    if not veiled and not dark:
        return
    try:
        content = pikepdf.parse_content_stream(holder)
    except pikepdf.PdfError as error:
        raise RedactionRefused(
            "Een verborgen laag in deze PDF kan niet worden verwijderd. Druk het bestand af naar een nieuwe PDF en lak "
            "die."
        ) from error
    written = pikepdf.unparse_content_stream(_visible(content, dark, veiled))
    if isinstance(holder, pikepdf.Stream):
        holder.write(written)
    else:
        holder.Contents = pdf.make_stream(written)


def _visible(content: Any, dark: set[str], veiled: set[str]) -> list[Any]:  # Any: pikepdf's instructions
    kept: list[Any] = []  # Any: pikepdf's instructions
    depth: list[bool] = []
    for instruction in content:
        name, operands = str(instruction.operator), instruction.operands
        if name in ("BDC", "BMC"):
            own = name == "BDC" and operands[0] == Name.OC and str(operands[1]) in dark
            depth.append(own or bool(depth and depth[-1]))
        elif name == "EMC" and depth:
            depth.pop()
        elif (depth and depth[-1]) or (name == "Do" and str(operands[0]) in veiled):
            if name in _SHOWS:
                if (instead := _SHOWS[name]) is not None:
                    kept.append(pikepdf.ContentStreamInstruction([], Operator(instead)))
                continue
            if name in _PAINTS:
                instruction = pikepdf.ContentStreamInstruction([], Operator("n"))
        kept.append(instruction)
    return kept
