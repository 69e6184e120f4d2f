"""The database's history, the same on SQLite and PostgreSQL; imports no code of ours."""
