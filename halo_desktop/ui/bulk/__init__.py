"""One act on many complaints: a form, a guard, and a result for each."""
