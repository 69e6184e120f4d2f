"""Paper: documents made of HTML, with who and when on every page."""
