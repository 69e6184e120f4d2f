"""*Tanda terima*: what a complainant takes home, without a word that is not theirs to have."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication as Application

from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ClockState
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.complaint import case_words
from halo_desktop.ui.printing import markup


def body(complaint: Complaint, rulebook: Rulebook, now: datetime) -> list[str]:
    """Number, day, place and by when the first word is due; nothing of the office's work."""
    number = complaint.ticket or Application.translate(
        "receipt", "menyusul; nomor diberikan setelah komputer ini tersambung"
    )
    return [
        markup.facts(
            (
                (Application.translate("receipt", "Nomor aduan"), number),
                (
                    Application.translate("receipt", "Diterima"),
                    formatting.long_moment(complaint.received_at),
                ),
                (Application.translate("receipt", "Lewat"), labels.of(complaint.channel)),
                (
                    Application.translate("receipt", "Lokasi"),
                    case_words.place_name(complaint.place, rulebook),
                ),
                (Application.translate("receipt", "Verifikasi paling lambat"), _due(complaint)),
                (Application.translate("receipt", "Dicetak"), formatting.long_moment(now)),
            )
        ),
        markup.section(Application.translate("receipt", "Perihal"), markup.words(complaint.title)),
        markup.paragraph(
            Application.translate(
                "receipt",
                "Simpan tanda terima ini. Sebutkan nomor aduan saat menanyakan "
                "perkembangannya. Petugas tidak pernah meminta biaya atau kata sandi.",
            )
        ),
        markup.facts(
            (
                (Application.translate("receipt", "Petugas"), "………………………………"),
                (Application.translate("receipt", "Pelapor"), "………………………………"),
            )
        ),
    ]


def _due(complaint: Complaint) -> str:
    running = [clock.due_on for clock in complaint.clocks if clock.state is ClockState.RUNNING]
    return formatting.long_day(min(running)) if running else ""
