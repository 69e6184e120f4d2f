"""Makes a payload ready to be packed: built, with licences and bill, judged, measured, sealed."""

from __future__ import annotations

from pathlib import Path

from halo_bundle import check_linux, check_windows, ledger, linux, origin, recipe, sbom, windows
from halo_bundle.recipe import BundleError, Profile, System


def linux_payload(profile: Profile, out: Path) -> Path:
    """The Linux payload of a program, in a fresh folder. Blocking."""
    linux.build(profile, out)
    more = origin.RUNTIME_PACKAGES if profile is Profile.CONSOLE else ()
    finish(out, System.LINUX, profile, more)
    refuse(check_linux.faults(out, profile))
    ledger.check_size(out, f"linux_{profile}")
    return out


def windows_payload(
    out: Path, *, python_embed: Path | None = None, sha256: str | None = None
) -> Path:
    """The Windows payload of the console, in a fresh folder. Blocking."""
    windows.build(out, python_embed=python_embed, sha256=sha256)
    finish(out, System.WINDOWS, Profile.CONSOLE)
    refuse(check_windows.faults(out))
    ledger.check_size(out, "windows_console")
    return out


def finish(out: Path, system: System, profile: Profile, more: tuple[str, ...] = ()) -> None:
    """Adds licences and bill of materials, and seals the folder. Blocking."""
    parts = origin.parts_of(out, system, more)
    origin.copy_licences(out, parts)
    title = f"{recipe.product().name} ({profile}, {system})"
    (out / "sbom.cdx.json").write_text(sbom.document(title, parts), "utf-8")
    ledger.seal(out)


def refuse(faults: list[str]) -> None:
    """Stops with all faults at once.

    Raises:
        BundleError: If there is any.
    """
    if faults:
        raise BundleError("the payload would not run elsewhere:\n  " + "\n  ".join(faults))
