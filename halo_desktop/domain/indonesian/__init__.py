"""How Indonesian words change: enough of it to find "perbaikan" when "baik" is typed."""
