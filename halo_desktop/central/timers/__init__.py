"""What the server does on certain days: reminders, recaps."""
