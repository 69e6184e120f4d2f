"""The history of the local store's tables, one step a file; never edited after a release."""
