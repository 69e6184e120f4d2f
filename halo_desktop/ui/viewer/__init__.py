"""Looks at pictures and documents that came with a case, without ever writing them to a disk."""
