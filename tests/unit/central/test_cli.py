"""halo-central on the command line: clear sentences, the right exit code, nothing half done."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import pytest

from halo_desktop.central import cli
from halo_desktop.central.operations import opening
from halo_desktop.central.storage import schema
from tests.support.clerk import Clerk


@dataclass(frozen=True, kw_only=True)
class Ran:
    code: int
    out: str
    err: str


@dataclass(kw_only=True)
class Terminal:
    """Runs commands on one database."""

    address: str
    folder: Path
    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def run(self, *words: str, typed: str = "") -> Ran:
        place = ("--database", self.address, "--data", str(self.folder))
        return self.run_bare(*words, *place, typed=typed)

    def run_bare(self, *words: str, typed: str = "") -> Ran:
        self.patch.setattr("sys.stdin", io.StringIO(typed))
        try:
            code = cli.main(list(words))
        except SystemExit as ended:
            code = int(ended.code or 0)
        found = self.capture.readouterr()
        return Ran(code=code, out=found.out, err=found.err)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'central.db'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    """A terminal without a server behind it."""
    return Terminal(address="", folder=tmp_path / "data", capture=capsys, patch=monkeypatch)


@pytest.fixture
def terminal(shell: Terminal, address: str) -> Terminal:
    """A terminal on a migrated, empty server."""
    shell.address = address
    assert shell.run("migrate").code == 0
    return shell


def test_migrating_says_which_schema_is_ready_and_can_be_repeated(terminal: Terminal) -> None:
    again = terminal.run("migrate")

    assert (again.code, again.out) == (0, f"Basis data siap pada skema {schema.head()}.\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Yang berikut wajib diisi: PERINTAH."),
        (("terbang",), "tidak dikenal"),
        (("serve", "--port", "70000"), "bukan nomor port"),
        (("serve", "--arrivals", "0"), "bukan jumlah detik"),
        (("serve", "--log-level", "LOUD"), "tidak dikenal"),
        (("serve", "--fly"), "Tidak dikenal: --fly."),
        (("user",), "wajib diisi"),
        (("user", "grant", "rina"), "--role"),
        (("user", "grant", "rina", "--role", "raja"), "tidak dikenal"),
        (("user", "add", "x", "--name", "X", "--until", "besok"), "bukan tanggal"),
        (("seed", "--cases", "-3"), "Nilai --cases"),
        (("import",), "wajib diisi"),
    ],
)
def test_wrong_arguments_are_explained_with_code_two(
    shell: Terminal, words: tuple[str, ...], sentence: str
) -> None:
    ran = shell.run_bare(*words)

    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert "Bantuan: halo-central" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("database", "sentence"),
    [
        ("postgresql://halo@127.0.0.1:1/none", "tidak dapat dihubungi"),
        ("mysql://root@localhost/x", "Alamat basis data tidak dapat dipakai"),
        ("sembarang", "Alamat basis data tidak dapat dipakai"),
    ],
)
def test_a_database_that_is_not_there_is_explained_with_code_one(
    shell: Terminal, database: str, sentence: str
) -> None:
    for command in (("migrate",), ("seed",), ("user", "list"), ("serve", "--embedded")):
        ran = shell.run_bare(*command, "--database", database, "--data", str(shell.folder))

        assert (ran.code, ran.out) == (1, "")
        assert sentence in ran.err


def test_a_folder_that_cannot_be_made_is_explained(shell: Terminal, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x")

    ran = shell.run_bare("migrate", "--data", str(tmp_path / "berkas" / "dalam"))

    assert ran.code == 1
    assert "Tidak dapat memakai" in ran.err


def test_accounts_are_added_and_listed(terminal: Terminal) -> None:
    added = terminal.run(
        *("user", "add", "Joko", "--name", "Joko Widodo", "--role", "operator"),
        "--password-stdin",
        typed="kata-sandi-joko\n",
    )
    listed = terminal.run("user", "list")

    assert (added.code, added.out) == (0, "Akun Joko dibuat.\n")
    assert listed.out == "joko · Joko Widodo · operator\n"


@pytest.mark.parametrize(
    ("words", "typed", "sentence"),
    [
        (("add", "joko", "--name", "J", "--password-stdin"), "pendek\n", "terlalu pendek"),
        (("add", "joko", "--name", " ", "--password-stdin"), "cukup-panjang\n", "wajib diisi"),
        (("add", "ADA", "--name", "J", "--password-stdin"), "cukup-panjang\n", "sudah dipakai"),
        (("password", "tak-ada", "--password-stdin"), "cukup-panjang\n", "Tidak ada akun"),
        (("grant", "ada", "--role", "opd_admin"), "", "--unit KODE"),
        (("grant", "ada", "--role", "opd_admin", "--unit", "x"), "", "Tidak ada unit"),
        (("grant", "ada", "--role", "operator"), "", "sudah memegang"),
        (("revoke", "ada", "--role", "auditor"), "", "tidak memegang"),
        (("close", "tak-ada"), "", "Tidak ada akun"),
        (("wipe-device", "tak-ada"), "", "Tidak ada perangkat"),
    ],
)
def test_what_cannot_be_done_with_an_account_is_explained(
    terminal: Terminal, words: tuple[str, ...], typed: str, sentence: str
) -> None:
    terminal.run(
        *("user", "add", "ada", "--name", "Ada", "--role", "operator", "--password-stdin"),
        typed="cukup-panjang\n",
    )

    ran = terminal.run("user", *words, typed=typed)

    assert (ran.code, ran.out) == (1, "")
    assert sentence in ran.err


def test_roles_are_given_and_taken(terminal: Terminal) -> None:
    terminal.run(
        *("user", "add", "ada", "--name", "Ada", "--password-stdin"), typed="cukup-panjang\n"
    )

    terminal.run(
        *("user", "grant", "ada", "--role", "opd_leader", "--unit", "pupr"),
        *("--until", "2027-12-31"),
    )
    granted = terminal.run("user", "list").out
    terminal.run("user", "revoke", "ada", "--role", "opd_leader", "--unit", "pupr")
    terminal.run("user", "close", "ada")

    assert granted == "ada · Ada · opd_leader pupr s.d. 2027-12-31\n"
    assert terminal.run("user", "list").out == "ada · Ada · tanpa peran · ditutup\n"


def test_seeding_fills_a_training_server_once(terminal: Terminal) -> None:
    first = terminal.run("seed", "--cases", "6")
    again = terminal.run("seed", "--cases", "6")

    assert first.code == again.code == 0
    assert "0 tindakan ditolak" in first.out
    assert again.out == "Data latihan siap: 0 akun baru, 0 tindakan ditolak aturan.\n"


def test_an_import_is_taken_once(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "ekspor.csv"
    file.write_text(
        "tanggal_masuk,tracking_id,judul,isi_laporan_awal,kategori,kecamatan,dinas_tujuan,status\n"
        "2026-10-01 08:00,8123456,Lampu padam,Lampu jalan padam sejak pekan lalu,,Polewali,,\n"
        "kapan-kapan,8123457,Rusak,Tanggal yang salah pada baris ini,,Polewali,,\n",
        encoding="utf-8",
    )

    first, again = terminal.run("import", str(file)), terminal.run("import", str(file))

    assert first.code == again.code == 0
    assert "3" in first.out + first.err
    assert first.out != again.out


def test_help_is_in_indonesian(shell: Terminal) -> None:
    ran = shell.run_bare("--help")

    assert ran.code == 0
    assert ran.out.startswith("pemakaian: halo-central")
    assert "Jalankan peladen." in ran.out


def test_a_seeded_server_can_be_worked_on_and_says_that_it_is_for_training(
    terminal: Terminal,
) -> None:
    terminal.run("seed", "--cases", "3")
    central = opening.open_central(opening.Place(folder=terminal.folder, address=terminal.address))
    rina = Clerk.sign_in(central, "rina")
    rows = rina.snapshot("kab/ok").rows
    is_training = central.hello().is_training
    central.close()

    assert rows
    assert is_training


def test_a_server_with_real_people_takes_no_training_data(terminal: Terminal) -> None:
    words = ("user", "add", "sitti", "--name", "Sitti", "--role", "operator", "--password-stdin")
    assert terminal.run(*words, typed="kata sandi yang panjang\n").code == 0

    refused = terminal.run("seed", "--cases", "3")

    assert (refused.code, refused.out) == (1, "")
    assert "sungguhan" in refused.err
    assert "rina" not in terminal.run("user", "list").out


def test_a_database_file_is_closed_to_other_people_wherever_it_lies(
    shell: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "central.db"
    shell.address = f"sqlite:///{file}"

    assert shell.run("migrate").code == 0

    assert file.stat().st_mode & 0o077 == 0
