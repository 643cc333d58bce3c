"""Two years of clock in an invented world, day by day, with a real mail server: questions, answers and silence."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import transaction
from pytest_django import Settings

from leerlus.formats import docx
from leerlus.loops.kinds import Basis, Criterion, Judgement, PauseGround, ReactionKind
from leerlus.loops.states import LoopState
from leerlus.publication.annex import annex_paper
from leerlus.publication.exports import rendered
from leerlus.register.kinds import EntryKind
from leerlus.register.lessons import LessonState
from leerlus.register.rounds import Writing
from leerlus_site.accounts.models import Contact, Organisation, User
from leerlus_site.accounts.roles import Role
from leerlus_site.documents.operations.receive import receive
from leerlus_site.history.verify import verify
from leerlus_site.loops.models import LadderStep, Loop
from leerlus_site.loops.operations.assess import NewAssessment, assess
from leerlus_site.loops.operations.climb import climb
from leerlus_site.loops.operations.close import close
from leerlus_site.loops.operations.contest import contest
from leerlus_site.loops.operations.decide_publicity import decide_publicity
from leerlus_site.loops.operations.defer import defer
from leerlus_site.loops.operations.follow_up import follow_up
from leerlus_site.loops.operations.forward import forward
from leerlus_site.loops.operations.pause import pause
from leerlus_site.loops.operations.react import Said, approve_reaction, write_reaction
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.notices.models import Letter
from leerlus_site.notices.operations.send_due import send_due
from leerlus_site.register.annex_queries import annex_of
from leerlus_site.register.mapping import NewEntry
from leerlus_site.register.models import Cycle, Entry
from leerlus_site.register.operations.accept_annex import accept_annex
from leerlus_site.register.operations.change_state import move
from leerlus_site.register.operations.new_entry import new_entry
from leerlus_site.register.operations.rounds.close_round import close_round
from leerlus_site.register.operations.rounds.open_round import NewRound, open_round
from leerlus_site.register.operations.rounds.release_round import release_round
from leerlus_site.register.operations.rounds.submit_update import submit_update
from leerlus_site.register.operations.rounds.validate_update import validate_update
from leerlus_site.register.operations.rounds.write_update import write_update

from ..notices.mail_server import Box, mail_server
from ..register.conftest import ANNEX
from .conftest import person

pytestmark = pytest.mark.django_db(transaction=True)
FIRST, DAYS = date(2026, 1, 5), 730
Act = Callable[["World", datetime], object]


@pytest.fixture
def box(settings: Settings) -> Iterator[Box]:
    kept = Box()
    with mail_server(kept) as port:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        yield kept


class World:
    """The organisations, the people, and what lies before whom."""

    def __init__(self) -> None:
        self.orgs = {
            key: Organisation.objects.create(key=key, name=name, kind=kind, recipient_only=key == "kamer")
            for key, name, kind in (
                ("programma", "Programma Herstel", "ministerie"),
                ("dd", "Ministerie van Dijken en Dammen", "ministerie"),
                ("kust", "Kustdienst", "uitvoeringsorganisatie"),
                ("polder", "Polderbestuur", "uitvoeringsorganisatie"),
                ("bureau", "Bureau Nazien", "adviescollege"),
                ("kamer", "Kamer van Oost", "Staten-Generaal"),
            )
        }
        self.team = person("Noor", Role.PROGRAMME_TEAM, self.orgs["programma"])
        self.bob = self._contact("Bob", Role.CONTACT_PERSON, "dd", "contact")
        self.ilse = self._contact("Ilse", Role.READER, "dd", "deputy")
        self.jan = self._contact("Jan", Role.READER, "dd", "leadership")
        self.frits = self._contact("Frits", Role.APPROVER, "dd", "approver")
        self.eva = self._contact("Eva", Role.CONTACT_PERSON, "kust", "contact")
        self.piet = self._contact("Piet", Role.CONTACT_PERSON, "polder", "contact")
        self.dewi = person("Dewi", Role.ASSESSOR, self.orgs["bureau"])
        self.loops: dict[str, Loop] = {}
        self.entries: dict[str, Entry] = {}

    def _contact(self, name: str, role: Role, key: str, duty: str) -> User:
        user = person(name, role, self.orgs[key])
        Contact.objects.create(organisation=self.orgs[key], user=user, duty=duty, valid_from=FIRST)
        return user

    def ask(self, name: str, entry: str, key: str, due: date | None, at: datetime) -> None:
        if entry not in self.entries:
            kind = EntryKind.LESSON if entry.startswith("les") else EntryKind.RECOMMENDATION
            new = NewEntry(kind=kind, text=f"Dit vraagt iemand: {entry}.", detail={})
            made = new_entry(new, by=self.team, at=at)
            if kind == EntryKind.LESSON:
                with transaction.atomic():
                    made = move(made, LessonState.IDENTIFIED, by=self.team, at=at, reason="Besproken")
            self.entries[entry] = made
        asked = NewLoop(
            entry=self.entries[entry],
            addressee=self.orgs[key],
            arena="policy",  # type: ignore[arg-type]  # as the form gives it
            basis=Basis.WRITTEN_AGREEMENT if due or key == "kamer" else Basis.REQUEST,
            basis_words="Afspraak van januari 2026",
            question="Wat doet u hiermee?",
            agreed=due,
        )
        self.loops[name] = send(asked, by=self.team, at=at)

    def answer(self, name: str, by: User, words: str, at: datetime) -> None:
        loop = Loop.objects.get(pk=self.loops[name].pk)
        reaction = write_reaction(loop, Said(kind=ReactionKind.ADOPT, words=words), by=by, at=at)
        if reaction.sent_on is None:
            approve_reaction(reaction, seen=reaction.written_at, by=self.frits, at=at)

    def send_on(self, at: datetime) -> None:
        self.loops["onward"] = forward(
            self.loops["sent_on"], self.orgs["polder"], reason="De polder gaat hierover", by=self.eva, at=at
        )

    def assess(self, at: datetime) -> None:
        found = NewAssessment(
            entry=self.loops["good"].entry,
            loop=self.loops["good"],
            criterion=Criterion.EFFECTIVE,
            judgement=Judgement.MET,
            words="Wij vroegen het honderd bewoners.",
            commissioned_by="Programma Herstel",
            about="het vaste gezicht",
            evidence="Verslag van mei 2027",
        )
        assess(found, by=self.dewi, at=at)

    def round(self, at: datetime) -> None:
        paper = receive(ANNEX.encode(), name="bijlage.md", by=self.team, at=at, marking="openbaar").document
        accept_annex(paper, by=self.team, at=at)
        report = Entry.objects.get(kind="report")
        open_round(NewRound(report=report, year=2027, closes_on=date(2027, 4, 1)), by=self.team, at=at)

    def write(self, at: datetime) -> None:
        draft = Cycle.objects.get(year=2027).updates.get(action__source_number="7")
        written = write_update(draft, Writing(text="Alle loketten zijn open."), seen=draft.version, by=self.bob, at=at)
        submitted = submit_update(written, by=self.bob, at=at)
        validate_update(submitted, seen=submitted.version, by=self.frits, at=at)

    def end_round(self, at: datetime) -> None:
        closed = close_round(Cycle.objects.get(year=2027), seen_missing=1, by=self.team, at=at, reason="Het is tijd")
        release_round(closed, by=self.team, at=at, reason="De opgaven zijn nagekeken")


ACTS: dict[date, list[Act]] = {
    date(2026, 1, 12): [
        lambda w, at: w.ask("good", "advies-1", "dd", date(2026, 3, 2), at),
        lambda w, at: w.ask("contested", "advies-1", "kust", date(2026, 3, 2), at),
        lambda w, at: w.ask("silent", "advies-2", "dd", date(2026, 3, 16), at),
        lambda w, at: w.ask("sent_on", "advies-2", "kust", date(2026, 3, 16), at),
        lambda w, at: w.ask("informed", "les-1", "kamer", None, at),
        lambda w, at: w.ask("request", "les-1", "kust", None, at),
    ],
    date(2026, 2, 24): [lambda w, at: w.answer("good", w.bob, "Wij nemen dit over.", at)],
    date(2026, 2, 25): [
        lambda w, at: defer(w.loops["contested"], date(2026, 4, 15), reason="De toets loopt", by=w.eva, at=at)
    ],
    date(2026, 3, 5): [lambda w, at: w.send_on(at)],
    date(2026, 4, 14): [lambda w, at: w.answer("contested", w.eva, "Wij doen het.", at)],
    date(2026, 4, 20): [
        lambda w, at: pause(
            PauseGround.ELECTIONS, last_day=date(2026, 5, 10), reason="Verkiezingen op 6 mei", by=w.team, at=at
        )
    ],
    date(2026, 5, 20): [lambda w, at: w.answer("onward", w.piet, "De polder doet mee.", at)],
    date(2026, 6, 1): [
        lambda w, at: contest(w.loops["contested"], fact="Het loket is dicht", due=date(2026, 9, 15), by=w.team, at=at)
    ],
    date(2026, 6, 15): [
        lambda w, at: decide_publicity(
            w.loops["silent"], publish=True, reason="Na vier brieven kwam er niets", by=w.team, at=at
        )
    ],
    date(2026, 9, 20): [lambda w, at: w.answer("contested", w.eva, "Het loket is weer open.", at)],
    date(2026, 11, 2): [lambda w, at: follow_up(w.loops["good"], words="Het vaste gezicht is er.", by=w.bob, at=at)],
    date(2027, 2, 1): [
        lambda w, at: close(
            w.loops["silent"], LoopState.CLOSED_WITHOUT_EFFECT, reason="Er kwam niets", by=w.team, at=at
        )
    ],
    date(2027, 3, 1): [lambda w, at: w.round(at)],
    date(2027, 3, 20): [lambda w, at: w.write(at)],
    date(2027, 4, 2): [lambda w, at: w.end_round(at)],
    date(2027, 5, 20): [
        lambda w, at: w.assess(at),
        lambda w, at: close(
            w.loops["good"], LoopState.CLOSED_EFFECTIVE, reason="Bewoners merken het", by=w.team, at=at
        ),
    ],
}


def play(world: World) -> None:
    """Day by day: what people do, what the ladder asks, and the post."""
    for number in range(DAYS):
        day = FIRST + timedelta(days=number)
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        for act in ACTS.get(day, []):
            act(world, at)
        climb(at=at)
        send_due(at=at)


def test_two_years_end_as_they_should_and_the_history_verifies(box: Box) -> None:
    world = World()
    play(world)

    states = {name: Loop.objects.get(pk=loop.pk).state for name, loop in world.loops.items()}
    assert states == {
        "good": "closed_effective",
        "contested": "reacted",
        "silent": "closed_without_effect",
        "sent_on": "forwarded",
        "onward": "reacted",
        "informed": "sent",
        "request": "sent",
    }
    silent = LadderStep.objects.filter(loop=world.loops["silent"])
    assert [(row.step, row.on, row.letters) for row in silent] == [
        ("reminder", date(2026, 3, 2), 1),
        ("first_letter", date(2026, 3, 17), 1),
        ("second_letter", date(2026, 3, 30), 3),
        ("leadership", date(2026, 4, 13), 2),
        # Three weeks of elections do not count.
        ("decision", date(2026, 5, 18), 1),
        ("reason_asked", date(2026, 6, 1), 2),
    ]
    climbed = {(row.loop_id, row.turn, row.step) for row in LadderStep.objects.all()}
    assert len(climbed) == LadderStep.objects.count()
    assert not LadderStep.objects.filter(loop__in=[world.loops[name] for name in ("informed", "request")]).exists()

    assert set(Letter.objects.values_list("state", flat=True)) == {"sent"}
    assert len(box.got) == Letter.objects.count()
    assert len({mail["Message-ID"] for mail in box.got}) == len(box.got)
    assert all(
        {part.get_content_type() for part in mail.iter_parts()} == {"text/plain", "text/html"} for mail in box.got
    )
    assert not any("Kamer van Oost" in str(mail["To"]) for mail in box.got)
    assert verify().broken == ""


def test_the_round_of_these_two_years_is_exported_as_its_annex(box: Box) -> None:
    world = World()
    for day in (date(2027, 3, 1), date(2027, 3, 20), date(2027, 4, 2)):
        for act in ACTS[day]:
            act(world, datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    annex = annex_of(Cycle.objects.get(year=2027), today=date(2027, 4, 3))
    document = docx.read(rendered(annex_paper(annex), "docx").data)
    assert [row.number for row in annex.rows] == ["4", "7", "8"]
    assert all(words in document.text for words in ("Alle loketten zijn open.", "Geen opgave ontvangen"))
    assert verify().broken == ""
