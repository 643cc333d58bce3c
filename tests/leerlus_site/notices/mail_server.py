"""A real mail server on this computer, which keeps what it gets and can be told to refuse or to break off."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass
class Box:
    """What came in, and what the server says or does at each step."""

    got: list[EmailMessage] = field(default_factory=list)
    mail_reply: str = "250 OK"
    rcpt_reply: str = "250 OK"
    data_reply: str = "250 OK"
    at_mail: Callable[[], None] = lambda: None
    after_data: Callable[[], None] = lambda: None

    async def handle_MAIL(  # noqa: N802 - the name and shape that aiosmtpd calls
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.at_mail()
        envelope.mail_from = address
        return self.mail_reply

    async def handle_RCPT(  # noqa: N802 - as above
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.rcpt_reply.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt_reply

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        if self.data_reply.startswith("250"):
            self.got.append(message_from_bytes(bytes(envelope.content or b""), policy=default))  # type: ignore[arg-type]
        self.after_data()
        return self.data_reply


class OnAnyPort(Controller):
    """On a port that is free: known once the server listens."""

    def _trigger_server(self) -> None:
        assert self.server is not None
        self.port = int(self.server.sockets[0].getsockname()[1])
        super()._trigger_server()


@contextmanager
def mail_server(box: Box) -> Iterator[int]:
    """The server as long as it is needed; its port."""
    controller = OnAnyPort(box, hostname="127.0.0.1", port=0)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()
