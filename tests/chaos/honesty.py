"""Watches what a console shows, and says when it is not true."""

from __future__ import annotations

from dataclasses import dataclass, field

from halo_desktop.central.storage.database import Database
from halo_desktop.desk.events import Event, SyncChanged
from halo_desktop.sync.doctor import Finding, Step, Verdict
from halo_desktop.sync.state import SyncState
from tests.support import exactly_once
from tests.support.weather import Trouble

# What the banner's reason may be while a trouble befalls everything.
REASONS = {
    Trouble.DOWN: {"no-connection"},
    Trouble.RESET_ASKING: {"no-connection", "broken-answer"},
    Trouble.RESET_ANSWERING: {"no-connection", "broken-answer"},
    Trouble.ANSWER_LOST: {"no-connection", "broken-answer"},
    Trouble.CUT_IN_HEADER: {"no-connection", "broken-answer"},
    Trouble.CUT_IN_BODY: {"no-connection", "broken-answer"},
    Trouble.CUT_PACKING: {"broken-answer"},
    Trouble.ALTERED: {"broken-answer"},
    Trouble.HALF_OPEN: {"deadline"},
    Trouble.HEADER_DRIPS: {"deadline"},
    Trouble.BODY_DRIPS: {"deadline"},
    Trouble.PORTAL_PAGE: {"portal"},
    Trouble.PORTAL_REDIRECT: {"portal"},
    Trouble.PORTAL_511: {"portal"},
    Trouble.PROXY_SIGN_IN: {"proxy"},
    Trouble.PROXY_FORBIDS: {"proxy"},
    Trouble.BAD_GATEWAY: {"broken-answer"},
    Trouble.GATEWAY_TIMEOUT: {"broken-answer"},
    Trouble.EMPTY_SUCCESS: {"broken-answer"},
    Trouble.CERTIFICATE_DATE: {"tls-clock"},
    Trouble.CERTIFICATE_UNKNOWN: {"tls"},
}
# What the doctor says more exactly than the banner.
FINDINGS = {
    Trouble.BAD_GATEWAY: {"gateway"},
    Trouble.GATEWAY_TIMEOUT: {"gateway"},
}
# The link that the connection doctor has to name.
LINKS = {
    "portal": Step.PORTAL,
    "proxy": Step.PROXY,
    "tls": Step.SECURITY,
    "tls-clock": Step.CLOCK,
    "deadline": Step.SERVER,
    "broken-answer": Step.SERVER,
}


@dataclass(kw_only=True)
class Witness:
    """Remembers what one person did, and checks each word of the status bar against it."""

    name: str
    database: Database
    performed: list[str] = field(default_factory=list)
    untrue: list[str] = field(default_factory=list)
    words: int = 0

    def hear(self, event: Event) -> None:
        """Takes in what the desk tells its screens."""
        if isinstance(event, SyncChanged):
            self.words += 1
            self._check(event.state)

    def _check(self, state: SyncState) -> None:
        if not state.is_all_sent:
            return
        # Whatever was done before this word was spoken has to be on the server.
        arrived = {
            *exactly_once.counts(self.database),
            *exactly_once.refused(self.database),
            *exactly_once.idle(self.database),
        }
        for name in self.performed:
            if name not in arrived:
                self.untrue.append(f"{self.name}: all sent, but not {name}")


def is_honest_about(trouble: Trouble, state: SyncState) -> bool:
    """Whether the banner says what is the matter."""
    return not state.is_connected and state.last_error_code in REASONS[trouble]


def names_the_link(trouble: Trouble, findings: tuple[Finding, ...]) -> bool:
    """Whether the doctor finds the broken link."""
    broken = [finding for finding in findings if finding.verdict is Verdict.BROKEN]
    if trouble is Trouble.DOWN:
        return bool(broken)
    return any(
        finding.code in FINDINGS.get(trouble, REASONS[trouble])
        and finding.step is LINKS.get(finding.code, finding.step)
        for finding in broken
    )
