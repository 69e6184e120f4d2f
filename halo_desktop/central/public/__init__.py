"""The page on which citizens file and follow complaints, without an account."""
