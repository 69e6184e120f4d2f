"""A refused action beside what the server has, and the ways out that lose nothing."""
