"""Writes the golden file of every message; the difference shows what older consoles will meet."""

from __future__ import annotations

from tests.support import examples

if __name__ == "__main__":
    examples.main()
    print(f"{examples.FOLDER} ditulis.")
