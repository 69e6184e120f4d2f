"""The form on which a complaint is filed, and what is wrong with what was typed into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from halo_desktop.central.intake import reference
from halo_desktop.central.intake.filing import MOST_BODY, MOST_TITLE, Filing
from halo_desktop.central.public import fields
from halo_desktop.central.public.fields import Errors
from halo_desktop.central.public.markup import Html, fill
from halo_desktop.central.web.visiting import Visit
from halo_desktop.domain.ids import PlaceCode, TopicCode
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Channel, Classification

NAMED, ANONYMOUS = "nama", "anonim"
TRAP: Final = "situs"  # people do not see it; programs that fill in everything do
_PARTS: Final = [
    "token",
    "judul",
    "isi",
    "topik",
    "jenis",
    "tempat",
    "lokasi",
    "lat",
    "long",
    "siapa",
    "rahasia",
    "nama",
    "hp",
    "surel",
    "kabari",
    "umum",
]
_KINDS: Final = (
    ("complaint", "Pengaduan"),
    ("aspiration", "Aspirasi atau usulan"),
    ("information_request", "Permintaan informasi"),
)
_WHO: Final = (
    (NAMED, "Dengan nama. Hanya petugas berwenang yang dapat melihatnya."),
    (ANONYMOUS, "Anonim. Tanpa nama dan kontak; kabar hanya lewat nomor aduan dan kode."),
)
_FORM: Final = """{summary}
<p>Ceritakan masalah layanan publik di Polewali Mandar. Anda mendapat nomor aduan dan kode rahasia
untuk melihat tanggapannya.</p>
<form action="buat" method="post" enctype="multipart/form-data" data-draft novalidate>
<input type="hidden" name="token" value="{token}">
<input type="hidden" name="lat" value="{lat}"><input type="hidden" name="long" value="{long}">
<h2>Aduan Anda</h2>
{judul}{isi}{jenis}{topik}
<h2>Tempat kejadian</h2>
{tempat}{lokasi}
<p data-position hidden><button type="button" class="second">Sertakan posisi saya sekarang</button>
<span role="status"></span></p>
<h2>Foto</h2>
{foto}
<h2>Tentang Anda</h2>
{siapa}
<div class="field">{rahasia}</div>
<div data-identity>{nama}{hp}{surel}
<div class="field">{kabari}</div></div>
<div class="field">{umum}</div>
<div class="trap"><label for="situs">Jangan diisi</label>
<input id="situs" name="situs" type="text" tabindex="-1" autocomplete="off"></div>
<p><button type="submit">Kirim aduan</button></p>
<p role="status" class="hint" data-status></p>
</form>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What somebody has typed so far."""

    values: Mapping[str, str]

    @classmethod
    def of(cls, visit: Visit) -> Typed:
        """Reads a form that was sent."""
        return cls(values={name: visit.text(name) for name in _PARTS})

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")

    def has(self, name: str) -> bool:
        """Whether a box is ticked."""
        return bool(self[name])


EMPTY: Final = Typed(values={"siapa": NAMED, "jenis": "complaint"})


def show(rulebook: Rulebook, token: str, typed: Typed, errors: Errors) -> Html:
    """The form, with what was typed and what is wrong."""
    return fill(
        _FORM,
        summary=fields.summary(errors),
        token=token,
        lat=typed["lat"],
        long=typed["long"],
        **_about_matter(rulebook, typed, errors),
        **_about_place(rulebook, typed, errors),
        **_about_person(typed, errors),
    )


def _about_matter(rulebook: Rulebook, typed: Typed, errors: Errors) -> dict[str, Html]:
    return {
        "judul": fields.line(
            "judul",
            "Pokok aduan",
            typed["judul"],
            errors,
            hint="Satu kalimat, misalnya: Jalan berlubang di depan Pasar Wonomulyo",
            most=MOST_TITLE,
            is_required=True,
        ),
        "isi": fields.text(
            "isi",
            "Ceritanya",
            typed["isi"],
            errors,
            hint="Apa yang terjadi, sejak kapan, dan apa harapan Anda. Jangan menulis NIK.",
            most=MOST_BODY,
            is_required=True,
        ),
        "jenis": fields.choice("jenis", "Jenis laporan", [("", _KINDS)], typed["jenis"], errors),
        "topik": fields.choice("topik", "Tentang apa", _topics(rulebook), typed["topik"], errors),
    }


def _about_place(rulebook: Rulebook, typed: Typed, errors: Errors) -> dict[str, Html]:
    return {
        "tempat": fields.choice(
            "tempat",
            "Kecamatan dan desa/kelurahan",
            _places(rulebook),
            typed["tempat"],
            errors,
            is_required=True,
        ),
        "lokasi": fields.line(
            "lokasi",
            "Patokan atau alamat",
            typed["lokasi"],
            errors,
            hint="Misalnya: 200 meter sebelum jembatan, dekat masjid",
            most=300,
        ),
        "foto": fields.files(
            "foto",
            "Foto atau PDF",
            errors,
            hint="Paling banyak 3, masing-masing paling besar 5 MB. Foto diperkecil dahulu di "
            "ponsel bila bisa.",
        ),
    }


def _about_person(typed: Typed, errors: Errors) -> dict[str, Html]:
    return {
        "siapa": fields.radios("siapa", "Bagaimana Anda melapor?", _WHO, typed["siapa"], errors),
        "rahasia": fields.tick(
            "rahasia",
            "Rahasiakan aduan ini. Isinya dilindungi, tidak ada ringkasan yang dapat dibaca umum.",
            is_on=typed.has("rahasia"),
        ),
        "nama": fields.line("nama", "Nama", typed["nama"], errors, complete="name", most=120),
        "hp": fields.line(
            "hp", "Nomor HP", typed["hp"], errors, kind="tel", complete="tel", most=40
        ),
        "surel": fields.line(
            "surel",
            "Alamat surel (email)",
            typed["surel"],
            errors,
            hint="Nomor HP atau surel; salah satu cukup.",
            kind="email",
            complete="email",
        ),
        "kabari": fields.tick(
            "kabari",
            "Kabari saya bila ada perkembangan (isi aduan tidak ikut dikirim).",
            is_on=typed.has("kabari"),
        ),
        "umum": fields.tick(
            "umum",
            "Ringkasan aduan ini, tanpa identitas saya, boleh dibaca umum.",
            is_on=typed.has("umum"),
        ),
    }


def _topics(rulebook: Rulebook) -> list[tuple[str, list[tuple[str, str]]]]:
    groups: dict[str, list[tuple[str, str]]] = {"": [("", "Belum tahu; pilihkan untuk saya")]}
    for topic, group in reference.topics(rulebook):
        groups.setdefault(group.name if group else "Lainnya", []).append((topic.code, topic.name))
    return list(groups.items())


def _places(rulebook: Rulebook) -> list[tuple[str, list[tuple[str, str]]]]:
    found: list[tuple[str, list[tuple[str, str]]]] = [("", [("", "Pilih tempat")])]
    for above, below in reference.places(rulebook):
        whole = (above.code, f"Kec. {above.name} (desa tidak tahu)")
        rest = [(one.code, f"{one.name}, {above.name}") for one in below]
        found.append((f"Kecamatan {above.name}", [whole, *rest]))
    return found


def check(typed: Typed, rulebook: Rulebook) -> dict[str, str]:
    """What has to be put right before it can be taken, by field."""
    errors = _check_texts(typed) | _check_choices(typed, rulebook)
    return errors | _check_person(typed) if typed["siapa"] == NAMED else errors


def _check_texts(typed: Typed) -> dict[str, str]:
    errors: dict[str, str] = {}
    if not typed["judul"]:
        errors["judul"] = "Tulis pokok aduan dalam satu kalimat."
    elif len(typed["judul"]) > MOST_TITLE:
        errors["judul"] = f"Pokok aduan paling panjang {MOST_TITLE} huruf."
    if not typed["isi"]:
        errors["isi"] = "Ceritakan apa yang terjadi."
    elif len(typed["isi"]) > MOST_BODY:
        errors["isi"] = f"Cerita paling panjang {MOST_BODY} huruf."
    return errors


def _check_choices(typed: Typed, rulebook: Rulebook) -> dict[str, str]:
    errors: dict[str, str] = {}
    if typed["jenis"] not in {key for key, _ in _KINDS}:
        errors["jenis"] = "Pilih jenis laporan dari daftar."
    if typed["topik"] and rulebook.topic(TopicCode(typed["topik"])) is None:
        errors["topik"] = "Pilih topik dari daftar."
    if rulebook.place(PlaceCode(typed["tempat"])) is None:
        errors["tempat"] = "Pilih kecamatan atau desa tempat kejadian."
    if typed["siapa"] not in {NAMED, ANONYMOUS}:
        errors["siapa"] = "Pilih melapor dengan nama atau anonim."
    return errors


def _check_person(typed: Typed) -> dict[str, str]:
    errors = {}
    if not typed["nama"]:
        errors["nama"] = "Tulis nama Anda, atau pilih melapor anonim."
    digits = sum(character.isdigit() for character in typed["hp"])
    if typed["hp"] and not 8 <= digits <= 15:
        errors["hp"] = "Nomor HP terdiri dari 8 sampai 15 angka."
    if typed["surel"] and not _is_email(typed["surel"]):
        errors["surel"] = "Alamat surel itu tidak lengkap, misalnya nama@contoh.id."
    if not typed["hp"] and not typed["surel"]:
        errors["hp"] = "Tulis nomor HP atau surel supaya dapat dihubungi."
    return errors


def _is_email(text: str) -> bool:
    name, _, domain = text.partition("@")
    return bool(name) and "." in domain.strip(".") and text.isprintable() and " " not in text


def filing_of(visit: Visit, typed: Typed, nonce: str) -> Filing:
    """What is filed, from a form that was checked."""
    is_named = typed["siapa"] == NAMED
    identity = (
        Identity(name=typed["nama"][:120], phone=typed["hp"][:40], email=typed["surel"][:200])
        if is_named
        else None
    )
    lat, long = _position(typed)
    wants = is_named and typed.has("kabari")
    return Filing(
        nonce=nonce,
        channel=Channel.WEB,
        title=" ".join(typed["judul"].split()),
        body=typed["isi"],
        place=PlaceCode(typed["tempat"]),
        identity=identity,
        is_confidential=typed.has("rahasia"),
        is_public=typed.has("umum") and not typed.has("rahasia"),
        classification=Classification(typed["jenis"]),
        topic=TopicCode(typed["topik"]) if typed["topik"] else None,
        location_text=typed["lokasi"][:300],
        lat=lat,
        long=long,
        wants_notices=wants,
        notice_channel=("email" if typed["surel"] else "whatsapp") if wants else "",
        files=visit.files.get("foto", ()),
    )


def _position(typed: Typed) -> tuple[str, str]:
    """A position that a browser put in; anything else is left out."""
    try:
        lat, long = float(typed["lat"]), float(typed["long"])
    except ValueError:
        return "", ""
    if not (-90 <= lat <= 90 and -180 <= long <= 180):
        return "", ""
    return f"{lat:.6f}", f"{long:.6f}"
