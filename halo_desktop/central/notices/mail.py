"""E-mail by SMTP: one message, one connection, nothing in the headers but what is needed."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from typing import Final

from halo_desktop.central.notices.settings import ADDRESS, Settings
from halo_desktop.central.notices.way import Failing, Message, NoticeFailure, Taken, bounded

_PERMANENT: Final = 500
_BUSY: Final = 421
_LINE: Final = 900


class Mail:
    """A mail server of this deployment."""

    name = "email"

    def __init__(self, settings: Settings, now: Callable[[], datetime]) -> None:
        """Takes the configuration and the server's clock."""
        self._settings = settings
        self._now = now

    def send(self, message: Message) -> Taken:
        """Hands one message to the mail server. Blocking, bounded.

        Raises:
            NoticeFailure: When it was not taken.
        """
        if not ADDRESS.fullmatch(message.to):
            raise NoticeFailure(Failing.REFUSED, "address-refused")
        body = self.compose(message)
        return bounded(4 * self._settings.email.seconds, lambda: self._exchange(body, message.to))

    def compose(self, message: Message) -> EmailMessage:
        """The message as it travels; its id is the same at every attempt."""
        settings = self._settings
        domain = settings.sender.rpartition("@")[2]
        # Folded at the usual length, long links become encoded words that no client follows.
        made = EmailMessage(policy=SMTP.clone(max_line_length=_LINE))
        made["From"] = formataddr((settings.sender_name, settings.sender))
        made["To"] = message.to
        made["Subject"] = message.subject
        made["Date"] = format_datetime(self._now())
        made["Message-ID"] = f"<{message.id}@{domain}>"
        made["Auto-Submitted"] = "auto-generated"
        made["X-Auto-Response-Suppress"] = "All"
        made["Content-Language"] = "id"
        if message.stop_url:  # RFC 8058
            made["List-Unsubscribe"] = f"<{message.stop_url}>"
            made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        made.set_content(message.text)
        return made

    def _exchange(self, body: EmailMessage, to: str) -> Taken:
        try:
            with self._connected() as server:
                server.send_message(body, self._settings.sender, [to])
        except smtplib.SMTPRecipientsRefused as error:
            code = next(iter(error.recipients.values()), (_PERMANENT, b""))[0]
            raise _of_code(code, "address-refused") from error
        except smtplib.SMTPAuthenticationError as error:
            is_ours = error.smtp_code >= _PERMANENT
            kind = Failing.DENIED if is_ours else Failing.UNREACHABLE
            raise NoticeFailure(kind, "login-refused") from error
        except smtplib.SMTPSenderRefused as error:
            kind = Failing.DENIED if error.smtp_code >= _PERMANENT else Failing.UNREACHABLE
            raise NoticeFailure(kind, "sender-refused") from error
        except smtplib.SMTPDataError as error:
            raise _of_code(error.smtp_code, "refused") from error
        except smtplib.SMTPNotSupportedError as error:
            raise NoticeFailure(Failing.DENIED, "no-starttls") from error
        except ssl.SSLError as error:
            raise NoticeFailure(Failing.UNREACHABLE, "tls") from error
        except (smtplib.SMTPException, OSError) as error:
            raise NoticeFailure(Failing.UNREACHABLE, "unreachable") from error
        return Taken(is_delivered=True)

    def _connected(self) -> smtplib.SMTP:
        email = self._settings.email
        trusted = ssl.create_default_context()
        if email.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                email.host, email.port, timeout=email.seconds, context=trusted
            )
        else:
            server = smtplib.SMTP(email.host, email.port, timeout=email.seconds)
        try:
            if email.security == "starttls":
                server.starttls(context=trusted)
            if email.user:
                server.login(email.user, email.password)
        except BaseException:
            server.close()
            raise
        return server


def _of_code(code: int, refused: str) -> NoticeFailure:
    if code == _BUSY:
        return NoticeFailure(Failing.UNREACHABLE, "busy")
    if code < _PERMANENT:
        return NoticeFailure(Failing.LATER, f"smtp-{code}")
    return NoticeFailure(Failing.REFUSED, refused)
