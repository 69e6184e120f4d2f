"""Makes the packages: one payload for both systems, and AppImage, MSI and .deb around it."""
