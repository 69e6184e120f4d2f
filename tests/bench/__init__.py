"""Speed, measured: each figure beside its floor of the same run."""
