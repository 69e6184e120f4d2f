"""Input and output of jeepney."""
