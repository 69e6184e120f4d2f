"""The scripts behind ``make`` do what is missing, once, and say in a line what they cannot do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.architecture import tree

COMMANDS = ("bash", "cat", "cut", "dirname", "env", "grep", "hostname", "mkdir", "mktemp", "rm")
PYTHON = """#!/bin/bash
echo "$*" >> "$LOG"
case "$*" in *version_info*|*ensurepip*) exit "${AGE:-0}" ;; "-m venv "*) mkdir -p "$3/bin"; cp "$0" "$3/bin/python" ;; esac
"""  # noqa: E501 - one line of shell


class Machine:
    """A machine with few programs, and a copy of the scripts."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "project"
        self.programs = folder / "bin"
        self.log = folder / "log"
        self.programs.mkdir()
        for name in (*COMMANDS, "sha256sum", "cp"):
            (self.programs / name).symlink_to(shutil.which(name) or "")
        self.install("id", "echo 1000")
        shutil.copytree(tree.ROOT / "tools", self.project / "tools")
        shutil.copytree(tree.ROOT / "requirements", self.project / "requirements")
        for name in ("pyproject.toml", "hatch_build.py"):
            shutil.copy(tree.ROOT / name, self.project)

    def install(self, name: str, script: str) -> None:
        """Puts a program on the machine."""
        file = self.programs / name
        file.write_text(script if script.startswith("#!") else f"#!/bin/bash\n{script}\n")
        file.chmod(0o755)

    def run(self, script: str, *arguments: str, **variables: str) -> tuple[int, str]:
        """Runs a script; returns its exit code and all it said."""
        done = subprocess.run(
            [str(self.project / "tools" / script), *arguments],
            env={"PATH": str(self.programs), "LOG": str(self.log), **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    def installs(self) -> int:
        """How often packages were installed."""
        return self.log.read_text().count(" install ") if self.log.exists() else 0


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def python_machine(machine: Machine) -> Machine:
    machine.install("python3", PYTHON)
    (machine.project / "tools" / "system.sh").write_text("#!/bin/bash\n")
    return machine


def test_the_first_set_up_makes_the_environment_and_installs(python_machine: Machine) -> None:
    code, _ = python_machine.run("setup.sh", "test")

    assert code == 0
    assert python_machine.installs() == 2
    assert "requirements/dev.txt" in python_machine.log.read_text()


def test_a_second_set_up_installs_nothing(python_machine: Machine) -> None:
    python_machine.run("setup.sh", "test")

    assert python_machine.run("setup.sh", "test") == (0, "")
    assert python_machine.run("setup.sh", "run") == (0, "")
    assert python_machine.installs() == 2


def test_a_changed_lock_is_installed(python_machine: Machine) -> None:
    python_machine.run("setup.sh", "run")
    with (python_machine.project / "requirements" / "run.txt").open("a") as lock:
        lock.write("# newer\n")

    python_machine.run("setup.sh", "run")

    assert python_machine.installs() == 4


def test_running_needs_no_test_tools(python_machine: Machine) -> None:
    python_machine.run("setup.sh", "run")

    assert "requirements/dev.txt" not in python_machine.log.read_text()


def test_a_machine_without_a_fitting_python_is_told_what_it_needs(python_machine: Machine) -> None:
    code, said = python_machine.run("setup.sh", "run", AGE="1")

    assert code == 1
    assert "Perlu Python 3.11" in said
    assert "apt-get install python3 python3-venv" in said


def test_without_rights_the_missing_libraries_are_named(machine: Machine) -> None:
    machine.install("dpkg-query", "exit 1")
    machine.install("apt-cache", "exit 1")
    machine.install("apt-get", "exit 99")

    code, said = machine.run("system.sh", "run")

    assert code == 1
    assert "sudo apt-get install" in said
    assert "libxcb-cursor0" in said
    assert "postgresql" not in said


def test_names_that_newer_systems_use_are_taken(machine: Machine) -> None:
    machine.install("dpkg-query", "exit 1")
    machine.install("apt-cache", '[ "$2" = libglib2.0-0t64 ]')
    machine.install("apt-get", "exit 99")

    _, said = machine.run("system.sh", "run")

    assert "libglib2.0-0t64 " in said


def test_where_everything_is_installed_nothing_is_said(machine: Machine) -> None:
    machine.install("dpkg-query", "echo install ok installed")
    machine.install("apt-get", "exit 99")

    assert machine.run("system.sh", "test") == (0, "")


def test_another_system_is_told_which_programs_the_tests_miss(machine: Machine) -> None:
    assert machine.run("system.sh", "run") == (0, "")

    code, said = machine.run("system.sh", "test")

    assert code == 1
    assert "Xvfb" in said
    assert "gnome-keyring-daemon" in said


def test_without_a_screen_the_console_opens_on_a_virtual_one(machine: Machine) -> None:
    machine.install("xvfb-run", 'echo "virtual: $*"')

    code, said = machine.run("run.sh", "--training")

    assert code == 0
    assert "layar maya" in said
    assert ".venv/bin/halo-desktop --training" in said


def test_without_any_screen_the_console_says_what_to_install(machine: Machine) -> None:
    code, said = machine.run("run.sh", "--training")

    assert code == 1
    assert "sudo apt-get install xvfb xauth" in said
