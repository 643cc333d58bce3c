"""Form fields in the clothes of the design."""

from django import template
from django.forms import BoundField, CheckboxInput, FileInput, Select, Textarea
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def dressed(field: BoundField) -> SafeString:
    """The field's widget with the classes of the design, tied to its hint and its error.

    A field that must be filled in says so to everyone by its label; `required` would colour it wrong from the start.
    """
    field.form.use_required_attribute = False
    classes = {
        Select: "utrecht-select utrecht-select--html-select",
        Textarea: "utrecht-textarea utrecht-textarea--html-textarea",
        CheckboxInput: "checkbox",
        FileInput: "file",
    }
    plain = "utrecht-textbox utrecht-textbox--html-input"
    look = next((value for kind, value in classes.items() if isinstance(field.field.widget, kind)), plain)
    attributes: dict[str, str | bool] = {"class": look}
    if field.field.required:
        attributes["aria-required"] = "true"
    described = [f"{field.id_for_label}-hint"] if field.help_text else []
    if field.errors:
        attributes["aria-invalid"] = "true"
        described.append(f"{field.id_for_label}-error")
    if described:
        attributes["aria-describedby"] = " ".join(described)
    return field.as_widget(attrs=attributes)


@register.filter
def is_checkbox(field: BoundField) -> bool:
    """Whether the label stands behind the field."""
    return isinstance(field.field.widget, CheckboxInput)
