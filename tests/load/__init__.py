"""Many consoles on one server, as light clients of the real wire protocol."""
