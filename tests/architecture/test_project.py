"""The project agrees with itself: versions, locks, documents; and it names no machine."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

import halo_desktop
from tests.architecture import tree

LOCKS = ("build", "central", "dev", "run")
# Paths of one machine. Variables, `~` and folders of the operating system are no such paths.
MERGE_MARK = re.compile(r"^(<{7}|>{7}) .*$", re.MULTILINE)
MACHINE_PATH = re.compile(r"(?<![\w.:/~{}$<-])/(?:Users|home|root|work)/\w")
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")


def project() -> dict[str, Any]:
    """The project table of pyproject.toml."""
    found: dict[str, Any] = tomllib.loads((tree.ROOT / "pyproject.toml").read_text())["project"]
    return found


def lock(name: str) -> str:
    """The text of one file of pinned requirements."""
    return (tree.ROOT / "requirements" / f"{name}.txt").read_text()


def pins(text: str) -> dict[str, str]:
    """The pinned versions of a lock."""
    return dict(re.findall(r"^([\w.-]+)==([^\s;\\]+)", text, re.MULTILINE))


def normal(name: str) -> str:
    """The name of a distribution as locks spell it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=;~! ]", name)[0]).lower()


def test_the_version_is_the_newest_of_the_changelog() -> None:
    changelog = (tree.ROOT / "CHANGELOG.md").read_text()
    newest = re.search(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)

    assert newest
    assert project()["version"] == newest[1] == halo_desktop.__version__


@pytest.mark.parametrize("name", LOCKS)
def test_every_pinned_package_has_a_hash_and_no_address(name: str) -> None:
    text = lock(name)
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if not entry.startswith("#")]

    assert "://" not in text
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    extras = project()["optional-dependencies"]
    base = project()["dependencies"]
    wanted = {
        "run": base + extras["console"] + extras["central"],
        "central": base + extras["central"],
        "dev": [*base, *(name for extra in extras.values() for name in extra)],
    }

    missing = {
        name: {normal(line) for line in lines} - set(pins(lock(name)))
        for name, lines in wanted.items()
    }

    assert missing == {name: set() for name in wanted}


def test_the_locks_agree_with_each_other() -> None:
    every = pins(lock("dev"))

    different = {
        f"{name}: {package}"
        for name in LOCKS
        for package, version in pins(lock(name)).items()
        if every.get(package, version) != version
    }

    assert different == set()


def test_no_plain_text_keyring_is_installed() -> None:
    assert "keyrings-alt" not in pins(lock("dev"))


def test_no_file_names_a_folder_of_one_machine() -> None:
    found = []
    for name in tree.files():
        try:
            text = (tree.ROOT / name).read_text("utf-8")
        except UnicodeDecodeError:
            continue
        if match := MACHINE_PATH.search(text):
            found.append(f"{name}: {match[0]}…")

    assert not found, tree.report(found)


def test_no_file_holds_the_marks_of_a_merge() -> None:
    found = []
    for name in tree.files():
        try:
            text = (tree.ROOT / name).read_text("utf-8")
        except UnicodeDecodeError:
            continue
        if match := MERGE_MARK.search(text):
            found.append(f"{name}: {match[0]}")

    assert not found, tree.report(found)


def test_links_between_documents_lead_somewhere() -> None:
    found = []
    for name in tree.files():
        if name.endswith(".md"):
            file = tree.ROOT / name
            links = LINK.findall(file.read_text("utf-8"))
            found += [f"{name}: {link}" for link in links if not (file.parent / link).exists()]

    assert not found, tree.report(found)


def test_every_command_is_listed_by_make_help() -> None:
    text = (tree.ROOT / "Makefile").read_text()
    targets = re.findall(r"^\.PHONY: (\S+)$", text, re.MULTILINE)

    assert set(targets) == set(re.findall(r"^([a-z0-9-]+):.*## \S", text, re.MULTILINE))


def test_commands_that_documents_mention_exist() -> None:
    targets = set(
        re.findall(r"^\.PHONY: (\S+)$", (tree.ROOT / "Makefile").read_text(), re.MULTILINE)
    )
    found = [
        f"{name}: make {command}"
        for name in tree.files()
        if name.endswith(".md")
        for command in re.findall(r"`make ([a-z0-9-]+)", (tree.ROOT / name).read_text("utf-8"))
        if command not in targets
    ]

    assert not found, tree.report(found)
