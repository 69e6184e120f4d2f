"""Talks to the central server: sends what was done here, fetches what was done elsewhere."""
