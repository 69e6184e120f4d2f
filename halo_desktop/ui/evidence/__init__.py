"""What photographs give rise to ask, said before an answer goes on."""
