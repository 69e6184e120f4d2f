"""Many writers and readers at once: whether a reader can ever miss a row."""
