"""The loops of the demo world: put before the invented bodies, answered, put off, sent on, or met with silence.

They are played against the clock of today, so that whoever starts Leerlus finds loops at every height of the ladder.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils.timezone import localdate

from leerlus.loops.kinds import Arena, Basis, Criterion, Judgement, ReactionKind
from leerlus.loops.states import LoopState
from leerlus_site.accounts.models import Organisation
from leerlus_site.lessons.mapping import Observation
from leerlus_site.lessons.operations.identify import identify
from leerlus_site.lessons.operations.observe import observe
from leerlus_site.loops.models import Loop
from leerlus_site.loops.operations.assess import NewAssessment, assess
from leerlus_site.loops.operations.climb import climb
from leerlus_site.loops.operations.close import close
from leerlus_site.loops.operations.decide_publicity import decide_publicity
from leerlus_site.loops.operations.defer import defer
from leerlus_site.loops.operations.follow_up import follow_up
from leerlus_site.loops.operations.react import Said, approve_reaction, write_reaction
from leerlus_site.loops.operations.receive import receive
from leerlus_site.loops.operations.send import NewLoop, send
from leerlus_site.loops.queries import waiting_for_decision
from leerlus_site.register.models import Entry
from leerlus_site.work.demo_world.people import People

_BEGAN = 230
"""So many days ago the first question was put."""
_TERM = 40


@dataclass
class Answers:
    """The loops while they are played; `entries` holds the entries of the demo world by the names of its chain."""

    entries: dict[str, Entry]
    people: People
    now: datetime
    loops: dict[str, Loop] = field(default_factory=dict)

    def play(self) -> None:
        """Day by day up to today: what people do, and what the ladder asks."""
        acts: dict[int, list[Callable[[datetime], object]]] = {}
        for days_ago, act in self._acts():
            acts.setdefault(days_ago, []).append(act)
        for days_ago in range(_BEGAN, -1, -1):
            at = self.now - timedelta(days=days_ago)
            for act in acts.get(days_ago, []):
                act(at)
            climb(at=at)
            self._decide(at)

    def _acts(self) -> Iterator[tuple[int, Callable[[datetime], object]]]:
        yield _BEGAN, lambda at: self._ask("silent", "aanbeveling-5", "wenw", at)
        yield 140, lambda at: self._ask("adopted", "aanbeveling-4", "wenw", at)
        yield 120, self._adopt
        yield 110, lambda at: self._ask("effective", "audit-aanbeveling-1", "dwh", at)
        yield 85, self._work_and_be_judged
        yield 60, lambda at: self._ask("informed", "aanbeveling-7", "tweede-kamer", at)
        yield 50, lambda at: self._ask("late", "aanbeveling-6", "wenw", at)
        yield 30, lambda at: self._ask("deferred", "audit-aanbeveling-2", "dwh", at)
        yield 20, self._defer
        yield 12, self._put_lesson
        yield 9, lambda at: receive(self.loops["lesson"], by=self.people.contact, at=at)

    def _ask(self, name: str, entry: str, organisation: str, at: datetime) -> None:
        recipient = Organisation.objects.get(key=organisation)
        self.loops[name] = send(
            NewLoop(
                entry=self.entries[entry],
                addressee=recipient,
                arena=Arena.POLITICS if recipient.recipient_only else Arena.POLICY,
                basis=Basis.WRITTEN_AGREEMENT,
                basis_words="Werkafspraak van het leernetwerk over reageren op aanbevelingen",
                question="Wat doet u met deze aanbeveling, en wanneer merken mensen daar iets van?",
                agreed=localdate(at) + timedelta(days=_TERM),
            ),
            by=self.people.team,
            at=at,
        )

    def _answer(self, name: str, said: Said, at: datetime) -> None:
        reaction = write_reaction(self.loops[name], said, by=self.people.contact, at=at)
        if reaction.sent_on is None:
            approve_reaction(reaction, seen=reaction.written_at, by=self.people.approver, at=at)

    def _adopt(self, at: datetime) -> None:
        words = "Wij nemen dit over. Elk huishouden krijgt één vaste contactpersoon, met een eigen telefoonnummer."
        said = Said(kind=ReactionKind.ADOPT, words=words, actions=(self.entries["actie-5"],))
        self._answer("adopted", said, at)

    def _work_and_be_judged(self, at: datetime) -> None:
        words = "Wij zoeken de huishoudens op die geen brief kregen, en bellen wie niet reageert."
        self._answer("effective", Said(kind=ReactionKind.ADAPT, words=words), at)
        loop = self.loops["effective"]
        follow_up(loop, words="Alle huishoudens zonder brief zijn gevonden en gebeld.", by=self.people.contact, at=at)
        found = NewAssessment(
            entry=loop.entry,
            loop=loop,
            criterion=Criterion.EFFECTIVE,
            judgement=Judgement.MET,
            words="Wij belden een steekproef van tweehonderd huishoudens. Bijna iedereen kende de brief.",
            commissioned_by="het programmateam van het leernetwerk",
            about="het bereiken van huishoudens zonder brief",
            evidence="Notitie over de steekproef",
        )
        assess(found, by=self.people.assessor, at=at)
        reason = "De beoordelaar zag dat de huishoudens zijn bereikt"
        close(loop, LoopState.CLOSED_EFFECTIVE, reason=reason, by=self.people.team, at=at)

    def _defer(self, at: datetime) -> None:
        until = localdate(at) + timedelta(days=60)
        reason = "De nieuwe brief wordt eerst aan gedupeerden voorgelegd"
        defer(self.loops["deferred"], until, reason=reason, by=self.people.contact, at=at)

    def _decide(self, at: datetime) -> None:
        """As soon as the ladder allows it, the team decides that the silence on one question is public."""
        if not waiting_for_decision().filter(pk=self.loops["silent"].pk).exists():
            return
        reason = "Na drie brieven en een aankondiging kwam er niets. Huishoudens wachten op duidelijkheid."
        decide_publicity(self.loops["silent"], publish=True, reason=reason, by=self.people.team, at=at)

    def _put_lesson(self, at: datetime) -> None:
        lesson = observe(_lesson(), by=self.people.team, at=at)
        lesson = identify(lesson, by=self.people.team, at=at, reason="Besproken in het team")
        new = NewLoop(
            entry=lesson,
            addressee=Organisation.objects.get(key="dwh"),
            arena=Arena.IMPLEMENTATION,
            basis=Basis.REQUEST,
            basis_words="Verzoek van het programmateam",
            question="Herkent u deze les, en wat verandert u in uw werk?",
        )
        self.loops["lesson"] = send(new, by=self.people.team, at=at)


def _lesson() -> Observation:
    return Observation(
        title="Luister eerst, kies daarna pas een regeling",
        context="De regeling lag vast voordat iemand met huishoudens had gesproken.",
        cause="De dienst wilde snel geld kunnen uitkeren.",
        insight="Snel geld hielp niet waar iemand vooral gehoord wilde worden.",
        advice="Spreek eerst met tien huishoudens, en leg vast wat zij nodig hebben.",
        values={"outcome": ("went_wrong",), "perspective": ("affected_people",)},
        organisation=Organisation.objects.get(key="dwh"),
        marking="openbaar",
    )
