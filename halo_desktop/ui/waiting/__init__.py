"""Apa yang belum tersinkron: every waiting thing, why it waits, and what can be done."""
