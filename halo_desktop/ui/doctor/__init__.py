"""Periksa koneksi: each link of the way to the server, what was found, what to do."""
