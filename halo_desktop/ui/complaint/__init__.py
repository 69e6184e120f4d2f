"""The open case: header, timeline, tabs, action bar, and their presenter."""
