"""A case in a window of its own."""
