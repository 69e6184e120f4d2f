"""The keys of the console: which command has which, and how a person changes them."""
