"""``python -m halo_bundle appimage|deb|msi``: makes the packages of this version."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from halo_bundle import appimage, deb, ledger, msi, origin, payload, recipe, updates, windows
from halo_bundle.msi_source import Scope
from halo_bundle.recipe import BundleError, Profile


def main() -> int:
    """Makes what was asked for and says what came out."""
    options = _parser().parse_args()
    try:
        made = _MAKERS[options.what](options)
    except BundleError as error:
        print(f"halo_bundle: {error}", file=sys.stderr)
        return 1
    for path in made:
        print(f"{origin.digest(path)}  {path}  {ledger.megabytes(path):.1f} MB")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="halo_bundle", description="Makes the packages.")
    parser.add_argument("what", choices=sorted(_MAKERS))
    parser.add_argument("--out", type=Path, default=recipe.OUT, help="folder for the results")
    parser.add_argument("--fast", action="store_true", help="compress less, for a try")
    parser.add_argument("--runtime-file", type=Path, help="a runtime other than our own")
    parser.add_argument("--python-embed", type=Path, help="Python's embeddable zip for Windows")
    parser.add_argument("--sha256", help="of that zip")
    parser.add_argument("--channel", default="stable", help="of the list of updates")
    parser.add_argument("--sequence", type=int, help="one more than that of the last list")
    parser.add_argument("--url", default="", help="folder that the packages are offered in")
    parser.add_argument("--notes", type=Path, help="what is new, as a text file in Indonesian")
    return parser


def _appimage(options: argparse.Namespace) -> tuple[Path, ...]:
    made = payload.linux_payload(Profile.CONSOLE, options.out / "payload-linux-console")
    return (
        appimage.build(made, options.out, runtime_file=options.runtime_file, fast=options.fast),
    )


def _deb(options: argparse.Namespace) -> tuple[Path, ...]:
    made = []
    for profile in Profile:
        folder = payload.linux_payload(profile, options.out / f"payload-linux-{profile}")
        made.append(deb.build(folder, options.out, profile, fast=options.fast))
    return tuple(made)


def _msi(options: argparse.Namespace) -> tuple[Path, ...]:
    folder = payload.windows_payload(
        options.out / "payload-windows-console",
        python_embed=options.python_embed,
        sha256=options.sha256,
    )
    is_stub = windows.is_stub(folder)
    if is_stub:
        print(
            "halo_bundle: no Python for Windows was given (--python-embed): this is a STUB that "
            "can be installed but not run",
            file=sys.stderr,
        )
    scopes = (Scope(), Scope(is_per_user=True))
    return tuple(msi.build(folder, options.out, scope, is_stub=is_stub) for scope in scopes)


def _updates(options: argparse.Namespace) -> tuple[Path, ...]:
    if options.sequence is None:
        raise BundleError("--sequence is needed: one more than that of the last list")
    found = [
        path for ending in ("AppImage", "msi", "deb") for path in options.out.glob(f"*.{ending}")
    ]
    notes = options.notes.read_text("utf-8") if options.notes is not None else ""
    made = updates.write(
        found,
        options.out,
        channel=options.channel,
        sequence=options.sequence,
        url=options.url,
        notes=notes,
    )
    return (made,)


_MAKERS = {"appimage": _appimage, "deb": _deb, "msi": _msi, "updates": _updates}

if __name__ == "__main__":
    sys.exit(main())
