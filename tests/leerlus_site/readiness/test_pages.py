"""Every page of readiness for every role, the way of a pack through the pages, and its files."""

import zipfile
from io import BytesIO

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse

from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import Act, Role, may
from leerlus_site.readiness.models import Pack
from leerlus_site.readiness.views.steps import STEPS
from leerlus_site.register.models import Entry

from .conftest import person

pytestmark = pytest.mark.django_db


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def addresses(pack: Pack, lesson: Entry) -> dict[str, Act]:
    key = pack.trajectory.key
    return {
        reverse("pack_list"): Act.READ,
        reverse("pack_new"): Act.PREPARE,
        reverse("pack_detail", args=[pack.reference]): Act.READ,
        reverse("pack_export", args=[pack.reference, "docx"]): Act.READ,
        reverse("entry_uses", args=[lesson.reference]): Act.READ,
        reverse("trajectory_course", args=[key]): Act.READ,
        reverse("trajectory_compare") + f"?t={key}": Act.READ,
    }


@pytest.mark.parametrize("role", Role)
def test_each_address_opens_for_the_roles_of_the_table(pack: Pack, lessons: list[Entry], role: Role) -> None:
    client = client_of(person("Zoë", role))
    wanted = addresses(pack, lessons[0])
    assert {url: client.get(url).status_code for url in wanted} == {
        url: 200 if may(role, act) else 403 for url, act in wanted.items()
    }


def test_a_stranger_is_sent_to_the_login_page(pack: Pack, lessons: list[Entry]) -> None:
    assert {Client().get(url).status_code for url in addresses(pack, lessons[0])} == {302}
    steps = [reverse("trajectory_step", args=[pack.trajectory.key, step]) for step in STEPS]
    assert {Client().post(url).status_code for url in steps} == {302}


_SOURCE = {"source": "Brief van het waterschap"}
_POSTED: dict[str, tuple[str, dict[str, str]]] = {
    "gehoord": ("involvements", {"who": "bewoners", "on": "2026-03-01", "about": "Wat nu?"}),
    "afweging": ("weighings", {"justice": "Wie het meest verloor, komt eerst."}),
    "regeling": ("schemes", {"name": "Voorschot", "phase": "open"} | _SOURCE),
    "behoefte": ("needs", {"whose": "staff", "words": "rust"} | _SOURCE),
    "cijfer": ("keyfigures", {"what": "huizen", "figure": "80"} | _SOURCE),
    "erkenning": ("recognitions", {"kind": "apology", "by": "dijkgraaf", "to": "bewoners"} | _SOURCE),
    "stap": ("steps", {"state": "listening", "reason": "Eerste gesprekken"}),
}


@pytest.mark.parametrize("step", _POSTED)
def test_a_step_is_kept_and_shown_when_it_is_posted_and_not_when_it_is_opened(
    pack: Pack, team: User, step: str
) -> None:
    name, said = _POSTED[step]
    url = reverse("trajectory_step", args=[pack.trajectory.key, step])
    before = getattr(pack.trajectory, name).count()
    assert client_of(team).get(url).status_code == 405
    page = client_of(team).post(url, said, follow=True).content.decode()
    assert "Vastgelegd." in page
    assert getattr(pack.trajectory, name).count() == before + 1


def test_a_state_that_is_known_is_not_told_anew(pack: Pack, team: User) -> None:
    url = reverse("trajectory_step", args=[pack.trajectory.key, "stand"])
    page = client_of(team).post(url, {"state": "running", "reason": "Een brief"}, follow=True).content.decode()
    assert "De stand is al bekend" in page


def test_the_intake_makes_a_pack_and_says_what_is_missing(lessons: list[Entry], team: User) -> None:
    client = client_of(team)
    said = {"name": "Overstroming Veendal", "scale": "unknown", "harmed": "bewoners", "repairs": ["in_money"]}
    assert client.post(reverse("pack_new"), said).status_code == 400
    page = client.post(reverse("pack_new"), said | {"happened": "Water in de woning van bewoners"}, follow=True)
    assert "Het startpakket is klaar." in page.content.decode()
    assert Pack.objects.get().repairs == ["in_money"]


def test_a_pack_is_marked_signed_and_told_of_through_its_page(pack: Pack, team: User, approver: User) -> None:
    client, detail = client_of(team), reverse("pack_detail", args=[pack.reference])
    items = list(pack.items.filter(kind="lesson"))
    said = {f"use-{item.pk}": "used" for item in items} | {f"why-{item.pk}": "voor de brief" for item in items}
    client.post(reverse("pack_mark", args=[pack.reference]), said)
    client.post(reverse("trajectory_step", args=[pack.trajectory.key, "afweging"]), {"justice": "Eerst wie verloor."})
    sign = reverse("pack_sign", args=[pack.reference])
    assert "Kruis aan" in client_of(approver).post(sign, {}, follow=True).content.decode()
    assert "is ondertekend" in client_of(approver).post(sign, {"read": "on"}, follow=True).content.decode()
    told = {"helped": "yes", "words": "Het bracht rust"}
    client.post(reverse("pack_help", args=[pack.reference, items[0].pk]), told)
    assert "Het bracht rust" in client.get(detail).content.decode()
    uses = client.get(reverse("entry_uses", args=[items[0].key])).content.decode()
    assert "Het bracht rust" in uses


def test_the_files_hold_every_question_and_lesson(pack: Pack, team: User) -> None:
    client = client_of(team)
    word = client.get(reverse("pack_export", args=[pack.reference, "docx"])).content
    text = zipfile.ZipFile(BytesIO(word)).read("word/document.xml").decode()
    assert all(item.lesson.title in text for item in pack.items.filter(kind="lesson") if item.lesson)
    with pikepdf.open(BytesIO(client.get(reverse("pack_export", args=[pack.reference, "pdf"])).content)) as pdf:
        assert str(pdf.Root.Lang).startswith("nl")
        assert pdf.Root.MarkInfo.Marked
