"""Small building blocks that every screen uses."""
