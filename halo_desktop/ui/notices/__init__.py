"""News that a person should not have to look for: what is told, when, and how much of it."""
