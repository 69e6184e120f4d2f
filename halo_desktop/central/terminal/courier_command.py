"""``halo-central courier import``: takes packets that were carried here on a USB stick."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from halo_desktop.central.actions import courier
from halo_desktop.central.actions.courier import PacketFault, PacketRefused
from halo_desktop.central.operations import opening
from halo_desktop.central.operations.opening import Place
from halo_desktop.wire.courier import ANSWER_SUFFIX

SENTENCES: Final[Mapping[PacketFault, str]] = {
    PacketFault.NOT_A_PACKET: "bukan paket kurir Halo ASSAMI.",
    PacketFault.NEWER_FORMAT: "dibuat konsol yang lebih baru; perbarui server ini.",
    PacketFault.TAMPERED: "rusak atau diubah orang; minta paket baru.",
    PacketFault.OTHER_SERVER: "untuk server lain.",
    PacketFault.TOO_OLD: "lebih lama dari 180 hari; minta paket baru.",
    PacketFault.SERVER_RESTORED: (
        "dibuat sebelum server ini dipulihkan dari cadangan; konsolnya perlu tersambung sekali."
    ),
    PacketFault.LOCKED_OUT: "dari akun atau komputer yang sudah ditutup.",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments."""
    parser.add_argument("deed", choices=["import"], metavar="import", help="Ambil paket.")
    parser.add_argument("packets", nargs="+", type=Path, metavar="BERKAS", help="Paket .hapaket.")
    parser.add_argument(
        "--answer",
        type=Path,
        metavar="FOLDER",
        help="Tempat jawaban .hajawab (bawaan: di samping paketnya).",
    )


def run(options: argparse.Namespace, place: Place) -> int:
    """Takes each packet for itself; a bad one never keeps the others out."""
    central = opening.open_central(place)
    failed = 0
    try:
        for path in options.packets:
            try:
                receipt = courier.take(central, central, path.read_bytes())
            except PacketRefused as refused:
                failed += 1
                sys.stderr.write(f"{path.name}: {SENTENCES[refused.fault]}\n")
                continue
            except OSError as error:
                failed += 1
                sys.stderr.write(f"{path.name}: {error.strerror or error}.\n")
                continue
            answer = (options.answer or path.parent) / (path.stem + ANSWER_SUFFIX)
            answer.write_bytes(receipt.answer)
            refused_count = sum(result.st == "rejected" for result in receipt.results)
            sys.stdout.write(
                f"{path.name}: {len(receipt.results)} tindakan, {refused_count} ditolak, "
                f"{receipt.files} berkas. Jawaban: {answer}\n"
            )
    finally:
        central.close()
    return 1 if failed else 0
