"""Kirim masukan: a word about the application itself, one click away everywhere."""
