"""The console's encrypted local store: copies from the server, and what waits to be sent."""
