"""The first screen: training, a server, or an account that is known here."""
