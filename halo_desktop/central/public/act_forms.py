"""The forms of a complainant: complete, object, rate, reopen, withdraw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from halo_desktop.central.public import fields, wording
from halo_desktop.central.public.fields import Errors
from halo_desktop.central.public.markup import Html, fill, join
from halo_desktop.domain.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    heading: str
    label: str
    button: str
    hint: str = ""
    takes_files: bool = False
    is_open: bool = False


_WORDS: Final = {
    Kind.COMPLETE: _Words(
        heading="Lengkapi aduan",
        label="Keterangan tambahan",
        button="Kirim keterangan",
        takes_files=True,
        is_open=True,
    ),
    Kind.OBJECT: _Words(
        heading="Saya belum puas atau ingin bertanya",
        label="Apa yang belum sesuai",
        button="Kirim keberatan",
        hint="Aduan diproses lagi oleh dinas terkait.",
        takes_files=True,
    ),
    Kind.CLOSE_SATISFIED: _Words(
        heading="Saya terima, nilai dan tutup aduan",
        label="Alasan penilaian",
        button="Kirim penilaian dan tutup",
        hint="Nilai hanya dari Anda; tidak pernah diisi sendiri oleh sistem.",
    ),
    Kind.REOPEN: _Words(
        heading="Buka kembali aduan ini",
        label="Mengapa dibuka kembali",
        button="Buka kembali",
    ),
    Kind.WITHDRAW: _Words(
        heading="Cabut aduan",
        label="Alasan mencabut",
        button="Cabut aduan ini",
        hint="Aduan yang dicabut tidak diproses lagi.",
    ),
}
_FORM: Final = """<details{is_open}><summary>{heading}</summary>
<form action="tindak" method="post" enctype="multipart/form-data" novalidate>
<input type="hidden" name="akses" value="{akses}"><input type="hidden" name="tanda" value="{nonce}">
<input type="hidden" name="tindakan" value="{kind}">
{stars}{text}{files}<p><button type="submit">{button}</button></p></form></details>"""


def show(acts: Iterable[Kind], akses: str, nonce: str, errors: Errors) -> Html:
    """A closed form for each thing that can be done now."""
    forms = [_form(kind, akses, nonce, errors) for kind in acts]
    if not forms:
        return Html("")
    return fill(
        '<h2>Yang dapat Anda lakukan</h2><div class="acts">{forms}</div>', forms=join(forms)
    )


def field_of(kind: Kind) -> str:
    """The name under which the text of a form is sent; errors are told by it."""
    return f"teks-{kind.value}"


def _form(kind: Kind, akses: str, nonce: str, errors: Errors) -> Html:
    words = _WORDS[kind]
    name = field_of(kind)
    files_name = f"foto-{kind.value}"
    mine = {name, files_name, "nilai"} if kind is Kind.CLOSE_SATISFIED else {name, files_name}
    is_open = words.is_open or not mine.isdisjoint(errors)
    return fill(
        _FORM,
        is_open=Html(" open") if is_open else Html(""),
        heading=words.heading,
        akses=akses,
        nonce=f"{nonce}-{kind.value}",
        kind=kind.value,
        stars=_stars(errors) if kind is Kind.CLOSE_SATISFIED else Html(""),
        text=fields.text(
            name,
            words.label,
            "",
            errors,
            hint=words.hint,
            rows=4,
            is_required=kind is not Kind.CLOSE_SATISFIED,
        ),
        files=fields.files(
            files_name, "Foto atau PDF", errors, hint="Paling banyak 3, masing-masing 5 MB."
        )
        if words.takes_files
        else Html(""),
        button=words.button,
    )


def _stars(errors: Errors) -> Html:
    options = [(str(star), f"{star} – {word}") for star, word in wording.RATINGS.items()]
    return fields.radios(
        "nilai",
        "Bagaimana penanganan aduan Anda?",
        [*options, ("kosong", "Tutup tanpa menilai")],
        "",
        errors,
    )
