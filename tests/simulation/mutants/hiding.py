"""Deliberate bugs of secrecy: who gets to see what, and in which form."""

from __future__ import annotations

from typing import Any

import pytest

from halo_desktop.central.feeds import feed, rendering
from halo_desktop.central.storage import tables
from halo_desktop.domain import visibility
from halo_desktop.domain.visibility import Projection
from tests.simulation.mutants.mutant import Patch, mutant

BUSY = {"act": 0.35, "admin": 0.05}


@mutant("I4", weather=BUSY)
def s1_sealed_copies_with_words(patch: Patch) -> None:
    """The copies of confidential cases on units' computers carry what people wrote."""
    project = visibility.project

    def show_all(complaint: Any, projection: Projection) -> Any:
        is_sealed = projection is Projection.SEALED
        return project(complaint, Projection.UNIT if is_sealed else projection)

    patch.setattr(visibility, "project", show_all)


@mutant("I4|I9|I3", weather=BUSY)
def s2_old_copies_of_what_became_secret(patch: Patch) -> None:
    """A case that becomes confidential is not sent again in its sealed form."""
    write, scopes_of = feed.write, visibility.scopes_of

    def open_forms(complaint: Any) -> Any:
        shown = scopes_of(complaint)
        return {scope: form for scope, form in shown.items() if form is not Projection.SEALED}

    def write_open_forms(conn: Any, before: Any, after: Any, *rest: Any) -> None:
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(visibility, "scopes_of", open_forms)
            write(conn, None, after, *rest)

    patch.setattr(feed, "write", write_open_forms)


@mutant("I4", weather=BUSY, seeds=150)
def s3_titles_of_confidential_cases(patch: Patch) -> None:
    """The leaders' list shows the titles of confidential cases."""
    patch.setattr(visibility, "_HIDDEN_FROM_DISTRICT", frozenset())


@mutant("I4", weather=BUSY)
def s4_answers_to_pushes_for_everybody(patch: Patch) -> None:
    """The answer to an action brings the case in the forms of all scopes."""
    scoped_rows = rendering.scoped_rows

    def of_all_scopes(conn: Any, scopes: Any, touched: Any) -> Any:
        known = conn.execute(tables.feed.select().with_only_columns(tables.feed.c.scope).distinct())
        return scoped_rows(conn, frozenset(known.scalars()) | scopes, touched)

    patch.setattr(rendering, "scoped_rows", of_all_scopes)
