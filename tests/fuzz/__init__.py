"""Requests that no console would send, as every role, against a real server."""
