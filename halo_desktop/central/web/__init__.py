"""The server's network side: addresses, limits, waiting, packing; knows HTTP and no rules."""
