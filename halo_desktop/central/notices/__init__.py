"""Tells complainants what happens to their complaint: e-mail, WhatsApp, SMS."""
