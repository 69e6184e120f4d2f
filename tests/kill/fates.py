"""What befalls the processes, one thing at a time."""

from __future__ import annotations

import signal
from enum import StrEnum

from tests.kill import shifted_time
from tests.kill.scene import Scene

_FROZEN_SECONDS = (1.0, 30.0, 300.0, 3600.0)


class Fate(StrEnum):
    """Who is killed or frozen."""

    CONSOLE = "console killed"
    SERVER = "server killed"
    BOTH = "console and server killed"
    CONSOLE_FROZEN = "console frozen"
    SERVER_FROZEN = "server frozen"


WEIGHTS = {
    Fate.CONSOLE: 10,
    Fate.SERVER: 5,
    Fate.BOTH: 2,
    Fate.CONSOLE_FROZEN: 2,
    Fate.SERVER_FROZEN: 1,
}


def befall(scene: Scene, fate: Fate) -> None:
    """Lets it happen somewhere within the next few transactions."""
    chance = scene.chance
    scene.heard.acquire()
    scene.heard.wait(chance.random() * 0.02)
    scene.heard.release()
    console = scene.consoles[chance.choice(scene.people)]
    server = scene.server
    assert server is not None
    match fate:
        case Fate.CONSOLE:
            console.end(signal.SIGKILL)
        case Fate.SERVER:
            server.end(signal.SIGKILL)
        case Fate.BOTH:
            server.popen.send_signal(signal.SIGKILL)
            console.end(signal.SIGKILL)
            server.end(signal.SIGKILL)
        case Fate.CONSOLE_FROZEN:
            console.popen.send_signal(signal.SIGSTOP)
            shifted_time.advance(scene.time_file, chance.choice(_FROZEN_SECONDS))
            scene.let_work(3)  # the others go on meanwhile
            console.popen.send_signal(signal.SIGCONT)
            console.popen.send_signal(signal.SIGUSR1)
        case Fate.SERVER_FROZEN:
            server.popen.send_signal(signal.SIGSTOP)
            shifted_time.advance(scene.time_file, chance.choice(_FROZEN_SECONDS))
            scene.let_work(3)
            server.popen.send_signal(signal.SIGCONT)
            for process in scene.consoles.values():
                process.popen.send_signal(signal.SIGUSR1)
