"""A letter as a mail message."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from leerlus_site.notices.models import Letter

SENDER_NAME = "Leerlus"


def message_of(letter: Letter, *, sender: str) -> EmailMessage:
    """Plain text and HTML; the id is the letter's own, and other machines are asked not to answer."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = letter.subject
    message["From"] = Address(SENDER_NAME, addr_spec=sender)
    message["To"] = Address(letter.to.name if letter.to else "", addr_spec=letter.address)
    message["Date"] = format_datetime(letter.written_at)
    message["Message-ID"] = letter.message_id
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message["Content-Language"] = "nl"
    message.set_content(letter.text)
    message.add_alternative(letter.html, subtype="html")
    return message
