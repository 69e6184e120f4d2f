"""One answer to many complaints: written once, checked for all, handed in for each."""
