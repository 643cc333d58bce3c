"""What people fill in about themselves and about users."""

from django import forms

from leerlus_site.accounts.labels import ROLE_LABELS
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
