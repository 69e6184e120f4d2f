"""Invented complaints of a training server: a past to find, and new ones that arrive.

Everything is played through ``workflow.apply`` with the people of the training accounts;
the server carries the same actions out again through its own command path.
"""
