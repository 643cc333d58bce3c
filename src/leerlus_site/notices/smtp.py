"""Hand one message to the mail server, and say for certain what came of it, or that it is not certain."""

import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from enum import Enum

from django.conf import settings


class Outcome(Enum):
    """What the mail server did. UNSURE: it may or may not have the message."""

    DELIVERED = "delivered"
    LATER = "later"
    REFUSED = "refused"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Delivery:
    """The outcome, and for a person what went wrong and what to do."""

    outcome: Outcome
    problem: str = ""


@dataclass(frozen=True)
class MailServer:
    """Where mail goes out."""

    host: str
    port: int
    user: str
    password: str
    starttls: bool
    tls: bool
    timeout: float


def mail_server() -> MailServer | None:
    """The mail server of the settings, or None: then nothing goes outside."""
    if not settings.EMAIL_HOST:
        return None
    return MailServer(
        host=settings.EMAIL_HOST,
        port=settings.EMAIL_PORT,
        user=settings.EMAIL_HOST_USER,
        password=settings.EMAIL_HOST_PASSWORD,
        starttls=settings.EMAIL_USE_TLS,
        tls=settings.EMAIL_USE_SSL,
        timeout=settings.EMAIL_TIMEOUT or 20,
    )


def deliver(message: EmailMessage, server: MailServer) -> Delivery:
    """Hand the message over; everything that can go wrong with a mail server is in the answer."""
    sender, to = message["From"].addresses[0].addr_spec, message["To"].addresses[0].addr_spec
    try:
        connection = _connect(server)
    except smtplib.SMTPAuthenticationError:
        return _later("De mailserver kent deze gebruiker of dit wachtwoord niet. Kijk EMAIL_USER en EMAIL_PASSWORD na.")
    except (smtplib.SMTPNotSupportedError, ssl.SSLError):
        return _later("De beveiligde verbinding met de mailserver lukt niet. Kijk EMAIL_SECURITY en EMAIL_PORT na.")
    except (smtplib.SMTPException, OSError):
        # Refused, timed out, no such host, or a strange greeting: in each case nothing was handed over.
        return _later("De mailserver is niet bereikbaar. Kijk EMAIL_HOST en EMAIL_PORT na, of wacht tot hij terug is.")
    try:
        return _hand_over(connection, sender, to, message.as_bytes())
    finally:
        # The message is handed over or not; a server that is gone before our goodbye changes nothing about that.
        with suppress(smtplib.SMTPException, OSError):
            connection.quit()


def _connect(server: MailServer) -> smtplib.SMTP:
    secure = ssl.create_default_context()
    if server.tls:
        connection: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=server.timeout, context=secure)
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=server.timeout)
    try:
        if server.starttls:
            connection.starttls(context=secure)
        if server.user:
            connection.login(server.user, server.password)
        connection.ehlo_or_helo_if_needed()
    except BaseException:
        connection.close()
        raise
    return connection


def _hand_over(connection: smtplib.SMTP, sender: str, to: str, content: bytes) -> Delivery:
    try:
        replies = (connection.mail(sender), connection.rcpt(to))
    except (smtplib.SMTPException, OSError):
        # The connection broke before the text was offered.
        return _later("De verbinding met de mailserver viel weg voordat de brief was aangeboden.")
    for code, said in replies:
        if code >= 300:
            return _answer(code, said)
    try:
        code, said = connection.data(content)
    except smtplib.SMTPDataError as refused:
        # The server does not want to hear the text at all.
        return _answer(refused.smtp_code, refused.smtp_error)
    except (smtplib.SMTPException, OSError):
        # The text was on its way and no answer came.
        return Delivery(
            Outcome.UNSURE, "De verbinding viel weg tijdens het versturen. De brief is misschien aangekomen."
        )
    return Delivery(Outcome.DELIVERED) if code == 250 else _answer(code, said)


def _answer(code: int, said: bytes | str) -> Delivery:
    """A refusal: for now (4xx) or for good."""
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    told = f"De mailserver zegt: {code} {' '.join(words.split())[:300]}."
    if 400 <= code < 500:
        return _later(told)
    return Delivery(Outcome.REFUSED, f"{told} Kijk het e-mailadres na en probeer het opnieuw.")


def _later(problem: str) -> Delivery:
    return Delivery(Outcome.LATER, problem)
