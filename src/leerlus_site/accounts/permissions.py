"""The check at the door of every operation."""

from django.core.exceptions import PermissionDenied

from leerlus_site.accounts.labels import ROLE_LABELS
from leerlus_site.accounts.models import User
from leerlus_site.accounts.roles import PERMISSIONS, Act, Role, may

ACT_LABELS: dict[Act, str] = {
    Act.READ: "de werkplek lezen",
    Act.SAVE_FILTER: "keuzes bewaren",
    Act.ADD_DOCUMENT: "documenten toevoegen",
    Act.PROPOSE: "een voorstel doen",
    Act.REVIEW: "gevonden passages beoordelen",
    Act.ACCEPT_ANNEX: "een hele bijlage in één keer overnemen",
    Act.KEEP_AGENDA: "de werkagenda bijhouden",
    Act.VOTE_AGENDA: "punten verdelen op de werkagenda",
    Act.KEEP_DOSSIER: "een besluitdossier bijhouden",
    Act.APPROVE_DOSSIER: "akkoord geven op een besluitdossier",
    Act.REDACT: "een document lakken",
    Act.APPROVE_REDACTION: "lakwerk goedkeuren",
    Act.EDIT_ENTRY: "het register bijwerken",
    Act.RELEASE: "iets openbaar maken",
    Act.PROPOSE_ERASURE: "voorstellen om iets te wissen",
    Act.CONFIRM_ERASURE: "besluiten om iets te wissen",
    Act.ANSWER_MESSAGE: "berichten van buiten beantwoorden",
    Act.HANDLE_LETTERS: "de uitgaande post nazien",
    Act.COMMENT: "meepraten",
    Act.WRITE_UPDATE: "een stand van zaken schrijven",
    Act.VALIDATE_UPDATE: "een stand van zaken goedkeuren",
    Act.OPEN_ROUND: "een rapportageronde openen",
    Act.RELEASE_ROUND: "een rapportageronde vrijgeven",
    Act.SEND_LOOP: "iets voorleggen aan een organisatie",
    Act.ANSWER_LOOP: "antwoorden op wat is voorgelegd",
    Act.APPROVE_REACTION: "een reactie goedkeuren",
    Act.CONTEST_REACTION: "een reactie betwisten",
    Act.CLOSE_LOOP: "een terugkoppeling afsluiten of heropenen",
    Act.PAUSE_LADDER: "het herinneren stilzetten of hervatten",
    Act.DECIDE_PUBLICITY: "besluiten of openbaar wordt dat er geen reactie is",
    Act.ADD_STANDPOINT: "een standpunt vastleggen",
    Act.ASSESS: "onafhankelijk beoordelen",
    Act.OBSERVE: "een les schrijven",
    Act.KEEP_LESSONS: "lessen vaststellen, samenvoegen en borgen",
    Act.DESCRIBE_BOTTLENECK: "een systeemknelpunt beschrijven",
    Act.PREPARE: "een startpakket maken en invullen",
    Act.SIGN_PACK: "een startpakket ondertekenen",
    Act.RECORD_TRAJECTORY: "hersteltrajecten bijwerken",
    Act.SET_ABSENCE: "een afwezigheid met vervanger vastleggen",
    Act.HAND_OVER: "functies overdragen",
    Act.MANAGE_ORGANISATIONS: "contactpersonen van organisaties beheren",
    Act.MANAGE_USERS: "gebruikers beheren",
}


def check(user: User, act: Act) -> None:
    """Raise PermissionDenied, with a sentence that says who can, unless the user's role allows the act."""
    if not user.is_active:
        raise PermissionDenied("Uw account is niet meer actief. Vraag de beheerder om hulp.")
    if may(user.role, act):
        return
    able = " of ".join(ROLE_LABELS[role] for role in Role if act in PERMISSIONS[role])
    raise PermissionDenied(
        f"U bent ingelogd als {ROLE_LABELS[Role(user.role)]}. Daarmee kunt u dit niet doen: {ACT_LABELS[act]}. "
        f"Dat kan wel iemand met de rol {able}."
    )
