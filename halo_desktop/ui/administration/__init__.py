"""*Administrasi*: people, units, calendar, limits, texts and mappings, for those who may."""
