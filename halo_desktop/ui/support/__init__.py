"""The support file in the window: shown whole before it is saved."""
