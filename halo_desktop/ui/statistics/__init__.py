"""Statistics: figures as words, tables and charts."""
