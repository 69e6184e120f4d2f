"""Writing to the complainant, or an internal note, on the open case."""
