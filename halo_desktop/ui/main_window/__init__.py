"""The main window of a signed-in person; ``console.build`` puts it together."""
