"""Decisions on a case: one form for every action that a person may take."""
