"""The forms themselves, one module for each kind of work."""
