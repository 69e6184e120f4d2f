"""Keeping a server alive: opening, checking, backing up, restoring, work by the clock."""
