"""The ground all tests stand on: own home, own servers, no network, no surprises in the log."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import keyring.core
import pytest
from hypothesis.database import DirectoryBasedExampleDatabase
from keyring.backends import SecretService

from halo_desktop.cache import reserve
from tests.support import display, network, postgres, secret_service
from tests.support.log_guard import LogGuard

ROOT = Path(__file__).resolve().parent.parent
_life = contextlib.ExitStack()


def _start_screen() -> None:
    # `make test` asks for a real window system; otherwise nothing flashes on the screen.
    if os.environ.get("HALO_TEST_DISPLAY") != "xvfb":
        os.environ.pop("DISPLAY", None)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return
    os.environ["DISPLAY"] = _life.enter_context(display.running())
    os.environ["QT_QPA_PLATFORM"] = "xcb"


def _move_house() -> None:
    home = Path(tempfile.mkdtemp(prefix="halo-test-home-"))
    _life.callback(shutil.rmtree, home, ignore_errors=True)
    for variable, folder in {
        "HOME": ".",
        "USERPROFILE": ".",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "share",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "runtime",
    }.items():
        (home / folder).mkdir(mode=0o700, exist_ok=True)
        os.environ[variable] = str((home / folder).resolve())
    # No bus and no Secret Service, until a test asks for those of its own.
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={home / 'no-bus'}"


def _answer_interrupts() -> None:
    # A shell starts its background jobs deaf to Ctrl+C, and children inherit that.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _set_environment() -> None:
    for variable in tuple(os.environ):
        if variable.startswith("HALO_") and not variable.startswith("HALO_TEST_"):
            del os.environ[variable]
    for variable in ("WAYLAND_DISPLAY", "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        os.environ.pop(variable, None)
    os.environ |= {
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": os.environ.get("PYTHONHASHSEED", "random"),
        "QT_AUTO_SCREEN_SCALE_FACTOR": "0",
        "QT_FONT_DPI": "96",
        "QT_SCALE_FACTOR": "1",
        "TZ": "Asia/Jayapura",  # neither UTC nor the district's own, so that neither is assumed
    }


def pytest_configure(config: pytest.Config) -> None:
    """Prepares this process; each worker of a parallel run is one."""
    is_dispatcher = bool(getattr(config.option, "numprocesses", None)) and not hasattr(
        config, "workerinput"
    )
    if is_dispatcher:
        return
    _move_house()
    _answer_interrupts()
    _set_environment()
    _start_screen()
    patch = pytest.MonkeyPatch()
    _life.callback(patch.undo)
    patch.setattr(reserve, "SIZE_BYTES", 64 * 1024)  # for each of a thousand stores
    network.install(patch)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Names bytes by their length: a test must have the same name in every process."""
    return f"{argname}-{len(val)}" if isinstance(val, bytes) else None


def pytest_collection_finish() -> None:
    """From here on cycles are collected between tests, by the main thread.

    Widgets that an earlier test has left in a cycle would otherwise be destroyed on some
    thread of a later one, and Qt does not always survive that.
    """
    gc.disable()
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Stops the servers and removes the folders of this process."""
    _life.close()


hypothesis.settings.register_profile(
    "default",
    deadline=None,
    print_blob=True,
    database=DirectoryBasedExampleDatabase(ROOT / ".cache" / "hypothesis"),
)
hypothesis.settings.register_profile(
    "deep", hypothesis.settings.get_profile("default"), max_examples=2000
)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Coroutine tests run under asyncio."""
    return "asyncio"


@pytest.fixture(autouse=True)
def _collect_on_the_main_thread() -> Iterator[None]:
    yield
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    if due := [n for n, (count, threshold) in enumerate(counts) if 0 < threshold < count]:
        gc.collect(max(due))


@pytest.fixture(autouse=True)
def log_guard(request: pytest.FixtureRequest) -> Iterator[LogGuard]:
    """Fails the test when something warns in the log unexpectedly."""
    guard = LogGuard()
    for marker in request.node.iter_markers("allow_log"):
        guard.allow(marker.args[0])
    root = logging.getLogger()
    level = root.level
    root.addHandler(guard)
    # As in every program of ours: this library would log what is stored.
    logging.getLogger("sqlalchemy").setLevel(logging.WARNING)
    yield guard
    root.removeHandler(guard)
    root.setLevel(level)  # commands run in this process set it
    if complaints := guard.complaints():
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expect_log(log_guard: LogGuard) -> Callable[[str], None]:
    """Announces a line of WARNING or above: a pattern for ``logger: message``."""
    return log_guard.expect


@pytest.fixture(autouse=True)
def _stay_on_this_machine() -> Iterator[None]:
    network.take_attempts()
    yield
    if attempts := network.take_attempts():
        pytest.fail(f"the test left this machine: {', '.join(attempts)}", pytrace=False)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty folder for one console's data."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.PostgresServer]:
    """A PostgreSQL server of this process, started when the first test asks for it."""
    with postgres.running() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: postgres.PostgresServer) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    with postgres_server.new_database() as url:
        yield url


@pytest.fixture(scope="session")
def _secret_service_bus() -> Iterator[str]:
    with secret_service.running() as address:
        yield address


@pytest.fixture
def os_keyring(_secret_service_bus: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Gives this process and its children a real, unlocked Secret Service."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", _secret_service_bus)
    earlier = keyring.core._keyring_backend  # there is no public way to put it back
    keyring.core.set_keyring(SecretService.Keyring())  # type: ignore[no-untyped-call]  # keyring types it so
    yield
    keyring.core._keyring_backend = earlier
