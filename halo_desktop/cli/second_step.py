"""The second step of ``login``: asks for a code, or sets the second factor up at a terminal.

Secret and recovery codes are shown once, on the terminal alone: never in an answer that a
script might keep.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

from halo_desktop.cli.context import Context
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.signin import SignIn, TotpEnrolment
from halo_desktop.sync.errors import CallFailed
from halo_desktop.wire.codes import ProblemCode

_CODE: Final = "Kode 2 langkah: "
_TRIES: Final = 3
_GROUP: Final = 4
# Two rows of the picture in one line of text; light is drawn, so that a dark terminal fits.
_HALVES: Final = {
    (False, False): "█",
    (False, True): "▀",
    (True, False): "▄",
    (True, True): " ",
}


def is_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


async def go_on(
    context: Context, signin: SignIn, address: str, user: str, password: str, failed: CallFailed
) -> Desk:
    """Signs in with what the server found missing.

    Raises:
        CallFailed: when nobody can be asked, or the answer was wrong.
    """
    code = failed.failure.code
    can_ask = is_terminal() and not (context.options.password_stdin or context.options.totp)
    if can_ask and code == ProblemCode.TOTP_REQUIRED:
        return await signin.sign_in(address, user, password, _ask(context, failed))
    if can_ask and code == ProblemCode.TOTP_ENROLMENT:
        made = await signin.enrol_totp(address, user, password)
        _show(context, made)
        return await _first_code(context, signin, address, user, password)
    raise failed


def drawn(qr: Sequence[Sequence[bool]]) -> str:
    """A QR code as text; its quiet border is part of the picture."""
    rows = [list(row) for row in qr]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    lines = zip(rows[::2], rows[1::2], strict=True)
    return "\n".join(
        "".join(_HALVES[upper, lower] for upper, lower in zip(top, bottom, strict=True))
        for top, bottom in lines
    )


def _show(context: Context, made: TotpEnrolment) -> None:
    note = context.output.note
    note("Peran Anda memerlukan kode 2 langkah. Pindai dengan aplikasi autentikator:")
    note(drawn(made.qr))
    groups = range(0, len(made.secret), _GROUP)
    note("atau ketik rahasianya: " + " ".join(made.secret[at : at + _GROUP] for at in groups))
    note("Catat kode cadangan ini di tempat aman; masing-masing berlaku sekali:")
    for number, code in enumerate(made.recovery_codes, start=1):
        note(f"  {number:2}. {code}")
    note("Kode ini tidak ditampilkan lagi.")


async def _first_code(
    context: Context, signin: SignIn, address: str, user: str, password: str
) -> Desk:
    """A mistyped first code may be typed again; the secret stays the same."""
    for left in range(_TRIES - 1, -1, -1):
        context.output.prompt("Kode pertama dari aplikasi: ")
        code = sys.stdin.readline().strip()
        try:
            return await signin.sign_in(address, user, password, code)
        except CallFailed as failed:
            if failed.failure.code != ProblemCode.WRONG_CREDENTIALS or not left:
                raise
            context.output.note("Kode itu tidak cocok. Tunggu kode berikutnya, lalu ketik lagi.")
    raise AssertionError("every try ends in a desk or a reason")


def _ask(context: Context, failed: CallFailed) -> str:
    context.output.prompt(_CODE)
    code = sys.stdin.readline().strip()
    if not code:
        raise failed
    return code
