"""Filing: the form, what comes of sending it, and the receipt with the private code."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.access.signing import Forged, new_token
from halo_desktop.central.core import Core
from halo_desktop.central.intake import codes, filing, following
from halo_desktop.central.intake.filing import Filed
from halo_desktop.central.intake.media import Unfit
from halo_desktop.central.public import filing_form, layout, wording
from halo_desktop.central.public.filing_form import EMPTY, TRAP, Typed
from halo_desktop.central.public.markup import Html, fill
from halo_desktop.central.web.visiting import Shown, Visit
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.rulebook import Rulebook

_TITLE: Final = "Buat aduan"
_PURPOSE: Final = "intake-form"
_FORM_SECONDS: Final = 7 * 24 * 3600
_RECEIPT: Final = """<div class="receipt" data-sent>
<p>{sentence}</p>
<dl><dt>Nomor aduan</dt><dd>{ticket}</dd>{code}</dl>
<p><strong>Catat keduanya sekarang</strong>, atau ambil foto layar. Kode rahasia tidak disimpan
di peladen dan tidak dapat ditanyakan lagi. Siapa pun yang memilikinya dapat membaca aduan ini.</p>
</div>
<form action="lacak" method="post"><input type="hidden" name="akses" value="{akses}">
<p><button type="submit">Lihat aduan saya</button></p></form>"""
_CODE: Final = "<dt>Kode rahasia</dt><dd>{code}</dd>"


def blank(core: Core, visit: Visit) -> Shown:
    """The empty form; its token makes a filing that is sent again one filing."""
    rulebook = _rulebook(core)
    content = filing_form.show(rulebook, _token(core, new_token(core.random(16))), EMPTY, {})
    return layout.packed(layout.page(_TITLE, content, at="file", keep=True), visit)


def send(core: Core, visit: Visit) -> Shown:
    """Takes a complaint in, or shows the form again with what is wrong."""
    typed = Typed.of(visit)
    rulebook = _rulebook(core)
    nonce = _nonce(core, typed["token"])
    if nonce is None:
        return _again(core, rulebook, typed, {"": wording.FORM_OVER}, None)
    if visit.text(TRAP):
        return _again(core, rulebook, typed, {"": "Kosongkan kolom “Jangan diisi”."}, nonce)
    errors = filing_form.check(typed, rulebook)
    if errors:
        return _again(core, rulebook, typed, errors, nonce)
    try:
        filed = filing.file(core, filing_form.filing_of(visit, typed, nonce))
    except Unfit as unfit:
        errors = {"foto": wording.UNFIT_FILES[unfit.reason]}
        return _again(core, rulebook, typed, errors, nonce)
    except Refused as refused:
        return _again(core, rulebook, typed, _refusal(refused), nonce)
    return _receipt(core, filed)


def _again(
    core: Core, rulebook: Rulebook, typed: Typed, errors: dict[str, str], nonce: str | None
) -> Shown:
    token = _token(core, nonce or new_token(core.random(16)))
    content = filing_form.show(rulebook, token, typed, errors)
    return layout.page(_TITLE, content, at="file", status=422)


def _receipt(core: Core, filed: Filed) -> Shown:
    sentence = (
        "Aduan ini sudah kami terima sebelumnya; tidak tercatat dua kali."
        if filed.is_repeat
        else "Aduan Anda sudah kami terima. Operator kabupaten akan memeriksanya."
    )
    code = fill(_CODE, code=codes.shown(filed.code)) if filed.code else Html("")
    content = fill(
        _RECEIPT,
        sentence=sentence,
        ticket=filed.ticket,
        code=code,
        akses=following.give_pass(core, filed.complaint),
    )
    return layout.page("Aduan diterima", content)


def _refusal(refused: Refused) -> dict[str, str]:
    fields = {"title": "judul", "body": "isi", "place": "tempat", "topic": "topik"}
    name = fields.get(refused.field, "")
    return {name: "Isian ini tidak dapat diterima. Tulis dengan huruf dan angka biasa."}


def _token(core: Core, nonce: str) -> str:
    return core.signer.sign(_PURPOSE, (nonce, int(core.now().timestamp())))


def _nonce(core: Core, token: str) -> str | None:
    """What a form of ours was given, unless it is too old; None when it is not ours."""
    try:
        nonce, made = core.signer.read(_PURPOSE, token)
    except Forged:
        return None
    if not isinstance(made, int) or core.now().timestamp() - made > _FORM_SECONDS:
        return None
    return str(nonce)


def _rulebook(core: Core) -> Rulebook:
    with core.database.read() as connection:
        return core.rulebook(connection)
