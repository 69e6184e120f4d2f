"""Writes ``docs/openapi.json`` from the server's table of endpoints."""

from __future__ import annotations

from pathlib import Path

from halo_desktop.central.web import openapi

TARGET = Path(__file__).resolve().parents[1] / "docs/openapi.json"

if __name__ == "__main__":
    TARGET.write_text(openapi.text(), encoding="utf-8")
    print(f"{TARGET} ditulis.")
