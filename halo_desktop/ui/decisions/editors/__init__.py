"""The inputs of a form, one for each kind of field, all with the same three methods."""
