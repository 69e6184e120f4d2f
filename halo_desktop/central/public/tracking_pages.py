"""Following a complaint by its ticket and private code, and acting on it."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.access.signing import new_token
from halo_desktop.central.core import Core
from halo_desktop.central.intake import following
from halo_desktop.central.intake.following import Act
from halo_desktop.central.intake.media import Unfit
from halo_desktop.central.public import act_forms, case_page, fields, layout, wording
from halo_desktop.central.public.markup import Html, fill
from halo_desktop.central.web.visiting import Shown, Visit
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind

_TITLE: Final = "Lacak aduan"
_FORM: Final = """{alert}
<p>Masukkan nomor aduan dan kode rahasia yang Anda terima ketika mengirim aduan.</p>
<form action="lacak" method="post" novalidate>{ticket}{code}
<p><button type="submit">Lihat aduan</button></p></form>
<p class="hint">Kode rahasia hilang? Datang atau telepon ke Dinas Kominfo SP dengan nomor aduan
Anda; petugas memeriksa identitas Anda dahulu.</p>"""
_ALERT: Final = '<div class="alert" role="alert" tabindex="-1" data-focus><p>{text}</p></div>'
_NOTE: Final = '<div class="done" role="status" tabindex="-1" data-focus><p>{text}</p></div>'
_MOST_NONCE: Final = 120


def blank(core: Core, visit: Visit) -> Shown:
    """The two fields."""
    del core
    return layout.packed(_asking("", visit, keep=True), visit)


def look(core: Core, visit: Visit) -> Shown:
    """Shows the complaint of ticket and code; anything wrong is one answer."""
    akses = visit.text("akses")
    if akses:
        complaint = following.read_pass(core, akses)
        if complaint is None:
            return _asking(wording.TIME_OVER, visit, status=403)
    else:
        complaint = following.find(core, visit.text("nomor"), visit.text("kode"))
        if complaint is None:
            return _asking(wording.NO_MATCH, visit, status=403)
    return _case(core, complaint, Html(""), {})


def act(core: Core, visit: Visit) -> Shown:
    """Does what the complainant wants and shows the complaint as it is then."""
    complaint = following.read_pass(core, visit.text("akses"))
    if complaint is None:
        return _asking(wording.TIME_OVER, visit, status=403)
    kind = next((one for one in following.OWN_ACTS if one.value == visit.text("tindakan")), None)
    nonce = visit.text("tanda")
    if kind is None or not 0 < len(nonce) <= _MOST_NONCE:
        return _case(core, complaint, _alert(wording.FAULTS[400]), {}, status=400)
    errors = _check(kind, visit)
    if not errors:
        try:
            following.act(core, complaint, _act_of(kind, nonce, visit))
        except Unfit as unfit:
            errors = {f"foto-{kind.value}": wording.UNFIT_FILES[unfit.reason]}
        except Refused as refused:
            if refused.field not in {"text", "proof", "reason", "rating"}:
                return _case(core, complaint, _alert(_refusal(refused)), {}, status=409)
            errors = {act_forms.field_of(kind): "Tulis dengan huruf dan angka biasa."}
    if errors:
        return _case(core, complaint, fields.summary(errors), errors, status=422)
    return _case(core, complaint, fill(_NOTE, text=wording.DONE[kind]), {})


def _act_of(kind: Kind, nonce: str, visit: Visit) -> Act:
    rating = visit.text("nilai")
    return Act(
        kind=kind,
        nonce=nonce,
        text=visit.text(act_forms.field_of(kind)),
        rating=int(rating) if rating in {"1", "2", "3", "4", "5"} else None,
        files=visit.files.get(f"foto-{kind.value}", ()),
    )


def _check(kind: Kind, visit: Visit) -> dict[str, str]:
    name = act_forms.field_of(kind)
    if kind is not Kind.CLOSE_SATISFIED:
        return {} if visit.text(name) else {name: "Tulis dahulu keterangan Anda."}
    rating = visit.text("nilai")
    if rating not in {"1", "2", "3", "4", "5", "kosong"}:
        return {"nilai": "Pilih nilai 1 sampai 5, atau tutup tanpa menilai."}
    if rating != "kosong" and not visit.text(name):
        return {name: "Tulis alasan penilaian Anda, satu kalimat cukup."}
    return {}


def _refusal(refused: Refused) -> str:
    if refused.code is RefusalCode.TOO_LATE:
        return "Waktunya sudah lewat. Buat aduan baru dan sebutkan nomor aduan ini."
    if refused.code is RefusalCode.LIMIT_REACHED:
        return "Aduan ini sudah cukup sering dibuka kembali. Hubungi Dinas Kominfo SP."
    return "Keadaan aduan sudah berubah, jadi ini tidak dapat dilakukan lagi. Lihat di bawah."


def _case(
    core: Core,
    complaint: ComplaintId,
    note: Html,
    errors: dict[str, str],
    *,
    status: int = 200,
) -> Shown:
    followed = following.look(core, complaint)
    akses = following.give_pass(core, complaint)
    content = case_page.show(core, followed, akses, new_token(core.random(16)), note, errors)
    return layout.page("Aduan Anda", content, at="track", status=status)


def _asking(text: str, visit: Visit, *, status: int = 200, keep: bool = False) -> Shown:
    content = fill(
        _FORM,
        alert=_alert(text) if text else Html(""),
        ticket=fields.line(
            "nomor",
            "Nomor aduan",
            visit.text("nomor")[:32],
            {},
            hint="Misalnya ASM-2026-000123",
            most=32,
            is_required=True,
        ),
        code=fields.line("kode", "Kode rahasia", "", {}, most=40, is_required=True),
    )
    return layout.page(_TITLE, content, at="track", status=status, keep=keep)


def _alert(text: str) -> Html:
    return fill(_ALERT, text=text)
