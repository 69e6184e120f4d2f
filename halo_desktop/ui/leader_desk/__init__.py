"""Meja Pimpinan: read, decide, next."""
