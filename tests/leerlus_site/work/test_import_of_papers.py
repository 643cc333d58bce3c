"""The real papers beside the project, where they are: from files to a register."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django import Settings

from leerlus_site.documents.models import Document
from leerlus_site.history.verify import verify
from leerlus_site.register.models import Entry, ProgressUpdate

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="de stukken liggen niet naast deze map"),
]


def run() -> str:
    out = StringIO()
    call_command("import_documents", str(SEEDS), "--accept", stdout=out, stderr=StringIO())
    return out.getvalue()


def test_an_annex_becomes_its_actions_and_a_second_run_changes_nothing(tmp_path: Path, settings: Settings) -> None:
    settings.FILES_ROOT = tmp_path
    call_command("load_organisations", stdout=StringIO())
    assert "5 nieuw, 0 gewijzigd, 0 ongewijzigd, 0 mislukt" in run()
    assert Entry.objects.filter(kind="action").count() == 39
    assert ProgressUpdate.objects.filter(update_class="no_news").count() == 15
    assert Document.objects.get(genre="voortgangsbijlage").organisation is not None
    assert "0 nieuw, 0 gewijzigd, 5 ongewijzigd, 0 mislukt\n0 wijzigingen\n" in run()
    assert verify().broken == ""
