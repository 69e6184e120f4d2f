"""How this deployment reaches LAPOR!: a file without secrets, and secrets from elsewhere."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from halo_desktop.central.errors import StorageError

FILE: Final = "lapor.toml"
FILE_VARIABLE: Final = "HALO_LAPOR_CONFIG"
KEY_VARIABLE: Final = "HALO_LAPOR_KEY"
TOKEN_VARIABLE: Final = "HALO_LAPOR_TOKEN"  # noqa: S105 - the name of a variable
ADAPTERS: Final = ("manual", "splp_v3")
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class LaporSettingsError(StorageError):
    """The configuration cannot be used; the text is for the administrator, in Indonesian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One deployment's way to LAPOR!; secrets never show in a text of it."""

    adapter: str = "manual"
    base_url: str = ""
    auth_header: str = "Authorization"  # older accounts have "auth"
    key: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    submit_path: str = "/complaints/complaint"
    own_institution: str = ""
    user_id: int = 0
    channel: int = 0
    location_id: int = 0
    default_category: int = 0
    categories: tuple[tuple[str, int], ...] = ()  # by our topic
    classifications: tuple[tuple[str, int], ...] = ()  # by our classification
    template_code: str = ""
    zone_hours: int = 7  # of times without a zone: WIB
    connect_seconds: float = 30.0
    total_seconds: float = 90.0
    page_size: int = 1000
    max_files: int = 5
    max_file_bytes: int = 5 * 1024 * 1024
    office_minutes: int = 15
    other_minutes: int = 120
    settle_minutes: int = 10  # after that, what LAPOR! does not show has not arrived


def load(folder: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """Reads the configuration of the server in a data folder; ``manual`` when there is none.

    Raises:
        LaporSettingsError: When it cannot be used; the text says what to do.
    """
    found = os.environ if environment is None else environment
    named = found.get(FILE_VARIABLE, "")
    file = Path(named) if named else folder / FILE
    if not named and not file.exists():
        return Settings()
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LaporSettingsError(
            f"Konfigurasi LAPOR! {file} tidak dapat dibaca. Periksa berkas dan isinya."
        ) from error
    return _read(table, file, found)


def _read(table: dict[str, Any], file: Path, environment: Mapping[str, str]) -> Settings:
    key = _secret(table.pop("key_file", ""), environment.get(KEY_VARIABLE, ""), file)
    token = _secret(table.pop("token_file", ""), environment.get(TOKEN_VARIABLE, ""), file)
    known = {one.name for one in fields(Settings)}
    for secret in ("key", "token"):
        if secret in table:
            raise LaporSettingsError(
                f"Kunci LAPOR! tidak boleh ditulis di {file}. Pakai {secret}_file atau variabel "
                f"{KEY_VARIABLE} dan {TOKEN_VARIABLE}."
            )
    unknown = sorted(set(table) - known)
    if unknown:
        raise LaporSettingsError(
            f"Nama “{unknown[0]}” di {file} tidak dikenal. Periksa ejaannya di docs/lapor.md."
        )
    values: dict[str, Any] = {name: _value(name, value, file) for name, value in table.items()}
    settings = Settings(key=key, token=token, **values)
    _check(settings, file)
    return settings


def _value(name: str, value: object, file: Path) -> object:
    default = getattr(Settings(), name)
    if isinstance(default, tuple):
        if isinstance(value, dict) and all(
            isinstance(number, int) and not isinstance(number, bool) for number in value.values()
        ):
            return tuple(sorted(value.items()))
    elif isinstance(default, float) and isinstance(value, int | float):
        return float(value)
    elif type(value) is type(default):
        return value
    raise LaporSettingsError(f"Nilai {name} di {file} salah jenis. Periksa di docs/lapor.md.")


def _secret(named: object, from_environment: str, file: Path) -> str:
    if not named:
        return from_environment.strip()
    path = file.parent / str(named)
    try:
        if os.name != "nt" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise LaporSettingsError(
                f"Berkas rahasia {path} dapat dibaca orang lain. Jalankan: chmod 600 {path}"
            )
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise LaporSettingsError(f"Berkas rahasia {path} tidak dapat dibaca.") from error


def _check(settings: Settings, file: Path) -> None:
    if settings.adapter not in ADAPTERS:
        raise LaporSettingsError(
            f"Adapter “{settings.adapter}” di {file} tidak dikenal. Pilih: {', '.join(ADAPTERS)}."
        )
    if settings.adapter == "manual":
        return
    address = urlsplit(settings.base_url)
    is_safe = address.scheme == "https" or (address.scheme == "http" and address.hostname in _LOCAL)
    if not is_safe or not address.hostname:
        raise LaporSettingsError(f"base_url di {file} harus alamat https.")
    missing = [name for name in ("own_institution", "user_id") if not getattr(settings, name)]
    if missing:
        raise LaporSettingsError(f"Isi {', '.join(missing)} di {file}.")
    if not (settings.key and settings.token):
        raise LaporSettingsError(
            f"Kunci LAPOR! belum ada. Isi variabel {KEY_VARIABLE} dan {TOKEN_VARIABLE}, "
            f"atau key_file dan token_file di {file}."
        )
    if not (settings.key + settings.token).isprintable():
        raise LaporSettingsError("Kunci LAPOR! memuat karakter yang tidak dapat dikirim.")
