"""A memo begins as a template with what the dossier knows, and is read back part by part."""

import pytest
from django.test import Client
from django.urls import reverse

from leerlus.dossiers.paper import PaperRole
from leerlus.formats.sandbox import read_file
from leerlus_site.accounts.models import User
from leerlus_site.documents.models import Document
from leerlus_site.documents.operations.receive import receive
from leerlus_site.dossiers.models import Dossier
from leerlus_site.dossiers.operations.papers import add_paper

from ..register.conftest import NOW

pytestmark = pytest.mark.django_db


def template(client: Client, dossier: Dossier, name: str = "docx") -> bytes:
    answer = client.get(reverse("memo_template", args=[dossier.reference, name]))
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == f'attachment; filename="beslisnota-{dossier.reference}.{name}"'
    return answer.content


def page_of(client: Client, dossier: Dossier, document: Document) -> str:
    paper = dossier.papers.get(document=document)
    answer = client.get(reverse("memo_read", args=[dossier.reference, paper.pk]))
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_the_template_holds_what_the_dossier_knows(dossier: Dossier, team: User, client: Client, name: str) -> None:
    client.force_login(team)
    text = read_file(template(client, dossier, name), name=f"nota.{name}").text
    assert "Mensen met schade moesten bij drie loketten zijn." in text
    assert "Het debat is op 20 maart 2026." in text
    assert "Het loket" in text


def test_the_template_names_no_annex_that_the_writer_may_not_see(
    dossier: Dossier, letter: Document, team: User, reader: User, client: Client
) -> None:
    Document.objects.filter(pk=letter.pk).update(marking="vertrouwelijk", title="Een geheim loket")
    writer = User.objects.create(email="eva@example.org", name="Eva", role="contributor")
    client.force_login(writer)
    assert "Een geheim loket" not in read_file(template(client, dossier), name="nota.docx").text
    client.force_login(team)
    assert "Een geheim loket" in read_file(template(client, dossier), name="nota.docx").text
    client.force_login(reader)
    assert client.get(reverse("memo_template", args=[dossier.reference, "docx"])).status_code == 403


def test_a_memo_in_the_dossier_shows_its_parts_and_what_it_lacks(
    dossier: Dossier, nota: Document, letter: Document, team: User, client: Client
) -> None:
    client.force_login(team)
    said = page_of(client, dossier, nota)
    assert "De minister besluit om 1,5 miljoen euro" in said
    assert "om hun persoonlijke levenssfeer" in said
    assert "Wie hoort dit, wanneer, en in welke woorden?" in said
    other = dossier.papers.get(document=letter)
    assert client.get(reverse("memo_read", args=[dossier.reference, other.pk])).status_code == 404


def test_a_template_that_comes_back_as_it_went_lacks_what_nobody_wrote(
    dossier: Dossier, team: User, client: Client
) -> None:
    client.force_login(team)
    back = receive(template(client, dossier), name="nota.docx", by=team, at=NOW, marking="intern").document
    add_paper(dossier, back, PaperRole.NOTA, by=team, at=NOW)
    said = page_of(client, dossier, back)
    lacking = said[said.index('<div class="note">') : said.index("Vult u het aan?")]
    assert "Geadviseerd besluit" in lacking
    assert "Communicatie" in lacking
    assert "Aanleiding" not in lacking


def test_a_memo_that_one_may_not_see_has_no_page(
    dossier: Dossier, nota: Document, reader: User, client: Client
) -> None:
    Document.objects.filter(pk=nota.pk).update(marking="vertrouwelijk")
    client.force_login(reader)
    paper = dossier.papers.get(document=nota)
    assert client.get(reverse("memo_read", args=[dossier.reference, paper.pk])).status_code == 404
