"""The commands of ``halo-central``."""
