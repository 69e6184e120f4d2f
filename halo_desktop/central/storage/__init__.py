"""The server's database: connections, tables, documents and their columns; two kinds of it."""
