"""Packs the console's payload as an AppImage: a runtime with a squashed folder behind it."""

from __future__ import annotations

import shutil
from pathlib import Path

from halo_bundle import desktop_files, elf, ledger, recipe
from halo_bundle.recipe import BundleError

MAGIC = b"AI\x02"


def file_name() -> str:
    """How the AppImage of this version is called."""
    return f"Halo_ASSAMI-{recipe.product().version}-x86_64.AppImage"


def build(
    payload: Path, out: Path, *, runtime_file: Path | None = None, fast: bool = False
) -> Path:
    """Makes the AppImage in a folder. Blocking.

    ``fast`` compresses less, for a try.

    Raises:
        BundleError: If a tool is missing, the runtime is none, or the result is too large.
    """
    out.mkdir(parents=True, exist_ok=True)
    runtime = _runtime(out, runtime_file)
    folder = out / "AppDir"
    _lay_out(payload, folder)
    squashed = out / "appdir.squashfs"
    squashed.unlink(missing_ok=True)
    level = "3" if fast else "19"
    recipe.run(
        [
            "mksquashfs", str(folder), str(squashed), "-comp", "zstd", "-Xcompression-level", level,
            "-b", "128K", "-all-root", "-noappend", "-no-xattrs", "-quiet", "-no-progress",
        ],
        extra={"SOURCE_DATE_EPOCH": str(recipe.epoch())},
    )  # fmt: skip
    made = out / file_name()
    made.write_bytes(runtime.read_bytes() + squashed.read_bytes())
    made.chmod(0o755)
    for path in (squashed, runtime):
        path.unlink()
    shutil.rmtree(folder)
    if not fast:
        ledger.check_size(made, "appimage")
    return made


def _runtime(out: Path, given: Path | None) -> Path:
    target = out / "runtime"
    if given is None:
        script = recipe.FOLDER / "linux/appimage/build_runtime.sh"
        recipe.run(["bash", str(script), str(target), recipe.product().version])
    else:
        shutil.copyfile(given, target)
    content = target.read_bytes()
    if content[8:11] != MAGIC or elf.read(target).end > len(content):
        raise BundleError(f"{given or target} is no runtime of a type-2 AppImage")
    # The file system begins where the table of sections ends.
    target.write_bytes(content[: max(elf.read(target).end, len(content))])
    return target


def _lay_out(payload: Path, folder: Path) -> None:
    product = recipe.product()
    shutil.rmtree(folder, ignore_errors=True)
    home = folder / "usr/lib/halo-assami"
    shutil.copytree(payload, home, copy_function=_link)
    desktop_files.install(folder / "usr/share")
    starter = (recipe.FOLDER / "linux" / f"{product.id}.desktop").read_text("utf-8")
    marked = f"{starter}X-AppImage-Version={product.version}\n"
    for place in (folder, folder / "usr/share/applications"):
        (place / f"{product.id}.desktop").write_text(marked, "utf-8")
    shutil.copy(
        recipe.FOLDER / "linux/icons" / f"{product.id}-256.png", folder / f"{product.id}.png"
    )
    (folder / ".DirIcon").symlink_to(f"{product.id}.png")
    run = (recipe.FOLDER / "linux/appimage/AppRun").read_text("utf-8")
    target = folder / "AppRun"
    target.write_text(run.replace("@GLIBC@", recipe.word("linux", "glibc")), "utf-8")
    target.chmod(0o755)
    ledger.settle(folder)


def _link(source: str, target: str) -> str:
    """A second name for the same file costs nothing, and nobody writes to either."""
    Path(target).hardlink_to(source)
    return target
