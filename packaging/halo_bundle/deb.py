"""Packs a payload as a package of Debian, for the console or for the server."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import Any, Final

from halo_bundle import desktop_files, ledger, recipe
from halo_bundle.recipe import Profile

# Programs that the payload offers, and the module behind each.
_PROGRAMS: Final = {
    Profile.CONSOLE: ("halo-desktop", "halo_desktop"),
    Profile.CENTRAL: ("halo-central", "halo_desktop.central"),
}
_STARTER: Final = """#!/bin/sh
exec {home}/python3 -X utf8 -m {module} "$@"
"""


def file_name(profile: Profile) -> str:
    """How the package of this version is called."""
    return f"halo-assami-{profile}_{recipe.product().version}_amd64.deb"


def build(payload: Path, out: Path, profile: Profile, *, fast: bool = False) -> Path:
    """Makes the package in a folder. Blocking.

    ``fast`` compresses less, for a try.
    """
    folder = out / f"deb-{profile}"
    shutil.rmtree(folder, ignore_errors=True)
    _lay_out(payload, folder, profile)
    _control(folder, profile)
    ledger.settle(folder)
    for script in (folder / "DEBIAN").iterdir():
        if script.name in {"postinst", "prerm", "postrm"}:
            script.chmod(0o755)
    name, _ = _PROGRAMS[profile]
    (folder / "usr/bin" / name).chmod(0o755)
    made = out / file_name(profile)
    compression = ["-Zgzip", "-z1"] if fast else ["-Zxz", "-z6", "--threads-max=1"]
    recipe.run(
        ["dpkg-deb", "--root-owner-group", *compression, "--build", str(folder), str(made)],
        extra={"SOURCE_DATE_EPOCH": str(recipe.epoch())},
    )
    shutil.rmtree(folder)
    if not fast:
        ledger.check_size(made, f"deb_{profile}")
    return made


def _lay_out(payload: Path, folder: Path, profile: Profile) -> None:
    home = f"/usr/lib/halo-assami-{profile}"
    shutil.copytree(payload, folder / home[1:])
    name, module = _PROGRAMS[profile]
    starter = folder / "usr/bin" / name
    starter.parent.mkdir(parents=True)
    starter.write_text(_STARTER.format(home=home, module=module), "utf-8")
    documents = folder / "usr/share/doc" / f"halo-assami-{profile}"
    documents.mkdir(parents=True)
    _copyright(documents / "copyright", home)
    if profile is Profile.CONSOLE:
        desktop_files.install(folder / "usr/share")
        return
    shutil.copy(recipe.ROOT / "docs/operations.md", documents)
    units = folder / "usr/lib/systemd/system"
    units.mkdir(parents=True)
    shutil.copy(recipe.FOLDER / "linux/halo-central.service", units)
    settings = folder / "etc/halo-assami/central.env"
    settings.parent.mkdir(parents=True)
    shutil.copy(recipe.FOLDER / "debian/central.env", settings)


def _copyright(file: Path, home: str) -> None:
    file.write_text(
        f"Halo ASSAMI {recipe.product().version}, {recipe.product().vendor}.\n\n"
        f"The parts that others made, and their licences: {home}/licences/ and\n"
        f"{home}/site/*.dist-info/; the bill of materials is {home}/sbom.cdx.json.\n",
        "utf-8",
    )


def _control(folder: Path, profile: Profile) -> None:
    product = recipe.product()
    asked: dict[str, Any] = tomllib.loads(
        (recipe.FOLDER / "debian/control.toml").read_text("utf-8")
    )[profile.value]
    size = sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) // 1024
    text = "".join(f" {line}\n" for line in asked["text"])
    control = folder / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(
        f"Package: {asked['package']}\nVersion: {product.version}\nArchitecture: amd64\n"
        f"Maintainer: {product.vendor} <kominfo@polmankab.go.id>\nInstalled-Size: {size}\n"
        f"Depends: {', '.join(asked['depends'])}\nRecommends: {', '.join(asked['recommends'])}\n"
        f"Section: {asked['section']}\nPriority: optional\nHomepage: {product.homepage}\n"
        f"Description: {asked['summary']}\n{text}",
        "utf-8",
    )
    for script in sorted((recipe.FOLDER / "debian").glob(f"{profile}.*")):
        if script.suffix in {".postinst", ".prerm", ".postrm"}:
            shutil.copy(script, control / script.suffix[1:])
    settings = sorted((folder / "etc").rglob("*")) if (folder / "etc").is_dir() else []
    listed = [f"/{path.relative_to(folder)}\n" for path in settings if path.is_file()]
    if listed:
        (control / "conffiles").write_text("".join(listed), "utf-8")
