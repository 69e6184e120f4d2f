"""Paints every screen of the console into files, to be looked at by people."""
