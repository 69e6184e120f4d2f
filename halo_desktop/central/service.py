"""The central server without its network: messages in, answers out."""

from __future__ import annotations

from halo_desktop.central.access.delegating import Delegating
from halo_desktop.central.access.equipment import Equipment
from halo_desktop.central.access.revealing import Revealing
from halo_desktop.central.access.signin import SignIn
from halo_desktop.central.actions.commands import Commands
from halo_desktop.central.actions.courier import Courier
from halo_desktop.central.actions.performing import Performing
from halo_desktop.central.attachments.files import Files
from halo_desktop.central.core import Core, Options, open_core
from halo_desktop.central.feeds.comparing import Comparing
from halo_desktop.central.feeds.reading import Reading
from halo_desktop.central.feeds.search import Search
from halo_desktop.central.feeds.statistics import Statistics
from halo_desktop.central.governance.administration import Administration
from halo_desktop.central.governance.auditing import Auditing
from halo_desktop.central.governance.opinions import Opinions
from halo_desktop.central.storage.database import Database
from halo_desktop.domain.rulebook import Rulebook


class Central(
    SignIn,
    Equipment,
    Reading,
    Comparing,
    Courier,
    Commands,
    Search,
    Revealing,
    Files,
    Opinions,
    Administration,
    Delegating,
    Performing,
    Auditing,
    Statistics,
):
    """Everything that the server can do, for the network, tests, timers and simulations.

    Methods take wire messages and a session and return wire answers, or raise
    ``ServiceProblem``. All of them block. Clock and randomness come in with the options.
    """

    def __init__(self, core: Core) -> None:
        """Takes the core; ``open`` makes one."""
        SignIn.__init__(self, core)

    @classmethod
    def open(
        cls,
        database: Database,
        options: Options | None = None,
        *,
        rulebook: Rulebook | None = None,
    ) -> Central:
        """Opens the server on a database that has this program's schema. Blocking.

        Args:
            database: Migrated already (``schema.upgrade``).
            options: Clock, randomness, folder for files, name.
            rulebook: Reference data to put into force; the stored ones when left out.
        """
        central = cls(open_core(database, options or Options()))
        if rulebook is not None:
            central.publish(rulebook)
        return central

    def close(self) -> None:
        """Closes the database."""
        self.core.database.close()
