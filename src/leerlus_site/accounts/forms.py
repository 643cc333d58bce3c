"""What people fill in about themselves and about users."""

from typing import Any

from django import forms

from leerlus_site.accounts.duties import Duty
from leerlus_site.accounts.labels import DUTY_LABELS, ROLE_LABELS
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.accounts.roles import Role


class NewUserForm(forms.ModelForm):  # type: ignore[type-arg]  # not generic at run time
    """A new account; the administrator hands over the first password in person."""

    role = forms.ChoiceField(label="Rol", choices=[(role.value, ROLE_LABELS[role]) for role in Role])
    password = forms.CharField(
        label="Eerste wachtwoord", min_length=12, widget=forms.PasswordInput, help_text="Ten minste twaalf tekens."
    )
    organisation = forms.ModelChoiceField(
        label="Organisatie", queryset=Organisation.objects.order_by("name"), required=False, empty_label="(geen)"
    )

    class Meta:
        model = User
        fields = ("email", "name", "role", "organisation")


class RoleForm(forms.Form):
    """Another role for an account."""

    role = forms.ChoiceField(label="Rol", choices=[(role.value, ROLE_LABELS[role]) for role in Role])


class DutyForm(forms.Form):
    """Someone does something for an organisation from today on."""

    user = forms.ModelChoiceField(
        label="Wie", queryset=User.objects.filter(is_active=True).order_by("name"), empty_label="(kies iemand)"
    )
    duty = forms.ChoiceField(label="Taak", choices=[(duty.value, DUTY_LABELS[duty]) for duty in Duty])


class AbsenceForm(forms.Form):
    """Days on which someone is away."""

    first_day = forms.DateField(label="Eerste dag", widget=forms.DateInput({"type": "date"}))
    last_day = forms.DateField(label="Laatste dag", widget=forms.DateInput({"type": "date"}))
    substitute = forms.ModelChoiceField(
        label="Wie vervangt u?", queryset=User.objects.none(), empty_label="(kies iemand)"
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:  # Any: as Django's Form
        super().__init__(*args, **kwargs)
        field = self.fields["substitute"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = User.objects.filter(is_active=True, role=user.role).exclude(pk=user.pk).order_by("name")
