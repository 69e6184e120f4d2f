"""Siap luring before leaving the network, Tutup hari before leaving the desk."""
