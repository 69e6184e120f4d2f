"""Words that are right in this office: its units, topics and places, and its own jargon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from halo_desktop.domain.rulebook import Rulebook

_LETTERS: Final = re.compile(r"[^\W\d_]+")
# What the office writes every day and dictionaries lack.
_JARGON: Final = (
    "yth bpk sdr dll dst tsb hubungi laporkan sampaikan "
    "disposisi disposisikan didisposisikan mendisposisikan pengaduan aduan pelapor penanganan "
    "tindaklanjut ditindaklanjuti menindaklanjuti verifikasi diverifikasi memverifikasi "
    "luring daring surel laman tautan unggah unduh diunggah diunduh puskesmas posyandu "
    "kelurahan kabupaten kecamatan perangkat pemkab dukcapil disdukcapil satpol paving "
    "paving-blok rabat talud drainase gorong jalan-desa pedestrian dinsos dinkes disdik "
    "swakelola kontainer penerangan lapor wita"
)


def of(rulebook: Rulebook) -> Iterator[str]:
    """Every word in the names that the rules know."""
    yield from _JARGON.split()
    for unit in rulebook.units:
        yield from _LETTERS.findall(f"{unit.name} {unit.short_name}")
    for topic in rulebook.topics:
        yield from _LETTERS.findall(topic.name)
    for place in rulebook.places:
        yield from _LETTERS.findall(place.name)
