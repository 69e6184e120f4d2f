"""What a new server starts with: reference data, training accounts and complaints."""
