"""How GeoReport v2 says what is wrong: a list of errors, each with a number and a sentence."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.open311 import formats
from halo_desktop.central.open311.formats import Listing, Record
from halo_desktop.central.web.visiting import Shown, Visit

_SENTENCES: Final = {
    400: "The request could not be understood.",
    403: "The api_key is missing or not in force.",
    404: "There is nothing at this address.",
    413: "The request is too large.",
    429: "Too many requests; see Retry-After.",
    503: "The server is busy; see Retry-After.",
}


class Wrong(Exception):  # noqa: N818 - an answer, not a fault
    """Something in a request that the specification has an error for."""

    def __init__(self, status: int, *descriptions: str) -> None:
        """Takes the HTTP status, which is also the error's number, and what is wrong."""
        super().__init__(str(status))
        self.status = status
        self.descriptions = descriptions


def show(wrong: Wrong, form: str) -> Shown:
    """The errors as an answer."""
    records: list[Record] = [
        {"code": wrong.status, "description": text} for text in wrong.descriptions
    ]
    return formats.write(
        "errors", Listing(item="error", records=records), form, status=wrong.status
    )


def fail(problem: ServiceProblem, visit: Visit) -> Shown:
    """A problem of the server in the same form."""
    text = _SENTENCES.get(problem.status, "The server failed; the fault has been noted.")
    shown = show(Wrong(problem.status, text), form_of(visit))
    if problem.retry_after is None:
        return shown
    headers = {**shown.headers, "Retry-After": str(problem.retry_after)}
    return Shown(body=shown.body, status=shown.status, media_type=shown.media_type, headers=headers)


def form_of(visit: Visit) -> str:
    """The form that an address asks for by its ending; XML where it asks for none."""
    last = visit.path.get("number") or visit.path.get("name", "")
    return "json" if last.endswith(".json") else "xml"
