"""The tests of the console and the central server."""
