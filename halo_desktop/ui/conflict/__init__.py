"""A refused action beside what the server has, and three ways out that lose nothing."""
