"""Spelling of what operators write, checked beside the typing and never in its way."""
