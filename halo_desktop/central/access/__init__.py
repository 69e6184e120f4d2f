"""Who is asking and what they may: accounts, sessions, second factor, devices, deputies."""
