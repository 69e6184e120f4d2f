"""Writes the source of the MSI in the dialect that wixl understands.

The same file always is the same component (its GUID comes from its path), so that repairs and
upgrades know it again; a version always is the same product, however often it is built.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from halo_bundle import recipe

NAMESPACE: Final = uuid.UUID("3f1f0c1e-8f5e-4c0b-9a53-6a6d3fd9b7a1")
REGISTRY_KEY: Final = r"Software\Halo ASSAMI\Console"
_WINDOWS_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion"
LAUNCHER: Final = "halo-desktop.exe"
ICON: Final = "halo.ico"  # beside the source: wixl knows no absolute paths
_PLACE: Final = re.compile(r"@([A-Z]+)@")
PAYLOAD: Final = "payload"  # and so is a link to the payload
# Public property, value in the registry, and what it is when nobody ever said anything.
REMEMBERED: Final = (
    ("INSTALLDIR", "InstallDir", ""),
    ("SERVER", "ServerUrl", ""),
    ("UPDATECHANNEL", "UpdateChannel", "none"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """For whom it is installed: everybody on the computer, or one user without rights."""

    is_per_user: bool = False

    @property
    def root(self) -> str:
        """The part of the registry that is written to."""
        return "HKCU" if self.is_per_user else "HKLM"

    @property
    def word(self) -> str:
        """The scope in the names of things."""
        return "user" if self.is_per_user else "machine"


def guid(name: str) -> str:
    """The GUID of a thing, the same for ever."""
    return str(uuid.uuid5(NAMESPACE, name)).upper()


def upgrade_code(scope: Scope) -> str:
    """What all versions have in common; it must never change."""
    return guid(f"upgrade-code:{scope.word}")


def title(*, is_stub: bool) -> str:
    """The name in the list of programs."""
    return f"{recipe.product().name}{' (STUB)' if is_stub else ''}"


def ident(kind: str, name: str) -> str:
    """A name for a row of the tables."""
    return kind + hashlib.sha256(name.encode()).hexdigest()[:24]


def text(payload: Path, scope: Scope, *, is_stub: bool) -> str:
    """The whole source for a payload."""
    product = recipe.product()
    name, version = title(is_stub=is_stub), product.version
    files, components = _files(payload, scope)
    folder = "LocalAppDataFolder" if scope.is_per_user else "ProgramFiles64Folder"
    inner = _programs_of_user(files) if scope.is_per_user else _install_folder(files)
    package = "perUser" if scope.is_per_user else "perMachine"
    always = ("cRegistry", "cStartMenu", *(() if scope.is_per_user else ("cPolicy",)))
    refs = "".join(f'<ComponentRef Id="{one}"/>' for one in (*always, *components))
    values = {
        "AUTOSTART": _autostart(scope),
        "FOLDER": folder,
        "HOMEPAGE": product.homepage,
        "INNER": inner,
        "NAME": name,
        "POLICY": _policy_folder(scope),
        "PRODUCT": guid(f"product:{scope.word}:{name}:{version}"),
        "REFS": refs,
        "REGISTRY": _registry(scope),
        "REMEMBERED": _remembered(scope),
        "SCOPE": package,
        "SHORTCUTS": _shortcuts(scope),
        "UPGRADE": upgrade_code(scope),
        "VENDOR": product.vendor,
        "VERSION": version,
    }
    source = (recipe.FOLDER / "windows/halo.wxs").read_text("utf-8")
    while found := _PLACE.search(source):
        source = source.replace(found[0], values[found[1]])
    return source


def _install_folder(files: str) -> str:
    inner = f"{files}\n@REGISTRY@\n@AUTOSTART@"
    return f'<Directory Id="INSTALLDIR" Name="Halo ASSAMI">\n{inner}\n</Directory>'


def _programs_of_user(files: str) -> str:
    return f'<Directory Id="UserPrograms" Name="Programs">{_install_folder(files)}</Directory>'


def _files(payload: Path, scope: Scope) -> tuple[str, tuple[str, ...]]:
    """The folders with one component for each file, and the names of the components."""
    components: list[str] = []

    def walk(folder: Path) -> Iterator[str]:
        for path in sorted(folder.iterdir(), key=lambda one: (one.is_dir(), one.name)):
            relative = path.relative_to(payload).as_posix()
            if path.is_dir():
                yield f'<Directory Id="{ident("d", relative)}" Name={quoteattr(path.name)}>'
                yield from walk(path)
                yield "</Directory>"
                continue
            component = ident("c", relative)
            components.append(component)
            yield (
                f'<Component Id="{component}" Guid="{guid(f"file:{scope.word}:{relative}")}"'
                f' Win64="yes"><File Id="{_file_id(relative)}" Name={quoteattr(path.name)}'
                f' Source={quoteattr(f"{PAYLOAD}/{relative}")} KeyPath="yes"/></Component>'
            )

    return "\n".join(walk(payload)), tuple(components)


def _file_id(relative: str) -> str:
    return "HaloExe" if relative == LAUNCHER else ident("f", relative)


def _remembered(scope: Scope) -> str:
    """Properties that an upgrade without them keeps as they were."""
    found, actions = [], []
    number = 51
    for name, value, default in REMEMBERED:
        before = f"PREVIOUS{name}"
        found.append(
            f'<Property Id="{before}"><RegistrySearch Id="rs{name}" Root="{scope.root}"'
            f' Key="{REGISTRY_KEY}" Name="{value}" Type="raw" Win64="yes"/></Property>\n'
            f'<CustomAction Id="Keep{name}" Property="{name}" Value="[{before}]"/>'
        )
        actions.append(
            f'<Custom Action="Keep{name}" Sequence="{number}">{before} AND NOT {name}</Custom>'
        )
        number += 1
        if default:
            found.append(f'<CustomAction Id="Set{name}" Property="{name}" Value="{default}"/>')
            actions.append(f'<Custom Action="Set{name}" Sequence="{number}">NOT {name}</Custom>')
            number += 1
    sequence = "\n".join(actions)
    return "\n".join(found) + (f"\n<InstallExecuteSequence>\n{sequence}\n</InstallExecuteSequence>")


def _registry(scope: Scope) -> str:
    """What the program, Windows and the next version read of this one."""
    root = scope.root
    values = [
        (REGISTRY_KEY, "InstallDir", "[INSTALLDIR]"),
        (REGISTRY_KEY, "Version", recipe.product().version),
        (REGISTRY_KEY, "UpdateChannel", "[UPDATECHANNEL]"),
        (REGISTRY_KEY, "ServerUrl", "[SERVER]"),
        (rf"{_WINDOWS_KEY}\App Paths\{LAUNCHER}", "", f"[INSTALLDIR]{LAUNCHER}"),
    ]
    rows = []
    for key, name, value in values:
        named = f" Name={quoteattr(name)}" if name else ""
        looked_for = ' KeyPath="yes"' if name == "InstallDir" else ""
        rows.append(
            f'<RegistryValue Root="{root}" Key={quoteattr(key)}{named} Type="string"'
            f" Value={quoteattr(value)}{looked_for}/>"
        )
    inner = "\n".join(rows)
    return (
        f'<Component Id="cRegistry" Guid="{guid(f"registry:{scope.word}")}" Win64="yes">\n'
        f"{inner}\n</Component>"
    )


def _autostart(scope: Scope) -> str:
    command = quoteattr(f'"[INSTALLDIR]{LAUNCHER}"')
    return (
        f'<Component Id="cAutostart" Guid="{guid(f"autostart:{scope.word}")}" Win64="yes">'
        f'<RegistryValue Root="{scope.root}" Key="{_WINDOWS_KEY}\\Run" Name="Halo ASSAMI"'
        f' Type="string" Value={command} KeyPath="yes"/></Component>'
    )


def _policy_folder(scope: Scope) -> str:
    """Where POLICY= is copied to: the folder that the program reads fixed settings from."""
    if scope.is_per_user:
        return ""
    component = (
        f'<Component Id="cPolicy" Guid="{guid(f"policy:{scope.word}")}" Win64="yes">'
        f'<RegistryValue Root="{scope.root}" Key="{REGISTRY_KEY}" Name="Policy" Type="string"'
        ' Value="[POLICY]" KeyPath="yes"/></Component>'
    )
    return (
        '<Directory Id="CommonAppDataFolder"><Directory Id="POLICYDIR" Name="Halo ASSAMI">'
        f"{component}</Directory></Directory>"
    )


def _shortcuts(scope: Scope) -> str:
    places = (
        ("ProgramMenuFolder", "cStartMenu", "sStartMenu", "StartMenu"),
        ("DesktopFolder", "cDesktop", "sDesktop", "DesktopShortcut"),
    )
    return "\n".join(
        f'<Directory Id="{folder}"><Component Id="{component}"'
        f' Guid="{guid(f"{value}:{scope.word}")}" Win64="yes">'
        f'<Shortcut Id="{shortcut}" Name="Halo ASSAMI" Target="[INSTALLDIR]{LAUNCHER}"'
        ' WorkingDirectory="INSTALLDIR" Description="Konsol operator pengaduan"/>'
        f'<RegistryValue Root="{scope.root}" Key="{REGISTRY_KEY}" Name="{value}" Type="integer"'
        ' Value="1" KeyPath="yes"/></Component></Directory>'
        for folder, component, shortcut, value in places
    )
