"""Semua konsep: every text being written here, also those whose complaint has left."""
