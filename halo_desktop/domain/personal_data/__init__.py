"""Finding personal data in a text before the public reads it (Law 27/2022 on personal data)."""
