"""The palette: one line to type into that finds every command, place, case and draft."""
