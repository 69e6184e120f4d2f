"""The words after which a person's name is expected, and those after which it is not."""

from __future__ import annotations

import re
from typing import Final

_GAP: Final = r"\s{0,3}"
_ADDRESS_FORMS: Final = (
    r"saudar[ai]|sdr[ai]?|sdr\(i\)|ibu|bapak|pak|bu|bpk|bp|ny|tn|tuan|nyonya|hj|haji|hajjah|(?-i:H)"
    r"|daeng|kak|puang|mas|mba|mbak|om|tante|kakek|nenek|bang|ustad|ustadz|ustadzah|(?-i:dr)"
    r"|(?-i:Koh?)"
)
_LABEL_PARTS: Final = (
    r"ibu|ayah|bapak|kandung|anak|lengkap|kepala|keluarga|pemohon|pelapor|siswa|siswi|pasien|istri"
    r"|suami|panggilan|pemilik|penerima|orang|tua|wali|korban|saksi|sesuai|ktp|kk|saya|warga"
    r"|peserta|pengadu|terlapor|almarhum|kakek|nenek|bantuan"
)
_LABELS: Final = rf"nama(?:nya)?(?:\s{{1,3}}(?:{_LABEL_PARTS})\b){{0,4}}"
_ROLES: Final = (
    r"pelapor(?:nya)?|pengadu|korban|pemohon|saksi|terlapor|saya|sy|istri(?:nya)?|suami(?:nya)?"
    r"|anak(?:nya)?|pasien|warga|tetangga|pemilik|ahli waris|bidan|guru|petani|nelayan|so[pf]ir"
    r"|supir"
    r"|kades|operator(?: desa)?|kolektor(?: pajak)?|mantri|penjual|pedagang|siswa|siswi|janda"
    r"|lansia|ketua r[tw]|kepala dusun|kadus|pic|cp|contact person|kontak person|ttd|data|berkas"
    r"|permohonan|dengan|oleh|menurut|laporan dari|kepada|milik|untuk"
)
CUE: Final = re.compile(
    rf"(?<!\w)(?:(?:{_ADDRESS_FORMS}|a[./]\s?n|an|atas nama|bernama|{_LABELS}|{_ROLES}"
    rf"|almarhum(?:ah)?|almh?)\b\.?|a\.\s?n\.){_GAP}[:=,]?{_GAP}"
    r"(?:yaitu\s{1,3}|adalah\s{1,3}|ialah\s{1,3}|bernama\s{1,3}|\()?",
    re.IGNORECASE,
)
_STRONG: Final = re.compile(
    r"(?:saudar[ai]|sdr[ai]?|sdri|ibu|bapak|pak|bu|bpk|bp|tuan|nyonya|hj|hajjah|daeng|puang|mas|mba"
    r"|mbak|om|tante|kakek|nenek|bang|ustad|ustadz|ustadzah|dr|koh?|atas nama|bernama"
    r"|almarhum(?:ah)?|almh?)\W",
    re.IGNORECASE,
)
_IN_THE_NAME_OF: Final = re.compile(r"an?\s?[./]\s?n?", re.IGNORECASE)
_STRONG_TAIL: Final = re.compile(
    r"(?:[:=]\s{0,3}|bernama\s{1,3}|adalah\s{1,3}|yaitu\s{1,3}|ialah\s{1,3})$", re.IGNORECASE
)
_ADDRESS_FORM: Final = re.compile(rf"(?:{_ADDRESS_FORMS})\b", re.IGNORECASE)
PUBLIC_BEFORE: Final = re.compile(
    r"(?<!\w)(?:jalan|jln?|jl|lorong|gang|gg|masjid|mesjid|musholla|mushala|rsud|rsup|rsu|rs"
    r"|rumah sakit|sdn?|smpn?|sman?|smkn?|sekolah|gedung|lapangan|stadion|taman|pelabuhan|bandara"
    r"|pasar|jembatan|komplek?s|btn|perumahan|perum|universitas|pesantren|ponpes|yayasan|kecamatan"
    r"|kec|kelurahan|kel|desa|dusun|lingkungan|kampung|kabupaten|kab|provinsi|kota|pulau|sungai"
    r"|pantai|gunung|toko|cv|pt|ud|hotel|klinik|apotek|warung|bupati|gubernur|presiden|menteri"
    r"|camat|lurah|kepala|wakil|plt|plh|sekretaris|kabid|direktur|ketua|aula|museum|monumen"
    r"|bendung(?:an)?|posyandu|puskesmas|pustu|gereja|pura|tugu|makam|posko|program)\.?\s{1,3}"
    r"(?:(?:k\.?h|haji|h|hj|dr|prof|jend(?:eral)?|letjen|mayjen|kapten|kolonel)\.?\s{1,3})?$",
    re.IGNORECASE,
)


def is_weak(cue: str) -> bool:
    """Whether what follows needs to look like a name by itself."""
    if _STRONG_TAIL.search(cue) or _IN_THE_NAME_OF.match(cue):
        return False
    return _STRONG.match(cue) is None


def is_an_address_form(cue: str) -> bool:
    """Whether it is the "Pak" or "Ibu" before a name, or says "by the name of"."""
    return _ADDRESS_FORM.match(cue) is not None or not is_weak(cue)
