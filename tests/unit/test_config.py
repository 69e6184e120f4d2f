"""Settings come from the right source, and a wrong one is explained."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from halo_desktop import config
from halo_desktop.config import OPTIONS, Config, ConfigError


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "config.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def test_nothing_given_means_the_defaults(tmp_path: Path) -> None:
    assert config.load({}, {}, tmp_path / "absent.toml") == Config()


def test_every_field_can_be_set() -> None:
    assert set(OPTIONS) == {field.name for field in dataclasses.fields(Config)}


def test_a_flag_beats_the_environment_which_beats_the_file(tmp_path: Path) -> None:
    file = written(
        tmp_path, 'log_level = "ERROR"\nserver_url = "https://a.example"\ntraining = true'
    )
    environment = {"HALO_SERVER_URL": "https://b.example/", "HALO_LOG_LEVEL": "warning"}

    found = config.load(
        {"server_url": "http://c.example:8080", "training": None}, environment, file
    )

    assert found == Config(server_url="http://c.example:8080", log_level="WARNING", training=True)


def test_environment_variables_are_text(tmp_path: Path) -> None:
    environment = {
        "HALO_TRAINING": "ya",
        "HALO_CONNECT_TIMEOUT_SECONDS": "2.5",
        "HALO_DATA_DIR": str(tmp_path),
    }

    found = config.load({}, environment)

    assert found == Config(training=True, connect_timeout_seconds=2.5, data_dir=tmp_path)


def test_a_tilde_stands_for_the_home_folder() -> None:
    assert config.load({"data_dir": "~/halo"}, {}).data_dir == Path.home() / "halo"


def test_an_unknown_option_in_the_file_is_refused_with_a_suggestion(tmp_path: Path) -> None:
    file = written(tmp_path, 'sever_url = "https://a.example"')

    with pytest.raises(ConfigError, match=r"“sever_url” .*Mungkin .*“server_url”"):
        config.load({}, {}, file)


def test_a_slip_in_a_variable_is_refused_with_a_suggestion() -> None:
    with pytest.raises(ConfigError, match=r"HALO_SERVR_URL .*HALO_SERVER_URL\?"):
        config.load({}, {"HALO_SERVR_URL": "https://a.example"})


def test_variables_of_others_are_left_alone() -> None:
    found = config.load({}, {"HALO_CENTRAL_DSN": "x", "HALO_TRAINING": "", "HOME": "/x"})

    assert found == Config()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("server_url = https://a.example", 1),
        ('log_level = "INFO"\r\n\r\ntraining = = true\r\n', 3),
        ('log_level = "INFO"\ntraining', 2),
        ('server_url = "https://a.example', 1),
    ],
)
def test_bad_toml_is_explained_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    file = written(tmp_path, text)

    with pytest.raises(ConfigError, match=f"{file.name} salah tulis pada baris {line}\\."):
        config.load({}, {}, file)


def test_a_file_that_windows_saved_with_a_mark_is_read(tmp_path: Path) -> None:
    file = written(tmp_path, b"\xef\xbb\xbftraining = true\r\n")

    assert config.load({}, {}, file).training


def test_a_file_that_is_no_text_is_explained(tmp_path: Path) -> None:
    file = written(tmp_path, b"\xff\xfe\x00")

    with pytest.raises(ConfigError, match="bukan teks UTF-8"):
        config.load({}, {}, file)


def test_a_folder_in_place_of_the_file_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="tidak dapat dibaca"):
        config.load({}, {}, tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("server_url", "halo.example"),
        ("server_url", "ftp://halo.example"),
        ("server_url", "https://"),
        ("server_url", "https://[::1"),
        ("server_url", "https://halo.example:99999"),
        ("server_url", "https://ani:rahasia@halo.example"),
        ("server_url", "https://halo.example/?a=1"),
        ("server_url", 5),
        ("training", "mungkin"),
        ("training", 1),
        ("data_dir", ""),
        ("data_dir", 5),
        ("data_dir", "a\0b"),
        ("connect_timeout_seconds", 0),
        ("connect_timeout_seconds", -1),
        ("connect_timeout_seconds", float("nan")),
        ("connect_timeout_seconds", 10_000),
        ("connect_timeout_seconds", True),
        ("connect_timeout_seconds", "lama"),
        ("read_timeout_seconds", [1]),
        ("log_level", "verbose"),
        ("log_level", 3),
    ],
)
def test_a_wrong_value_is_explained_with_its_option(name: str, value: object) -> None:
    with pytest.raises(ConfigError, match=f"“{name}” di baris perintah bernilai .*padahal "):
        config.load({name: value}, {})


def test_an_administrator_can_read_all_options() -> None:
    lines = config.describe(Config(training=True))

    assert ("training", "True", "Mode latihan dengan peladen bawaan") in lines
    assert len(lines) == len(OPTIONS)
