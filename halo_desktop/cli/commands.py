"""Finds the code of a command and runs it; only what it needs is loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode

Runner: TypeAlias = Callable[[Context], ExitCode]


def run(name: str, context: Context) -> ExitCode:
    """Runs a command by its name; the parser lets only known ones through."""
    return _LOADERS[name]()(context)


# Each command loads its own parts: the answer should not wait for those of the others.


def _accounts() -> Runner:
    from halo_desktop.cli import session  # only now, see above

    return session.accounts


def _act() -> Runner:
    from halo_desktop.cli import act  # only now, see above

    return act.run


def _devices() -> Runner:
    from halo_desktop.cli import devices  # only now, see above

    return devices.run


def _doctor() -> Runner:
    from halo_desktop.cli import doctor  # only now, see above

    return doctor.run


def _support() -> Runner:
    from halo_desktop.cli import support  # only now, see above

    return support.run


def _drafts() -> Runner:
    from halo_desktop.cli import drafts  # only now, see above

    return drafts.run


def _due() -> Runner:
    from halo_desktop.cli import due  # only now, see above

    return due.run


def _evidence() -> Runner:
    from halo_desktop.cli import evidence  # only now, see above

    return evidence.run


def _guard() -> Runner:
    from halo_desktop.cli import guard  # only now, see above

    return guard.run


def _lapor() -> Runner:
    from halo_desktop.cli import lapor  # only now, see above

    return lapor.run


def _economy() -> Runner:
    from halo_desktop.cli import economy  # only now, see above

    return economy.run


def _files() -> Runner:
    from halo_desktop.cli import files  # only now, see above

    return files.run


def _login() -> Runner:
    from halo_desktop.cli import session  # only now, see above

    return session.login


def _logout() -> Runner:
    from halo_desktop.cli import session  # only now, see above

    return session.logout


def _check() -> Runner:
    from halo_desktop.cli import check  # only now, see above

    return check.run


def _close_day() -> Runner:
    from halo_desktop.cli import offline_day  # only now, see above

    return offline_day.close_day


def _courier() -> Runner:
    from halo_desktop.cli import courier  # only now, see above

    return courier.run


def _ready() -> Runner:
    from halo_desktop.cli import offline_day  # only now, see above

    return offline_day.ready


def _update() -> Runner:
    from halo_desktop.cli import update  # only now, see above

    return update.run


def _waiting() -> Runner:
    from halo_desktop.cli import waiting  # only now, see above

    return waiting.run


def _outbox() -> Runner:
    from halo_desktop.cli import outbox  # only now, see above

    return outbox.run


def _queue() -> Runner:
    from halo_desktop.cli import queue  # only now, see above

    return queue.run


def _search() -> Runner:
    from halo_desktop.cli import search  # only now, see above

    return search.run


def _show() -> Runner:
    from halo_desktop.cli import show  # only now, see above

    return show.run


def _self_test() -> Runner:
    from halo_desktop.cli import self_test  # only now, see above

    return self_test.run


def _stats() -> Runner:
    from halo_desktop.cli import stats  # only now, see above

    return stats.run


def _export() -> Runner:
    from halo_desktop.cli import export  # only now, see above

    return export.run


def _status() -> Runner:
    from halo_desktop.cli import status  # only now, see above

    return status.run


def _sync() -> Runner:
    from halo_desktop.cli import sync  # only now, see above

    return sync.run


_LOADERS: Final[Mapping[str, Callable[[], Runner]]] = {
    "accounts": _accounts,
    "act": _act,
    "check": _check,
    "close-day": _close_day,
    "courier": _courier,
    "devices": _devices,
    "economy": _economy,
    "lapor": _lapor,
    "doctor": _doctor,
    "support": _support,
    "drafts": _drafts,
    "due": _due,
    "evidence": _evidence,
    "guard": _guard,
    "files": _files,
    "login": _login,
    "logout": _logout,
    "outbox": _outbox,
    "queue": _queue,
    "ready": _ready,
    "search": _search,
    "show": _show,
    "export": _export,
    "self-test": _self_test,
    "stats": _stats,
    "status": _status,
    "sync": _sync,
    "update": _update,
    "waiting": _waiting,
}
