"""Questions for information of the two Houses, and what came of them."""

from django.db import models
from django.db.models import F, Q

from leerlus.law.grounds import Regime, grounds
from leerlus.register.refusals import House, RefusalState
from leerlus_site.accounts.models import Organisation
from leerlus_site.documents.models import Document
from leerlus_site.refusals.labels import HOUSE, STATE


def ground_choices() -> list[tuple[str, str]]:
    """The grounds on which a House may be refused information."""
    return [
        (ground.code, f"{ground.name} ({ground.article})")
        for ground in grounds().values()
        if ground.regime is Regime.CONSTITUTION
    ]


class Refusal(models.Model):
    """One question for information. Who asked is a House and who answers an office: no row names a person.

    The words of a refusal are public once the letter that states it is; `advice` is what a committee of the House
    said of it afterwards.
    """

    reference = models.CharField("kenmerk", max_length=40, unique=True)
    state = models.CharField("stand", max_length=20, choices=STATE.items(), default=RefusalState.ASKED)
    house = models.CharField("welke Kamer", max_length=20, choices=HOUSE.items())
    question = models.TextField("wat de Kamer vroeg")
    source = models.CharField("waar de vraag staat", max_length=300)
    asked_on = models.DateField("gevraagd op")
    organisation = models.ForeignKey(
        Organisation, verbose_name="organisatie die gaat antwoorden", on_delete=models.PROTECT, related_name="+"
    )
    office = models.CharField("ambt dat besluit", max_length=200)
    withheld = models.TextField("wat niet wordt gegeven", blank=True)
    ground = models.CharField("grond", max_length=40, blank=True)
    motivation = models.TextField("waarom die grond hier geldt", blank=True)
    legal_opinion = models.TextField("eigen juridisch oordeel", blank=True)
    decided_on = models.DateField("besloten op", null=True)
    letter = models.ForeignKey(
        Document, verbose_name="brief aan de Kamer", null=True, on_delete=models.PROTECT, related_name="+"
    )
    advice = models.TextField("advies van de commissie van de Kamer", blank=True)
    advised_on = models.DateField("advies van", null=True)
    given_on = models.DateField("gegeven op", null=True)
    given_how = models.CharField("hoe en waar gegeven", max_length=300, blank=True)

    class Meta:
        verbose_name = "vraag om informatie"
        verbose_name_plural = "vragen om informatie"
        ordering = ["-asked_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in RefusalState]), name="refusal_state_known"
            ),
            models.CheckConstraint(condition=Q(house__in=[one.value for one in House]), name="refusal_house_known"),
            models.CheckConstraint(
                condition=~Q(state=RefusalState.REFUSED)
                | (
                    Q(letter__isnull=False, decided_on__gte=F("asked_on"))
                    & ~Q(withheld="")
                    & ~Q(ground="")
                    & ~Q(motivation="")
                    & ~Q(legal_opinion="")
                ),
                name="refusal_is_motivated",
            ),
            models.CheckConstraint(
                condition=~Q(state=RefusalState.GIVEN) | Q(given_on__gte=F("asked_on")), name="refusal_given_when"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference}: {self.question[:80]}"
