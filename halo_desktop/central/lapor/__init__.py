"""The exchange with SP4N-LAPOR!: what is sent there, looked at there, and done by hand."""
