"""What people do: each action one transaction, answered once and for all."""
