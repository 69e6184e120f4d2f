"""How this deployment reaches complainants: a file without secrets, secrets from elsewhere."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import time
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from halo_desktop.central.errors import StorageError
from halo_desktop.domain.states import NoticeChannel

FILE: Final = "notices.toml"
FILE_VARIABLE: Final = "HALO_NOTICES_CONFIG"
PASSWORD_VARIABLE: Final = "HALO_SMTP_PASSWORD"  # noqa: S105 - the name of a variable
SECRET_VARIABLE: Final = "HALO_GATEWAY_SECRET"  # noqa: S105 - the name of a variable
ADDRESS: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}")
MIN_SECRET: Final = 16
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_SECURITY: Final = ("starttls", "tls", "none")
_HOUR: Final = re.compile(r"([01][0-9]|2[0-3])[:.]([0-5][0-9])")


class NoticeSettingsError(StorageError):
    """The configuration cannot be used; the text is for the administrator, in Indonesian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Email:
    """A mail server that takes our messages."""

    host: str = ""
    port: int = 587
    security: str = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)
    seconds: float = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gateway:
    """A provider of WhatsApp or SMS behind a signed webhook."""

    url: str = ""
    secret: str = field(default="", repr=False)
    channels: tuple[str, ...] = ("whatsapp",)
    has_callbacks: bool = True  # it says later whether a message has arrived
    seconds: float = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One deployment's ways to complainants; secrets never show in a text of it."""

    public_url: str = ""
    sender: str = ""
    sender_name: str = "Halo ASSAMI"
    order: tuple[str, ...] = ("whatsapp", "email", "sms")
    quiet_from: time = time(20, 0)
    quiet_to: time = time(7, 0)
    email: Email = Email()
    gateway: Gateway = Gateway()

    @property
    def channels(self) -> tuple[NoticeChannel, ...]:
        """The channels that can be used, the preferred one first."""
        has = {"email"} if self.email.host else set()
        if self.gateway.url:
            has |= set(self.gateway.channels)
        return tuple(NoticeChannel(name) for name in self.order if name in has)


def load(folder: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """Reads the configuration of the server in a data folder; no way out when there is none.

    Raises:
        NoticeSettingsError: When it cannot be used; the text says what to do.
    """
    found = os.environ if environment is None else environment
    named = found.get(FILE_VARIABLE, "")
    file = Path(named) if named else folder / FILE
    if not named and not file.exists():
        return Settings()
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise NoticeSettingsError(
            f"Konfigurasi pemberitahuan {file} tidak dapat dibaca. Periksa berkas dan isinya."
        ) from error
    settings = _read(table, file, found)
    _check(settings, file)
    return settings


def _read(table: dict[str, Any], file: Path, environment: Mapping[str, str]) -> Settings:
    email, gateway = _part(table, "email", file), _part(table, "gateway", file)
    password = _secret(email, "password", environment.get(PASSWORD_VARIABLE, ""), file)
    secret = _secret(gateway, "secret", environment.get(SECRET_VARIABLE, ""), file)
    return Settings(
        email=Email(password=password, **_values(email, Email(), file)),
        gateway=Gateway(secret=secret, **_values(gateway, Gateway(), file)),
        **_values(table, Settings(), file),
    )


def _part(table: dict[str, Any], name: str, file: Path) -> dict[str, Any]:
    found = table.pop(name, {})
    if not isinstance(found, dict):
        raise _wrong(name, file)
    return found


def _values(table: dict[str, Any], default: object, file: Path) -> dict[str, Any]:
    known = {one.name for one in fields(default)}  # type: ignore[arg-type]  # a dataclass
    unknown = sorted(set(table) - known)
    if unknown:
        raise NoticeSettingsError(
            f"Nama “{unknown[0]}” di {file} tidak dikenal. Periksa ejaannya di docs/notices.md."
        )
    return {
        name: _value(name, value, getattr(default, name), file) for name, value in table.items()
    }


def _value(name: str, value: object, default: object, file: Path) -> object:
    if isinstance(default, tuple):
        return _texts(name, value, file)
    if isinstance(default, time):
        hour = _HOUR.fullmatch(value) if isinstance(value, str) else None
        if hour is not None:
            return time(int(hour[1]), int(hour[2]))
    elif isinstance(default, float) and isinstance(value, int | float):
        return float(value)
    elif type(value) is type(default):
        return value
    raise _wrong(name, file)


def _texts(name: str, value: object, file: Path) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    raise _wrong(name, file)


def _wrong(name: str, file: Path) -> NoticeSettingsError:
    return NoticeSettingsError(f"Nilai {name} di {file} salah. Periksa di docs/notices.md.")


def _secret(table: dict[str, Any], name: str, from_environment: str, file: Path) -> str:
    if name in table:
        raise NoticeSettingsError(
            f"Rahasia tidak boleh ditulis di {file}. Pakai {name}_file atau variabel "
            f"{PASSWORD_VARIABLE} dan {SECRET_VARIABLE}."
        )
    named = table.pop(f"{name}_file", "")
    if not named:
        return from_environment.strip()
    path = file.parent / str(named)
    try:
        if os.name != "nt" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NoticeSettingsError(
                f"Berkas rahasia {path} dapat dibaca orang lain. Jalankan: chmod 600 {path}"
            )
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise NoticeSettingsError(f"Berkas rahasia {path} tidak dapat dibaca.") from error


def _check(settings: Settings, file: Path) -> None:
    if settings.public_url and not _is_safe(settings.public_url):
        raise NoticeSettingsError(f"public_url di {file} harus alamat https.")
    if not settings.sender_name.isprintable():
        raise _wrong("sender_name", file)
    _check_email(settings.email, settings.sender, file)
    _check_gateway(settings.gateway, settings.order, file)


def _check_email(email: Email, sender: str, file: Path) -> None:
    if email.security not in _SECURITY:
        raise NoticeSettingsError(f"security di {file}: pilih {', '.join(_SECURITY)}.")
    if email.host and email.security == "none" and email.host not in _LOCAL:
        raise NoticeSettingsError(f"Surat elektronik tanpa TLS hanya di komputer ini ({file}).")
    if email.host and not ADDRESS.fullmatch(sender):
        raise NoticeSettingsError(f"Isi sender di {file} dengan satu alamat surat elektronik.")


def _check_gateway(gateway: Gateway, order: tuple[str, ...], file: Path) -> None:
    known = {"email", "whatsapp", "sms"}
    if not set(order) | set(gateway.channels) <= known or "email" in gateway.channels:
        raise NoticeSettingsError(f"Saluran di {file}: email, whatsapp, sms.")
    if gateway.url and not _is_safe(gateway.url):
        raise NoticeSettingsError(f"url gateway di {file} harus alamat https.")
    if gateway.url and len(gateway.secret) < MIN_SECRET:
        raise NoticeSettingsError(
            f"Rahasia gateway belum ada atau kurang dari {MIN_SECRET} karakter. Isi variabel "
            f"{SECRET_VARIABLE}, atau secret_file di {file}."
        )


def _is_safe(url: str) -> bool:
    address = urlsplit(url)
    is_local = address.scheme == "http" and address.hostname in _LOCAL
    return bool(address.hostname) and (address.scheme == "https" or is_local)
