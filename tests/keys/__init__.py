"""How many keys and seconds the daily jobs take, at a real keyboard."""
