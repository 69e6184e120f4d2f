"""What plugs into the window: each feature with commands of its own is one line here.

The window makes them, asks them for their commands, and tells them when it begins and ends;
it knows none of them by name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from halo_desktop.ui.main_window.administering import Administering
from halo_desktop.ui.main_window.advancing import Advancing
from halo_desktop.ui.main_window.assistance import Assistance
from halo_desktop.ui.main_window.auditing import Auditing
from halo_desktop.ui.main_window.case_windows import CaseWindows
from halo_desktop.ui.main_window.columns import Columns
from halo_desktop.ui.main_window.counting import Counting
from halo_desktop.ui.main_window.deputies import Deputies
from halo_desktop.ui.main_window.feature import ConsoleParts, Feature
from halo_desktop.ui.main_window.finding import Finding
from halo_desktop.ui.main_window.focusing import Focusing
from halo_desktop.ui.main_window.going import Going
from halo_desktop.ui.main_window.guiding import Guiding
from halo_desktop.ui.main_window.keys import Keys
from halo_desktop.ui.main_window.lapor_exchange import LaporExchange
from halo_desktop.ui.main_window.list_export import ListExport
from halo_desktop.ui.main_window.many import ManyRoom
from halo_desktop.ui.main_window.noticing import Noticing
from halo_desktop.ui.main_window.own_lists import OwnListsRoom
from halo_desktop.ui.main_window.own_settings import OwnSettings
from halo_desktop.ui.main_window.printing import Printing
from halo_desktop.ui.main_window.quick_look import QuickLook
from halo_desktop.ui.main_window.receiving import Receiving
from halo_desktop.ui.main_window.related import Related
from halo_desktop.ui.main_window.remembering import Remembering
from halo_desktop.ui.main_window.search_help import SearchHelp
from halo_desktop.ui.main_window.sending_pace import SendingPace
from halo_desktop.ui.main_window.session import Session
from halo_desktop.ui.main_window.similar_cases import SimilarCases
from halo_desktop.ui.main_window.sparing import Sparing
from halo_desktop.ui.main_window.spelling import Spelling
from halo_desktop.ui.main_window.triage import Triage

FEATURES: Final[tuple[Callable[[ConsoleParts], Feature], ...]] = (
    Session,
    Going,
    Assistance,
    OwnSettings,
    Administering,
    Finding,
    Keys,
    Sparing,
    LaporExchange,
    Triage,
    Counting,
    Auditing,
    SearchHelp,
    OwnListsRoom,
    ManyRoom,
    QuickLook,
    SendingPace,
    Deputies,
    Spelling,
    Noticing,
    SimilarCases,
    Advancing,
    Remembering,
    Related,
    CaseWindows,
    Printing,
    ListExport,
    Columns,
    Focusing,
    Receiving,
    Guiding,
)
