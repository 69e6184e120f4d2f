"""What an administrator sets, by flags, ``HALO_*`` variables, ``config.toml`` or for everybody.

The last is a file of the computer (on Windows also the registry, where the installer puts what
it was given). The first of these that names an option wins. What an operator sets on the screen
is no part of this; it lives with the user interface.
"""

from __future__ import annotations

import difflib
import re
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from halo_desktop import logs

if sys.platform == "win32":
    import winreg

ENVIRONMENT_PREFIX = "HALO_"
# The later wins: what the installer was told, then the policies of the domain.
_REGISTRY_KEYS = (r"Software\Halo ASSAMI\Console", r"Software\Policies\Halo ASSAMI\Console")
_REGISTRY_NAMES = {
    "ServerUrl": "server_url",
    "UpdateChannel": "update_channel",
    "UpdateUrl": "update_url",
    "UpdateKey": "update_key",
}
MAX_TIMEOUT_SECONDS = 600.0


class ConfigError(Exception):
    """A setting cannot be used; the message is an Indonesian sentence for the administrator."""


def _parse_address(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("harus berupa alamat, misalnya https://halo.example.go.id")
    try:
        parts = urlsplit(value.strip())
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise ValueError("harus dimulai dengan https:// (atau http://) dan memuat nama peladen")
    if parts.username or parts.password:
        raise ValueError("tidak boleh memuat nama pengguna atau kata sandi")
    if parts.query or parts.fragment:
        raise ValueError("tidak boleh memuat tanda ? atau #")
    return value.strip().rstrip("/")


def _parse_switch(value: object) -> bool:
    if isinstance(value, bool):
        return value
    words = {"1": True, "true": True, "ya": True, "0": False, "false": False, "tidak": False}
    if isinstance(value, str) and value.strip().lower() in words:
        return words[value.strip().lower()]
    raise ValueError("harus true atau false")


def _parse_seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise TypeError("harus berupa bilangan detik")
    try:
        seconds = float(value)
    except ValueError as error:
        raise ValueError("harus berupa bilangan detik") from error
    if not 0 < seconds <= MAX_TIMEOUT_SECONDS:
        raise ValueError(f"harus lebih dari 0 dan paling banyak {MAX_TIMEOUT_SECONDS:.0f} detik")
    return seconds


def _parse_path(value: object) -> Path:
    if isinstance(value, Path):
        return value.expanduser()
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise ValueError("harus berupa jalur berkas atau folder")
    return Path(value.strip()).expanduser()


def _parse_channel(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z]{1,20}", value.strip().lower()):
        return value.strip().lower()
    raise ValueError("harus none, stable, atau nama saluran lain dari huruf kecil")


def _parse_key(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9+/]{56}", value.strip()):
        return value.strip()
    raise ValueError("harus berupa kunci umum minisign (56 huruf dan angka)")


def _parse_level(value: object) -> str:
    if isinstance(value, str) and value.strip().upper() in logs.LEVELS:
        return value.strip().upper()
    raise ValueError(f"harus salah satu dari {', '.join(logs.LEVELS)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of one run; read once, printable, without secrets."""

    server_url: str | None = None
    training: bool = False
    data_dir: Path | None = None
    ca_file: Path | None = None
    connect_timeout_seconds: float = 5.0
    read_timeout_seconds: float = 20.0
    log_level: str = "INFO"
    update_channel: str = "none"
    update_url: str | None = None
    update_key: str | None = None
    watch_stalls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What one field of ``Config`` means and how its value is read."""

    meaning: str
    parse: Callable[[object], object]


OPTIONS: Mapping[str, Option] = {
    "server_url": Option(meaning="Alamat peladen pusat", parse=_parse_address),
    "training": Option(meaning="Mode latihan dengan peladen bawaan", parse=_parse_switch),
    "data_dir": Option(meaning="Folder untuk semua data program", parse=_parse_path),
    "ca_file": Option(meaning="Berkas sertifikat akar milik instansi", parse=_parse_path),
    "connect_timeout_seconds": Option(meaning="Batas waktu menyambung", parse=_parse_seconds),
    "read_timeout_seconds": Option(meaning="Batas waktu menunggu jawaban", parse=_parse_seconds),
    "log_level": Option(meaning="Rincian catatan (log)", parse=_parse_level),
    "update_channel": Option(meaning="Saluran pembaruan; none mematikan", parse=_parse_channel),
    "update_url": Option(meaning="Alamat daftar pembaruan", parse=_parse_address),
    "update_key": Option(meaning="Kunci umum penerbit pembaruan", parse=_parse_key),
    "watch_stalls": Option(meaning="Catat jendela yang tersendat", parse=_parse_switch),
}


def load(
    flags: Mapping[str, object],
    environment: Mapping[str, str],
    file: Path | None = None,
    everybody: Path | None = None,
) -> Config:
    """Combines the sources, the first one that names an option wins.

    A flag that is ``None`` was not given.

    Raises:
        ConfigError: If a source is unreadable, names an unknown option or holds a wrong value.
    """
    values: dict[str, object] = {}
    for source, found in (
        ("registri", _read_registry()),
        (f"berkas {everybody}", {} if everybody is None else _read_file(everybody)),
        (f"berkas {file}", {} if file is None else _read_file(file)),
        ("lingkungan", _read_environment(environment)),
        ("baris perintah", {name: value for name, value in flags.items() if value is not None}),
    ):
        for name, value in found.items():
            values[name] = _parse(name, value, source)
    return Config(**values)  # type: ignore[arg-type]  # each was parsed to its field's type


def describe(config: Config) -> tuple[tuple[str, str, str], ...]:
    """Lists every option as name, value and meaning, for an administrator to read."""
    return tuple(
        (name, str(getattr(config, name)), option.meaning) for name, option in OPTIONS.items()
    )


def _parse(name: str, value: object, source: str) -> object:
    if name not in OPTIONS:
        raise ConfigError(
            f"Pengaturan “{name}” di {source} tidak dikenal.{_suggestion(name)} "
            f"Yang dikenal: {', '.join(OPTIONS)}."
        )
    try:
        return OPTIONS[name].parse(value)
    except (TypeError, ValueError) as error:
        raise ConfigError(
            f"Pengaturan “{name}” di {source} bernilai {str(value)[:100]!r}, padahal {error}."
        ) from error


def _suggestion(name: str) -> str:
    near = difflib.get_close_matches(name.lower(), OPTIONS, n=1)
    return f" Mungkin maksudnya “{near[0]}”?" if near else ""


def _read_environment(environment: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for variable, value in environment.items():
        if not variable.startswith(ENVIRONMENT_PREFIX) or not value:
            continue
        name = variable.removeprefix(ENVIRONMENT_PREFIX).lower()
        if name in OPTIONS:
            found[name] = value
        elif near := difflib.get_close_matches(name, OPTIONS, n=1, cutoff=0.8):
            # Other programs of ours read other HALO_ variables; only a slip of the pen is one.
            raise ConfigError(
                f"Variabel lingkungan {variable} tidak dikenal. "
                f"Mungkin maksudnya {ENVIRONMENT_PREFIX}{near[0].upper()}?"
            )
    return found


def _read_registry() -> dict[str, object]:
    """What the installer or a group policy has set for everybody; the policy goes first."""
    found: dict[str, object] = {}
    if sys.platform == "win32":
        for key in _REGISTRY_KEYS:
            for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
                found |= _registry_values(root, key)
    return found


if sys.platform == "win32":

    def _registry_values(root: int, key: str) -> dict[str, object]:
        found: dict[str, object] = {}
        for name, option in _REGISTRY_NAMES.items():
            try:
                with winreg.OpenKey(root, key) as opened:
                    value, _ = winreg.QueryValueEx(opened, name)
            except OSError:
                continue  # neither the installer nor a policy has said anything
            if value:
                found[option] = value
        return found


def _read_file(file: Path) -> dict[str, object]:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"Berkas pengaturan {file} bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8."
        ) from error
    except OSError as error:
        raise ConfigError(
            f"Berkas pengaturan {file} tidak dapat dibaca: {error.strerror or error}. "
            "Periksa izinnya."
        ) from error
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_explain(file, text, error)) from error


def _explain(file: Path, text: str, error: tomllib.TOMLDecodeError) -> str:
    position = re.search(r"at line (\d+), column (\d+)", str(error))
    line = int(position[1]) if position else len(text.splitlines())
    return (
        f"Berkas pengaturan {file} salah tulis pada baris {line}. "
        'Tulis setiap pengaturan sebagai nama = nilai, dengan teks di antara tanda kutip "…".'
    )
