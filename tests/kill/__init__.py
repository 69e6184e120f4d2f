"""Real processes are killed and frozen in the middle of mixed work; nothing promised is lost."""
