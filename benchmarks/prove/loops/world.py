"""Entries by the thousand, put straight into the tables: reports of 500 actions, five rounds, loops, one owner each."""

from dataclasses import dataclass

from django.apps import apps
from django.db import connection
from django.test import Client

from leerlus_site.accounts.roles import Role

_A_REPORT = 500
_FILL = (
    # Each statement gets the number of reports; there are as many organisations in a small register as in a large one.
    """INSERT INTO accounts_organisation (key, name, short_name, other_names, kind, tooi, recipient_only)
       SELECT 'org-' || o, 'Ministerie ' || o, 'M' || o, '[]', 'ministerie', '', false
       FROM generate_series(1, greatest(200, %s)) o""",
    """INSERT INTO register_entry
         (id, kind, state, reference, source_number, title, text, organisation_id, created_at)
       SELECT 10000 + o.id, 'recommendation', 'received', 'AAN-2020-' || o.id, '', 'Luister', '', o.id, now()
       FROM accounts_organisation o WHERE %s > 0""",
    """INSERT INTO register_recommendationdetail (entry_id, kind, adviser, addressee)
       SELECT 10000 + o.id, 'recommendation', '', '' FROM accounts_organisation o WHERE %s > 0""",
    """INSERT INTO register_entry (id, kind, state, reference, source_number, title, text, created_at)
       SELECT 1000 + r, 'report', 'received', 'RAP-2020-' || lpad(r::text, 4, '0'), '', 'Rapport ' || r, '', now()
       FROM generate_series(1, %s) r""",
    """INSERT INTO register_reportdetail (entry_id, kind, adviser)
       SELECT 1000 + r, 'report', '' FROM generate_series(1, %s) r""",
    """INSERT INTO register_entry
         (id, kind, state, reference, source_number, title, text, organisation_id, created_at)
       SELECT 100000 + r * 500 + a, 'action', 'running', 'MAA-2020-' || lpad((r * 500 + a)::text, 7, '0'), a::text,
         'Maatregel ' || a || ' van rapport ' || r, 'Maatregel ' || a || ' van rapport ' || r, o.id, now()
       FROM generate_series(1, %s) r JOIN accounts_organisation o ON o.key = 'org-' || r, generate_series(1, 500) a""",
    """INSERT INTO register_actiondetail (entry_id, kind, report_id, themes)
       SELECT 100000 + r * 500 + a, 'action', 1000 + r, '[]'
       FROM generate_series(1, %s) r, generate_series(1, 500) a""",
    """INSERT INTO register_cycle (id, report_id, chapter, year, opens_on, closes_on, closed, released_at)
       SELECT 1000 + r * 5 + y, 1000 + r, '', 2021 + y, current_date - 30,
         current_date + 30, y < 4, CASE WHEN y < 4 THEN now() END
       FROM generate_series(1, %s) r, generate_series(0, 4) y""",
    """INSERT INTO register_progressupdate
         (action_id, cycle_id, text, reason, work, returned, asked, version, status, update_class, state, position, at)
       SELECT 100000 + r * 500 + a, 1000 + r * 5 + y,
         CASE WHEN y < 4 THEN repeat('Het werk loopt door en de bewoners zijn gehoord. ', 4) ELSE '' END,
         '', '', '', true, 1, 'running', 'substantive', CASE WHEN y < 4 THEN 'published' ELSE 'draft' END, a, now()
       FROM generate_series(1, %s) r, generate_series(1, 500) a, generate_series(0, 4) y""",
    """INSERT INTO loops_loop
         (reference, entry_id, addressee_id, arena, basis, basis_words, term, state, turn, question, sent_on,
          original_due, due)
       SELECT 'TER-2020-' || lpad((r * 25 + a)::text, 6, '0'), 100000 + r * 500 + a * 20, o.id, 'policy', 'request',
         'Verzoek', '', 'sent', 1, 'Wat doet u hiermee?', current_date - 90, current_date - 10, current_date - 10
       FROM generate_series(1, %s) r JOIN accounts_organisation o ON o.key = 'org-' || r, generate_series(1, 25) a""",
)


@dataclass(frozen=True)
class World:
    """One report with its open round and its owner, and a browser for each of those who ask."""

    report: str
    cycle: int
    organisation: str
    clients: dict[str, Client]


def fill(entries: int) -> World:
    """So many entries; the report in the middle is looked at."""
    reports = entries // _A_REPORT
    with connection.cursor() as cursor:
        for statement in _FILL:
            cursor.execute(statement, [reports])
        cursor.execute("ANALYZE")
    middle = (reports + 1) // 2
    owner = f"org-{middle}"
    return World(
        report=f"RAP-2020-{middle:04d}",
        cycle=1000 + middle * 5 + 4,
        organisation=owner,
        clients={
            "team": _client("team@example.org", Role.PROGRAMME_TEAM),
            "writer": _client("schrijver@example.org", Role.CONTACT_PERSON, owner),
        },
    )


def _client(email: str, role: Role, organisation: str | None = None) -> Client:
    """The browser of a new user; models are asked for by name, since this module is read before Django is set up."""
    owners = apps.get_model("accounts", "Organisation")._default_manager
    users = apps.get_model("accounts", "User")._default_manager
    owner = owners.get(key=organisation) if organisation else None
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(users.create(email=email, name=email.split("@")[0], role=role, organisation=owner))
    return client
