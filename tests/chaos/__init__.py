"""Real consoles and a real server with a bad network in between."""
