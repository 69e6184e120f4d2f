"""The lock: nobody reads or writes while the person is away, and nothing typed is lost."""
