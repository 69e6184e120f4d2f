#!/usr/bin/env bash
# Pins all requirements with hashes, for Python 3.11 to 3.13 on Linux and Windows, without the
# address of any package index. Versions that still fit stay; --upgrade asks for the newest.
set -euo pipefail
cd "$(dirname "$0")/.."

tool=.cache/lock-tool
[ -x "$tool/bin/uv" ] || {
    .venv/bin/python -m venv "$tool"
    "$tool/bin/python" -m pip install -q --disable-pip-version-check uv
}

compile() {
    "$tool/bin/uv" pip compile --universal --python-version 3.11 --generate-hashes \
        --no-config --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet "$@"
}

compile pyproject.toml --all-extras -o requirements/dev.txt "$@"
compile pyproject.toml --extra console --extra central -c requirements/dev.txt -o requirements/run.txt "$@"
compile pyproject.toml --extra central -c requirements/dev.txt -o requirements/central.txt "$@"
compile requirements/build.in -c requirements/dev.txt -o requirements/build.txt "$@"
