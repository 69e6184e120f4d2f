"""What a person at the console can do, without a word about screens, SQL or HTTP."""
