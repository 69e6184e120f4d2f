#!/usr/bin/env bash
# Starts the console; on a machine without a screen, on a virtual one.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ -n "${QT_QPA_PLATFORM:-}" ]; then
    exec .venv/bin/halo-desktop "$@"
fi
if command -v xvfb-run >/dev/null; then
    echo "Tidak ada layar di mesin ini, jadi konsol dibuka pada layar maya (Xvfb). Ctrl+C untuk berhenti."
    exec xvfb-run --auto-servernum --server-args="-screen 0 1366x768x24 -nolisten tcp" \
        .venv/bin/halo-desktop "$@"
fi
echo "Tidak ada layar (DISPLAY kosong) dan Xvfb belum terpasang. Jalankan dari desktop, atau: sudo apt-get install xvfb xauth" >&2
exit 1
