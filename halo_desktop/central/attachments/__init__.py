"""Files that belong to complaints: received in parts, kept by hash, cleaned away."""
