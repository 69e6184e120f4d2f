"""Everything that can be asked for: commands by menu, and the decisions on a case."""
