"""Puts the sign-in window and its presenter together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.sign_in.presenter import Door, SignInPresenter
from halo_desktop.ui.sign_in.window import SignInWindow

Session = TypeVar("Session")


def bind(
    window: SignInWindow,
    door: Door[Session],
    *,
    scope: TaskScope,
    signed_in: Callable[[Session], None],
    clock: Callable[[], datetime],
    default_server: str = "",
) -> SignInPresenter[Session]:
    """Makes the presenter of the window and connects both."""
    presenter = SignInPresenter[Session](
        window, door, signed_in=signed_in, clock=clock, default_server=default_server
    )
    if default_server:
        window.server.set_server(default_server)
    window.page_requested.connect(presenter.go)
    window.training.person_chosen.connect(lambda person: scope.start(presenter.train(person)))
    window.server.account_chosen.connect(presenter.choose)
    window.server.sign_in_requested.connect(lambda typed: scope.start(presenter.sign_in(typed)))
    window.server.unlock_requested.connect(lambda password: scope.start(presenter.unlock(password)))
    return presenter
