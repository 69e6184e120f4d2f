"""The words about notices to complainants and about reminders."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from halo_desktop.domain.states import NoticeChannel, NoticeEvent, NoticeResult, ReminderStep
from halo_desktop.ui.marking import QT_TRANSLATE_NOOP

NOTICE_WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    NoticeEvent: {
        NoticeEvent.RECEIVED: QT_TRANSLATE_NOOP("labels", "Aduan diterima"),
        NoticeEvent.QUESTION: QT_TRANSLATE_NOOP("labels", "Permintaan kelengkapan"),
        NoticeEvent.REMINDER: QT_TRANSLATE_NOOP("labels", "Pengingat kelengkapan"),
        NoticeEvent.DISPOSED: QT_TRANSLATE_NOOP("labels", "Aduan didisposisikan"),
        NoticeEvent.FORWARDED: QT_TRANSLATE_NOOP("labels", "Aduan diteruskan"),
        NoticeEvent.EXTENDED: QT_TRANSLATE_NOOP("labels", "Waktu diperpanjang"),
        NoticeEvent.PROGRESS: QT_TRANSLATE_NOOP("labels", "Kabar kemajuan"),
        NoticeEvent.ANSWERED: QT_TRANSLATE_NOOP("labels", "Tanggapan terbit"),
        NoticeEvent.CORRECTED: QT_TRANSLATE_NOOP("labels", "Ralat terbit"),
        NoticeEvent.CLOSING: QT_TRANSLATE_NOOP("labels", "Aduan segera ditutup"),
        NoticeEvent.REOPENED: QT_TRANSLATE_NOOP("labels", "Aduan ditangani lagi"),
        NoticeEvent.MERGED: QT_TRANSLATE_NOOP("labels", "Aduan digabung"),
        NoticeEvent.RESTORED: QT_TRANSLATE_NOOP("labels", "Aduan dipulihkan"),
        NoticeEvent.CLOSED: QT_TRANSLATE_NOOP("labels", "Aduan selesai"),
        NoticeEvent.ARCHIVED: QT_TRANSLATE_NOOP("labels", "Aduan diarsipkan"),
        NoticeEvent.WITHDRAWN: QT_TRANSLATE_NOOP("labels", "Aduan dicabut"),
    },
    NoticeChannel: {
        NoticeChannel.EMAIL: QT_TRANSLATE_NOOP("labels", "E-mail"),
        NoticeChannel.WHATSAPP: QT_TRANSLATE_NOOP("labels", "WhatsApp"),
        NoticeChannel.SMS: QT_TRANSLATE_NOOP("labels", "SMS"),
        NoticeChannel.PHONE: QT_TRANSLATE_NOOP("labels", "Telepon"),
        NoticeChannel.IN_PERSON: QT_TRANSLATE_NOOP("labels", "Tatap muka"),
        NoticeChannel.LETTER: QT_TRANSLATE_NOOP("labels", "Surat"),
    },
    NoticeResult: {
        NoticeResult.DELIVERED: QT_TRANSLATE_NOOP("labels", "Sampai"),
        NoticeResult.FAILED: QT_TRANSLATE_NOOP("labels", "Tidak sampai"),
    },
    ReminderStep: {
        ReminderStep.REMIND: QT_TRANSLATE_NOOP("labels", "Segera jatuh tempo"),
        ReminderStep.MOST: QT_TRANSLATE_NOOP("labels", "Waktu terpakai 80 %"),
        ReminderStep.OVERDUE: QT_TRANSLATE_NOOP("labels", "Lewat batas waktu"),
        ReminderStep.ESCALATED: QT_TRANSLATE_NOOP("labels", "Lewat batas waktu 3 HK"),
        ReminderStep.AGAIN: QT_TRANSLATE_NOOP("labels", "Waktunya diperiksa lagi"),
    },
}
