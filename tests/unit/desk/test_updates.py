"""Which lists of updates are believed, and what they say to this computer."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from halo_desktop.desk.updates import STATE_FILE, Publisher, Standing, UpdateBook, package_named
from halo_desktop.wire import update_manifest
from halo_desktop.wire.update_manifest import UpdateRefused
from tests.support.publisher import BEFORE, LATER, Signer, a_list, lay_down

OURS, NEXT, FOREIGN = Signer(1), Signer(2), Signer(3)


def a_book(data: Path, installed: str = "1.0.0", channel: str = "stable") -> UpdateBook:
    return UpdateBook(data, Publisher(keys=(OURS.public, NEXT.public), channel=channel), installed)


@pytest.mark.parametrize("signer", [OURS, NEXT], ids=["this-key", "the-next-key"])
def test_a_newer_version_is_told(signer: Signer, data_dir: Path) -> None:
    content = a_list()

    offer = a_book(data_dir).read(content, signer.sign(content), BEFORE)

    assert offer.standing is Standing.OUTDATED
    assert (offer.installed, offer.manifest.version) == ("1.0.0", "9.0.0")


@pytest.mark.parametrize("installed", ["9.0.0", "9.0", "9.0.1", "10.0"])
def test_a_computer_that_is_as_new_has_nothing_to_do(installed: str, data_dir: Path) -> None:
    content = a_list()

    offer = a_book(data_dir, installed).read(content, OURS.sign(content), BEFORE)

    assert offer.standing is Standing.NEWEST


def test_a_list_that_has_expired_is_told_as_such(data_dir: Path) -> None:
    content = a_list()

    assert a_book(data_dir, "9.0.0").read(content, OURS.sign(content), LATER).standing is (
        Standing.EXPIRED
    )
    # What is newer stays newer: it may be what mends the hole.
    assert a_book(data_dir).read(content, OURS.sign(content), LATER).standing is Standing.OUTDATED


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"product": "another"}, "other-product"),
        ({"channel": "beta"}, "other-channel"),
        ({"version": "newest"}, "malformed"),
        ({"sequence": 0}, "malformed"),
        ({"expires_at": "2027-03-01T00:00:00"}, "malformed"),
        ({"packages": [{"kind": "msi"}]}, "malformed"),
        ({"notes": "x" * 300_000}, "too-large"),
    ],
)
def test_a_signed_list_that_makes_no_sense_here_is_refused(
    changes: dict[str, object], code: str, data_dir: Path
) -> None:
    content = a_list(**changes)

    with pytest.raises(UpdateRefused, match=code):
        a_book(data_dir).read(content, OURS.sign(content), BEFORE)


def test_a_list_of_somebody_else_is_refused(data_dir: Path) -> None:
    content = a_list()

    with pytest.raises(UpdateRefused, match="unknown-key"):
        a_book(data_dir).read(content, FOREIGN.sign(content), BEFORE)


def test_a_changed_list_or_comment_is_refused(data_dir: Path) -> None:
    content = a_list()
    signature = OURS.sign(content)

    with pytest.raises(UpdateRefused, match="forged"):
        a_book(data_dir).read(a_list(version="9.0.1"), signature, BEFORE)
    with pytest.raises(UpdateRefused, match="forged"):
        a_book(data_dir).read(content, signature.replace("release", "elsewhere"), BEFORE)


@pytest.mark.parametrize("signature", ["", "x\ny\nz\nw\n", "a\nAAAA\ntrusted comment: c\nAAAA\n"])
def test_a_list_without_a_whole_signature_is_refused(signature: str, data_dir: Path) -> None:
    with pytest.raises(UpdateRefused, match="unsigned"):
        a_book(data_dir).read(a_list(), signature, BEFORE)


def test_an_older_list_is_not_believed_again(data_dir: Path) -> None:
    newer, older = a_list(sequence=6), a_list(sequence=5)
    a_book(data_dir).read(newer, OURS.sign(newer), BEFORE)

    with pytest.raises(UpdateRefused, match="older-list"):
        a_book(data_dir).read(older, OURS.sign(older), BEFORE)
    assert a_book(data_dir).read(newer, OURS.sign(newer), BEFORE).manifest.sequence == 6


@pytest.mark.allow_log("halo_desktop.desk.updates: what was known .*")
@pytest.mark.parametrize("content", [b"", b"[]", b'{"sequences": 5}', b"\xff"])
def test_what_was_remembered_may_be_damaged(content: bytes, data_dir: Path) -> None:
    (data_dir / STATE_FILE).write_bytes(content)
    found = a_list()

    assert a_book(data_dir).read(found, OURS.sign(found), BEFORE).manifest.sequence == 5


def test_a_list_is_carried_in_a_file_with_its_signature_beside_it(
    data_dir: Path, tmp_path: Path
) -> None:
    content = a_list()
    file = lay_down(tmp_path, content, OURS.sign(content))

    assert a_book(data_dir).read_file(file, BEFORE).manifest.version == "9.0.0"


def test_a_downloaded_package_is_told_from_another(data_dir: Path, tmp_path: Path) -> None:
    good = tmp_path / "Halo_ASSAMI-9.0.0-x64.msi"
    good.write_bytes(b"package")
    row = {"kind": "msi", "name": good.name, "size": 7,
           "sha256": hashlib.sha256(b"package").hexdigest()}  # fmt: skip
    content = a_list(packages=[row])
    offer = a_book(data_dir).read(content, OURS.sign(content), BEFORE)

    assert package_named(offer, good).kind == "msi"
    good.write_bytes(b"packagf")
    with pytest.raises(UpdateRefused, match="damaged"):
        package_named(offer, good)
    with pytest.raises(UpdateRefused, match="other-file"):
        package_named(offer, tmp_path / "other.msi")


def test_versions_are_compared_as_numbers() -> None:
    numbers = update_manifest.numbers

    assert numbers("1.10.0") > numbers("1.9.9") > numbers("1.9") > numbers("0+unknown")
    assert numbers("1.2") == numbers("1.2.0")
