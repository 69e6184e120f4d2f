"""Changing the reference data: who may, what is sound, and what follows from it. Pure."""
