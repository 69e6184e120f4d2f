"""Kotak Keluar: what was done here, where it stands, and what can still be changed."""
