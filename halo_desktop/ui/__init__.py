"""The console's screens: passive Qt views and presenters without Qt."""
