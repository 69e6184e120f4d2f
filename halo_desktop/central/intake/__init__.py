"""Complaints that the public files without an account, and what their owners do with them."""
