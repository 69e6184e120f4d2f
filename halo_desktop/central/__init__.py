"""The central server: the same rules, for every console of the district."""
