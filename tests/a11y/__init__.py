"""A walk through every window, sheet and dialog with the eyes of those who cannot see or point."""
