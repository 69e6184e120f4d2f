"""The steps, in the order of their numbers; they import nothing of the program."""
