"""The guide of three minutes: the window explained where it stands."""
