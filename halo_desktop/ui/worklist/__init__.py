"""The list of complaints: windowed model, painted cards, filters, and its presenter."""
