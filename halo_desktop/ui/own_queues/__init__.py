"""Lists that a person makes: saving a search, arranging, and marks of one's own."""
