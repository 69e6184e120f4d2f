"""A whole district in one thread: real consoles, real server, invented time, network and luck."""
