"""Paket kurir: unsent work on a USB stick, and the server's answer on the way back."""
