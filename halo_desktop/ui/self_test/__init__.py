"""Tries out the windows of an installed program, without a screen and without a person."""
