"""What a computer may suggest about a case: never a decision, always with its reason."""
