"""Writes every generated file again: runs all ``tools/generate_*.py``, in order of name."""

from __future__ import annotations

import runpy
from pathlib import Path

if __name__ == "__main__":
    for script in sorted(Path(__file__).parent.glob("generate_*.py")):
        runpy.run_module(f"tools.{script.stem}", run_name="__main__")
