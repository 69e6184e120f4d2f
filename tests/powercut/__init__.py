"""The power fails while a console or a server writes: what was said to be saved is there."""
