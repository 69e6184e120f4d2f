#!/usr/bin/env bash
# Makes .venv and installs what is missing into it. Quick when nothing has changed.
# Usage: tools/setup.sh run|test|packages
set -euo pipefail
cd "$(dirname "$0")/.."

kind=${1:?run, test or packages}
venv=${HALO_VENV:-.venv}
mkdir -p .cache

fingerprint() { cat "$@" | sha256sum | cut -d' ' -f1; }

# System libraries: asked again only when the list changes (or for another kind of screen).
screen=$([ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && echo screen || echo none)
system_stamp=.cache/system.$kind.$screen.$(hostname 2>/dev/null || echo here)
system_print=$(fingerprint tools/system.sh)
if [ "$(cat "$system_stamp" 2>/dev/null)" != "$system_print" ]; then
    tools/system.sh "$kind"
    echo "$system_print" >"$system_stamp"
fi

supported() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

find_python() {
    # All of them on PATH: the first may be a shim that leads to another version.
    local -a found
    mapfile -t found < <(type -aP python3 python3.13 python3.12 python3.11)
    local name
    for name in ${PYTHON:+"$PYTHON"} "${found[@]}"; do
        if supported "$name"; then
            echo "$name"
            return 0
        fi
    done
    return 1
}

install_python() {
    # Debian keeps venv apart from the interpreter.
    local -a as_root=()
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    echo "Memasang Python / installing Python: python3 python3-venv"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3 python3-venv >/dev/null 2>&1
}

need_python() {
    echo "Perlu Python 3.11–3.13 dengan modul venv / needs Python 3.11 to 3.13 with venv:" \
        "sudo apt-get install python3 python3-venv" >&2
    exit 1
}

fresh_environment() {
    local python
    python=$(find_python) && "$python" -c 'import ensurepip, venv' 2>/dev/null || {
        install_python || need_python
        hash -r
        python=$(find_python) && "$python" -c 'import ensurepip, venv' 2>/dev/null || need_python
    }
    echo "Membuat $venv dengan / making $venv with: $("$python" --version)"
    rm -rf "$venv"
    "$python" -m venv "$venv"
}

if ! supported "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    fresh_environment
fi

# Packages are made with what the tests need, and more of the system only.
[ "$kind" != packages ] || kind=test

# `test` contains everything of `run`, so it never needs to be taken back.
locks=(requirements/build.txt requirements/run.txt)
[ "$kind" = run ] || locks=(requirements/build.txt requirements/dev.txt)
print=$(fingerprint pyproject.toml hatch_build.py requirements/*.txt)
for done_kind in test "$kind"; do
    [ "$(cat "$venv/.installed.$done_kind" 2>/dev/null)" != "$print $PWD" ] || exit 0
done

echo "Memasang paket Python / installing Python packages ($kind) …"
pip=("$venv/bin/python" -m pip --disable-pip-version-check --no-input)
arguments=()
for lock in "${locks[@]}"; do arguments+=(-r "$lock"); done
"${pip[@]}" install -q --require-hashes --only-binary :all: "${arguments[@]}"
"${pip[@]}" install -q --no-deps --no-build-isolation -e .
echo "$print $PWD" >"$venv/.installed.$kind"
