"""What consoles get: the feed of changes, snapshots, single cases, searching, counting."""
