"""Tables: users with one role each, organisations and functions with validity dates and successors."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from leerlus_site.accounts.duties import Duty
from leerlus_site.accounts.roles import Role


class UserManager(BaseUserManager["User"]):
    """Users are found by their e-mail address, without case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The user with that address."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Someone who may log in to the workplace."""

    email = models.EmailField("e-mailadres", unique=True)
    name = models.CharField("naam", max_length=200)
    role = models.CharField("rol", max_length=20, choices=[(role.value, role.value) for role in Role])
    organisation = models.ForeignKey(
        "accounts.Organisation", verbose_name="organisatie", null=True, blank=True, on_delete=models.PROTECT
    )
    is_active = models.BooleanField("actief", default=True)

    objects = UserManager()

    USERNAME_FIELD = "email"

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [
            models.CheckConstraint(condition=Q(role__in=[role.value for role in Role]), name="user_role_known"),
        ]

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """A body, as long as it exists under this name; a renamed body is a new row with `successor` on the old one."""

    key = models.SlugField("sleutel", max_length=80, unique=True)
    name = models.CharField("naam", max_length=300)
    short_name = models.CharField("afkorting", max_length=40, blank=True)
    other_names = models.JSONField("andere namen", default=list, blank=True)
    kind = models.CharField("soort", max_length=40, blank=True)
    tooi = models.URLField("TOOI-identificatie", blank=True)
    recipient_only = models.BooleanField(
        "alleen ontvanger", default=False, help_text="Kamers, Hoge Colleges, rechters, ombudsman: nooit aangemaand."
    )
    valid_from = models.DateField("geldig vanaf", null=True, blank=True)
    valid_until = models.DateField("geldig tot en met", null=True, blank=True)
    successor = models.ForeignKey("self", verbose_name="opvolger", null=True, blank=True, on_delete=models.PROTECT)

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(valid_until__isnull=True) | Q(valid_from__isnull=True) | Q(valid_until__gte=F("valid_from"))
                ),
                name="organisation_valid_forward",
                violation_error_message="De einddatum ligt voor de begindatum.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Function(models.Model):
    """An office or post in an organisation; owners of entries are functions, never people."""

    title = models.CharField("functie", max_length=300)
    organisation = models.ForeignKey(Organisation, verbose_name="organisatie", on_delete=models.PROTECT)
    public_office = models.BooleanField("openbaar ambt", default=False)
    deputy = models.ForeignKey(
        "self", verbose_name="plaatsvervanger", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    valid_from = models.DateField("geldig vanaf", null=True, blank=True)
    valid_until = models.DateField("geldig tot en met", null=True, blank=True)
    successor = models.ForeignKey(
        "self", verbose_name="opvolger", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = "functie"
        verbose_name_plural = "functies"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "title", "valid_from"], name="function_once"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.organisation}"


class Contact(models.Model):
    """Who does what for an organisation, from and until when."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="contacts")
    user = models.ForeignKey(User, verbose_name="wie", on_delete=models.PROTECT, related_name="contacts")
    duty = models.CharField("taak", max_length=20, choices=[(duty.value, duty.value) for duty in Duty])
    valid_from = models.DateField("vanaf")
    valid_until = models.DateField("tot en met", null=True, blank=True)

    class Meta:
        verbose_name = "contactpersoon"
        verbose_name_plural = "contactpersonen"
        ordering = ["organisation_id", "duty", "valid_from", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "user", "duty"], condition=Q(valid_until__isnull=True), name="contact_once"
            ),
            models.CheckConstraint(condition=Q(duty__in=[duty.value for duty in Duty]), name="contact_duty_known"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="contact_valid_forward",
            ),
        ]


class Absence(models.Model):
    """Days on which someone is away, and who answers and gets letters in his place."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="absences")
    substitute = models.ForeignKey(User, verbose_name="vervanger", on_delete=models.PROTECT, related_name="substitutes")
    first_day = models.DateField("eerste dag")
    last_day = models.DateField("laatste dag")

    class Meta:
        verbose_name = "afwezigheid"
        verbose_name_plural = "afwezigheden"
        ordering = ["first_day", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="absence_forward"),
            models.CheckConstraint(condition=~Q(user=F("substitute")), name="absence_by_another"),
        ]
