#!/usr/bin/env bash
# Installs the system libraries that the console (run), the whole test-suite (test)
# or the making of packages (packages) needs.
# Usage: tools/system.sh run|test|packages
set -euo pipefail

run=(
    libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4
    libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libxkbcommon0 fonts-noto-core
)
headless=(xvfb xauth)
test=(
    "${run[@]}" "${headless[@]}" openbox dbus dbus-daemon gnome-keyring libsecret-1-0
    postgresql nginx util-linux git at-spi2-core
    chromium chromium-driver appstream desktop-file-utils msitools squashfs-tools wixl
)
packages=(
    "${test[@]}" binutils gcc libzstd-dev zlib1g-dev libfuse3-dev libsquashfuse-dev fuse3
    python3.11 libpython3.11-stdlib patchelf scrot
    libxcb-image0 libxcb-render-util0 libxcb-util1 libxcb-xkb1 libbrotli1 libzstd1
    gcc-mingw-w64-x86-64 wine wine64 osslsigncode minisign debootstrap
)

has() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

# Debian 13 and Ubuntu 24.04 renamed some libraries (64-bit time); take the name this system knows.
name_here() {
    if has "$1t64" || { ! has "$1" && apt-cache show "$1t64" >/dev/null 2>&1; }; then
        echo "$1t64"
    else
        echo "$1"
    fi
}

missing_of() {
    local package
    for package in "$@"; do
        package=$(name_here "$package")
        has "$package" || echo "$package"
    done
}

tell_other_system() {
    # Fedora, openSUSE, Arch …: no apt, so check for the programs and say what they are called.
    local -a absent=()
    local program
    [ "$1" = run ] && return 0
    for program in Xvfb openbox dbus-daemon gnome-keyring-daemon at-spi-bus-launcher; do
        [ -x "/usr/libexec/$program" ] || [ -x "/usr/lib/at-spi2-core/$program" ] ||
        command -v "$program" >/dev/null || absent+=("$program")
    done
    if [ ${#absent[@]} -gt 0 ]; then
        echo "Belum terpasang / not installed: ${absent[*]}. Pasang dengan pengelola paket sistem Anda," \
            "beserta server PostgreSQL." >&2
        return 1
    fi
}

kind=${1:?run, test or packages}
if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    tell_other_system "$kind"
    exit
fi

case $kind in
run)
    wanted=("${run[@]}")
    # A machine without a screen gets a virtual one, so that `make run` still paints a window.
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || wanted+=("${headless[@]}")
    ;;
test) wanted=("${test[@]}") ;;
packages) wanted=("${packages[@]}") ;;
*)
    echo "usage: $0 run|test|packages" >&2
    exit 2
    ;;
esac

mapfile -t missing < <(missing_of "${wanted[@]}")
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=()
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
else
    echo "Pustaka sistem belum lengkap. Jalankan / please run:  sudo apt-get install ${missing[*]}" >&2
    exit 1
fi

echo "Memasang pustaka sistem / installing system libraries: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; }
if ! install; then
    "${as_root[@]}" apt-get update >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
    # The lists were empty or old, and so may have been the names taken from them.
    mapfile -t missing < <(missing_of "${wanted[@]}")
    install || { cat "$log" >&2; exit 1; }
fi
