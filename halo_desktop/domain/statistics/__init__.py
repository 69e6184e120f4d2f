"""What is counted about complaints, the same on a console and on the server."""
