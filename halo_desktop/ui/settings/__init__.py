"""*Pengaturan*: what a person, or an administrator for everybody, sets on this computer."""
