"""The configuration of a deployment says what is wrong with it, and keeps its secrets."""

from __future__ import annotations

from pathlib import Path

import pytest

from halo_desktop.central.lapor import settings
from halo_desktop.central.lapor.settings import LaporSettingsError

WHOLE = """
adapter = "splp_v3"
base_url = "https://api.example.go.id/lapor/3.0.0"
own_institution = "7604"
user_id = 4711
connect_seconds = 10
[categories]
jalan = 12
"""
KEYS = {"HALO_LAPOR_KEY": "kunci-panjang", "HALO_LAPOR_TOKEN": "{token}"}


def write(folder: Path, text: str) -> None:
    """Writes the configuration."""
    (folder / settings.FILE).write_text(text, encoding="utf-8")


def test_without_a_file_everything_is_done_by_hand(tmp_path: Path) -> None:
    assert settings.load(tmp_path, {}).adapter == "manual"


def test_a_whole_configuration_is_read_and_shows_no_secret(tmp_path: Path) -> None:
    write(tmp_path, WHOLE)

    found = settings.load(tmp_path, KEYS)

    assert (found.key, found.token) == ("kunci-panjang", "{token}")
    assert found.categories == (("jalan", 12),)
    assert found.connect_seconds == 10.0
    assert "kunci-panjang" not in repr(found)


def test_secrets_may_lie_in_closed_files(tmp_path: Path) -> None:
    write(tmp_path, 'key_file = "kunci"\ntoken_file = "token"\n' + WHOLE)
    for name in ("kunci", "token"):
        (tmp_path / name).write_text(f"isi-{name}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o600)

    assert settings.load(tmp_path, {}).key == "isi-kunci"

    (tmp_path / "kunci").chmod(0o644)
    with pytest.raises(LaporSettingsError, match="chmod 600"):
        settings.load(tmp_path, {})


@pytest.mark.parametrize(
    ("text", "environment", "said"),
    [
        ("adapter = ", KEYS, "tidak dapat dibaca"),
        (WHOLE.replace("splp_v3", "v9"), KEYS, "tidak dikenal"),
        (WHOLE.replace("https:", "http:"), KEYS, "https"),
        (WHOLE.replace('"7604"', '""'), KEYS, "own_institution"),
        (WHOLE.replace("4711", '"4711"'), KEYS, "user_id"),
        (WHOLE.replace("= 12", '= "dua belas"'), KEYS, "categories"),
        ("salah_eja = 1\n" + WHOLE, KEYS, "salah_eja"),
        ('key = "di sini"\n' + WHOLE, KEYS, "tidak boleh"),
        ('key_file = "tidak-ada"\n' + WHOLE, KEYS, "rahasia"),
        (WHOLE, {}, "HALO_LAPOR_KEY"),
        (WHOLE, KEYS | {"HALO_LAPOR_KEY": "a\nb"}, "karakter"),
    ],
    ids=range(11),
)
def test_what_is_wrong_is_said_in_a_sentence(
    tmp_path: Path, text: str, environment: dict[str, str], said: str
) -> None:
    write(tmp_path, text)

    with pytest.raises(LaporSettingsError, match=said) as caught:
        settings.load(tmp_path, environment)

    assert "kunci-panjang" not in str(caught.value)
    assert "di sini" not in str(caught.value)


def test_a_named_file_that_is_missing_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(LaporSettingsError, match="tidak dapat dibaca"):
        settings.load(tmp_path, {"HALO_LAPOR_CONFIG": str(tmp_path / "lain.toml")})
