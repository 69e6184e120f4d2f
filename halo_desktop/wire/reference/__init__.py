"""Turns the reference files (``resources/seed``) into a rulebook, strictly.

Pure: the callers read the bytes. The server seeds itself from these files, and the
console answers questions about due dates with them before it ever met a server.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from halo_desktop.domain.reply_templates import PLACEHOLDERS
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire.reference.accounts import Account, read_accounts
from halo_desktop.wire.reference.documents import (
    read_calendar,
    read_options,
    read_policies,
    read_templates,
)
from halo_desktop.wire.reference.faults import ReferenceFault
from halo_desktop.wire.reference.tables import (
    read_lapor_statuses,
    read_places,
    read_topics,
    read_units,
)

__all__ = [
    "FILES",
    "PLACEHOLDERS",
    "Account",
    "ReferenceFault",
    "parse_rulebook",
    "read_accounts",
    "read_calendar",
]

FILES = (
    "calendar.json",
    "lapor_statuses.csv",
    "options.json",
    "places.csv",
    "policies.json",
    "templates.json",
    "topics.csv",
    "units.csv",
)


def parse_rulebook(files: Mapping[str, bytes]) -> Rulebook:
    """Builds the rulebook from the bytes of all files; its version is their content.

    Raises:
        ReferenceFault: names the file, the line and what is wrong, in Indonesian.
    """
    for name in FILES:
        if name not in files:
            raise ReferenceFault(name, None, "berkas tidak ada.")
    units = read_units(files["units.csv"])
    topics = read_topics(files["topics.csv"], units)
    return Rulebook(
        version=_version(files),
        calendar=read_calendar(files["calendar.json"]),
        policies=read_policies(files["policies.json"]),
        units=units,
        topics=topics,
        places=read_places(files["places.csv"]),
        lapor_statuses=read_lapor_statuses(files["lapor_statuses.csv"]),
        templates=read_templates(files["templates.json"], topics),
        options=read_options(files["options.json"]),
    )


def _version(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in FILES:
        digest.update(hashlib.sha256(files[name]).digest())
    return digest.hexdigest()[:12]
