"""Perangkat: the computers that hold complaints, and how one is locked out."""
